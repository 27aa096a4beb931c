// The states in which the window can be looked at.

import { inventHistory } from "./history.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const now = Date.now();
const ago = (span) => new Date(now - span).toISOString();
const ahead = (span) => new Date(now + span).toISOString();
const day = (days) => {
  const date = new Date(now + days * DAY);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
};

const key = (id, name, status, over = {}) => ({
  id, name, prefix: `or_${id.slice(5)}...`, status, createdAt: ago(90 * DAY), lastUsedAt: ago(4 * MINUTE), expiresAt: null,
  credits30Days: "1240", requests30Days: 412, own: false, ...over,
});

const KEYS = [
  key("cred_7f2k9a", "Production server", "active", { credits30Days: "2318", requests30Days: 804, own: false }),
  key("cred_m3x8qd", "Staging bot", "expiring", { expiresAt: ahead(3 * DAY), lastUsedAt: ago(3 * HOUR), credits30Days: "611", requests30Days: 203 }),
  key("cred_p0v5lw", "Reporting (weekly)", "active", { expiresAt: ahead(140 * DAY), lastUsedAt: ago(2 * DAY), credits30Days: "842", requests30Days: 97 }),
  key("cred_z9t1rc", "OpenRush Desktop", "active", { own: true, lastUsedAt: ago(MINUTE), credits30Days: "0", requests30Days: 0 }),
  key("cred_b6n4ye", "New landing page", "never_used", { lastUsedAt: null, credits30Days: "0", requests30Days: 0 }),
  key("cred_d8h2uo", "Freelancer", "revoked", { lastUsedAt: ago(41 * DAY), credits30Days: "0", requests30Days: 0 }),
];

const ODD_NAMES = [
  key("cred_000001", "مفتاح الإنتاج الرئيسي", "active"),
  key("cred_000002", "<img src=x onerror=alert(1)><b>bold</b> & \"quotes\"", "expiring", { expiresAt: ahead(DAY) }),
  key("cred_000003", "🚀 Launch 👩‍👩‍👧‍👦 crew 🎉", "active", { credits30Days: "12840.25" }),
  key("cred_000004", "A".repeat(120), "active", { credits30Days: "9812345.5" }),
  key("cred_000005", "本番サーバー（東京リージョン）の鍵", "never_used", { lastUsedAt: null }),
  key("cred_000006", "Donaudampfschifffahrtsgesellschaftskapitän der zweiten Klasse mit Auszeichnung und Stern", "expired", { expiresAt: ago(2 * DAY) }),
];

const ESTIMATE = { kind: "estimate", days: 18.2, low: 14.1, high: 25.3, until: day(18), untilLow: day(14), untilHigh: day(25) };

function rich() {
  const history = inventHistory({ days: 90, perDay: 46, keys: KEYS.slice(0, 3), until: now - 2 * MINUTE });
  const gapAt = history.findIndex((row) => Date.parse(row.at) < now - 26 * HOUR);
  return {
    view: {
      seq: 1,
      mockGap: { from: history[gapAt + 1].at, to: history[gapAt].at, credits: "36" },
      app: {
        starting: false, version: "0.1.0", system: "linux", tray: "shown", keychain: "fine",
        dataDir: "/home/sam/.local/share/io.openrush.desktop", notices: [],
      },
      accounts: [{ id: "a1", name: "Northwind Agency", demo: false, current: true }],
      account: {
        id: "a1", name: "Northwind Agency", demo: false, keeping: "keychain",
        balance: { amount: "12480", asOf: ago(MINUTE), stale: false, full: "20000" },
        level: "fine",
        runway: ESTIMATE,
        problem: null, refreshing: false, nextRefresh: ahead(4 * MINUTE), watchingForTopUp: false,
        keys: { asOf: ago(2 * MINUTE), rows: structuredClone(KEYS), usable: 5 },
        newKey: null,
        lostKey: null,
        activity: { asOf: ago(MINUTE), known: history.length, oldest: history.at(-1).at, revision: 1 },
        attention: [
          { kind: "key_expiring", id: KEYS[1].id, name: KEYS[1].name, at: KEYS[1].expiresAt },
          { kind: "errors_rising", percent: 8.2, failed: 4 },
        ],
        topUps: [
          { after: ago(6 * DAY + HOUR), seen: ago(6 * DAY), amount: "10000" },
          { after: ago(31 * DAY), seen: ago(31 * DAY - HOUR), amount: "5000" },
          { after: ago(58 * DAY), seen: ago(58 * DAY - HOUR), amount: "5000" },
        ],
      },
      settings: { refreshMinutes: 5, lowBalance: 200, theme: "system", language: null, autostart: false },
    },
    history,
    faults: {},
  };
}

/** @param {(state: ReturnType<typeof rich>) => void} change */
function but(change) {
  const state = rich();
  change(state);
  return state;
}

