// Runs axe-core over every scene of the mock: npm run axe, or npm run axe -- dialog. The real window is held to the same.

import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { SCENES } from "./scenes.js";
import { serve } from "./server.mjs";

const wanted = process.argv[2] ? new RegExp(process.argv[2]) : /./;
const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const { url, close } = await serve(0);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

let findings = 0;
// Forced colours are the system's own, so there is nothing to be found in them.
for (const scene of SCENES.filter(({ name, forced }) => wanted.test(name) && !forced)) {
  const [width, height] = scene.size ?? [960, 680];
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scene.theme ?? "light", locale: "en-GB", reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${url}/?state=${scene.state ?? "rich"}&slow=${scene.slow ?? 0}${scene.language ? `&language=${scene.language}` : ""}${scene.route ?? "#/overview"}`);
  await page.waitForTimeout(scene.wait ?? 450);
  await scene.act?.(page);
  await page.waitForTimeout(250);
  // axe writes to prototypes that are frozen in the app; what it asks for there is only its own.
  const { violations } = await page.evaluate(`${axe}; axe.run(document, { resultTypes: ["violations"] })`);
  for (const violation of violations) {
    findings += 1;
    console.log(`${scene.name}: ${violation.id}: ${violation.help}`);
    for (const node of violation.nodes.slice(0, 3)) {
      console.log(`  ${node.html.slice(0, 160)}\n  ${node.failureSummary?.replaceAll("\n", " ").slice(0, 300)}`);
    }
  }
  await context.close();
}

await browser.close();
close();
console.log(findings === 0 ? "axe finds nothing" : `axe finds ${findings}`);
process.exitCode = findings > 0 ? 1 : 0;
