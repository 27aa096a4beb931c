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

/** What the core finds, with the place it gives it. */
const FOUND = {
  failing: [0, { kind: "failing", failed: 23, requests: 40, mostly: "bad_request" }],
  unusual: [1, { kind: "unusual", today: "1240", usual: "96" }],
  expiring: [4, { kind: "expiring", at: ahead(3 * DAY), withinDays: 7 }],
  idle: [6, { kind: "idle", since: ago(80 * DAY) }],
  never_used: [7, { kind: "never_used", since: ago(9 * DAY) }],
  active: [8, { kind: "active" }],
  expired: [9, { kind: "expired", at: ago(2 * DAY), refused: 0 }],
  revoked: [10, { kind: "revoked", refused: 0 }],
};

/** Thirty days that come to about so many credits. @param {number} credits */
const daysOf = (credits) =>
  credits === 0 ? [] : Array.from({ length: 30 }, (_, day) => String(day % 7 > 4 ? 0 : Math.round((credits / 22) * (0.5 + ((day * 7) % 10) / 10))));

const key = (id, name, status, over = {}) => ({
  id, name, prefix: `or_${id.slice(5)}...`, status, urgency: FOUND[status][0], findings: [FOUND[status][1]],
  days: daysOf(Number(over.credits30Days ?? 1240)), createdAt: ago(90 * DAY), lastUsedAt: ago(4 * MINUTE), expiresAt: null,
  credits30Days: "1240", requests30Days: 412, own: false, note: null, firstUse: null, ...over,
});

const KEYS = [
  key("cred_7f2k9a", "Production server", "active", { credits30Days: "2318", requests30Days: 804, note: "The shop’s server, set up by Dana" }),
  key("cred_m3x8qd", "Staging bot", "expiring", { expiresAt: ahead(3 * DAY), lastUsedAt: ago(3 * HOUR), credits30Days: "611", requests30Days: 203 }),
  key("cred_p0v5lw", "Reporting (weekly)", "active", { expiresAt: ahead(140 * DAY), lastUsedAt: ago(2 * DAY), credits30Days: "842", requests30Days: 97 }),
  key("cred_z9t1rc", "OpenRush Desktop", "active", { own: true, lastUsedAt: ago(MINUTE), credits30Days: "0", requests30Days: 0 }),
  key("cred_f4k7ws", "Content agent", "failing", {
    credits30Days: "1066", requests30Days: 388,
    findings: [FOUND.failing[1], { kind: "expiring", at: ahead(20 * DAY), withinDays: 30 }], expiresAt: ahead(20 * DAY),
  }),
  key("cred_u2n9oa", "Price watcher", "unusual", { credits30Days: "3290", requests30Days: 1130 }),
  key("cred_i5d1lq", "Trade fair stand", "idle", { lastUsedAt: ago(80 * DAY), credits30Days: "0", requests30Days: 0 }),
  key("cred_b6n4ye", "New landing page", "never_used", { lastUsedAt: null, credits30Days: "0", requests30Days: 0 }),
  key("cred_d8h2uo", "Freelancer", "revoked", { lastUsedAt: ago(41 * DAY), credits30Days: "0", requests30Days: 0 }),
];

/** As the core sends them: most urgent first. */
const listed = (keys) => structuredClone(keys).sort((a, b) => a.urgency - b.urgency);

const ODD_NAMES = [
  key("cred_000001", "مفتاح الإنتاج الرئيسي", "active"),
  key("cred_000002", "<img src=x onerror=alert(1)><b>bold</b> & \"quotes\"", "expiring", { expiresAt: ahead(DAY) }),
  key("cred_000003", "🚀 Launch 👩‍👩‍👧‍👦 crew 🎉", "active", { credits30Days: "12840.25" }),
  key("cred_000004", "A".repeat(120), "active", { credits30Days: "9812345.5" }),
  key("cred_000005", "本番サーバー（東京リージョン）の鍵", "never_used", { lastUsedAt: null }),
  key("cred_000006", "Donaudampfschifffahrtsgesellschaftskapitän der zweiten Klasse mit Auszeichnung und Stern", "expired", { expiresAt: ago(2 * DAY) }),
];

