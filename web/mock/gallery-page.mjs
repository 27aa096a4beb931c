// The page on which the pictures of the gallery are looked through.

const STYLE = `
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  body { margin: 0; padding: 0 24px 48px; }
  nav { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 8px 24px; padding: 12px 0; background: Canvas; }
  h2 { margin: 24px 0 8px; font-size: 14px; }
  .view { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 12px; }
  figure { margin: 0; }
  img { display: block; max-width: 100%; outline: 1px solid color-mix(in oklch, CanvasText 20%, transparent); }
  .normal img, .app img { width: 480px; } .small img { width: 320px; } .large img { width: 800px; } .zoom img { width: 480px; }
  figcaption { color: GrayText; font-size: 12px; }
  body:has(#light:not(:checked)) .light, body:has(#dark:not(:checked)) .dark { display: none; }
`;

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * @param {string[]} views their names, in order
 * @param {string[]} sizes
 * @param {Set<string>} pictures the files that are there
 * @param {string[]} app pictures of the real app
 */
export function galleryPage(views, sizes, pictures, app) {
  const hidden = sizes.map((size) => `body:has(#${size}:not(:checked)) .${size} { display: none; }`).join("\n");
  /** @param {string} id */
  const choice = (id) => `<label><input type="checkbox" id="${id}" checked> ${id}</label>`;
  /** @param {string} file @param {string} classes @param {string} caption */
  const figure = (file, classes, caption) =>
    `<figure class="${classes}"><a href="${file}"><img src="${file}" loading="lazy" alt="${escaped(caption)}"></a><figcaption>${escaped(caption)}</figcaption></figure>`;
  /** @param {string} name */
  const view = (name) => {
    const figures = ["light", "dark"].flatMap((theme) =>
      sizes
        .filter((size) => pictures.has(`${name}.${theme}.${size}.png`))
        .map((size) => figure(`${name}.${theme}.${size}.png`, `${theme} ${size}`, `${theme}, ${size}`)),
    );
    return figures.length === 0 ? "" : `<h2 id="${name}">${escaped(name)}</h2>\n<div class="view">\n${figures.join("\n")}\n</div>`;
  };
  return `<!doctype html>
<meta charset="utf-8">
<title>OpenRush Desktop: gallery</title>
<style>${STYLE}${hidden}</style>
<nav>${["light", "dark", ...sizes].map(choice).join(" ")}</nav>
${app.length === 0 ? "" : `<h2>The app itself, on the demo account</h2>\n<div class="view">${app.map((file) => figure(`app/${file}`, `app ${/dark/.test(file) ? "dark" : "light"}`, file)).join("\n")}</div>`}
${views.map(view).join("\n")}
`;
}
