// What pictures are taken of: a state, an address, a size, a theme, and what is done first.

export const SIZES = { small: [640, 480], normal: [960, 680], large: [1600, 1000] };

/** @param {import("playwright-core").Page} page @param {string} id */
const press = (page, id) => page.locator(`[data-testid=${id}]`).first().click();

/** @param {import("playwright-core").Page} page */
const pressFirstRow = (page) => page.locator("[data-testid=activity-row] button").first().click();

/** Every screen in both themes and three sizes. */
const screens = Object.entries({
  welcome: { state: "welcome" },
  overview: {},
  keys: { route: "#/keys" },
  activity: { route: "#/activity" },
  settings: { route: "#/settings" },
  report: { route: "#/report" },
}).flatMap(([name, scene]) =>
  Object.entries(SIZES).flatMap(([size, pixels]) =>
    ["light", "dark"].map((theme) => ({ name: `${name}-${theme}-${size}`, size: pixels, theme, scale: size === "large" ? 1 : 2, ...scene })),
  ),
);

/** The other screens in the states that change them. */
const elsewhere = Object.entries({
  keys: ["demo", "fresh", "nothing", "little", "much", "offline", "unauthorized", "broken", "names"],
  activity: ["demo", "fresh", "nothing", "little", "much", "offline", "unauthorized", "broken", "names"],
  settings: ["demo", "offline", "names"],
  report: ["demo", "fresh", "nothing", "broken", "names"],
}).flatMap(([screen, names]) => names.map((state) => ({ name: `${screen}-${state}`, state, route: `#/${screen}` })));

/** States that a screen can be in. */
const states = ["demo", "hint", "fresh", "nothing", "little", "much", "budget", "budget-over", "budget-spent", "learning", "idle", "open", "low", "empty", "offline", "unauthorized", "limited", "portal",
  "nokeychain", "names", "broken", "starting", "dead"].map((state) => ({ name: `state-${state}`, state }));

