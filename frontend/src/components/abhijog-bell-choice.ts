import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Localize } from "../localize";
import { send } from "./events";
import { sharedStyles } from "./shared-styles";

const OTHER = "\u0000other";

/** One of the names an office gave, or any other: a list for the thumb, a field for what is missing in it. */
export class AbhijogBellChoice extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      label {
        display: block;
        font-weight: 600;
      }
      select,
      input {
        width: 100%;
        margin-top: 6px;
      }
      label.other {
        margin-top: 8px;
      }
    `,
  ];

  @property({ attribute: false }) text!: Localize;
  @property() label = "";
  /** What choosing nothing is called. */
  @property() none = "";
  @property({ attribute: false }) options: readonly string[] = [];
  @property() value = "";
  @state() private _other = false;

  protected override render() {
    if (!this.options.length) return this._field(this.label, "");
    const other = this._other || (this.value !== "" && !this.options.includes(this.value));
    return html`
      <label for="list">${this.label}</label>
      <select id="list" @change=${this._chosen}>
        <option value="" .selected=${!other && !this.value}>${this.none || this.text("form.none")}</option>
        ${this.options.map(
          (option) => html`<option value=${option} .selected=${!other && option === this.value}>${option}</option>`,
        )}
        <option value=${OTHER} .selected=${other}>${this.text("form.other")}</option>
      </select>
      ${other ? this._field(this.text("form.other_of", { label: this.label }), "other") : nothing}
    `;
  }

  private _field(label: string, kind: string) {
    return html`
      <label for="field" class=${kind}>${label}</label>
      <input
        id="field"
        class=${kind}
        type="text"
        dir="auto"
        autocomplete="off"
        .value=${this.value}
        @input=${this._typed}
      />
    `;
  }

  private async _chosen(event: Event): Promise<void> {
    const { value } = event.target as HTMLSelectElement;
    this._other = value === OTHER;
    send(this, "abhijog-bell-choice", this._other ? "" : value);
    await this.updateComplete;
    if (this._other) this.renderRoot.querySelector("input")?.focus();
  }

  private _typed(event: Event): void {
    this._other = true;
    send(this, "abhijog-bell-choice", (event.target as HTMLInputElement).value);
  }
}
