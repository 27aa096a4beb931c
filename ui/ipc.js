// The window's only door to the core. Every command and the one event stand here; nothing else knows Tauri.

import { currentView } from "./store.js";
import * as vendored from "./vendor/tauri-api-2.12.5.js";

/**
 * @import {
 *   AccountFacts, AccountSettings, ActivityPage, ActivityQuery, ActivitySummary, Colour, CopyForm, Diagnosis, ExportFormat, KeepFor, KeyDetail, NewKeyView, Overview, OverviewQuery, Report, ReportQuery, RequestDetail, RevokeImpact,
 *   Settings, SettingsImport, Statement, StatementQuery, ToForget, View,
 * } from "../web/ipc.d.ts"
 * @import { Channel, FieldFailure, KeepKey, Newer, Page } from "../web/commands.d.ts"
 */

const { invoke } = /** @type {typeof import("@tauri-apps/api/core")} */ (/** @type {unknown} */ (vendored));
const { listen } = /** @type {typeof import("@tauri-apps/api/event")} */ (/** @type {unknown} */ (vendored));

/** Why a command failed: a code that the window has its own words for, and one English sentence for "details". */
export class CommandError extends Error {
  /** @param {unknown} answer what the rejected call carried */
  constructor(answer) {
    const given = /** @type {Record<string, unknown>} */ (answer && typeof answer === "object" ? answer : {});
    super(typeof given.message === "string" ? given.message : "");
    this.name = "CommandError";
    /** What happened, such as `offline`; `unexpected` where the core gave no code. */
    this.code = typeof given.code === "string" ? given.code : "unexpected";
    /** When trying again makes sense, RFC 3339, as after a rate limit. @type {string | null} */
    this.until = typeof given.until === "string" ? given.until : null;
    /** Fields that were not accepted. @type {FieldFailure[]} */
    this.fields = Array.isArray(given.fields) ? given.fields : [];
  }
}

/**
 * @template T
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<T>}
 * @throws {CommandError}
 */
async function call(command, args) {
  try {
    return await invoke(command, args);
  } catch (answer) {
    throw new CommandError(answer);
  }
}

/**
 * A command about the account that the window shows as this is called: whatever is shown once it is carried out, it is
 * done to that one.
 * @template T
 * @param {string} command
 * @param {Record<string, unknown>} [args]
 * @returns {Promise<T>}
 * @throws {CommandError}
 */
const callOfShown = (command, args) => call(command, { account: currentView()?.account?.id ?? "", ...args });

/**
 * Calls `accept` with every new view.
 * @param {(view: View) => void} accept
 */
export const listenForView = (accept) =>
  listen("account-changed", (event) => accept(/** @type {View} */ (event.payload)));

/**
 * What the core knew when the window was made; it came with the page, so that the first frame need not ask for it.
 * @returns {View | null}
 */
export const firstView = () => /** @type {{ openrushFirstView?: View }} */ (globalThis).openrushFirstView ?? null;

/**
 * The system's languages, best first: as the core reads them, so that window and tray speak the same.
 * @returns {readonly string[]}
 */
export const systemLanguages = () =>
  /** @type {{ openrushLanguages?: string[] }} */ (globalThis).openrushLanguages ?? navigator.languages;

/** How far the window was scrolled when it was closed. */
export const firstScroll = () => /** @type {{ openrushFirstScroll?: number }} */ (globalThis).openrushFirstScroll ?? 0;

/** @returns {Promise<View>} */
export const view = () => call("view");

/**
 * @param {string} key the raw key as typed; it does not come back
 * @param {{ acceptUnusual?: boolean, keep?: KeepKey }} [choice]
 * @returns {Promise<null>}
 */
export const signIn = (key, { acceptUnusual = false, keep = "keychain" } = {}) =>
  call("sign_in", { key, acceptUnusual, keep });

/** @returns {Promise<string>} the clipboard's text */
export const pasteKey = () => call("paste_key");

/** @returns {Promise<null>} */
export const exploreDemo = () => call("explore_demo");

/**
 * @param {{ anyway?: boolean }} [choice] `anyway` goes ahead although the keychain may keep the key
 * @returns {Promise<null>}
 */
export const signOut = ({ anyway = false } = {}) => callOfShown("sign_out", { anyway });

/** Shows another account. @param {string} account @returns {Promise<null>} */
export const showAccount = (account) => call("show_account", { account });

