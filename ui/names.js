// What tools, keys, sources and outcomes are called. Tools that are not in the catalogue get their own name, readable.

import { hasText, t } from "./text.js";

/** @import { BalanceEvent } from "../web/ipc.d.ts" */

/**
 * "Inspect domain" for `inspect_domain`; an address stays an address.
 * @param {string} tool
 */
export function toolName(tool) {
  const id = `tool-${tool}`;
  if (/^[a-z][a-z0-9_]*$/.test(tool)) {
    if (hasText(id)) return t(id);
    const words = tool.replaceAll("_", " ").trim();
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  return tool;
}

/**
 * @param {string | null} id of the credential
 * @param {string | null | undefined} name
 */
export function keyName(id, name) {
  if (name) return name;
  return id ? t("key-unknown", { id }) : t("key-none");
}

/** "API key", "MCP"; anything else as the service says. @param {string} source */
export const sourceName = (source) => (hasText(`source-${source}`) ? t(`source-${source}`) : source);

/**
 * The name of a group of the spend chart.
 * @param {"tool" | "key" | "outcome"} by
 * @param {{ id: string, name: string | null }} group
 */
export function groupName(by, group) {
  if (group.id === "other") return t("group-other");
  if (by === "key") return keyName(group.id || null, group.name);
  if (by === "outcome") return hasText(`outcome-${group.id}`) ? t(`outcome-${group.id}`) : group.id;
  return toolName(group.id);
}

/** What each is called, by how well its amount is known. @type {Record<BalanceEvent["kind"], Record<BalanceEvent["certainty"], string>>} */
const EVENTS = {
  topUp: { exact: "statement-event-topUp", atLeast: "statement-event-at-least", about: "statement-event-about" },
  missed: { exact: "statement-event-missed", atLeast: "statement-event-missed", about: "statement-event-missed" },
  unexplained: {
    exact: "statement-event-unexplained",
    atLeast: "statement-event-unexplained",
    about: "statement-event-unexplained-about",
  },
};

/** "Top-up of at least" @param {BalanceEvent} event */
export const eventName = ({ kind, certainty }) => t(EVENTS[kind][certainty]);
