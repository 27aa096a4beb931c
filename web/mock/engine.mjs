// The window's own engine, WebKitGTK, driven over WebDriver: what the mock looks like and holds there is what people get
// on Linux. It needs a display; `cargo xtask gallery` and `cargo xtask test` give it one.
//
// `Engine.page` knows the few words of Playwright's `Page` that the scenes are written in, so that they run in both.

import { spawn } from "node:child_process";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How long something may take that always happens, in ms. */
const PATIENCE = 20_000;

/** WebDriver's codes of the keys that the scenes press. */
const KEYS = {
  Escape: "\ue00c", Enter: "\ue007", Tab: "\ue004", ArrowLeft: "\ue012", ArrowUp: "\ue013", ArrowRight: "\ue014",
  ArrowDown: "\ue015", End: "\ue010", Home: "\ue011", Control: "\ue009",
};

/** The system's font, as a distribution would choose one. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <alias binding="same"><family>sans-serif</family><prefer><family>Inter</family></prefer></alias>
  <alias binding="same"><family>system-ui</family><prefer><family>Inter</family></prefer></alias>
</fontconfig>
`;

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** @returns {Promise<number>} a port that is free now */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export class Engine {
  /**
   * @param {{ dark?: boolean, still?: boolean, contrast?: boolean }} [system] what the desktop says of itself: its theme, that nothing is
   *   to move, that contrasts are to be high
   */
  static async start({ dark = false, still = true, contrast = false } = {}) {
    const engine = new Engine();
    engine.home = await mkdtemp(join(tmpdir(), "openrush-engine-"));
    await mkdir(join(engine.home, "gtk-3.0"));
    await mkdir(join(engine.home, "fontconfig"));
    await writeFile(join(engine.home, "fontconfig/fonts.conf"), FONTS);
    const theme = `${contrast ? "HighContrast" : "Adwaita"}${dark ? ":dark" : ""}`;
    await writeFile(join(engine.home, "gtk-3.0/settings.ini"), `[Settings]\ngtk-enable-animations=${still ? 0 : 1}\n`);
    const port = await freePort();
    engine.address = `http://127.0.0.1:${port}`;
    engine.driver = spawn("WebKitWebDriver", [`--port=${port}`], {
      stdio: "ignore",
      env: { ...process.env, XDG_CONFIG_HOME: engine.home, XDG_DATA_HOME: engine.home, XDG_CACHE_HOME: engine.home, GDK_BACKEND: "x11",
        GTK_THEME: theme },
    });
    engine.driver.once("error", (error) => (engine.failed = error));
    await engine.until("WebKitWebDriver to listen", async () => (await fetch(`${engine.address}/status`)).ok);
    const { sessionId } = await engine.call("POST", "/session", { capabilities: {} });
    engine.session = `/session/${sessionId}`;
    engine.page = pageOf(engine);
    return engine;
  }

  async stop() {
    await this.call("DELETE", this.session).catch(() => {});
    this.driver.kill();
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @param {string} what @param {() => Promise<unknown>} check tried again until it is true */
  async until(what, check) {
    const started = Date.now();
    for (;;) {
      if (this.failed) throw this.failed;
      if (await check().catch(() => false)) return;
      if (Date.now() - started > PATIENCE) throw new Error(`waited in vain for ${what}`);
      await sleep(50);
    }
  }

  /** @param {string} method @param {string} path @param {object} [body] */
  async call(method, path, body) {
    const answer = await fetch(this.address + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  /** @param {string} path below the session @param {object} [body] */
  post(path, body = {}) {
    return this.call("POST", this.session + path, body);
  }

  /** @param {string} url */
  async go(url) {
    await this.post("/url", { url });
  }

  /**
   * Runs a script in the page; what it returns is awaited.
   * @param {string} script the body of a function
   * @param {unknown[]} [args]
   */
  run(script, args = []) {
    return this.post("/execute/sync", { script, args });
  }

  /** Gives the page this size in px, whatever the browser has around it. @param {number} width @param {number} height */
  async resize(width, height) {
    await this.until(`a page of ${width} × ${height}`, async () => {
      const [w, h] = await this.run("return [innerWidth, innerHeight]");
      if (w === width && h === height) return true;
      const rect = await this.call("GET", `${this.session}/window/rect`);
      await this.post("/window/rect", { width: rect.width + width - w, height: rect.height + height - h });
      await sleep(60);
      return false;
    });
    // The desktop's own pointer may have come to lie over the page.
    await sleep(40);
    await this.parkPointer();
  }

  /**
   * Opens a view of the mock, and does in it what is to be done first.
   * @param {string} url
   * @param {{ wait?: number, act?: (page: any) => unknown }} view
   */
  async open(url, { wait = 100, act }) {
    // The same page with another fragment would not be loaded again.
    await this.go("about:blank");
    this.pointing = false;
    await this.go(url);
    await this.parkPointer();
    await this.until("the window to be drawn", () => this.run("return document.querySelector('main') !== null"));
    await sleep(wait);
    await this.figures();
    await this.still();
    if (!act) return;
    await act(this.page);
    await sleep(250);
    await this.still();
  }

  /** Waits for the figures, where there are any: in some views the placeholders stay. */
  async figures() {
    const started = Date.now();
    while (Date.now() - started < 1_200 && (await this.run("return document.querySelector('.skeleton, [aria-busy=true]') !== null"))) await sleep(40);
  }

  /** Takes the pointer to where nothing answers to it, unless the view is about what it points at. */
  async parkPointer() {
    if (this.pointing) return;
    const move = { type: "pointerMove", origin: "viewport", x: 0, y: 0 };
    await this.post("/actions", { actions: [{ type: "pointer", id: "mouse", actions: [move] }] });
  }

  /** Waits until nothing moves that ever comes to rest. */
  async still() {
    await this.until("the page to be still", () => this.run(STILL));
  }

  /** @returns {Promise<Buffer>} PNG */
  async picture() {
    return Buffer.from(await this.call("GET", `${this.session}/screenshot`), "base64");
  }

  /** @param {string} css @returns {Promise<string>} the id of the first element */
  async find(css) {
    let found;
    await this.until(css, async () => (found = await this.post("/element", { using: "css selector", value: css })));
    return found[ELEMENT];
  }

  /** @param {string} key or several that are held together, such as `Control+k` */
  async press(key) {
    const values = key.split("+").map((part) => KEYS[part] ?? part);
    const down = values.map((value) => ({ type: "keyDown", value }));
    const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.post("/actions", { actions: [{ type: "key", id: "keys", actions: [...down, ...up] }] });
  }
}

/** Two frames later what the document holds is also what was painted. */
const STILL = `
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  return frame().then(frame).then(() => document.readyState === "complete" && document.getAnimations().every(
    (motion) => motion.playState !== "running" || motion.effect.getComputedTiming().endTime === Infinity));`;

/** @param {Engine} engine */
function pageOf(engine) {
  /** @param {string} css */
  const locator = (css) => ({
    first: () => locator(css),
    async click() {
      await engine.post(`/element/${await engine.find(css)}/click`);
    },
    /** @param {{ position?: { x: number, y: number } }} [where] */
    async hover({ position } = {}) {
      engine.pointing = true;
      const id = await engine.find(css);
      // A pointer is led to a place from the element's middle.
      const { width, height } = await engine.call("GET", `${engine.session}/element/${id}/rect`);
      const [x, y] = position ? [Math.round(position.x - width / 2), Math.round(position.y - height / 2)] : [0, 0];
      const move = { type: "pointerMove", origin: { [ELEMENT]: id }, x, y };
      await engine.post("/actions", { actions: [{ type: "pointer", id: "mouse", actions: [move] }] });
    },
    async scrollIntoViewIfNeeded() {
      await engine.find(css);
      await engine.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", [css]);
    },
    focus: () => engine.run("document.querySelector(arguments[0]).focus()", [css]),
    /** @param {string} key */
    async press(key) {
      await engine.find(css);
      await engine.run("document.querySelector(arguments[0]).focus()", [css]);
      await engine.press(key);
    },
    /** @param {string} text */
    async fill(text) {
      await engine.post(`/element/${await engine.find(css)}/value`, { text });
    },
    /** @param {string} value */
    async selectOption(value) {
      await engine.find(css);
      await engine.run(
        `const [css, value] = arguments, list = document.querySelector(css);
        list.value = value; list.dispatchEvent(new Event("change", { bubbles: true }));`, [css, value]);
    },
    /** @param {(element: Element) => unknown} work */
    async evaluate(work) {
      await engine.find(css);
      return engine.run(`return (${work})(document.querySelector(arguments[0]))`, [css]);
    },
  });
  return {
    locator,
    keyboard: { press: (/** @type {string} */ key) => engine.press(key) },
    evaluate: (/** @type {() => unknown} */ work) => engine.run(`return (${work})()`),
    waitForTimeout: (/** @type {number} */ ms) => sleep(ms),
  };
}