/**
 * @param {string} account
 * @param {string} name
 * @param {Colour} colour
 * @returns {Promise<null>}
 */
export const renameAccount = (account, name, colour) => call("rename_account", { account, name, colour });

/** Puts the accounts into this order. @param {string[]} accounts @returns {Promise<null>} */
export const reorderAccounts = (accounts) => call("reorder_accounts", { accounts });

/**
 * @param {AccountSettings} settings of the account that is shown
 * @returns {Promise<AccountSettings>} as they were stored
 */
export const changeAccountSettings = (settings) => callOfShown("change_account_settings", { settings });

/** What there is of an account, before it is removed. @param {string} account @returns {Promise<AccountFacts>} */
export const accountFacts = (account) => call("account_facts", { account });

/**
 * Takes an account out of the list.
 * @param {string} account
 * @param {{ withHistory: boolean, anyway?: boolean }} choice `anyway` goes ahead although the keychain may keep the key
 * @returns {Promise<null>}
 */
export const removeAccount = (account, { withHistory, anyway = false }) =>
  call("remove_account", { account, withHistory, anyway });

/** @returns {Promise<null>} when the refresh is done; its trouble shows in the view */
export const refresh = () => callOfShown("refresh");

/** The same for any account. @param {string} account @returns {Promise<null>} */
export const refreshAccount = (account) => call("refresh", { account });

/** Looks why requests stopped. @returns {Promise<Diagnosis>} */
export const diagnose = () => callOfShown("diagnose");

/** @returns {Promise<null>} */
export const retryKeychain = () => callOfShown("retry_keychain");

/** Opens the billing page in the browser. @returns {Promise<null>} */
export const buyCredits = () => callOfShown("buy_credits");

/**
 * Opens a page of OpenRush in the browser.
 * @param {Page} page
 * @returns {Promise<null>}
 */
export const openPage = (page) => call("open_page", { page });

/**
 * @param {string} name
 * @param {string | null} expiresAt RFC 3339
 * @param {string} note stays on this computer
 * @returns {Promise<NewKeyView>}
 */
export const createKey = (name, expiresAt, note) => callOfShown("create_key", { name, expiresAt, note });

/**
 * Begins to replace a key, or goes on where no new key came of it.
 * @param {string} id
 * @returns {Promise<NewKeyView>}
 */
export const rotateKey = (id) => callOfShown("rotate_key", { id });

/** Leaves or finishes a rotation; the keys stay as they are. @returns {Promise<null>} */
export const endRotation = () => callOfShown("end_rotation");

/** @param {string} id @param {string} note an empty one takes it away @returns {Promise<null>} */
export const setKeyNote = (id, note) => callOfShown("set_key_note", { id, note });

/** Makes a key for this app alone, and signs in with it. @returns {Promise<null>} */
export const makeOwnKey = () => callOfShown("make_own_key");

/** Stops offering a key for this app alone. @returns {Promise<null>} */
export const declineOwnKey = () => callOfShown("decline_own_key");

/**
 * Puts the new key on the clipboard; it does not pass through the window.
 * @param {CopyForm} form
 * @returns {Promise<null>}
 */
export const copyNewKey = (form) => callOfShown("copy_new_key", { form });

/** @returns {Promise<string>} the raw new key, because the person asked to see it */
export const revealNewKey = () => callOfShown("reveal_new_key");

/** @returns {Promise<null>} */
export const finishNewKey = () => callOfShown("finish_new_key");

/** Puts away what is said of a key whose answer was lost. @param {string} id @returns {Promise<null>} */
export const dismissLostKey = (id) => callOfShown("dismiss_lost_key", { id });

/** @param {string} id @returns {Promise<RevokeImpact>} */
export const revokeImpact = (id) => callOfShown("revoke_impact", { id });

/** @param {string} id @returns {Promise<null>} */
export const revokeKey = (id) => callOfShown("revoke_key", { id });

/** @param {ActivityQuery} query @returns {Promise<ActivityPage>} */
export const activity = (query) => callOfShown("activity", { query });

/** @param {ActivityQuery} query @returns {Promise<ActivitySummary>} */
export const activitySummary = (query) => callOfShown("activity_summary", { query });

/** Puts a request on the clipboard as JSON; it does not pass through the window. @param {string} id @returns {Promise<null>} */
export const copyRequest = (id) => callOfShown("copy_request", { id });

