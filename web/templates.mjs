// Reads the html`…` and svg`…` templates of a module without running it: for the checks.

/**
 * The written parts of every template, an expression standing as one character that is in no source.
 * @param {string} source
 * @returns {string[]}
 */
export function templatesOf(source) {
  const found = [];
  readCode(source, 0, false, found);
  return found;
}

/** Stands for an expression. */
export const HOLE = "\u0000";

/**
 * Reads code from `at` on, up to the brace that closes an expression if `inside` one.
 * @returns {number} where it ended
 */
function readCode(source, at, inside, found) {
  let depth = 0;
  while (at < source.length) {
    const rest = source.slice(at, at + 2);
    const character = source[at];
    if (rest === "//") at = skipTo(source, at, "\n");
    else if (rest === "/*") at = skipTo(source, at + 2, "*/") + 2;
    else if (character === '"' || character === "'") at = skipString(source, at);
    else if (character === "`") {
      const tag = /(html|svg)$/.exec(source.slice(Math.max(0, at - 4), at));
      at = readTemplate(source, at + 1, tag !== null, found);
    } else if (character === "{") (depth += 1), (at += 1);
    else if (character === "}") {
      if (inside && depth === 0) return at + 1;
      depth -= 1;
      at += 1;
    } else at += 1;
  }
  return at;
}

function readTemplate(source, at, wanted, found) {
  let text = "";
  while (source[at] !== "`") {
    if (source[at] === "\\") (text += source.slice(at, at + 2)), (at += 2);
    else if (source.startsWith("${", at)) {
      text += HOLE;
      at = readCode(source, at + 2, true, found);
    } else (text += source[at]), (at += 1);
  }
  if (wanted) found.push(text);
  return at + 1;
}

const skipTo = (source, at, end) => {
  const to = source.indexOf(end, at);
  return to < 0 ? source.length : to;
};

function skipString(source, at) {
  const quote = source[at];
  for (at += 1; source[at] !== quote; at += 1) if (source[at] === "\\") at += 1;
  return at + 1;
}
