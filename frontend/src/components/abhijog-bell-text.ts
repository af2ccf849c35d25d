import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Localize } from "../localize";
import { sharedStyles } from "./shared-styles";

const SHORT = 160;

/** Text that somebody typed: shown as text and nothing else, folded when it is long. */
export class AbhijogBellText extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline;
      }
      .foreign {
        white-space: pre-line;
      }
      button {
        min-height: 48px;
        padding: 4px 10px;
        margin-inline-start: 8px;
      }
    `,
  ];

  @property({ attribute: false }) text!: Localize;
  @property() value = "";
  @state() private _whole = false;

  protected override render() {
    const characters = [...this.value];
    const folds = characters.length > SHORT;
    const shown = folds && !this._whole ? `${characters.slice(0, SHORT).join("")}…` : this.value;
    return html`<span class="foreign" dir="auto">${shown}</span>${folds ? this._more() : nothing}`;
  }

  private _more() {
    return html`<button type="button" aria-expanded=${this._whole} @click=${() => (this._whole = !this._whole)}>
      ${this.text(this._whole ? "text.less" : "text.more")}
    </button>`;
  }
}
