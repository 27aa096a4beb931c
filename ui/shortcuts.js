// Which keys do what everywhere in the window.

/** @typedef {"refresh" | "search" | "settings" | "quit" | "overview" | "keys" | "activity"} Shortcut */

/**
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">} event
 * @param {"linux" | "macos" | "windows"} system
 * @returns {Shortcut | null}
 */
export function shortcutOf(event, system) {
  if (event.key === "F5" && system !== "macos") return "refresh";
  const held = system === "macos" ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!held || event.altKey || event.shiftKey) return null;
  switch (event.key.toLowerCase()) {
    case "r":
      return "refresh";
    case "f":
      return "search";
    case "1":
      return "overview";
    case "2":
      return "keys";
    case "3":
      return "activity";
    case "4":
    case ",":
      return "settings";
    case "q":
      return "quit";
    default:
      return null;
  }
}

/**
 * The keys that ask for help. `?` is a letter where something is typed.
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">} event
 * @param {"linux" | "macos" | "windows"} system
 * @param {boolean} typing
 * @returns {"palette" | "shortcuts" | null}
 */
export function helperOf(event, system, typing) {
  if (event.altKey) return null;
  if (event.key === "?") return typing || event.ctrlKey || event.metaKey ? null : "shortcuts";
  const held = system === "macos" ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return held && !event.shiftKey && event.key.toLowerCase() === "k" ? "palette" : null;
}

/** How large everything can be, in percent. */
export const ZOOMS = [50, 75, 90, 100, 110, 125, 150, 175, 200];

/**
 * How large everything is to be after a key that asks for that.
 * @param {Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">} event
 * @param {"linux" | "macos" | "windows"} system
 * @param {number} percent as it is
 * @returns {number | null} `null` for other keys
 */
export function zoomOf(event, system, percent) {
  const held = system === "macos" ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!held || event.altKey) return null;
  switch (event.key) {
    case "+":
    case "=":
      return ZOOMS.find((zoom) => zoom > percent) ?? percent;
    case "-":
    case "_":
      return ZOOMS.findLast((zoom) => zoom < percent) ?? percent;
    case "0":
      return 100;
    default:
      return null;
  }
}

/**
 * How a shortcut is written for people: "Ctrl+R", "⌘R".
 * @param {string} key
 * @param {"linux" | "macos" | "windows"} system
 */
export const keysOf = (key, system) => (system === "macos" ? `⌘${key}` : `Ctrl+${key}`);
