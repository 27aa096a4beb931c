// Lists all that the app says, in English and by screen, for reading it over: `npm run words` writes docs/words.md, and
// the tests tell when that is due.

import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readCatalogues, sourceOf } from "./catalogues.mjs";

export const PAGE = new URL("../docs/words.md", import.meta.url);

/** @type {Array<[file: string, title: string]>} */
const SCREENS = [
  ["welcome", "Welcome"],
  ["app", "The frame, and what several screens say"],
  ["accounts", "Several accounts"],
  ["overview", "Overview"],
  ["keys", "Keys"],
  ["rotation", "New keys, rotation, and the app’s own key"],
  ["activity", "Activity"],
  ["settings", "Settings"],
  ["problems", "Problems, “Why did it stop?”, and errors"],
  ["tray", "Tray and notifications"],
];

const HEAD = `# Words

All that the app says, for reading it over: every message says what happened, what it means and what to do, in plain words.
What stands in \`{braces}\` is filled in; where a message has several forms, the form's name stands before it. The words are
changed in \`ui/locales/en\`, and this page is written from there by \`npm run words\` in \`web/\`.
`;

/**
 * All forms of a message, each with what it is for.
 * @param {import("@fluent/bundle").Pattern} pattern
 * @returns {Array<{ form: string[], text: string }>}
 */
function forms(pattern) {
  /** @type {Array<{ form: string[], text: string }>} */
  let all = [{ form: [], text: "" }];
  for (const element of typeof pattern === "string" ? [pattern] : pattern) {
    const parts =
      typeof element !== "string" && element.type === "select"
        ? element.variants.flatMap(({ key, value }) =>
            forms(value).map(({ form, text }) => ({ form: [String(key.value), ...form], text })),
          )
        : [{ form: [], text: written(element) }];
    all = all.flatMap((one) => parts.map(({ form, text }) => ({ form: [...one.form, ...form], text: one.text + text })));
  }
  return all;
}

/** @param {Exclude<import("@fluent/bundle").Pattern, string>[number]} element */
const written = (element) =>
  typeof element === "string" ? element : element.type === "str" ? element.value : `{${"name" in element ? element.name : element.type}}`;

/** @param {string} text a cell of a table */
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");

/** @param {string} id @param {import("@fluent/bundle").Pattern} pattern */
function row(id, pattern) {
  const texts = forms(pattern).map(({ form, text }) => (form.length > 0 ? `*${form.join(", ")}:* ${cell(text)}` : cell(text)));
  return `| \`${id}\` | ${texts.join("<br>")} |`;
}

/** @param {string} file @param {string} source its messages in their order, with the comments between them */
function section(file, source) {
  const { messages } = readCatalogues({ [file]: source });
  const lines = [];
  let id = "";
  let inTable = false;
  for (const line of source.split("\n")) {
    const [, level, comment] = /^(#+)\s+(.*)$/.exec(line) ?? [];
    const [, head] = /^([a-zA-Z][\w-]*)\s*=/.exec(line) ?? [];
    const [, attribute] = /^\s+\.([a-zA-Z][\w-]*)\s*=/.exec(line) ?? [];
    // A comment is about what follows it up to the next empty line.
    if (comment !== undefined || line === "") {
      if (inTable) lines.push("");
      inTable = false;
    }
    if (comment !== undefined) lines.push(level === "##" ? `\n### ${cell(comment)}\n` : cell(comment));
    if (head) id = head;
    const name = head ?? (attribute && `${id}.${attribute}`);
    const pattern = name && messages.get(name)?.pattern;
    if (!pattern) continue;
    if (!inTable) lines.push("", "| message | text |", "|---|---|");
    inTable = true;
    lines.push(row(name, pattern));
  }
  return lines.join("\n").replaceAll(/\n{3,}/g, "\n\n");
}

/** @returns {Promise<string>} the page as it should be */
export async function wordsPage() {
  const sections = await Promise.all(
    SCREENS.map(async ([name, title]) => `## ${title}\n\n${section(`${name}.ftl`, await sourceOf("en", `${name}.ftl`)).trim()}\n`),
  );
  return [HEAD, ...sections].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(PAGE, await wordsPage());
