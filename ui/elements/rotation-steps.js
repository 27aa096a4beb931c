import { icon } from "../icons.js";
import { html, nothing } from "../lit.js";
import { stepsAt } from "../rotation.js";
import { t } from "../text.js";

/** @import { RotationStep } from "../../web/ipc.d.ts" */

/** What is said below a step's name, where anything is. @type {Record<string, (expires: "yes" | "no") => string>} */
const NOTES = {
  create: (expires) => t("rotate-step-create-note", { expires }),
  copy: () => t("rotate-step-copy-note"),
  place: () => t("rotate-step-place-note"),
};

/**
 * The way of a rotation, with where it stands.
 * @param {RotationStep | null} stand `null` before it is begun: then each step says what it means
 * @param {boolean} [expires] whether the old key was to expire
 */
export const rotationSteps = (stand, expires = false) =>
  html`<ol class="steps" aria-label=${t("rotate-steps")}>
    ${stepsAt(stand).map(
      ({ step, state }, index) => html`<li class="step" data-state=${stand ? state : "later"} aria-current=${stand && state === "now" ? "step" : nothing}>
        <span class="step-mark" aria-hidden="true">${state === "over" ? icon("check") : index + 1}</span>
        <span class="step-words">
          <span class="step-name">${t(`rotate-step-${step}`)}</span>
          ${state === "over" ? html`<span class="hidden-text">${t("rotate-step-done")}</span>` : nothing}
          ${stand === null && NOTES[step] ? html`<span class="step-note">${NOTES[step](expires ? "yes" : "no")}</span>` : nothing}
        </span>
      </li>`,
    )}
  </ol>`;
