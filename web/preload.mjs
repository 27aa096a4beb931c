// The modules that the first screen needs stand in index.html as modulepreload links, so that they are all asked for at
// once and not one import after the other. `npm run preload` writes the links, `npm run check` compares them.

import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ui = fileURLToPath(new URL("../ui/", import.meta.url));
const page = join(ui, "index.html");
const LINKS = /(?:[ \t]*<link rel="modulepreload" href="[^"]+" \/>\n)+/;

/** @returns {Promise<string[]>} what main.js needs before it runs, itself left out, in the order of the imports */
export async function neededModules() {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @param {string} file */
  const visit = async (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = await readFile(file, "utf8");
    // `import … from "…"`, `export … from "…"` and `import "…"`; what is imported later, by import(), is not needed.
    for (const [, name] of text.matchAll(/^(?:import|export)\s(?:[^;"]*?\sfrom\s)?\s*"(\.[^"]+\.js)";/gm)) {
      await visit(join(dirname(file), name));
    }
  };
  await visit(join(ui, "main.js"));
  return [...seen].slice(1).map((file) => relative(ui, file).replaceAll("\\", "/"));
}

/** @param {string} text index.html @returns {string[]} the modules it names */
export const preloaded = (text) => [...text.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, name]) => name);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const links = (await neededModules()).map((name) => `    <link rel="modulepreload" href="${name}" />\n`).join("");
  const text = await readFile(page, "utf8");
  const before = text.includes('rel="modulepreload"') ? text.replace(LINKS, links) : text.replace("  </head>", `${links}  </head>`);
  await writeFile(page, before);
}