/**
 * Begins to write everything that a query finds into the folder for downloads; how far it is stands in the view.
 * @param {ActivityQuery} query
 * @param {ExportFormat} format
 * @returns {Promise<null>}
 */
export const exportActivity = (query, format) => callOfShown("export_activity", { query, format });

/** @returns {Promise<null>} */
export const cancelExport = () => call("cancel_export");

/** @returns {Promise<null>} */
export const dismissExport = () => call("dismiss_export");

/** Shows the file of the last export where it lies. @returns {Promise<null>} */
export const showExport = () => call("show_export");

/** @param {string} id @returns {Promise<RequestDetail>} */
export const requestDetail = (id) => callOfShown("request_detail", { id });

/** @param {string} id @returns {Promise<KeyDetail>} */
export const keyDetail = (id) => callOfShown("key_detail", { id });

/** @param {OverviewQuery} query @returns {Promise<Overview>} */
export const overview = (query) => callOfShown("overview", { query });

/** @param {StatementQuery} query @returns {Promise<Statement>} how the balance changed */
export const statement = (query) => callOfShown("statement", { query });

/** @param {Settings} settings @returns {Promise<Settings>} as they were stored */
export const changeSettings = (settings) => call("change_settings", { settings });

/**
 * Remembers the window's address, and how far it is scrolled, for when the window is made anew.
 * @param {string} route
 * @param {number} scroll in pixels
 * @returns {Promise<null>}
 */
export const setRoute = (route, scroll) => call("set_route", { route, scroll });

/** @param {number} id @returns {Promise<null>} */
export const dismissNotice = (id) => call("dismiss_notice", { id });

/**
 * What would be forgotten at once if requests were kept for so long.
 * @param {KeepFor} keepFor
 * @param {string} [account] another than the one that is shown
 * @returns {Promise<ToForget>}
 */
export const toForget = (keepFor, account) => callOfShown("to_forget", { keepFor, ...(account && { account }) });

/**
 * Keeps requests for so long, and forgets those that are older.
 * @param {KeepFor} keepFor
 * @returns {Promise<AccountSettings>} as they were stored
 */
export const keepHistory = (keepFor) => callOfShown("keep_history", { keepFor });

/** @returns {Promise<null>} */
export const deleteHistory = () => callOfShown("delete_history");

/** @param {ReportQuery} query @returns {Promise<Report>} a month on one page */
export const monthlyReport = (query) => callOfShown("monthly_report", { query });

/**
 * Writes a month as CSV into the folder for downloads.
 * @param {ReportQuery} query
 * @param {ExportFormat} format
 * @returns {Promise<string>} the name of the file
 */
export const saveMonthlyReport = (query, format) => callOfShown("save_monthly_report", { query, format });

/** @returns {Promise<number>} how many bytes lie in the app's folder */
export const dataSize = () => call("data_size");

/** Shows the app's folder where it lies. @returns {Promise<null>} */
export const showDataFolder = () => call("show_data_folder");

/** @returns {Promise<string>} the name of the file with the settings in Downloads */
export const exportSettings = () => call("export_settings");

/**
 * @param {string} text of a file
 * @returns {Promise<SettingsImport>} what an import of it would change
 */
export const lookIntoSettings = (text) => call("look_into_settings", { text });

/**
 * Takes over the settings of a file.
 * @param {string} text
 * @param {boolean} forget whether requests are forgotten that the file does not keep
 * @returns {Promise<SettingsImport>} what changed
 */
export const importSettings = (text, forget) => call("import_settings", { text, forget });

/** Opens the system's dialog for printing. @returns {Promise<null>} */
export const printWindow = () => call("print_window");

/** Writes a report for support. @returns {Promise<string>} the name of its file */
export const saveReport = () => call("save_report");

/** @returns {Promise<null>} */
export const quit = (anyway = false) => call("quit", { anyway });

/** Stays after all. @returns {Promise<null>} */
export const stay = () => call("stay");

/** @returns {Promise<Channel>} how this copy of the app gets a newer version */
export const updateChannel = () => call("update_channel");

/** @returns {Promise<Newer | null>} the newer version, where there is one */
export const lookForUpdate = () => call("look_for_update");

/** @returns {Promise<null>} when the version that was found is in place; it runs from the next start on */
export const installUpdate = () => call("install_update");

/** @returns {Promise<null>} */
export const restart = () => call("restart");
