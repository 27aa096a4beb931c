// Serves ../ui with a core made of fixtures, for working on the window in a browser: npm run mock, then open
// http://127.0.0.1:4173/?state=rich (the states are in states.js; &theme=dark, &language=de, &slow=800 for slow answers).

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ui = fileURLToPath(new URL("../../ui/", import.meta.url));
const mock = fileURLToPath(new URL("./", import.meta.url));
const config = JSON.parse(await readFile(new URL("../../tauri.conf.json", import.meta.url), "utf8"));

/** The app's own content policy, so that what breaks it is seen here. */
const policy = Object.entries(config.app.security.csp)
  .filter(([name]) => name !== "frame-ancestors")
  .map(([name, value]) => `${name} ${value}`)
  .join("; ");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ftl": "text/plain; charset=utf-8",
};

/** @param {number} port 0 takes a free one @returns {Promise<{ url: string, close(): void }>} */
export function serve(port) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === "/favicon.ico") return void response.writeHead(204).end();
    const [root, name] = path.startsWith("/__mock__/") ? [mock, path.slice(10)] : [ui, path.slice(1) || "index.html"];
    const file = normalize(root + name);
    try {
      if (!file.startsWith(root) || file.endsWith(sep)) throw new Error("outside");
      let body = await readFile(file);
      if (name === "index.html") {
        const first = '<script type="module" src="/__mock__/mock.js"></script>';
        // In this order: the window's own module would not wait for the core made of fixtures.
        const page = body.toString().replace('<script type="module" async', `${first}\n    <script type="module"`);
        body = Buffer.from(page);
      }
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "content-security-policy": policy,
        "cache-control": "no-store",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve({ url: `http://127.0.0.1:${address.port}`, close: () => server.close() });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(4173);
  console.log(`${url}/?state=rich`);
}
