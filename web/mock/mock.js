// A core made of fixtures. It answers the commands of the contract through `__TAURI_INTERNALS__` as Tauri would.

import { activityPage, activitySummary, keyDetailOf, overviewOf, reportOf, statementOf } from "./history.js";
import { STANDING as standing, stateOf } from "./states.js";

Object.freeze(Object.prototype); // as freezePrototype does

const params = new URLSearchParams(location.search);
const { view, history, faults } = stateOf(params.get("state") ?? "rich");
if (params.has("theme")) view.settings.theme = params.get("theme");
if (params.has("language")) view.settings.language = params.get("language");
const slow = Number(params.get("slow") ?? 0);

/** @type {Map<number, (event: unknown) => void>} */
const callbacks = new Map();
let lastCallback = 0;
/** @type {number[]} */
const listeners = [];

const fail = (code, extra = {}) => Promise.reject({ code, message: `mock: ${code}`, until: null, fields: [], ...extra });

/** @param {(view: object) => void} change */
function change(change) {
  change(view);
  view.seq += 1;
  for (const id of listeners) callbacks.get(id)?.({ event: "account-changed", id, payload: structuredClone(view) });
}

let lastNote = "";

/** What a file changes; one that says so forgets, too. @param {string} text */
const imported = (text) => ({
  settings: 4, accounts: 2, leftOut: 1, keysLeftOut: text.includes("keys") ? 1 : 0,
  forgets: text.includes("forgets") ? [{ account: "a1", name: "Northwind Agency", keepFor: "ninetyDays" }] : [],
});

const signedIn = structuredClone(stateOf("rich").view.account);

