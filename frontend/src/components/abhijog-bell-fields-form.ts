import { mdiAlertCircleOutline } from "@mdi/js";
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Field, Given } from "../data/register";
import type { Localize, TextKey } from "../localize";
import { EMPTY_DRAFT } from "../logic/closing";
import type { Draft } from "../logic/closing";
import { send } from "./events";
import type { OwnEvent } from "./events";
import { formStyles } from "./form-styles";
import { icon } from "./icon";
import { sharedStyles } from "./shared-styles";

export interface Option {
  value: string;
  label: string;
}

/** What is asked for. `options` of what is chosen; `latest` is the last day that can be given. */
export interface Asked {
  field: Field;
  kind: "name" | "choice" | "day" | "line" | "phone" | "note";
  options?: readonly Option[];
  latest?: string;
}

/** Several things about a complaint, of which some are needed. */
export class AbhijogBellFieldsForm extends LitElement {
  static override styles = [
    sharedStyles,
    formStyles,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 12px;
      }
      .note {
        grid-column: 1 / -1;
      }
      label select,
      label input {
        display: block;
        width: 100%;
        margin-top: 6px;
        font-weight: 400;
      }
      .missing {
        display: flex;
        gap: 8px;
        font-weight: 600;
      }
      [role="alert"]:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) asked: readonly Asked[] = [];
  /** At least one of these has to be given. */
  @property({ attribute: false }) needed: readonly Field[] = [];
  /** What to say where none of them is, and what to say before anything is asked. */
  @property() missing: TextKey = "form.subject_missing";
  @property() hint: TextKey | "" = "";
  @property() button: TextKey = "button.refer";
  @property({ attribute: false }) draft: Draft = EMPTY_DRAFT;
  @property({ type: Boolean }) busy = false;
  @state() private _missing = false;

  override focus(): void {
    const first = this.renderRoot.querySelector<HTMLElement>("abhijog-bell-choice, select, input, textarea, button");
    const within = first?.shadowRoot?.querySelector<HTMLElement>("select, input");
    (within ?? first)?.focus();
  }

  protected override render() {
    return html`<form novalidate @submit=${this._submit}>
      ${this.hint ? html`<p>${this.text(this.hint)}</p>` : nothing}
      <div class="fields">${this.asked.map((each) => this._field(each))}</div>
      <div role="alert">${this._missing ? this._complaint() : nothing}</div>
      <div class="buttons">
        <button class="main" type="submit" aria-disabled=${this.busy}>${this.text(this.button)}</button>
        <button type="button" @click=${() => send(this, "abhijog-bell-cancel", undefined)}>
          ${this.text("button.cancel")}
        </button>
      </div>
    </form>`;
  }

  private _complaint() {
    return html`<p class="missing">${icon(mdiAlertCircleOutline)}${this.text(this.missing)}</p>`;
  }

  private _field({ field, kind, options = [], latest = "" }: Asked) {
    const label = this.text(`form.${field}`);
    const value = this.draft[field] ?? "";
    const typed = (event: Event) => this._change({ [field]: (event.target as HTMLInputElement).value });
    switch (kind) {
      case "name":
        return html`<abhijog-bell-choice
          .text=${this.text}
          .label=${label}
          .options=${options.map((each) => each.value)}
          .value=${value}
          @abhijog-bell-choice=${({ detail }: OwnEvent<"abhijog-bell-choice">) => this._change({ [field]: detail })}
        ></abhijog-bell-choice>`;
      case "choice":
        return html`<label>
          ${label}
          <select name=${field} @change=${typed}>
            <option value="" .selected=${!value}>${this.text("form.none")}</option>
            ${options.map((each) => html`<option value=${each.value} .selected=${each.value === value}>${each.label}</option>`)}
          </select>
        </label>`;
      case "note":
        return html`<label class="note">
          ${label}
          <textarea name=${field} rows="2" dir="auto" .value=${value} @input=${typed}></textarea>
        </label>`;
      default:
        return html`<label>
          ${label}
          <input
            name=${field}
            type=${TYPES[kind]}
            dir="auto"
            autocomplete="off"
            max=${latest || nothing}
            .value=${value}
            @input=${typed}
          />
        </label>`;
    }
  }

  private _change(change: Given): void {
    this._missing = false;
    this.draft = { ...this.draft, ...change };
    send(this, "abhijog-bell-draft", this.draft);
  }

  private _submit(event: Event): void {
    event.preventDefault();
    if (this.busy) return;
    this._missing = this.needed.length > 0 && !this.needed.some((field) => this.draft[field]?.trim());
    if (this._missing) this.focus();
    else send(this, "abhijog-bell-submit", undefined);
  }
}

const TYPES = { day: "date", line: "text", phone: "tel" } as const;
