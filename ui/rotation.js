// The four steps of a rotation as they are drawn: which are over, and which one it stands at.

/** @import { RotationStep } from "../web/ipc.d.ts" */

/** @typedef {"create" | "copy" | "place" | "revoke"} Step */

/** @type {Step[]} */
export const STEPS = ["create", "copy", "place", "revoke"];

/** How many of them are over at each stand. @type {Record<RotationStep, number>} */
const OVER = { create: 0, lost: 0, new_gone: 0, copy: 1, place: 2, listen: 2, overlap: 2, retire: 3, done: 4 };

/**
 * @param {RotationStep | null} stand `null` before the rotation is begun
 * @returns {Array<{ step: Step, state: "over" | "now" | "later" }>}
 */
export function stepsAt(stand) {
  const over = stand ? OVER[stand] : 0;
  return STEPS.map((step, index) => ({ step, state: index < over ? "over" : index === over ? "now" : "later" }));
}
