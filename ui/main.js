// Starts the window: text and the first view are asked for at once, and the elements draw what comes.

import { followAccount } from "./accounts.js";
import "./elements/app.js";
import { asCommandError } from "./errors.js";
import { LightElement } from "./elements/light-element.js";
import { firstScroll, firstView, listenForView, setRoute, systemLanguages, view } from "./ipc.js";
import { parseRoute, remember as rememberRoute } from "./route.js";
import { acceptView, currentView, subscribe } from "./store.js";
import { loadText } from "./text.js";
import { applyTheme } from "./theme.js";

const app = /** @type {import("./elements/app.js").App} */ (document.querySelector("or-app"));

/** The language that is shown; `undefined` before the first. @type {string | null | undefined} */
let language;

/** @param {string | null} wanted */
async function speak(wanted) {
  if (wanted === language) return;
  language = wanted;
  await loadText(wanted, systemLanguages());
  // Elements are drawn when what they are given changes, which a language is not.
  for (const element of document.querySelectorAll("*")) if (element instanceof LightElement) element.requestUpdate();
}

async function start() {
  app.failure = null;
  const given = firstView();
  const text = language === undefined ? speak(given?.settings.language ?? null) : undefined;
  try {
    // Asked again at once: what came with the page may be older than this.
    const asked = view();
    asked.catch(() => {});
    await text;
    if (given) acceptView(given);
    const now = await asked;
    await speak(now.settings.language);
    acceptView(now);
  } catch (error) {
    await text;
    app.failure = asCommandError(error);
  }
}

subscribe((next) => {
  followAccount(next.account?.id ?? null);
  applyTheme(next.settings.theme);
  void speak(next.settings.language);
  app.view = next;
});

app.addEventListener("retry", start);

// A window that is made anew comes back to where it was. Where it is not remembered, nothing is lost.
/** @param {number} scroll */
const remember = (scroll) => void setRoute(location.hash || "#/overview", scroll).catch(() => {});
addEventListener("hashchange", () => {
  // It may name its account, and is then not the one to be remembered.
  followAccount(currentView()?.account?.id ?? null);
  rememberRoute(parseRoute(location.hash));
  remember(0);
});

// Without the event the window still answers, by asking again whenever it is looked at.
listenForView(acceptView).catch(() => {
  addEventListener("focus", () => void view().then(acceptView, () => {}));
});

await start();

const { follow, restore } = await import("./scroll.js");
follow(remember);
restore(firstScroll());
