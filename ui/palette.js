// What the command palette offers, and which of it fits what is typed.

import { showAccount } from "./accounts.js";
import { buyCredits, openPage, refresh, signOut } from "./actions.js";
import { errorText } from "./errors.js";
import * as ipc from "./ipc.js";
import { go, href, lastOf } from "./route.js";
import { keysOf } from "./shortcuts.js";
import { t } from "./text.js";
import { toast } from "./toasts.js";

/** @import { IconName } from "./icons.js" */
/** @import { Screen } from "./route.js" */
/** @import { Settings, View } from "../web/ipc.d.ts" */

/** @typedef {{ id: string, label: string, icon: IconName, keys?: string, act: () => unknown }} Entry */

/** How long a screen may take to be there, in ms. */
const PATIENCE = 2_000;

/** Presses a button of a screen that may have to be loaded first. @param {string} testid */
function pressSoon(testid) {
  const started = performance.now();
  const press = () => {
    const button = /** @type {HTMLElement | null} */ (document.querySelector(`[data-testid=${testid}]`));
    if (button) button.click();
    else if (performance.now() - started < PATIENCE) requestAnimationFrame(press);
  };
  press();
}

/** Goes to an address, and leaves the focus where reading begins. @param {string} address */
function goAndRead(address) {
  go(address);
  requestAnimationFrame(() => /** @type {HTMLElement | null} */ (document.querySelector("[data-screen-title]"))?.focus());
}

/** @param {Settings} settings @param {Settings["theme"]} theme */
async function changeTheme(settings, theme) {
  try {
    await ipc.changeSettings({ ...settings, theme });
  } catch (error) {
    toast(errorText(error), "danger");
  }
}

/**
 * Everything the palette can do, the most asked for first.
 * @param {View} view
 * @param {{ showShortcuts: () => void, search: () => void, signOut: () => void }} window what only the window can do
 * @returns {Entry[]}
 */
export function entriesOf(view, window) {
  const { account, settings } = view;
  /** @param {string} key */
  const keys = (key) => keysOf(key, view.app.system);
  /** @param {Screen} screen @param {IconName} icon @param {string} key @returns {Entry} */
  const screen = (screen, icon, key) => ({
    id: screen, label: t("palette-go", { screen: t(`nav-${screen}`) }), icon, keys: keys(key), act: () => goAndRead(lastOf(screen)),
  });
  const themes = /** @type {const} */ (["system", "light", "dark"]).map((theme) => ({
    id: `theme-${theme}`,
    label: t("palette-theme", { name: t(`theme-${theme}`) }),
    icon: /** @type {IconName} */ ("settings"),
    act: () => changeTheme(settings, theme),
  }));
  /** @type {Entry[]} */
  const always = [
    ...themes,
    { id: "docs", label: t("documentation"), icon: "external", act: () => openPage("docs") },
    { id: "shortcuts", label: t("shortcuts"), icon: "info", keys: "?", act: window.showShortcuts },
    { id: "quit", label: t("palette-quit"), icon: "close", keys: keys("Q"), act: () => void ipc.quit().catch(() => {}) },
  ];
  if (!account) return always;
  return [
    screen("overview", "overview", "1"),
    screen("keys", "key", "2"),
    screen("activity", "activity", "3"),
    screen("settings", "settings", "4"),
    { id: "refresh", label: t("refresh"), icon: "refresh", keys: keys("R"), act: refresh },
    { id: "buy", label: t("buy-credits"), icon: "external", act: buyCredits },
    { id: "create-key", label: t("create-key"), icon: "plus", act: () => (go(href("keys")), pressSoon("create-key")) },
    { id: "diagnose", label: t("diagnose"), icon: "circleAlert", act: () => go(href("overview", { why: "1" })) },
    { id: "statement", label: t("statement-title"), icon: "table", act: () => (go(lastOf("overview")), pressSoon("statement-open")) },
    { id: "report", label: t("report-open"), icon: "table", act: () => goAndRead(href("report")) },
    { id: "search", label: t("palette-search-activity"), icon: "search", keys: keys("F"), act: window.search },
    {
      id: "failed", label: t("palette-failed"), icon: "activity",
      act: () => goAndRead(href("activity", { range: "today", status: "failed" })),
    },
    ...settings.savedFilters.map(({ name, params }, index) => ({
      id: `filter-${index}`,
      label: t("palette-filter", { name }),
      icon: /** @type {IconName} */ ("bookmark"),
      act: () => goAndRead(`#/activity?${params}`),
    })),
    ...(account.keys?.rows ?? []).map((key) => ({
      id: `key-${key.id}`,
      label: t("palette-key", { name: key.name }),
      icon: /** @type {IconName} */ ("key"),
      act: () => go(href("keys", { key: key.id })),
    })),
    ...(view.accounts.length > 1
      ? [{ id: "accounts", label: t("palette-go", { screen: t("nav-accounts") }), icon: /** @type {IconName} */ ("accounts"), act: () => goAndRead(href("accounts")) }]
      : []),
    ...view.accounts
      .filter((line) => !line.current && line.state !== "signedOut")
      .map((line) => ({
        id: `account-${line.id}`,
        label: t("account-switch", { name: line.name }),
        icon: /** @type {IconName} */ ("accounts"),
        act: () => showAccount(line),
      })),
    { id: "add-account", label: t("nav-add"), icon: "plus", act: () => go(href("add")) },
    ...(account.demo ? [] : [{ id: "dashboard", label: t("open-dashboard"), icon: /** @type {IconName} */ ("external"), act: () => openPage("home") }]),
    {
      id: "sign-out", label: account.demo ? t("demo-leave") : t("sign-out-ask"), icon: "signOut",
      act: account.demo ? signOut : window.signOut,
    },
    ...always,
  ];
}

/** @param {string} text without accents and capitals, so that both are found without typing them */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The entries that have every typed word in them; those that begin with what is typed come first.
 * @template {{ label: string }} T
 * @param {T[]} entries
 * @param {string} typed
 * @returns {T[]}
 */
export function matching(entries, typed) {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  /** @param {T} entry @returns {number} lower is better, -1 for none */
  const rank = ({ label }) => {
    const text = plain(label);
    if (!words.every((word) => text.includes(word))) return -1;
    if (text.startsWith(words[0])) return 0;
    return text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(words[0])) ? 1 : 2;
  };
  return entries
    .map((entry, index) => ({ entry, index, rank: rank(entry) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ entry }) => entry);
}