/** A budget as it stands on the 20th. */
export const STANDING = {
  budget: { unit: "credits", amount: 10000 }, limit: "10000", month: "2026-11-01", spent: "5210", percent: 52, byTheEnd: "7815", pace: "under", complete: true,
};

/** @param {object} over */
const withBudget = (over = {}) => () =>
  but(({ view }) => {
    const standing = { ...STANDING, ...over };
    view.account.settings.budget = standing.budget;
    view.account.outlook.standing = standing;
  });

const ESTIMATE = { kind: "estimate", days: 18.2, low: 14.1, high: 25.3, until: day(18), untilLow: day(14), untilHigh: day(25) };

/** Accounts beside the one that is shown. */
const OTHERS = [
  {
    id: "a2", name: "Shop", colour: "green", demo: false, current: false, state: "low", problem: null, spent30Days: "812.25", keysInNeed: 0,
    balance: { amount: "180", asOf: ago(3 * MINUTE), stale: false, full: "1000" },
    runway: { kind: "estimate", days: 3.4, low: 2.1, high: 6, until: day(3), untilLow: day(2), untilHigh: day(6) },
  },
  {
    id: "a3", name: "Donaudampfschifffahrtsgesellschaft Blog und Magazin", colour: "purple", demo: false, current: false, state: "offline",
    problem: "offline", spent30Days: "96", keysInNeed: 1, balance: { amount: "4090.5", asOf: ago(3 * HOUR), stale: true, full: null },
    runway: { kind: "idle" },
  },
  {
    id: "a4", name: "Old project", colour: "orange", demo: false, current: false, state: "signedOut", problem: null, spent30Days: null, keysInNeed: 0,
    balance: null, runway: { kind: "learning", daysSeen: 0, daysNeeded: 3 },
  },
  {
    id: "demo", name: "Demo agency", colour: "grey", demo: true, current: false, state: "empty", problem: null, spent30Days: "22041", keysInNeed: 2,
    balance: { amount: "0", asOf: ago(MINUTE), stale: false, full: "20000" }, runway: { kind: "empty" },
  },
];

