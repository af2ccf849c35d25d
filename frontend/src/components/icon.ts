import { html } from "lit";
import type { TemplateResult } from "lit";

/** One of the Material Design icons, by its path: two plain elements, where Home Assistant's own are two more with roots. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
