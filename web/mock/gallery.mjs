// The gallery: every screen in every state and dialog, in both themes and four sizes, in the window's own engine, into
// ../target/gallery with a page to look through. `cargo xtask gallery` runs it; so does npm run gallery where there is a
// display. npm run gallery -- keys takes those whose names contain "keys".

import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Engine } from "./engine.mjs";
import { galleryPage } from "./gallery-page.mjs";
import { SIZES, VIEWS, addressOf } from "./scenes.js";
import { serve } from "./server.mjs";

const out = fileURLToPath(new URL("../../target/gallery/", import.meta.url));
const wanted = process.argv[2] ? new RegExp(process.argv[2]) : null;
const views = VIEWS.filter(({ name }) => !wanted || wanted.test(name));

/** 960 × 680 at 200% is laid out as half of it is. Normal comes first: it is where things are done in a view. */
const sizes = { normal: SIZES.normal, small: SIZES.small, large: SIZES.large, zoom: [480, 340] };

await mkdir(out, { recursive: true });
// Pictures of an earlier run would pass for what this one saw; those of the app itself are not made here.
const before = wanted ? [] : (await readdir(out)).filter((file) => file.endsWith(".png"));
await Promise.all(before.map((file) => rm(out + file)));
const { url, close } = await serve(0);
let failures = 0;

/** @param {"light" | "dark"} theme */
async function takeAll(theme) {
  const engine = await Engine.start({ dark: theme === "dark" });
  for (const view of views) {
    try {
      await engine.resize(...sizes.normal);
      await engine.open(url + addressOf(view), view);
      for (const [size, [width, height]] of Object.entries(sizes)) {
        await engine.resize(width, height);
        // From right to left, WebKit may paint parts of what it laid out anew where they were before.
        if (view.language?.startsWith("ar")) await engine.open(url + addressOf(view), view);
        await engine.still();
        await writeFile(`${out}${view.name}.${theme}.${size}.png`, await engine.picture());
      }
    } catch (error) {
      failures += 1;
      console.log(`${view.name}, ${theme}: ${error.message}`);
    }
  }
  await engine.stop();
}

await Promise.all([takeAll("light"), takeAll("dark")]);
close();

const pictures = (await readdir(out)).filter((file) => file.endsWith(".png"));
const app = await readdir(`${out}app`).catch(() => []);
await writeFile(`${out}index.html`, galleryPage(VIEWS.map(({ name }) => name), Object.keys(sizes), new Set(pictures), app.sort()));
console.log(`${pictures.length} pictures of ${views.length} views are in ${out}index.html`);
process.exitCode = failures > 0 ? 1 : 0;