const dialogs = [
  ...["light", "dark"].map((theme) => ({ name: `accounts-${theme}`, state: "several", route: "#/accounts", theme })),
  { name: "accounts-small", state: "several", route: "#/accounts", size: SIZES.small },
  { name: "accounts-signed-out", state: "signedout" },
  { name: "accounts-add", state: "several", route: "#/add" },
  { name: "accounts-add-again", state: "several", route: "#/add?account=a4" },
  { name: "switcher", state: "several", act: (page) => press(page, "account-switcher") },
  { name: "switcher-dark-small", state: "several", theme: "dark", size: SIZES.small, act: (page) => press(page, "account-switcher") },
  { name: "switcher-one", act: (page) => press(page, "account-switcher") },
  {
    name: "account-edit", state: "several", route: "#/accounts",
    act: (page) => page.locator("[data-testid=account-row] [aria-label^='Name and colour']").first().click(),
  },
  {
    name: "account-remove", state: "several", route: "#/accounts",
    async act(page) {
      await page.locator("[data-testid=account-row] [aria-label^='Remove']").first().click();
      await press(page, "remove-account-history");
    },
  },
  {
    name: "account-remove-stuck", state: "stuck", route: "#/accounts", theme: "dark",
    async act(page) {
      await page.locator("[data-testid=account-row] [aria-label^='Remove']").first().click();
      await press(page, "remove-account-confirm");
    },
  },
  { name: "settings-several", state: "several", route: "#/settings" },
  { name: "create-key", route: "#/keys", act: (page) => press(page, "create-key") },
  {
    name: "create-key-wrong", route: "#/keys",
    async act(page) {
      await press(page, "create-key");
      await page.locator("[data-testid=create-key-expiry]").selectOption("date");
      await page.locator("[data-part=month] select").selectOption("1");
      await press(page, "create-key-submit");
    },
  },
  { name: "new-key", state: "newkey", route: "#/keys" },
  {
    name: "new-key-revealed", state: "newkey", route: "#/keys", theme: "dark",
    async act(page) {
      await press(page, "new-key-reveal");
      await press(page, "new-key-copy");
    },
  },
  { name: "new-key-leaving", state: "newkey", route: "#/keys", act: (page) => page.keyboard.press("Escape") },
  {
    name: "new-key-rotating", state: "rotate-copy", route: "#/keys",
    act: (page) => page.evaluate(() => window.mock.change((view) => (view.account.newKey = { id: "x", name: "Production server", prefix: "or_b6n4ye...", expiresAt: null, kept: true }))),
  },
  { name: "quit", state: "newkey", act: (page) => page.evaluate(() => window.mock.change((view) => (view.app.quittingLoses = "Production server"))) },
  { name: "until-quit", act: (page) => page.evaluate(() => document.querySelector("or-frame").dispatchEvent(new Event("use-key"))) },
  { name: "rotate-begin", route: "#/keys", act: (page) => press(page, "rotate-key") },
  { name: "rotate-begin-dark-small", route: "#/keys", theme: "dark", size: [640, 480], act: (page) => press(page, "rotate-key") },
  ...["create", "lost", "copy", "place", "listen", "overlap", "retire", "done", "new_gone"].map((step, index) => ({
    name: `rotate-${step}`, state: `rotate-${step}`, route: "#/keys", theme: index % 2 ? "dark" : "light", act: (page) => press(page, "rotate-continue"),
  })),
  { name: "own-key", state: "ownkey", act: (page) => press(page, "own-key") },
  { name: "own-key-dark", state: "ownkey", theme: "dark", act: (page) => press(page, "own-key") },
  { name: "revoke-key", route: "#/keys", act: (page) => press(page, "revoke-key") },
  { name: "revoke-key-dark", route: "#/keys", theme: "dark", act: (page) => press(page, "revoke-key") },
  { name: "revoke-own", route: "#/keys?key=cred_z9t1rc", act: (page) => press(page, "revoke-key") },
  { name: "revoke-unknown", state: "broken", route: "#/keys", act: (page) => press(page, "revoke-key") },
  { name: "statement", act: (page) => press(page, "statement-open") },
  { name: "statement-dark", theme: "dark", act: (page) => press(page, "statement-open") },
  { name: "palette", act: (page) => page.keyboard.press("Control+k") },
  {
    name: "palette-found",
    async act(page) {
      await page.keyboard.press("Control+k");
      await page.locator("[data-testid=palette-search]").fill("key");
      await page.keyboard.press("ArrowDown");
    },
  },
  {
    name: "palette-none",
    async act(page) {
      await page.keyboard.press("Control+k");
      await page.locator("[data-testid=palette-search]").fill("nothing at all");
    },
  },
  { name: "shortcuts", act: (page) => page.keyboard.press("?") },
  { name: "diagnose", act: (page) => press(page, "diagnose") },
  { name: "diagnose-empty", state: "empty", theme: "dark", act: (page) => press(page, "diagnose") },
  { name: "diagnose-key", state: "unauthorized", act: (page) => press(page, "diagnose") },
  { name: "diagnose-low", state: "low", size: [640, 480], act: (page) => press(page, "diagnose") },
  { name: "diagnose-low-zoomed-small", state: "low", size: [320, 240], theme: "dark", act: (page) => press(page, "diagnose") },
  { name: "sign-out", route: "#/settings", act: (page) => press(page, "sign-out") },
  { name: "delete-history", route: "#/settings", act: (page) => press(page, "delete-history") },
  ...["ninetyDays", "twoYears"].map((keep, index) => ({
    name: `forget-${keep}`, route: "#/settings", theme: index ? "dark" : "light",
    act: (page) => page.locator("[data-testid=setting-keep-for]").selectOption(keep),
  })),
  {
    name: "import-settings-forgets",
    route: "#/settings",
    act: (page) => page.evaluate(() => document.querySelector("or-settings-file").look(new File(['{"format":"openrush-desktop-settings","keys":1,"forgets":1}'], "settings.json"))),
  },
  {
    name: "import-settings",
    route: "#/settings",
    act: (page) => page.evaluate(() => document.querySelector("or-settings-file").look(new File(['{"format":"openrush-desktop-settings"}'], "settings.json"))),
  },
].map((scene) => ({ ...scene, name: `dialog-${scene.name}` }));

