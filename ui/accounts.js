// Going from one account to another: each is come back to where it was left.

import { attempt } from "./actions.js";
import * as ipc from "./ipc.js";
import { accountOf, go, href, lastOf, parseRoute, withoutAccount } from "./route.js";

/** @import { AccountLine } from "../web/ipc.d.ts" */

/** Where each account was left. @type {Map<string, string>} */
const places = new Map();

/** The account that was shown last, also while none is. @type {string | null} */
let last = null;

/**
 * Follows from one account to another. An address that names its account, as one from a notification does, waits for it.
 * @param {string | null} shown the account that is shown now
 */
export function followAccount(shown) {
  const wanted = accountOf(location.hash);
  const before = last;
  if (shown) last = shown;
  if (wanted !== null) {
    if (wanted === shown) go(withoutAccount(location.hash), { replace: true });
    return;
  }
  if (!shown || before === null || before === shown) {
    return;
  }
  const { screen, params } = parseRoute(location.hash);
  // Who is asked for the key of the account that was left stays there.
  if (screen === "add" && params.account && params.account !== shown) return;
  const passing = screen === "add" || screen === "accounts";
  if (!passing) places.set(before, location.hash || href("overview"));
  else if (!places.has(before)) places.set(before, href("overview"));
  // Keys and filters of one account mean nothing to another.
  go(places.get(shown) ?? (passing ? href("overview") : lastOf(screen)), { replace: true });
}

/** Begins with Overview of the account that was just signed in to, wherever it was left before. */
export async function enter() {
  try {
    // Whether the view with that account has come already or comes later, it leads to the same place.
    const { account } = await ipc.view();
    if (account) places.set(account.id, href("overview"));
  } finally {
    go(href("overview"));
  }
}

/** The accounts that somebody is signed in to. @param {AccountLine[]} lines */
export const signedIn = (lines) => lines.filter((line) => line.state !== "signedOut");

/**
 * Shows an account; one that nobody is signed in to leads to where its key is asked for.
 * @param {AccountLine} line
 * @param {string} [address] where to; where the account was left, if it is not said
 */
export async function showAccount(line, address) {
  if (line.state === "signedOut") {
    go(href("add", { account: line.id }));
    return;
  }
  if (address) places.set(line.id, address);
  if (line.current) {
    if (address) go(address);
    return;
  }
  await attempt(() => ipc.showAccount(line.id));
}
