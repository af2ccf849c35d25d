import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import type { Localize } from "../localize";
import type { Bar } from "../logic/counts";

/** A table of what was counted, with a bar beside each number. */
export function countedTable(
  caption: string,
  counted: readonly Bar[],
  nameOf: (key: string) => string,
  text: Localize,
): TemplateResult | typeof nothing {
  if (!counted.length) return nothing;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${counted.map(
        ({ key, count, length }) =>
          html`<tr>
            <th scope="row"><span class="foreign" dir="auto">${nameOf(key)}</span></th>
            <td class="number">${text("summary.number", { number: count })}</td>
            <td class="bar" role="presentation"><div style=${styleMap({ width: `${100 * length}%` })}></div></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
