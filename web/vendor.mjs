// Remakes ui/vendor from the pinned packages of package-lock.json: one self-contained ES module for each library,
// its licence at the top, its version in the file name. Run it after changing a version here: npm run vendor

import { createHash } from "node:crypto";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const target = fileURLToPath(new URL("../ui/vendor/", import.meta.url));

const libraries = [
  {
    package: "lit",
    file: "lit",
    licence: "BSD-3-Clause",
    notice: await readFile(new URL("node_modules/lit/LICENSE", import.meta.url), "utf8"),
    contents: `
      export { LitElement, html, svg, nothing } from "lit";
      export { ifDefined } from "lit/directives/if-defined.js";
      export { live } from "lit/directives/live.js";
      export { repeat } from "lit/directives/repeat.js";
    `,
  },
  {
    package: "@fluent/bundle",
    file: "fluent-bundle",
    licence: "Apache-2.0",
    notice: "Copyright Mozilla Foundation and others. SPDX-License-Identifier: Apache-2.0",
    contents: `export { FluentBundle, FluentResource } from "@fluent/bundle";`,
  },
  {
    package: "@tauri-apps/api",
    file: "tauri-api",
    licence: "Apache-2.0 OR MIT",
    notice: "Copyright 2019-2024 Tauri Programme within The Commons Conservancy. SPDX-License-Identifier: Apache-2.0 OR MIT",
    contents: `
      export { invoke } from "@tauri-apps/api/core";
      export { listen } from "@tauri-apps/api/event";
    `,
  },
];

const lock = JSON.parse(await readFile(new URL("package-lock.json", import.meta.url), "utf8"));
for (const name of await readdir(target)) {
  if (name.endsWith(".js")) await rm(target + name);
}

const rows = [];
for (const library of libraries) {
  const { version, integrity } = lock.packages[`node_modules/${library.package}`];
  const name = `${library.file}-${version}.js`;
  await build({
    stdin: { contents: library.contents, resolveDir: here },
    outfile: target + name,
    bundle: true,
    format: "esm",
    minify: true,
    target: ["safari16.4", "chrome111"],
    legalComments: "none",
    banner: { js: `// @ts-nocheck\n/*! ${library.package} ${version}, the parts that are used here.\n${library.notice.trim()} */` },
  });
  const hash = createHash("sha256").update(await readFile(target + name)).digest("hex");
  rows.push({ ...library, version, integrity, name, hash });
}

const readme = `# Vendored libraries

The window has no build step: what it needs from others lies here, each as one self-contained ES module. Nothing in
this folder is edited by hand. \`web/vendor.mjs\` makes it from the packages pinned in \`web/package-lock.json\`:

\`\`\`
cd web && npm ci && npm run vendor
\`\`\`

| file | package | licence | SHA-256 of the file |
|---|---|---|---|
${rows.map((row) => `| \`${row.name}\` | ${row.package} ${row.version} | ${row.licence} | \`${row.hash}\` |`).join("\n")}

The packages themselves, as the lock file pins them:

${rows.map((row) => `- ${row.package} ${row.version}: \`${row.integrity}\``).join("\n")}

The text of the Apache-2.0 licence lies at the root of the repository.

To take a newer version: change it in \`web/package.json\`, \`npm install\`, \`npm run vendor\`, and point \`ui/lit.js\`,
\`ui/text.js\` or \`ui/ipc.js\` (each library is imported in one place only) to the new file name.
`;
await writeFile(target + "README.md", readme);
