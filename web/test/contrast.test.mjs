import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const css = await readFile(new URL("../../ui/styles/tokens.css", import.meta.url), "utf8");

/** The tokens of a block that begins with `head`. */
function tokens(head) {
  const start = css.indexOf(head);
  const block = css.slice(css.indexOf("{", start), css.indexOf("}", start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g)].map(
    ([, name, l, c, h]) => [name, [Number(l), Number(c), Number(h)]],
  ));
}

/** Relative luminance of an OKLCH colour, by way of linear sRGB as a screen would clip it (CSS Color 4). */
function luminance([l, c, h]) {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const [x, y, z] = [l + 0.3963377774 * a + 0.2158037573 * b, l - 0.1055613458 * a - 0.0638541728 * b, l - 0.0894841775 * a - 1.291485548 * b].map((v) => v ** 3);
  const rgb = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ].map((v) => Math.max(0, Math.min(1, v)));
  return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((p, q) => p - q);
  return (light + 0.05) / (dark + 0.05);
}

/** Which text stands on which ground. */
const pairs = {
  text: ["paper", "sunk", "raised", "hover", "press", "accent-soft", "good-soft", "warning-soft", "danger-soft"],
  "text-muted": ["paper", "sunk", "raised", "hover", "press", "accent-soft", "good-soft", "warning-soft", "danger-soft"],
  "text-faint": ["paper", "sunk", "raised", "hover", "accent-soft"],
  "accent-text": ["paper", "sunk", "raised", "accent-soft"],
  "on-accent": ["accent", "accent-hover"],
  "on-danger": ["danger-fill", "danger-fill-hover"],
  good: ["paper", "raised", "good-soft"],
  warning: ["paper", "raised", "sunk", "warning-soft"],
  danger: ["paper", "raised", "sunk", "hover", "danger-soft"],
};

for (const [theme, head] of [["light", ":root {"], ["dark", ':root[data-theme="dark"] {']]) {
  const colours = tokens(head);

  test(`every text of the ${theme} theme can be read on every ground it stands on`, () => {
    for (const [text, grounds] of Object.entries(pairs)) {
      for (const ground of grounds) {
        const ratio = contrast(colours[text], colours[ground]);
        assert.ok(ratio >= 4.5, `${text} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });

  test(`with more contrast asked for, every line of the ${theme} theme can be seen`, () => {
    for (const ground of ["paper", "raised", "sunk"]) {
      const ratio = contrast(colours.edge, colours[ground]);
      assert.ok(ratio >= 4.5, `edge on ${ground}: ${ratio.toFixed(2)}`);
    }
  });

  test(`the focus ring and the dots of the ${theme} theme stand out from their ground`, () => {
    for (const mark of ["focus", "good-dot", "danger-dot", "text-faint"]) {
      for (const ground of ["paper", "raised", "sunk"]) {
        const ratio = contrast(colours[mark], colours[ground]);
        assert.ok(ratio >= 3, `${mark} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });
}