const commands = {
  view: () => structuredClone(view),
  sign_in({ key, acceptUnusual, keep }) {
    if (!key.trim()) return fail("key_empty");
    if (/\s/.test(key.trim())) return fail("key_malformed");
    if (!key.trim().startsWith("or_") && !acceptUnusual) return fail("key_unusual");
    if (key.includes("wrong")) return fail("unauthorized");
    if (key.includes("locked") && keep !== "untilQuit") return fail("keychain_locked");
    if (key.includes("offline")) return fail("offline");
    change((next) => (next.account = { ...signedIn, demo: false, keeping: keep }));
    return null;
  },
  paste_key: () => "or_pasted0123456789abcdef",
  explore_demo() {
    change((next) => (next.account = signedIn));
    return null;
  },
  sign_out() {
    change((next) => (next.account = null));
    return null;
  },
  async refresh() {
    change((next) => (next.account.refreshing = true));
    await new Promise((resolve) => setTimeout(resolve, 700));
    change((next) => {
      next.account.refreshing = false;
      if (next.account.balance && !next.account.problem) next.account.balance.asOf = new Date().toISOString();
    });
    return null;
  },
  diagnose() {
    const { problem, level } = view.account;
    const steps = ["connection", "sign_in_network", "key", "balance", "rate_limit", "service", "last_errors"];
    const [wrong, verdict, remedy] = problem
      ? [{ unauthorized: 2, sign_in_network: 1, rate_limited: 4 }[problem.code] ?? 0, { kind: "problem", ...problem }, problem.code === "unauthorized" ? "sign-in-again" : "retry"]
      : level === "empty"
        ? [3, { kind: "no_credits", since: new Date(Date.now() - 3_600_000).toISOString() }, "buy"]
        : level === "low"
          ? [6, { kind: "failing", outcome: "service_error", tool: "inspect_serp", name: "Production server", count: 3, since: new Date(Date.now() - 600_000).toISOString() }, "failed"]
          : [7, { kind: "fine", last: new Date(Date.now() - 120_000).toISOString() }, "activity"];
    const finding = (index) => (index < wrong ? "fine" : index === wrong ? "wrong" : "not_reached");
    return { at: new Date().toISOString(), verdict, remedy, checks: steps.map((step, index) => ({ step, finding: finding(index) })) };
  },
  retry_keychain: () => fail("keychain_locked"),
  buy_credits() {
    change((next) => (next.account.watchingForTopUp = true));
    return null;
  },
  open_page: () => null,
  create_key({ name, expiresAt, note }) {
    lastNote = note;
    if (name === "refused") return fail("validation", { fields: [{ field: "name", message: "This name is taken." }] });
    if (name === "lost") return fail("outcome_unknown");
    const made = { id: `cred_${Date.now()}`, name, prefix: "or_n3wk3y...", expiresAt, kept: true };
    change((next) => (next.account.newKey = made));
    return made;
  },
  copy_new_key: () => null,
  reveal_new_key: () => "or_n3wk3y7Qm2ZtVb9Xc4Rf8Lp1Ks6Hd0Wj5",
  finish_new_key() {
    change((next) => {
      const { id, name, prefix, expiresAt } = next.account.newKey;
      next.account.newKey = null;
      next.account.keys.rows.unshift({
        id, name, prefix, expiresAt, status: "never_used", createdAt: new Date().toISOString(), lastUsedAt: null,
        credits30Days: "0", requests30Days: 0, own: false, days: [], urgency: 7,
        findings: [{ kind: "never_used", since: new Date().toISOString() }],
        note: lastNote || null, firstUse: { kind: "awaited" },
      });
      const { rotation } = next.account;
      if (rotation) Object.assign(rotation, { step: "place", new: { id, prefix, usable: true, lastUsedAt: null, expiresAt } });
      next.account.keys.usable += 1;
    });
    return null;
  },
  rotate_key({ id }) {
    const old = view.account.keys.rows.find((row) => row.id === id);
    const made = { id: "cred_rotated", name: old.name, prefix: "or_r0t4ted...", expiresAt: old.expiresAt, kept: true };
    change((next) => {
      next.account.newKey = made;
      next.account.rotation = {
        name: old.name, begunAt: new Date().toISOString(), step: "copy", firstUsedAt: null, own: old.own, new: null,
        old: { id, prefix: old.prefix, usable: true, lastUsedAt: old.lastUsedAt, expiresAt: old.expiresAt },
      };
    });
    return made;
  },
  end_rotation() {
    change((next) => (next.account.rotation = null));
    return null;
  },
  set_key_note({ id, note }) {
    change((next) => (next.account.keys.rows.find((row) => row.id === id).note = note || null));
    return null;
  },
  make_own_key() {
    change((next) => (next.account.ownKey.state = "inUse"));
    return null;
  },
  decline_own_key() {
    change((next) => (next.account.ownKey.state = "declined"));
    return null;
  },
  dismiss_lost_key() {
    change((next) => (next.account.lostKey = null));
    return null;
  },
  revoke_impact({ id }) {
    if (faults.impact) return fail("history_failed");
    const key = view.account.keys.rows.find((row) => row.id === id);
    const used = key.status !== "never_used";
    return {
      id, name: key.name, own: key.own, lastUsedAt: key.lastUsedAt, incomplete: key.own,
      requests24Hours: used ? 214 : 0, requests7Days: used ? 1388 : 0, credits7Days: used ? "4212" : "0",
      tools: used
        ? ["inspect_serp", "inspect_domain", "audit_site", "research_keywords", "inspect_page"].map((tool, index) => ({ tool, requests: 600 - index * 90 }))
        : [],
    };
  },
  revoke_key({ id }) {
    change((next) => {
      const { rows } = next.account.keys;
      const at = rows.findIndex((row) => row.id === id);
      const [key] = rows.splice(at, 1);
      rows.push({ ...key, status: "revoked", urgency: 10, findings: [{ kind: "revoked", refused: 0 }] });
      next.account.keys.usable -= 1;
    });
    return null;
  },
  activity: ({ query }) => (faults.history ? fail("history_failed") : activityPage(history, query)),
  activity_summary: ({ query }) => (faults.history ? fail("history_failed") : activitySummary(history, view, query)),
  copy_request: () => null,
  async export_activity({ query, format }) {
    const { requests: total, forgotten } = activitySummary(history, view, query);
    const file = `OpenRush activity Northwind Agency until 2026-11-23.${format === "json_lines" ? "jsonl" : "csv"}`;
    const tell = (state, rows) => change((next) => (next.app.export = { state, rows, total, file, folder: "/home/sam/Downloads", forgotten }));
    tell("running", 0);
    for (let part = 1; part <= 10 && view.app.export.state === "running"; part += 1) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      if (view.app.export.state === "running") tell(part === 10 ? "done" : "running", Math.round((total * part) / 10));
    }
    return null;
  },
  cancel_export() {
    change((next) => (next.app.export.state = "cancelled"));
    return null;
  },
  dismiss_export() {
    change((next) => (next.app.export = null));
    return null;
  },
  show_export: () => null,
  save_report: () => "OpenRush report 2026-11-23 12.00.00.zip",
  request_detail({ id }) {
    const row = history.find((one) => one.id === id);
    if (!row) return fail("not_found");
    const failed = row.outcome !== "succeeded";
    return {
      row, endpoint: `/v1/tools/${row.tool}`, method: "POST", account: "acct_5h2k", requestBytes: 52, providerCostUsd: "0.0125",
      errorType: failed ? "provider_error" : null,
      errorMessage: failed ? "The upstream provider answered <b>500</b> after 3 tries" : null,
    };
  },
  key_detail({ id }) {
    if (faults.history) return fail("history_failed");
    return view.account.keys.rows.some((row) => row.id === id) ? keyDetailOf(history, view, id) : fail("not_found");
  },
  monthly_report: ({ query }) => (faults.history ? fail("history_failed") : reportOf(history, view, query)),
  save_monthly_report: () => "OpenRush report 2026-11.csv",
  print_window: () => null,
  data_size: () => 4_183_220,
  show_data_folder: () => null,
  export_settings: () => "OpenRush settings 2026-11-26.json",
  look_into_settings: ({ text }) => (text.includes("openrush-desktop-settings") ? imported(text) : fail("settings_file_foreign")),
  import_settings: ({ text }) => imported(text),
  to_forget: ({ keepFor }) => {
    if (faults.history) return fail("history_failed");
    const days = { ninetyDays: 90, oneYear: 365, twoYears: 730, forever: 0 }[keepFor];
    return { requests: keepFor === "twoYears" ? 0 : 184_213, before: new Date(Date.now() - days * 86_400_000).toISOString() };
  },
  keep_history({ keepFor }) {
    change((next) => (next.account.settings.keepFor = keepFor));
    return view.account.settings;
  },
  overview: ({ query }) => (faults.history ? fail("history_failed") : overviewOf(history, view, query)),
  statement: ({ query }) => (faults.history ? fail("history_failed") : statementOf(history, view, query)),
  change_settings({ settings }) {
    if (faults.settings) return fail("settings_not_saved");
    change((next) => (next.settings = settings));
    return settings;
  },
  change_account_settings({ settings }) {
    if (faults.settings) return fail("settings_not_saved");
    change((next) => (next.account.settings = settings));
    return settings;
  },
  show_account({ account }) {
    change((next) => {
      const line = next.accounts.find((one) => one.id === account);
      for (const one of next.accounts) one.current = one === line;
      Object.assign(next.account, { id: account, name: line.name, colour: line.colour, demo: line.demo, balance: line.balance, runway: line.runway });
    });
    return null;
  },
  rename_account({ account, name, colour }) {
    change((next) => {
      Object.assign(next.accounts.find((one) => one.id === account), { name, colour });
      if (next.account.id === account) Object.assign(next.account, { name, colour });
    });
    return null;
  },
  reorder_accounts({ accounts }) {
    change((next) => next.accounts.sort((a, b) => (accounts.indexOf(a.id) + 99) % 99 - ((accounts.indexOf(b.id) + 99) % 99)));
    return null;
  },
  account_facts: () => ({ bytes: 48_213_000, requests: 184_213, oldest: new Date(Date.now() - 300 * 86_400_000).toISOString(), newKeyWaits: false }),
  remove_account({ account, anyway }) {
    if (faults.keychain && !anyway) return fail("keychain_not_answering");
    change((next) => (next.accounts = next.accounts.filter((one) => one.id !== account)));
    return null;
  },
  set_route: () => null,
  dismiss_notice({ id }) {
    change((next) => (next.app.notices = next.app.notices.filter((notice) => notice.id !== id)));
    return null;
  },
  delete_history() {
    history.length = 0;
    change((next) => (next.account.activity = {
      asOf: null, known: 0, oldest: null, forgotten: null, forgetting: false, spent30Days: null, revision: next.account.activity.revision + 1,
    }));
    return null;
  },
  quit: () => null,
  update_channel: () => "deb",
  look_for_update: () => null,
  install_update: () => null,
  restart: () => null,
  "plugin:event|listen"({ handler }) {
    listeners.push(handler);
    return listeners.length;
  },
};

window.__TAURI_INTERNALS__ = {
  transformCallback(callback) {
    lastCallback += 1;
    callbacks.set(lastCallback, callback);
    return lastCallback;
  },
  async invoke(name, args = {}) {
    if (slow && name !== "plugin:event|listen") await new Promise((resolve) => setTimeout(resolve, slow));
    if (faults.dead) return fail("unexpected", { message: "the core did not answer" });
    const answer = await commands[name](args);
    return answer === undefined ? null : structuredClone(answer);
  },
};

/** For trying things by hand and for the pictures. */
window.mock = {
  view,
  change,
  /** Lets requests arrive. @param {number} count */
  arrive(count) {
    const newest = history[0];
    for (let index = 0; index < count; index += 1) {
      history.unshift({ ...newest, id: `log_new_${Date.now()}_${index}`, at: new Date().toISOString() });
    }
    change((next) => {
      next.account.activity.revision += 1;
      next.account.activity.known += count;
    });
  },
};