function rich() {
  const history = inventHistory({ days: 90, perDay: 46, keys: KEYS.slice(0, 3), until: now - 2 * MINUTE });
  const gapAt = history.findIndex((row) => Date.parse(row.at) < now - 26 * HOUR);
  return {
    view: {
      seq: 1,
      mockGap: { from: history[gapAt + 1].at, to: history[gapAt].at, credits: "36" },
      app: {
        starting: false, version: "0.1.0", system: "linux", tray: "shown", keychain: "fine",
        dataDir: "/home/sam/.local/share/io.openrush.desktop", notices: [], export: null, quittingLoses: null,
      },
      accounts: [
        { id: "a1", name: "Northwind Agency", colour: "blue", demo: false, current: true, state: "fine", problem: null,
          balance: { amount: "12480", asOf: ago(MINUTE), stale: false, full: "20000" }, runway: ESTIMATE, spent30Days: "20140.5", keysInNeed: 3 },
      ],
      account: {
        id: "a1", name: "Northwind Agency", colour: "blue", demo: false, keeping: "keychain",
        settings: { lowBalance: 200, budget: null, keepFor: "forever", alerts: {
          balanceLow: true, runwayShort: true, runwayDays: 7, empty: true, toppedUp: true, keyExpiring: true, keyDays: 30,
          keyUnusual: true, keyFailing: true, budget: true, signIn: true,
        } },
        balance: { amount: "12480", asOf: ago(MINUTE), stale: false, full: "20000" },
        level: "fine",
        runway: ESTIMATE,
        problem: null, refreshing: false, nextRefresh: ahead(4 * MINUTE), watchingForTopUp: false,
        keys: { asOf: ago(2 * MINUTE), rows: listed(KEYS), usable: 8 },
        rotation: null, ownKey: { state: "declined", name: "OpenRush Desktop on studio" },
        newKey: null,
        lostKey: null,
        activity: {
          asOf: ago(MINUTE), known: history.length, oldest: history.at(-1).at, forgotten: null, forgetting: false, spent30Days: "3942", revision: 1,
        },
        attention: [
          { kind: "key_failing", id: "cred_f4k7ws", name: "Content agent", failed: 23, requests: 40, mostly: "bad_request" },
          { kind: "key_unusual", id: "cred_u2n9oa", name: "Price watcher", today: "1240", usual: "96" },
          { kind: "key_expiring", id: KEYS[1].id, name: KEYS[1].name, at: KEYS[1].expiresAt },
          { kind: "errors_rising", percent: 8.2, failed: 4 },
        ],
        topUps: [
          { after: ago(6 * DAY + HOUR), seen: ago(6 * DAY), amount: "10000", certainty: "exact" },
          { after: ago(31 * DAY), seen: ago(31 * DAY - HOUR), amount: "5000", certainty: "atLeast" },
          { after: ago(58 * DAY), seen: ago(58 * DAY - HOUR), amount: "5000", certainty: "about" },
        ],
        outlook: {
          advice: { dollars: 210, credits: "21000", unit: "months", count: 1 },
          buys: { tools: [{ tool: "inspect_keyword", calls: 2400 }, { tool: "audit_site", calls: 310 }], others: true },
          standing: null,
        },
      },
      settings: { refreshMinutes: 5, theme: "system", zoomPercent: 100, language: null, autostart: false, activityColumns: [],
        hintsPutAway: ["tray", "chart", "palette"],
        savedFilters: [{ name: "Failed this week", params: "range=7&status=failed" }],
        quietHours: { on: true, from: 1320, until: 420 }, trayShows: { kind: "window" },
      },
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
  /** Four accounts and the demo, each in another state. */
  several: () => but(({ view }) => view.accounts.push(...OTHERS)),
  /** Nobody is signed in, and the history of two accounts is here. */
  signedout: () =>
    but(({ view }) => {
      view.account = null;
      view.accounts = OTHERS.slice(2, 4).map((line) => ({ ...line, state: "signedOut" }));
    }),
  /** Its owner keeps 90 days, and more is being forgotten right now. */
  forgotten: () =>
    but(({ view, history }) => {
      view.account.settings.keepFor = "ninetyDays";
      Object.assign(view.account.activity, {
        forgotten: { before: history.at(-1).at, oldest: ago(400 * DAY), requests: 184_213 }, forgetting: true,
      });
    }),
  /** And nothing was asked for since. */
  "forgotten-all": () =>
    but((state) => {
      const { account } = state.view;
      state.history.length = 0;
      account.settings.keepFor = "ninetyDays";
      Object.assign(account.activity, { known: 0, oldest: null, forgotten: { before: ago(90 * DAY), oldest: ago(400 * DAY), requests: 312 } });
      delete state.view.mockGap;
    }),
  hint: () => but(({ view }) => (view.settings.hintsPutAway = [])),
  welcome: () => but(({ view }) => (view.account = null)),
  starting: () => but(({ view }) => (view.app.starting = true)),
  dead: () => but((state) => (state.faults = { dead: true })),
  /** Signed in a moment ago: no figure has come yet. */
  fresh: () =>
    but((state) => {
      state.history.length = 0;
      Object.assign(state.view.account, {
        outlook: { advice: null, buys: null, standing: null },
        balance: null, level: "unknown", runway: { kind: "learning", daysSeen: 0, daysNeeded: 3 }, keys: null, attention: [],
        topUps: [], refreshing: true, activity: { asOf: null, known: 0, oldest: null, forgotten: null, forgetting: false, spent30Days: null, revision: 0 },
      });
      delete state.view.mockGap;
    }),
  /** An account that has never been used. */
  nothing: () =>
    but((state) => {
      state.history.length = 0;
      Object.assign(state.view.account, {
        balance: { amount: "500", asOf: ago(MINUTE), stale: false, full: null },
        outlook: { advice: null, buys: null, standing: null },
        runway: { kind: "learning", daysSeen: 0, daysNeeded: 3 }, attention: [], topUps: [],
        keys: { asOf: ago(MINUTE), rows: [], usable: 0 },
        activity: { asOf: ago(MINUTE), known: 0, oldest: null, forgotten: null, forgetting: false, revision: 1 },
      });
      delete state.view.mockGap;
    }),
  /** In use since yesterday: one key, a handful of requests. */
  little: () =>
    but((state) => {
      state.history = inventHistory({ days: 2, perDay: 4, keys: KEYS.slice(0, 1), until: now - 2 * MINUTE });
      const { account } = state.view;
      Object.assign(account, {
        balance: { amount: "488", asOf: ago(MINUTE), stale: false, full: "500" },
        outlook: { advice: null, buys: { tools: [{ tool: "inspect_domain", calls: 160 }], others: false }, standing: null },
        runway: { kind: "learning", daysSeen: 1, daysNeeded: 3 }, attention: [], topUps: [],
        keys: { asOf: ago(MINUTE), rows: listed([{ ...KEYS[0], note: null, days: [], credits30Days: "12", requests30Days: 6, createdAt: ago(DAY) }]), usable: 1 },
        activity: { asOf: ago(MINUTE), known: state.history.length, oldest: state.history.at(-1)?.at ?? null, forgotten: null, forgetting: false, revision: 1 },
      });
      delete state.view.mockGap;
    }),
  /** More of everything than most have. */
  much: () =>
    but((state) => {
      const many = Array.from({ length: 60 }, (_, index) => ({
        ...KEYS[index % KEYS.length], id: `cred_many${index}`, name: `${KEYS[index % KEYS.length].name} ${index + 1}`, credits30Days: String(48_213 * (index % 9)),
      }));
      state.history = inventHistory({ days: 90, perDay: 420, keys: many.slice(0, 12), until: now - 2 * MINUTE });
      state.view.mockGap = undefined;
      const { account } = state.view;
      Object.assign(account, {
        balance: { amount: "1248031.75", asOf: ago(MINUTE), stale: false, full: "2000000" },
        outlook: { ...account.outlook, buys: { tools: [{ tool: "inspect_keyword", calls: 240_000 }, { tool: "audit_site", calls: 31_000 }], others: true } },
        keys: { asOf: ago(MINUTE), rows: listed(many), usable: 53 },
        attention: [
          { kind: "balance_low", threshold: "2000000" },
          ...account.attention,
          ...many.slice(0, 4).map(({ id, name }) => ({ kind: "key_expiring", id, name, at: ahead(2 * DAY) })),
        ],
        topUps: Array.from({ length: 9 }, (_, index) => ({ after: ago(index * 9 * DAY + HOUR), seen: ago(index * 9 * DAY), amount: "250000", certainty: index % 2 === 0 ? "exact" : "atLeast" })),
        activity: { asOf: ago(MINUTE), known: state.history.length, oldest: state.history.at(-1).at, forgotten: null, forgetting: false, revision: 1 },
      });
    }),
  budget: withBudget(),
  "budget-over": withBudget({ spent: "8130", percent: 81, byTheEnd: "12195", pace: "over", budget: { unit: "dollars", amount: 100 } }),
  "budget-spent": withBudget({ spent: "11204.5", percent: 112, byTheEnd: "16806", pace: "spent", complete: false }),
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
        outlook: { ...view.account.outlook, buys: { tools: [{ tool: "inspect_keyword", calls: 31 }, { tool: "audit_site", calls: 4 }], others: true } },
        runway: { kind: "estimate", days: 0.9, low: 0.6, high: 1.4, until: day(1), untilLow: day(0), untilHigh: day(1) },
        attention: [{ kind: "balance_low", threshold: "200" }, ...view.account.attention],
        watchingForTopUp: true,
      });
    }),
  empty: () =>
    but(({ view }) => {
      Object.assign(view.account, {
        balance: { amount: "0", asOf: ago(MINUTE), stale: false, full: "1000" }, level: "empty", runway: { kind: "empty" },
        outlook: { ...view.account.outlook, buys: { tools: [{ tool: "inspect_keyword", calls: 0 }], others: true } },
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
        { id: 2, code: "settings_set_aside", detail: "settings.json.bad-20261123" },
      ];
    }),
  names: () =>
    but((state) => {
      const { account } = state.view;
      state.history = inventHistory({ days: 30, perDay: 46, keys: ODD_NAMES, until: now - 2 * MINUTE });
      state.view.mockGap = undefined;
      account.name = "العلامة التجارية — Ärzte & Söhne <script>alert(1)</script> GmbH 🏥 of a very long name";
      account.keys = { asOf: ago(MINUTE), rows: listed(ODD_NAMES), usable: 5 };
      account.balance = { amount: "-1234567.8912", asOf: ago(MINUTE), stale: false, full: null };
      account.attention = ODD_NAMES.slice(0, 4).map(({ id, name }) => ({ kind: "key_expiring", id, name, at: ahead(DAY) }));
      account.activity = { asOf: ago(MINUTE), known: state.history.length, oldest: state.history.at(-1).at, forgotten: null, forgetting: false, revision: 1 };
    }),
  broken: () => but((state) => (state.faults = { history: true, settings: true, impact: true })),
  /** Several accounts, and a keychain that does not answer. */
  stuck: () =>
    but((state) => {
      state.view.accounts.push(...OTHERS);
      state.faults = { keychain: true };
    }),
  lostkey: () =>
    but(({ view }) => {
      view.account.lostKey = { id: "cred_b6n4ye", name: "New landing page", createdAt: ago(5 * MINUTE), expiresAt: null, note: "" };
    }),
  ownkey: () => but(({ view }) => (view.account.ownKey.state = "offered")),
  ...Object.fromEntries(
    ["create", "lost", "copy", "place", "listen", "overlap", "retire", "done", "new_gone"].map((step) => [
      `rotate-${step}`,
      () =>
        but(({ view }) => {
          const used = ["listen", "overlap", "retire", "done"].includes(step);
          view.account.rotation = {
            name: "Production server", begunAt: ago(2 * HOUR), step, own: false,
            old: { id: "cred_7f2k9a", prefix: "or_7f2k9a...", usable: step !== "done", lastUsedAt: ago(step === "overlap" ? 2 * MINUTE : 2 * HOUR), expiresAt: null },
            new: { id: "cred_b6n4ye", prefix: "or_b6n4ye...", usable: step !== "new_gone", lastUsedAt: used ? ago(MINUTE) : null, expiresAt: null },
            firstUsedAt: used ? ago(40 * MINUTE) : null,
          };
          view.account.attention = [...view.account.attention, { kind: "rotation_open", name: "Production server", step }];
          view.account.keys.rows[4].firstUse = used ? { kind: "seen", at: ago(40 * MINUTE) } : { kind: "awaited" };
        }),
    ]),
  ),
  newkey: () =>
    but(({ view }) => {
      view.account.newKey = { id: "cred_new", name: "Production server", prefix: "or_n3wk3y...", expiresAt: ahead(90 * DAY), kept: true };
    }),
};

export const STATE_NAMES = Object.keys(STATES);

/** @param {string} name */
export const stateOf = (name) => (STATES[name] ?? STATES.rich)();