const moments = [
  { name: "readout", act: (page) => page.locator(".chart-slider").hover({ position: { x: 300, y: 90 } }) },
  {
    name: "readout-keyboard", theme: "dark",
    async act(page) {
      await page.locator(".chart-slider").focus();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
    },
  },
  { name: "chart-year", route: "#/overview?range=365&by=key" },
  { name: "chart-week", route: "#/overview?range=7&by=outcome", theme: "dark" },
  { name: "chart-quarter", route: "#/overview?range=90" },
  { name: "chart-table", route: "#/overview?as=table" },
  { name: "overview-bottom", act: (page) => page.locator(".screen").evaluate((screen) => screen.scrollTo(0, 9999)) },
  { name: "account-menu", act: (page) => press(page, "account-switcher") },
  { name: "activity-detail", route: "#/activity?status=failed", size: [1280, 800], act: pressFirstRow },
  { name: "activity-detail-narrow", route: "#/activity?status=failed", act: pressFirstRow },
  {
    name: "activity-new", route: "#/activity", theme: "dark",
    async act(page) {
      await page.locator(".activity-scroll").evaluate((scroller) => scroller.scrollTo(0, 1200));
      await page.waitForTimeout(200);
      await page.evaluate(() => window.mock.arrive(12));
    },
  },
  { name: "activity-filtered", route: "#/activity?tool=inspect_serp&key=cred_7f2k9a&range=7&q=ins" },
  { name: "activity-sorted", route: "#/activity?sort=duration&order=up&source=mcp&credits=2" },
  { name: "activity-own-range", route: "#/activity?range=2026-11-01..2026-11-20&status=rate_limited", theme: "dark" },
  { name: "activity-export", route: "#/activity", async act(page) { await press(page, "export-csv"); await page.waitForTimeout(500); } },
  { name: "activity-exported", route: "#/activity", theme: "dark", async act(page) { await press(page, "export-csv"); await page.waitForTimeout(2200); } },
  { name: "activity-export-menu", route: "#/activity", act: (page) => press(page, "export-more") },
  { name: "activity-columns", route: "#/activity", act: (page) => press(page, "activity-columns") },
  {
    name: "activity-columns-undo", route: "#/activity",
    async act(page) {
      await press(page, "activity-columns");
      await press(page, "column-source");
      await press(page, "columns-usual");
    },
  },
  { name: "activity-saved", route: "#/activity?status=failed", act: (page) => press(page, "activity-saved") },
  {
    name: "activity-gap", route: "#/activity", size: [1280, 800],
    async act(page) {
      await page.locator(".activity-scroll").evaluate(async (scroller) => {
        while (!document.querySelector("[data-testid=activity-gap]") && scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight) {
          scroller.scrollBy(0, 400);
          await new Promise((done) => setTimeout(done, 60));
        }
        document.querySelector("[data-testid=activity-gap] button").click();
      });
    },
  },
  { name: "activity-end", route: "#/activity", async act(page) { await page.locator(".row-button").first().press("End"); await page.waitForTimeout(300); } },
  { name: "activity-forgotten", state: "forgotten", route: "#/activity", async act(page) { await page.locator(".row-button").first().press("End"); await page.waitForTimeout(300); } },
  { name: "activity-forgotten-none", state: "forgotten", route: "#/activity?q=nothing%20at%20all", theme: "dark" },
  { name: "activity-forgotten-all", state: "forgotten-all", route: "#/activity" },
  { name: "activity-forgotten-exported", state: "forgotten", route: "#/activity", async act(page) { await press(page, "export-csv"); await page.waitForTimeout(2200); } },
  { name: "settings-forgotten", state: "forgotten", route: "#/settings", act: (page) => page.locator("[data-testid=setting-keep-for]").scrollIntoViewIfNeeded() },
  { name: "activity-none", route: "#/activity?q=nothing%20at%20all" },
  { name: "keys-sorted", route: "#/keys?sort=credits", theme: "dark" },
  { name: "keys-searched", route: "#/keys?q=bot" },
  { name: "keys-none-found", route: "#/keys?q=nothing%20at%20all" },
  { name: "key-failing", route: "#/keys?key=cred_f4k7ws" },
  { name: "key-detail", route: "#/keys?key=cred_7f2k9a" },
  { name: "key-detail-dark", route: "#/keys?key=cred_m3x8qd", theme: "dark" },
  { name: "key-detail-small", route: "#/keys?key=cred_7f2k9a", size: [640, 480] },
  { name: "key-detail-table", route: "#/keys?key=cred_7f2k9a&as=table" },
  { name: "key-detail-unused", route: "#/keys?key=cred_b6n4ye" },
  { name: "key-detail-broken", state: "broken", route: "#/keys?key=cred_7f2k9a" },
  { name: "key-detail-gone", route: "#/keys?key=cred_gone" },
  { name: "keys-lost", state: "lostkey", route: "#/keys" },
  { name: "keys-rotating", state: "rotate-place", route: "#/keys" },
  { name: "keys-rotating-used-small", state: "rotate-overlap", route: "#/keys", theme: "dark", size: [640, 480] },
  { name: "overview-own-key", state: "ownkey" },
  { name: "overview-own-key-small", state: "ownkey", size: [640, 480], theme: "dark" },
  { name: "forget-several", state: "several", route: "#/settings", act: (page) => page.locator("[data-testid=setting-keep-for]").selectOption("oneYear") },
  { name: "settings-bottom", route: "#/settings", theme: "dark", act: (page) => page.locator(".screen").evaluate((screen) => screen.scrollTo(0, 9999)) },
  { name: "settings-no-tray", state: "nokeychain", route: "#/settings" },
  { name: "settings-broken", state: "broken", route: "#/settings", act: (page) => page.locator("[data-testid=setting-theme]").selectOption("dark") },
  {
    name: "welcome-wrong", state: "welcome",
    async act(page) {
      await page.locator("[data-testid=sign-in-key]").fill("or_wrong");
      await press(page, "sign-in-submit");
    },
  },
  {
    name: "welcome-unusual", state: "welcome",
    async act(page) {
      await page.locator("[data-testid=sign-in-key]").fill("sk_123");
      await press(page, "sign-in-submit");
    },
  },
  {
    name: "welcome-keychain", state: "welcome", theme: "dark",
    async act(page) {
      await page.locator("[data-testid=sign-in-key]").fill("or_locked");
      await press(page, "sign-in-submit");
    },
  },
  { name: "slow", slow: 1500, wait: 2400 },
  { name: "slow-activity", slow: 1500, wait: 2400, route: "#/activity", theme: "dark" },
  { name: "toast", act: (page) => page.evaluate(() => window.mock.change((view) => view.app.notices.push({ id: 9, code: "top_up_arrived", detail: "1000" }))) },
  { name: "forced-colors", forced: true, theme: "dark" },
  { name: "forced-colors-keys", forced: true, theme: "dark", route: "#/keys" },
  { name: "forced-colors-activity", forced: true, theme: "dark", route: "#/activity?status=failed", act: pressFirstRow },
  { name: "forced-colors-settings", forced: true, theme: "light", route: "#/settings" },
  { name: "forced-colors-welcome", forced: true, theme: "light", state: "welcome" },
  { name: "forced-colors-budget", forced: true, theme: "light", state: "budget-over" },
  { name: "forced-colors-offline", forced: true, theme: "dark", state: "offline" },
  { name: "forced-colors-accounts", forced: true, theme: "dark", state: "several", route: "#/accounts",
    act: (page) => page.locator("[data-testid=account-row] [aria-label^='Name and colour']").first().click() },
  { name: "forced-colors-rotate", forced: true, theme: "light", state: "rotate-place", route: "#/keys", act: (page) => press(page, "rotate-continue") },
  { name: "forced-colors-palette", forced: true, theme: "dark", act: (page) => page.keyboard.press("Control+k") },
  { name: "forced-colors-diagnose", forced: true, theme: "light", state: "unauthorized", act: (page) => press(page, "diagnose") },
  { name: "print-report", print: true, route: "#/report" },
  { name: "print-report-dark", print: true, theme: "dark", route: "#/report" },
  { name: "print-report-names", print: true, state: "names", route: "#/report" },
].map((scene) => ({ ...scene, name: `moment-${scene.name}` }));

