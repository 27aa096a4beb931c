// What can be checked of every screen in every state without looking, in the window's own engine and in both themes: axe-core
// finds nothing, and nothing sticks out sideways at any size. Needs a display; `cargo xtask test screens` gives it one.
// npm run axe -- dialog takes the views whose names contain "dialog".
//
// npm run axe -- --all, which `cargo xtask gallery` does, takes every language, and every size in both themes. Without it each
// size is taken in one theme, for the colours move nothing, and of the languages the two that nobody speaks: the longest one and
// the one from right to left.

import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { Engine } from "./engine.mjs";
import { SIZES, VIEWS, addressOf } from "./scenes.js";
import { serve } from "./server.mjs";

const all = process.argv.includes("--all");
const filter = process.argv.slice(2).find((word) => word !== "--all");
const wanted = new RegExp(filter ?? ".");
const views = VIEWS.filter(({ name, language }) => wanted.test(name) && (all || !language || /-X[AB]$/.test(language)));
const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const sizes = { light: [SIZES.small, [480, 340]], dark: [SIZES.normal, SIZES.large] };
const { url, close } = await serve(0);
let [passed, failed] = [0, 0];

/** @param {string} name @param {string[]} findings */
function verdict(name, findings) {
  if (findings.length === 0) passed += 1;
  else failed += 1;
  for (const finding of findings) console.log(`${name}: ${finding}`);
}

/** @param {Engine} engine */
async function findings(engine) {
  // axe writes to prototypes that are frozen in the app; what it asks for there is only its own.
  const violations = await engine.run(`${axe}; return axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, help, nodes }) => [id, help, nodes.slice(0, 3).map(({ html, failureSummary }) => [html.slice(0, 160), failureSummary])]))`);
  const short = await engine.run(`return [...document.querySelectorAll("time[datetime]:not([title])")].filter((time) =>
    !time.closest(".detail")).slice(0, 3).map((time) => time.outerHTML.slice(0, 160).replace(/\\s+/g, " "))`);
  // Where every blank of a name is shown, those of the template are shown too.
  const blanks = await engine.run(`const places = document.querySelectorAll(":is([dir=auto], .attention-text, .callout-text, .dialog-title, .toast-text)");
    return [...places].filter((place) => [...place.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.includes("\\n"))
      && getComputedStyle(place).whiteSpaceCollapse === "preserve").slice(0, 3).map((place) => place.outerHTML.slice(0, 160))`);
  return [
    ...violations.map(([id, help, nodes]) =>
      [`${id}: ${help}`, ...nodes.map(([html, why]) => `  ${html}\n  ${(why ?? "").replaceAll("\n", " ").slice(0, 300)}`)].join("\n")),
    ...blanks.map((place) => `shows blanks that nobody typed: ${place}`),
    ...short.map((time) => `does not tell the whole time to who points at it: ${time}`),
  ];
}

/** What reaches beyond the page, or beyond a dialog, sideways; what scrolls in a place of its own may. And a page that is longer than the window. */
const STICKING_OUT = `
  const page = document.scrollingElement;
  const longer = page.scrollHeight > innerHeight + 1 ? ["the page is " + page.scrollHeight + " px long"] : [];
  const scrolls = (element) => element.closest(".table-scroll, .hidden-text, svg, .details-text");
  const places = [document.documentElement, ...document.querySelectorAll(".screen, .sidebar, .head, dialog[open], .dialog-body, .detail, .menu")];
  return longer.concat(places.flatMap((place) => {
    const { left, right } = place.getBoundingClientRect();
    return [...place.querySelectorAll("*")].filter((one) => {
      if (scrolls(one) || !one.checkVisibility() || one.closest("dialog, .menu") !== place.closest("dialog, .menu")) return false;
      if (getComputedStyle(one).position === "absolute" || getComputedStyle(one).clipPath !== "none") return false;
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.right > right + 1 || box.left < left - 1);
    }).slice(0, 2).map((one) => one.outerHTML.slice(0, 120).replace(/\\s+/g, " ") + " sticks out of " + (place.className || place.localName));
  }));`;

/** @param {"light" | "dark"} theme */
async function look(theme) {
  const engine = await Engine.start({ dark: theme === "dark" });
  for (const view of views) {
    const name = `${view.name}, ${theme}`;
    try {
      await engine.resize(...SIZES.normal);
      await engine.open(url + addressOf(view), view);
      verdict(name, await findings(engine));
      for (const [width, height] of all ? Object.values(sizes).flat() : sizes[theme]) {
        await engine.resize(width, height);
        await engine.still();
        verdict(`${name}, ${width} × ${height}`, await engine.run(STICKING_OUT));
      }
    } catch (error) {
      verdict(name, [error.message]);
    }
  }
  await engine.stop();
}

/** What the person asks of every program: more contrast, no motion. */
async function preferences() {
  const asked = await Engine.start({ contrast: true, still: true });
  for (const view of views.filter(({ name }) => ["overview", "keys", "activity", "settings", "welcome"].includes(name))) {
    await asked.open(url + addressOf(view), view);
    verdict(`${view.name}, more contrast`, await findings(asked));
    const faint = await asked.run(`const { color } = getComputedStyle(document.querySelector(".faint, .freshness-age, .welcome-note, .setting-note"));
      return [color, getComputedStyle(document.body).color, matchMedia("(prefers-contrast: more)").matches]`);
    verdict(`${view.name}, more contrast`, faint[2] && faint[0] === faint[1] ? [] : [`faint text is ${faint}`]);
  }
  const lasting = `return document.getAnimations().filter(({ effect }) => effect.getComputedTiming().duration > 1).length`;
  await asked.open(`${url}/?state=rich#/overview`, {});
  await asked.press("?");
  const still = await asked.run(lasting);
  verdict("a dialog, no motion", still === 0 ? [] : [`${still} things move`]);
  await asked.stop();
}

/** "4 minutes ago" becomes "5 minutes ago" while nobody does anything. */
async function ticking() {
  const engine = await Engine.start({});
  await engine.open(`${url}/?state=rich#/keys`, {});
  const shown = () => engine.run(`return document.querySelector(".keys-table time")?.textContent.trim() ?? ""`);
  const before = await shown();
  await engine.run(`const Real = Date, later = 3 * 3_600_000;
    globalThis.Date = class extends Real {
      constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + later); }
      static now() { return Real.now() + later; }
    };`);
  let after = before;
  for (let waited = 0; after === before && waited < 45; waited += 1) {
    await sleep(1_000);
    after = await shown();
  }
  verdict("a relative time, three hours later", after !== before && /3/.test(after) ? [] : [`"${before}" became "${after}"`]);
  await engine.stop();
}

await Promise.all([look("light"), look("dark"), ...(filter && filter !== "ticking" ? [] : [ticking()])]);
if (!filter) await preferences();
close();
console.log(`# pass ${passed}\n# fail ${failed}`);
process.exitCode = failed > 0 ? 1 : 0;
