// The page on which the pictures of the gallery are looked through.

const STYLE = `
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  body { margin: 0; padding: 0 24px 48px; }
  nav { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; padding: 12px 0;
    border-bottom: 1px solid color-mix(in oklch, CanvasText 15%, transparent); background: Canvas; }
  nav a { color: inherit; }
  nav input[type="search"] { width: 16rem; font: inherit; }
  h2 { margin: 32px 0 0; font-size: 20px; scroll-margin-top: 60px; }
  h3 { margin: 24px 0 8px; font-size: 14px; scroll-margin-top: 60px; }
  h3 a { color: inherit; text-decoration: none; }
  .figures { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 12px; }
  figure { margin: 0; }
  img { display: block; max-width: 100%; outline: 1px solid color-mix(in oklch, CanvasText 20%, transparent); }
  .normal img, .app img { width: 480px; } .small img { width: 320px; } .large img { width: 800px; } .zoom img { width: 480px; }
  figcaption { color: color-mix(in oklch, CanvasText 65%, transparent); font-size: 12px; }
  body:has(#light:not(:checked)) .light, body:has(#dark:not(:checked)) .dark { display: none; }
  .view[hidden], .group:not(:has(.view:not([hidden]))) { display: none; }
`;

/** Shows the views whose names contain what is typed. */
const SCRIPT = `
  const search = document.querySelector("[type=search]");
  const found = document.querySelector("#found");
  const look = () => {
    const views = [...document.querySelectorAll(".view")];
    for (const view of views) view.hidden = !view.id.includes(search.value.trim().toLowerCase());
    found.textContent = views.filter((view) => !view.hidden).length + " of " + views.length + " views";
  };
  search.addEventListener("input", look);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target === search) return;
    event.preventDefault();
    search.focus();
  });
  look();
`;

/** Which group a view is in, by how its name begins. */
const GROUPS = { dialog: "Dialogs", moment: "Moments", state: "States of Overview", language: "Languages" };

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
  const figuresOf = (name) =>
    ["light", "dark"].flatMap((theme) =>
      sizes
        .filter((size) => pictures.has(`${name}.${theme}.${size}.png`))
        .map((size) => figure(`${name}.${theme}.${size}.png`, `${theme} ${size}`, `${theme}, ${size}`)),
    );
  /** @param {string} name @param {string[]} figures */
  const view = (name, figures) =>
    `<section class="view" id="${name}"><h3><a href="#${name}">${escaped(name)}</a></h3>\n<div class="figures">\n${figures.join("\n")}\n</div></section>`;
  const drawn = views.map((name) => ({ name, figures: figuresOf(name) })).filter(({ figures }) => figures.length > 0);
  /** @type {Map<string, typeof drawn>} */
  const grouped = new Map();
  for (const one of drawn) {
    const title = GROUPS[one.name.split("-")[0]] ?? "Screens";
    grouped.set(title, [...(grouped.get(title) ?? []), one]);
  }
  if (app.length > 0) {
    grouped.set("The app itself, on the demo account", [
      { name: "app", figures: app.map((file) => figure(`app/${file}`, `app ${/dark/.test(file) ? "dark" : "light"}`, file)) },
    ]);
  }
  /** @param {string} title */
  const anchor = (title) => title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>OpenRush Desktop: gallery</title>
<style>${STYLE}${hidden}</style>
<nav><input type="search" placeholder="Name of a view ( / )" aria-label="Name of a view"> <span id="found"></span>
${["light", "dark", ...sizes].map(choice).join(" ")}
${[...grouped.keys()].map((title) => `<a href="#${anchor(title)}">${title}</a>`).join(" ")}</nav>
${[...grouped].map(([title, ofGroup]) => `<div class="group"><h2 id="${anchor(title)}">${title}</h2>\n${ofGroup.map(({ name, figures }) => view(name, figures)).join("\n")}</div>`).join("\n")}
<script>${SCRIPT}</script>
`;
}
