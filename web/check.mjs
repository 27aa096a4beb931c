// Holds the window to its rules, without running it: npm run check. What the types can say is left to tsc.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { CATALOGUES, INCOMPLETE, LANGUAGES } from "../ui/text.js";
import { cataloguesOf, compare, filesOf, languagesThere } from "./catalogues.mjs";
import { neededModules, preloaded } from "./preload.mjs";
import { HOLE, templatesOf } from "./templates.mjs";

const ui = fileURLToPath(new URL("../ui/", import.meta.url));
/** @type {string[]} */
const findings = [];
const find = (file, what) => findings.push(`${relative(ui, file)}: ${what}`);

const files = (await readdir(ui, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  // Its name before Node 20.12 and 18.20.
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
const ours = files.filter((file) => !relative(ui, file).startsWith("vendor"));
const texts = new Map(await Promise.all(ours.map(async (file) => [file, await readFile(file, "utf8")])));
const withEnding = (ending) => [...texts].filter(([file]) => file.endsWith(ending));
const modules = withEnding(".js");

/** ui/ is embedded whole: nothing lies in it that the window does not use. */
function nothingElse() {
  for (const file of files) {
    if (!/\.(html|js|css|ftl)$|vendor\/README\.md$/.test(file)) find(file, "does not belong into the window");
  }
}

/** What the content policy or good sense forbids. */
function forbidden() {
  const rules = [
    [/\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|unsafeStatic)\b/, "writes markup from text"],
    [/\bdocument\.write\b|\beval\(|\bnew Function\b/, "runs text as code"],
    [/["'`(](data|blob):/, "a data: or blob: address"],
    [/https?:\/\/(?!lucide\.dev)/, "an address outside of the app"],
    [/\b(localStorage|sessionStorage|indexedDB)\b/, "keeps something in the webview; the core keeps what is to stay"],
  ];
  for (const [file, text] of texts) {
    for (const [pattern, what] of rules) if (pattern.test(text)) find(file, what);
  }
  for (const [file, text] of modules) {
    const name = relative(ui, file);
    if (/__TAURI|vendor\/tauri/.test(text) && name !== "ipc.js") find(file, "only ipc.js may know Tauri");
    if (/vendor\/lit/.test(text) && name !== "lit.js") find(file, "only lit.js names the vendored Lit");
    if (/vendor\/fluent/.test(text) && name !== "text.js") find(file, "only text.js names the vendored Fluent");
    for (const template of templatesOf(text)) {
      if (/<style|\sstyle\s*=/.test(template)) find(file, "a style in markup, which the content policy refuses");
      if (/\son[a-z]+\s*=/.test(template)) find(file, "an inline handler, which the content policy refuses");
    }
  }
  for (const [file, text] of withEnding(".html")) {
    if (/\sstyle\s*=|<style|\son[a-z]+\s*=|<script(?![^>]*\ssrc=)/.test(text)) find(file, "an inline style or script");
  }
}

/** Left and right stand in the styles only where they are meant, which a comment behind them says. */
function sides() {
  const side = /(^|[\s;{])((margin|padding|border|scroll-margin|scroll-padding)-)?(left|right)\s*:|text-align:\s*(left|right)|float:/;
  for (const [file, text] of withEnding(".css")) {
    for (const line of text.split("\n")) {
      if (side.test(line) && !line.includes("/*")) find(file, `left or right instead of start or end: ${line.trim()}`);
    }
  }
}

/** What index.html and the modules name is there, and what is there is named. */
function links() {
  const page = join(ui, "index.html");
  const named = [...(texts.get(page) ?? "").matchAll(/(?:href|src)="([^"]+)"/g)].map(([, name]) => name);
  for (const name of named) if (!existsSync(join(ui, name))) find(page, `${name} does not exist`);
  for (const [file] of withEnding(".css")) {
    if (!named.includes(relative(ui, file).replaceAll("\\", "/"))) find(file, "is not linked in index.html");
  }
  const imported = new Set(named.map((name) => join(ui, name)));
  for (const [file, text] of modules) {
    for (const [, name] of text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+\.js)"/g)) {
      const target = join(file, "..", name);
      if (!existsSync(target)) find(file, `${name} does not exist`);
      imported.add(target);
    }
  }
  for (const [file] of modules) if (!imported.has(file)) find(file, "is imported nowhere");
}

/** index.html asks at once for what the first screen needs. */
async function preloads() {
  const page = join(ui, "index.html");
  const listed = preloaded(texts.get(page) ?? "");
  const needed = await neededModules();
  const differs = needed.some((name) => !listed.includes(name)) || listed.some((name) => !needed.includes(name));
  if (differs) find(page, "the modulepreload links are not those that main.js needs: npm run preload");
}

/** Who uses an element imports it. */
function elements() {
  const definedIn = new Map(
    modules.flatMap(([file, text]) => [...text.matchAll(/customElements\.define\("([^"]+)"/g)].map(([, tag]) => [tag, file])),
  );
  for (const [file, text] of modules) {
    const used = new Set(templatesOf(text).flatMap((template) => [...template.matchAll(/<(or-[a-z-]+)/g)].map(([, tag]) => tag)));
    for (const tag of used) {
      const home = definedIn.get(tag);
      if (!home) find(file, `<${tag}> is defined nowhere`);
      else if (home !== file && !text.includes(`/${basename(home)}"`)) find(file, `<${tag}> is used and not imported`);
    }
  }
}

/** Every text comes from the catalogues: letters between tags, or in attributes that people read, stand nowhere else. */
function noOtherText() {
  // The form of a key.
  const allowed = new Set(["or_…"]);
  for (const [file, text] of modules) {
    for (const template of templatesOf(text)) {
      const shown = [
        ...[...template.matchAll(/>([^<>]*)</g)].map(([, words]) => words),
        ...[...template.matchAll(/\s(?:aria-label|aria-description|title|placeholder|alt)="([^"]*)"/g)].map(([, words]) => words),
      ];
      for (const words of shown) {
        const plain = words.replaceAll(HOLE, " ").trim();
        if (/\p{L}/u.test(plain) && !allowed.has(plain)) find(file, `text outside of the catalogues: ${plain.slice(0, 60)}`);
      }
    }
  }
}

const english = await cataloguesOf("en", "window");

/** @returns {Map<string, string>} messages and `message.attribute`s, with the file they stand in */
const catalogue = () =>
  new Map([...english.messages].map(([id, { file }]) => [id, join(ui, "locales/en", file)]));

/** Every message that is asked for exists, and every message is asked for. */
async function messages() {
  const known = catalogue();
  const asked = new Set();
  /** @type {RegExp[]} */
  const families = [];
  for (const [file, text] of modules) {
    for (const [, id] of text.matchAll(/\b(?:t|rich|hasText)\(\s*"([^"]+)"/g)) {
      asked.add(id);
      if (!known.has(id)) find(file, `there is no message ${id}`);
    }
    // Either of two: t(condition ? "one" : "other")
    for (const [, one, other] of text.matchAll(/\bt\([^`)]*?\?\s*"([^"]+)"\s*:\s*"([^"]+)"/g)) {
      for (const id of [one, other]) {
        asked.add(id);
        if (!known.has(id)) find(file, `there is no message ${id}`);
      }
    }
    for (const [, id] of text.matchAll(/(?:\b(?:t|hasText)\(|const id = )\s*`([^`]+)`/g)) {
      const pattern = id.split(/\$\{[^}]*\}/).map((piece) => piece.replace(/[.]/g, "\\.")).join("[\\w-]+");
      families.push(new RegExp(`^${pattern}$`));
    }
  }
  for (const family of families) {
    if (![...known.keys()].some((id) => family.test(id))) findings.push(`no message is like ${family.source}`);
  }
  for (const [id, file] of known) {
    if (!asked.has(id) && !families.some((family) => family.test(id))) find(file, `${id} is used nowhere`);
  }
  await enumerations(known);
}

/** Every language says everything that English says, with the same gaps and with the forms that it needs. */
async function languages() {
  const tags = LANGUAGES.map(({ tag }) => tag);
  const differs = (name, there) => {
    if ([...there].sort().join() !== [...tags].sort().join()) findings.push(`${name} names other languages than text.js: ${there}`);
  };
  differs("ui/locales", await languagesThere());
  const words = await readFile(new URL("../src-tauri/crates/account/src/words/mod.rs", import.meta.url), "utf8");
  differs("words/mod.rs", [...words.matchAll(/\("([\w-]+)", include_str!\("[./]+ui\/locales\/\1\/tray\.ftl"\)\)/g)].map(([, tag]) => tag));
  const files = [...CATALOGUES, "tray"].map((name) => `${name}.ftl`).sort();
  for (const tag of await languagesThere()) {
    const there = await filesOf(tag);
    if (there.join() !== files.join()) findings.push(`locales/${tag} holds ${there.join(", ")} and not ${files.join(", ")}`);
    let lacks = 0;
    for (const reader of ["window", "core"]) {
      const { wrong, missing } = compare(await cataloguesOf(tag, reader), await cataloguesOf("en", reader), tag);
      findings.push(...wrong);
      lacks += missing.length;
      if (missing.length > 0 && !INCOMPLETE.includes(tag)) {
        findings.push(`locales/${tag} lacks ${missing.length} messages of the ${reader}: ${missing.slice(0, 8).join(", ")}`);
      }
    }
    if (lacks === 0 && INCOMPLETE.includes(tag)) findings.push(`text.js: ${tag} is not incomplete`);
  }
}

/** Every message of the core is said somewhere. */
async function coreMessages() {
  const core = fileURLToPath(new URL("../src-tauri/crates/account/src/", import.meta.url));
  const sources = (await readdir(core, { recursive: true })).filter((name) => name.endsWith(".rs"));
  const rust = (await Promise.all(sources.map((name) => readFile(join(core, name), "utf8")))).join("\n");
  for (const [id, { file }] of (await cataloguesOf("en", "core")).messages) {
    if (!rust.includes(`"${id}"`)) findings.push(`locales/en/${file}: ${id} is said nowhere`);
  }
}

/** What the core can say has its words. */
async function enumerations(known) {
  const types = await readFile(new URL("ipc.d.ts", import.meta.url), "utf8");
  /** @param {string} name */
  const values = (name) => {
    const [, union = ""] = new RegExp(`export type ${name} =([^;]+);`).exec(types) ?? [];
    const all = [...union.matchAll(/"([^"]+)"/g)].map(([, value]) => value);
    if (all.length === 0) findings.push(`ipc.d.ts: ${name} has no values that can be read`);
    return all;
  };
  const rules = {
    ProblemCode: (code) => [`problem-${code}`, `problem-${code}.meaning`, `error-${code}`],
    NoticeCode: (code) => [`notice-${code}`],
    KeyStatus: (status) => [`key-status-${status}`],
    OutcomeKind: (kind) => (kind === "succeeded" ? [`outcome-${kind}`] : [`outcome-${kind}`, `outcome-${kind}.meaning`]),
    Outcome: (outcome) => [`filter-status-${outcome}`],
    Step: (step) => [`check-${step}`],
    Finding: (finding) => [`finding-${finding}`],
    Remedy: (remedy) => [`remedy-${remedy}`],
    ExportState: (state) => [`export-state-${state}`],
    GapReason: (reason) => [`gap-reason-${reason}`],
    Keeping: (keeping) => [`keeping-${keeping}`],
    TrayStatus: (status) => [`tray-${status}`, `tray-state-${status}`],
    RotationStep: (step) => [`rotate-${step}-words`, `attention-rotation_open-${step}`],
    Theme: (theme) => [`theme-${theme}`],
    GroupBy: (by) => [`by-${by}`],
  };
  for (const [name, ids] of Object.entries(rules)) {
    for (const id of values(name).flatMap(ids)) if (!known.has(id)) findings.push(`ipc.d.ts: ${name} needs a message ${id}`);
  }
}

/** Every code that a command can fail with has its sentence. */
async function failures() {
  const known = catalogue();
  for (const file of ["../src-tauri/crates/account/src/core/error.rs", "../src-tauri/src/commands/failure.rs"]) {
    const text = await readFile(new URL(file, import.meta.url), "utf8");
    const codes = [...text.matchAll(/=> "([a-z_]+)",|plain\("([a-z_]+)"/g)].map(([, one, other]) => one ?? other);
    if (codes.length === 0) findings.push(`${file}: no codes can be read`);
    for (const code of codes) if (!known.has(`error-${code}`)) findings.push(`${file}: ${code} needs a message error-${code}`);
  }
}

/** The dark colours stand twice in tokens.css; they have to be the same. */
function darkTwice() {
  const file = join(ui, "styles/tokens.css");
  const text = texts.get(file) ?? "";
  const block = (head) => {
    const start = text.indexOf(head);
    return text.slice(text.indexOf("{", start + head.length - 1) + 1, text.indexOf("}", start)).replace(/\s+/g, " ").trim();
  };
  if (block(':root:not([data-theme="light"]) {') !== block(':root[data-theme="dark"] {')) {
    find(file, "the dark colours of the system and of the person differ");
  }
}

/** Vendored files are those that their page names, by hash, and the packages behind them those of the lock file. */
async function vendored() {
  const folder = join(ui, "vendor");
  const page = await readFile(join(folder, "README.md"), "utf8");
  const named = new Map([...page.matchAll(/^\| `([^`]+\.js)` \|.*`([0-9a-f]{64})` \|$/gm)].map(([, name, hash]) => [name, hash]));
  for (const file of files.filter((one) => relative(folder, one) === basename(one) && one.endsWith(".js"))) {
    const hash = createHash("sha256").update(await readFile(file)).digest("hex");
    if (named.get(basename(file)) !== hash) find(file, "is not the file that vendor/README.md names: npm run vendor");
    named.delete(basename(file));
  }
  for (const name of named.keys()) findings.push(`vendor/README.md: ${name} is not there`);
  const lock = JSON.parse(await readFile(new URL("package-lock.json", import.meta.url), "utf8"));
  for (const [, name, version, integrity] of page.matchAll(/^- (\S+) (\S+): `(\S+)`$/gm)) {
    const locked = lock.packages[`node_modules/${name}`];
    if (locked?.version !== version || locked?.integrity !== integrity) {
      findings.push(`vendor/README.md: ${name} ${version} is not what the lock file pins: npm run vendor`);
    }
  }
}

nothingElse();
await vendored();
forbidden();
sides();
links();
await preloads();
elements();
noOtherText();
await messages();
await languages();
await coreMessages();
await failures();
darkTwice();

for (const finding of findings) console.log(finding);
console.log(findings.length === 0 ? `${modules.length} modules hold to the rules` : `${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