const STATES = {
  rich,
  demo: () =>
    but(({ view }) => {
      Object.assign(view.account, { name: "Demo agency", demo: true, keeping: "demo" });
    }),
  welcome: () => but(({ view }) => (view.account = null)),
  starting: () => but(({ view }) => (view.app.starting = true)),
  dead: () => but((state) => (state.faults = { dead: true })),
  /** Signed in a moment ago: no figure has come yet. */
  fresh: () =>
    but((state) => {
      state.history.length = 0;
      Object.assign(state.view.account, {
        balance: null, level: "unknown", runway: { kind: "learning", daysSeen: 0, daysNeeded: 3 }, keys: null, attention: [],
        topUps: [], refreshing: true, activity: { asOf: null, known: 0, oldest: null, revision: 0 },
      });
      delete state.view.mockGap;
    }),
  /** An account that has never been used. */
  nothing: () =>
    but((state) => {
      state.history.length = 0;
      Object.assign(state.view.account, {
        balance: { amount: "500", asOf: ago(MINUTE), stale: false, full: null },
        runway: { kind: "learning", daysSeen: 0, daysNeeded: 3 }, attention: [], topUps: [],
        keys: { asOf: ago(MINUTE), rows: [], usable: 0 },
        activity: { asOf: ago(MINUTE), known: 0, oldest: null, revision: 1 },
      });
      delete state.view.mockGap;
    }),
  learning: () => but(({ view }) => (view.account.runway = { kind: "learning", daysSeen: 1, daysNeeded: 3 })),
  idle: () => but(({ view }) => (view.account.runway = { kind: "idle" })),
  open: () =>
    but(({ view }) => {
      view.account.runway = { ...ESTIMATE, days: 210, low: 96, high: null, untilHigh: null, until: day(210), untilLow: day(96) };
    }),
  low: () =>
    but(({ view }) => {
      Object.assign(view.account, {
        balance: { amount: "162.5", asOf: ago(MINUTE), stale: false, full: "1000" }, level: "low",
        runway: { kind: "estimate", days: 0.9, low: 0.6, high: 1.4, until: day(1), untilLow: day(0), untilHigh: day(1) },
        attention: [{ kind: "balance_low", threshold: "200" }, ...view.account.attention],
        watchingForTopUp: true,
      });
    }),
  empty: () =>
    but(({ view }) => {
      Object.assign(view.account, {
        balance: { amount: "0", asOf: ago(MINUTE), stale: false, full: "1000" }, level: "empty", runway: { kind: "empty" },
        attention: [{ kind: "balance_empty" }, { kind: "key_expired", id: "cred_m3x8qd", name: "Staging bot", at: ago(26 * HOUR) }],
        problem: { code: "payment_required", until: null, since: ago(HOUR), detail: "402 Payment Required: insufficient credits" },
      });
    }),
  offline: () =>
    but(({ view }) => {
      view.account.balance = { ...view.account.balance, asOf: ago(3 * HOUR), stale: true };
      view.account.problem = { code: "offline", until: null, since: ago(3 * HOUR), detail: "error trying to connect: network is unreachable" };
    }),
  unauthorized: () =>
    but(({ view }) => {
      view.account.balance = { ...view.account.balance, asOf: ago(26 * HOUR), stale: true };
      view.account.problem = { code: "unauthorized", until: null, since: ago(26 * HOUR), detail: "401 Unauthorized: Invalid API key" };
    }),
  limited: () =>
    but(({ view }) => {
      view.account.problem = { code: "rate_limited", until: ahead(11 * MINUTE), since: ago(MINUTE), detail: "429 Too Many Requests" };
    }),
  portal: () =>
    but(({ view }) => {
      view.account.problem = { code: "sign_in_network", until: null, since: ago(MINUTE), detail: "HTML where JSON was due (200 OK, text/html)" };
    }),
  nokeychain: () =>
    but(({ view }) => {
      Object.assign(view.app, { keychain: "absent", tray: "noHost" });
      view.account.keeping = "untilQuit";
      view.app.notices = [
        { id: 1, code: "key_not_kept", detail: null },
        { id: 2, code: "settings_set_aside", detail: "settings.json.bad-20261123" },
      ];
    }),
  names: () =>
    but((state) => {
      const { account } = state.view;
      state.history = inventHistory({ days: 30, perDay: 46, keys: ODD_NAMES, until: now - 2 * MINUTE });
      state.view.mockGap = undefined;
      account.name = "العلامة التجارية — Ärzte & Söhne <script>alert(1)</script> GmbH 🏥 of a very long name";
      account.keys = { asOf: ago(MINUTE), rows: structuredClone(ODD_NAMES), usable: 5 };
      account.balance = { amount: "-1234567.8912", asOf: ago(MINUTE), stale: false, full: null };
      account.attention = ODD_NAMES.slice(0, 4).map(({ id, name }) => ({ kind: "key_expiring", id, name, at: ahead(DAY) }));
      account.activity = { asOf: ago(MINUTE), known: state.history.length, oldest: state.history.at(-1).at, revision: 1 };
    }),
  broken: () => but((state) => (state.faults = { history: true, settings: true, impact: true })),
  lostkey: () =>
    but(({ view }) => {
      view.account.lostKey = { id: "cred_b6n4ye", name: "New landing page", createdAt: ago(5 * MINUTE) };
    }),
  newkey: () =>
    but(({ view }) => {
      view.account.newKey = { id: "cred_new", name: "Production server", prefix: "or_n3wk3y...", expiresAt: ahead(90 * DAY) };
    }),
};

export const STATE_NAMES = Object.keys(STATES);

/** @param {string} name */
export const stateOf = (name) => (STATES[name] ?? STATES.rich)();
