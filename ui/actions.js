// What several buttons do alike: a command, and what is said when it could not be done.

import { errorText } from "./errors.js";
import * as ipc from "./ipc.js";
import { go, href, parseRoute } from "./route.js";
import { currentView } from "./store.js";
import { toastOf } from "./toasts.js";

/**
 * @param {() => Promise<unknown>} command
 * @returns {Promise<boolean>} whether it was done
 */
export async function attempt(command) {
  // What went wrong with an account that was left is not said where another one is shown.
  const tell = toastOf();
  try {
    await command();
    return true;
  } catch (error) {
    tell(errorText(error), "danger");
    return false;
  }
}

/** Opens the billing page; the core then looks out for the credits. */
export const buyCredits = () => attempt(ipc.buyCredits);

/** @param {Parameters<typeof ipc.openPage>[0]} page */
export const openPage = (page) => attempt(() => ipc.openPage(page));

/** Asks for fresh figures; trouble with that shows in the banner. */
export const refresh = () => attempt(async () => {
  const { accounts = [] } = currentView() ?? {};
  if (parseRoute(location.hash).screen !== "accounts") return ipc.refresh();
  // One after another: each has its own allowance, and nobody is helped by all of them at once.
  for (const { id, state } of accounts) if (state !== "signedOut") await ipc.refreshAccount(id);
});

/** Asks the keychain again. */
export const retryKeychain = () => attempt(ipc.retryKeychain);

/**
 * Signs out without asking: for the demo, and where the key is dead anyway. A new key that waits would go too: then the
 * frame asks.
 */
export async function signOut() {
  const frame = document.querySelector(".frame");
  if (!frame || !currentView()?.account?.newKey) return attempt(() => ipc.signOut());
  frame.dispatchEvent(new CustomEvent("sign-out"));
  return false;
}

/**
 * Signs out of an account whose key is of no use, and leads to where another is asked for. @returns {Promise<boolean>} whether
 * it was done
 */
export async function signInAgain() {
  const view = currentView();
  const id = view?.account?.id;
  const others = view?.accounts.some((line) => !line.current && line.state !== "signedOut");
  const done = await signOut();
  // Where there is no other account, Welcome is shown anyway.
  if (done && others && id) go(href("add", { account: id }));
  return done;
}

/** Puts away what is said of a key that nobody has. @param {string} id */
export const dismissLostKey = (id) => attempt(() => ipc.dismissLostKey(id));

/** Stops offering a key for this app alone. */
export const declineOwnKey = () => attempt(ipc.declineOwnKey);

/** @param {number} id */
export const dismissNotice = (id) => attempt(() => ipc.dismissNotice(id));

/** Puts a request on the clipboard as JSON. @param {string} id */
export const copyRequest = (id) => attempt(() => ipc.copyRequest(id));

/**
 * Begins to write requests into a file; how it goes on shows where it was asked for.
 * @param {Parameters<typeof ipc.exportActivity>[0]} query
 * @param {Parameters<typeof ipc.exportActivity>[1]} format
 */
export const exportActivity = (query, format) => attempt(() => ipc.exportActivity(query, format));

/** Stops that. */
export const cancelExport = () => attempt(ipc.cancelExport);

/** Puts away what is said of that file. */
export const dismissExport = () => attempt(ipc.dismissExport);

/** Shows that file in its folder. */
export const showExport = () => attempt(ipc.showExport);
