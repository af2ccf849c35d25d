/** Our own drawings: they tell the same as the sentence beside them, to those who do not read. */

import { html, svg } from "lit";
import type { SVGTemplateResult, TemplateResult } from "lit";

const draw = (content: SVGTemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">${content}</svg>`;

const stroked = (path: string, width = 6): SVGTemplateResult =>
  svg`<path d=${path} fill="none" stroke="currentColor" stroke-width=${width} stroke-linecap="round" stroke-linejoin="round"/>`;

const filled = (path: string): SVGTemplateResult => svg`<path d=${path} fill="currentColor"/>`;

const BELL = "M50 14c-2.8 0-5 2.2-5 5v2.6C33.5 24 26 34 26 46v17l-7 8v4h62v-4l-7-8V46c0-12-7.5-22-19-24.400V19c0-2.8-2.2-5-5-5z";
const CLAPPER = "M41 80a9 9 0 0 0 18 0z";

const person = (x: number, y: number, size: number): SVGTemplateResult =>
  svg`<g transform="translate(${x} ${y}) scale(${size})">
    <circle cx="0" cy="0" r="9" fill="currentColor"/>
    ${filled("M-14 40V26c0-8 6-14 14-14s14 6 14 14v14z")}
  </g>`;

/** A finger on the button of the bell. */
export const pressPictogram = draw(svg`
  <circle cx="36" cy="36" r="30" fill="none" stroke="currentColor" stroke-width="5"/>
  <circle cx="36" cy="36" r="17" class="knob"/>
  <g transform="translate(30 30)" class="hand">
    <path d="M6 4c3.6 0 6.5 2.9 6.5 6.500V29l4-.5c3-.4 5.6 1.2 6.7 3.7 1.3-.7 2.9-.9 4.4-.5 2.2.6 3.8 2.2 4.5 4.1 1.2-.5 2.5-.6 3.9-.2 3.3.9 5.3 4.1 4.8 7.400l-1.6 11c-1.2 8.2-8.2 14.3-16.5 14.300H17.500c-4.6 0-8.9-2.1-11.7-5.700L-8.5 44.500c-2.3-2.9-1.8-7.1 1.1-9.4 2.7-2.1 6.5-1.9 8.9.5l-2-25.100C-.8 6.9 2.4 4 6 4z"/>
  </g>
`);

/** Somebody sits and waits, below a clock. */
export const waitPictogram = draw(svg`
  <circle cx="70" cy="26" r="19" fill="none" stroke="currentColor" stroke-width="5"/>
  ${stroked("M70 15v12l8 5", 5)}
  <circle cx="30" cy="30" r="11" fill="currentColor"/>
  ${stroked("M31 50v21h24v20", 13)} ${stroked("M14 46v28h22M16 74v18M37 78v14", 5)}
`);

/** Somebody goes through a door to an officer behind a desk. */
export const calledPictogram = draw(svg`
  ${stroked("M54 92V10h40v82M54 72h40", 5)} ${person(74, 34, 0.9)}
  ${person(18, 34, 0.9)} ${stroked("M8 88h32m-9-8 9 8-9 8", 5)}
`);

export const bellPictogram = draw(svg`${filled(BELL)} ${filled(CLAPPER)}`);

/** A cable that is out of its socket. */
export const offlinePictogram = draw(svg`
  ${stroked("M8 70c14 0 14-24 28-24h4")} ${filled("M40 34h14v26H40z")} ${stroked("M54 40h9M54 54h9", 5)}
  ${stroked("M92 34H80a8 8 0 0 0-8 8v10a8 8 0 0 0 8 8h12")}
`);

/** A bell, crossed out. */
export const awayPictogram = draw(svg`${filled(BELL)} ${filled(CLAPPER)} ${stroked("M12 12l76 76", 8)}`);

/** A closed door, below a clock. */
export const closedPictogram = draw(svg`
  ${stroked("M14 92V30h40v62M6 92h56", 6)} <circle cx="44" cy="62" r="4" fill="currentColor"/>
  <circle cx="74" cy="28" r="19" fill="none" stroke="currentColor" stroke-width="5"/> ${stroked("M74 17v12l8 5", 5)}
`);

/** A desk with somebody who helps. */
export const deskPictogram = draw(svg`
  ${person(50, 26, 1)} ${filled("M12 62h76v10H12z")} ${filled("M20 72h8v18h-8zM72 72h8v18h-8z")}
`);

/** A door, with its handle. */
export const doorPictogram = draw(svg`${stroked("M26 90V12h48v78M14 90h72")} <circle cx="62" cy="52" r="5" fill="currentColor"/>`);
