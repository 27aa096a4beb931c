// Style sheets of what is not in the first frame. index.html names them, in their order and without loading them: each
// that is loaded before the first frame puts it off.

/** @type {Promise<unknown> | undefined} */
let loaded;

/** Loads them, once. Resolves when they count, or cannot be had. */
export function laterSheets() {
  const links = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[data-later]"));
  loaded ??= Promise.all(
    [...links].map(
      (link) =>
        new Promise((resolve) => {
          link.addEventListener("load", resolve);
          link.addEventListener("error", resolve);
          link.rel = "stylesheet";
        }),
    ),
  );
  return loaded;
}

/** Calls this once the frame that is being made was drawn. @param {() => unknown} next */
export const afterThisFrame = (next) => void requestAnimationFrame(() => setTimeout(next, 0));