/** 960 × 680 and 640 × 480 at 200% zoom. */
const zoomed = ["overview", "keys", "activity", "settings"].flatMap((screen) => [
  { name: `zoom-${screen}-normal`, route: `#/${screen}`, size: [480, 340] },
  { name: `zoom-${screen}-small`, route: `#/${screen}`, size: [320, 240] },
]);

/** Every language, and those that nobody speaks in two sizes. */
const languages = ["de", "fr", "es", "pt-BR", "ja", "zh-CN", "en-XA", "ar-XB"].flatMap((language) =>
  ["overview", "keys", "activity", "settings"].flatMap((screen) =>
    [["", SIZES.normal], ...(/-X[AB]$/.test(language) ? [["-small", SIZES.small]] : [])].map(([suffix, size]) => ({
      name: `language-${language}-${screen}${suffix}`, route: `#/${screen}`, size, language,
    })),
  ),
);

export const SCENES = [...screens, ...states, ...elsewhere, ...dialogs, ...moments, ...zoomed, ...languages, { name: "zoom-welcome-small", state: "welcome", size: [320, 240] }];

/**
 * Everything there is to be seen, each thing once: for the gallery, which takes it in every theme and size, and for axe.
 * Forced colours are the system's own, and WebKitGTK has none; paper it cannot show either.
 */
export const VIEWS = [
  ...new Map(
    SCENES.filter(({ forced, print }) => !forced && !print).map(({ name, state = "rich", route = "#/overview", slow = 0, language, wait, act }) => {
      const view = { name: name.replace(/(-light|-dark)?(-small|-normal|-large)?$/, ""), state, route, slow, language, wait, act };
      return [view.name, view];
    }),
  ).values(),
].filter(({ name }) => !/^zoom-|zoomed$|narrow$/.test(name));

/** @param {{ state?: string, slow?: number, language?: string, route?: string }} scene */
export const addressOf = ({ state = "rich", slow = 0, language, route = "#/overview" }) =>
  `/?state=${state}&slow=${slow}${language ? `&language=${language}` : ""}${route}`;
