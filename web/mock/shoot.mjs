// Pictures of the window in Chromium, into ../target/window: npm run shoot, or npm run shoot -- overview-dark.
// For working on the look, and for what WebKitGTK does not show: forced colours (-- forced) and paper (-- print).
// The gallery of the real window is made elsewhere.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { SCENES } from "./scenes.js";
import { serve } from "./server.mjs";

const out = fileURLToPath(new URL("../../target/window/", import.meta.url));
const wanted = process.argv[2] ? new RegExp(process.argv[2]) : /./;

await mkdir(out, { recursive: true });
const { url, close } = await serve(0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

let failures = 0;
for (const scene of SCENES.filter(({ name }) => wanted.test(name))) {
  const [width, height] = scene.size ?? [960, 680];
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scene.scale ?? 2,
    colorScheme: scene.theme ?? "light",
    locale: scene.locale ?? "en-GB",
    reducedMotion: "reduce",
    forcedColors: scene.forced ? "active" : "none",
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    failures += 1;
    console.log(`${scene.name}: ${message.text()}`);
  });
  page.on("pageerror", (error) => {
    failures += 1;
    console.log(`${scene.name}: ${error.stack}`);
  });
  await page.goto(`${url}/?state=${scene.state ?? "rich"}&slow=${scene.slow ?? 0}${scene.language ? `&language=${scene.language}` : ""}${scene.route ?? "#/overview"}`);
  await page.waitForTimeout(scene.wait ?? 450);
  try {
    await scene.act?.(page);
  } catch (error) {
    failures += 1;
    console.log(`${scene.name}: ${error}`);
  }
  await page.waitForTimeout(250);
  // Paper: A4 at 96 dpi, as long as it takes; and as the pages that come out of the printer.
  if (scene.print) {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 794 - 2 * 57, height: 1123 });
    await page.pdf({ path: `${out}${scene.name}.pdf`, preferCSSPageSize: true, format: "A4" });
  }
  await page.screenshot({ path: `${out}${scene.name}.png`, fullPage: scene.print ?? false });
  await context.close();
}

await browser.close();
close();
console.log(`pictures are in ${out}`);
process.exitCode = failures > 0 ? 1 : 0;
