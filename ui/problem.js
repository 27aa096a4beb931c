// What the window does about each problem. Its words are in problems.ftl: `problem-<code>` says what happened,
// `.meaning` what it means; here stands which button goes with it, and how grave it is.

/** @import { ProblemCode } from "../web/ipc.d.ts" */

/** @typedef {"retry" | "sign-in-page" | "sign-in-again" | "buy" | "keychain" | "activity"} Remedy */
/** @typedef {"quiet" | "warning" | "danger"} Gravity */

/**
 * `also` is a second way out: where the keychain does not help, a key that is kept until quitting.
 * @typedef {{ remedy: Remedy, gravity: Gravity, also?: "use-key" }} About
 */

/** @type {Record<ProblemCode, About>} */
const PROBLEMS = {
  offline: { remedy: "retry", gravity: "quiet" },
  dns: { remedy: "retry", gravity: "quiet" },
  refused: { remedy: "retry", gravity: "quiet" },
  tls: { remedy: "retry", gravity: "warning" },
  proxy: { remedy: "retry", gravity: "warning" },
  timeout: { remedy: "retry", gravity: "quiet" },
  connection_lost: { remedy: "retry", gravity: "quiet" },
  sign_in_network: { remedy: "sign-in-page", gravity: "warning" },
  unauthorized: { remedy: "sign-in-again", gravity: "danger" },
  payment_required: { remedy: "buy", gravity: "danger" },
  forbidden: { remedy: "sign-in-again", gravity: "danger" },
  not_found: { remedy: "retry", gravity: "warning" },
  conflict: { remedy: "retry", gravity: "quiet" },
  validation: { remedy: "retry", gravity: "warning" },
  rate_limited: { remedy: "activity", gravity: "warning" },
  unavailable: { remedy: "retry", gravity: "quiet" },
  rejected: { remedy: "retry", gravity: "warning" },
  undecodable: { remedy: "retry", gravity: "warning" },
  too_large: { remedy: "retry", gravity: "warning" },
  keychain_locked: { remedy: "keychain", also: "use-key", gravity: "warning" },
  keychain_absent: { remedy: "keychain", also: "use-key", gravity: "warning" },
  keychain_not_answering: { remedy: "keychain", also: "use-key", gravity: "warning" },
  key_missing: { remedy: "sign-in-again", gravity: "danger" },
  key_of_another: { remedy: "sign-in-again", gravity: "danger" },
};

/** @param {ProblemCode} code @returns {About} */
export const aboutProblem = (code) => PROBLEMS[code] ?? { remedy: "retry", gravity: "warning" };
