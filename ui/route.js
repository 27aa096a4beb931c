// Addresses within the window, such as #/activity?tool=inspect_serp. What a screen shows is in its address, so that
// it can be linked to, gone back to and found again.

/** @typedef {"overview" | "keys" | "activity" | "settings" | "accounts" | "add" | "report"} Screen */
/** @typedef {"overview" | "keys" | "activity" | "settings"} MainScreen */
/** @typedef {{ screen: Screen, params: Record<string, string> }} Route */

/** The screens of one account. @type {MainScreen[]} */
export const SCREENS = ["overview", "keys", "activity", "settings"];

/** And those beside them: all accounts, signing in to one more, and a month on one page. @type {Screen[]} */
const ALL = [...SCREENS, "accounts", "add", "report"];

/** The parameters that each screen understands; anything else in an address is left out. */
const PARAMS = {
  overview: ["range", "by", "as", "why"],
  keys: ["key", "q", "status", "sort", "order", "as"],
  activity: ["range", "tool", "key", "source", "status", "credits", "seconds", "q", "sort", "order"],
  settings: [],
  accounts: [],
  add: ["account"],
  report: ["month"],
};

/**
 * @param {string} hash such as `#/activity?tool=inspect_serp`
 * @returns {Route} the overview where the address is not understood
 */
export function parseRoute(hash) {
  const [path, query = ""] = hash.replace(/^#?\/?/, "").split("?", 2);
  const screen = ALL.find((name) => name === path) ?? "overview";
  /** @type {Record<string, string>} */
  const params = {};
  if (screen === path) {
    const given = new URLSearchParams(query);
    for (const name of PARAMS[screen]) {
      const value = given.get(name);
      if (value) params[name] = value;
    }
  }
  return { screen, params };
}

/**
 * @param {Screen} screen
 * @param {Record<string, string | undefined>} [params] empty ones are left out
 * @returns {string} such as `#/activity?tool=inspect_serp`
 */
export function href(screen, params = {}) {
  const query = new URLSearchParams();
  for (const name of PARAMS[screen]) {
    const value = params[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return `#/${screen}${text ? `?${text}` : ""}`;
}

/** What a screen keeps when it is left and gone back to: how it shows things, not what was looked for. @type {Record<Screen, string[]>} */
const KEPT = { overview: ["range", "by", "as"], keys: ["sort", "order"], activity: ["sort", "order"], settings: [], accounts: [], add: [], report: [] };

/** @type {Partial<Record<Screen, Record<string, string>>>} */
const kept = {};

/** Notes how a screen was looked at. @param {Route} route */
export function remember({ screen, params }) {
  kept[screen] = Object.fromEntries(Object.entries(params).filter(([name]) => KEPT[screen].includes(name)));
}

/** A screen as it was last looked at. @param {Screen} screen */
export const lastOf = (screen) => href(screen, kept[screen]);

/**
 * The parameters of an address alone, in one order, as a filter is saved.
 * @param {string} address as made by {@link href}
 */
export const paramsOf = (address) => address.split("?", 2)[1] ?? "";

/** The account that an address is about, as one that the tray or a notification leads to names it. @param {string} address */
export const accountOf = (address) => (parseRoute(address).screen === "add" ? null : new URLSearchParams(paramsOf(address)).get("account"));

/** The same address without the account. @param {string} address */
export function withoutAccount(address) {
  const [path] = address.split("?", 1);
  const params = new URLSearchParams(paramsOf(address));
  params.delete("account");
  return params.size > 0 ? `${path}?${params}` : path;
}

/**
 * Goes to an address.
 * @param {string} address as made by {@link href}
 * @param {{ replace?: boolean }} [how] `replace` keeps "back" leading to the screen before, as for filters
 */
export function go(address, { replace = false } = {}) {
  if (replace) location.replace(address);
  else location.hash = address;
}
