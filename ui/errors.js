// The words for a command that failed: one plain sentence for each code.

import { format, hasText, t } from "./text.js";

/** @import { CommandError } from "./ipc.js" */

/**
 * @param {unknown} error
 * @returns {CommandError} with a code in any case
 */
export const asCommandError = (error) =>
  /** @type {CommandError} */ (
    error && typeof error === "object" && "code" in error
      ? error
      : { code: "unexpected", message: String(error), until: null, fields: [] }
  );

/**
 * @param {unknown} error
 * @param {...("create" | "rotate")} doing what was asked for, where that changes what a code means; the nearest first
 * @returns {string} what happened and what to do
 */
export function errorText(error, ...doing) {
  const { code, until } = asCommandError(error);
  const particular = doing.map((deed) => `error-${deed}-${code}`).find(hasText);
  if (particular) return t(particular);
  if (code === "rate_limited" && until) return t("error-rate_limited-until", { time: format.time(until) });
  const id = `error-${code}`;
  return hasText(id) ? t(id) : t("error-unexpected");
}

/**
 * @param {string} field such as `expires_at`
 * @param {string} kind what is wrong with it, by the service's naming
 * @returns {string} what is wrong, in this app's words
 */
export function fieldText(field, kind) {
  const id = `field-${field}-${kind}`;
  return hasText(id) ? t(id) : t(`field-${field}`);
}
