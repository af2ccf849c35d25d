import {
  mdiAccountOffOutline,
  mdiAlertCircleOutline,
  mdiArrowRightCircleOutline,
  mdiCheckCircle,
  mdiCloseCircleOutline,
  mdiGestureTapHold,
  mdiHandshake,
  mdiOfficeBuildingOutline,
} from "@mdi/js";
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Outcome } from "../data/register";
import type { Localize } from "../localize";
import { EMPTY_DRAFT, closingOf } from "../logic/closing";
import type { Draft } from "../logic/closing";
import { send } from "./events";
import type { OwnEvent } from "./events";
import { formStyles } from "./form-styles";
import { icon } from "./icon";
import { sharedStyles } from "./shared-styles";

const ICONS: Record<Outcome, string> = {
  settled: mdiHandshake,
  referred: mdiArrowRightCircleOutline,
  no_complainant: mdiAccountOffOutline,
  false_press: mdiGestureTapHold,
  not_proved: mdiCloseCircleOutline,
  sent_elsewhere: mdiOfficeBuildingOutline,
};

/** How a complaint ended: one tap for the outcome, the rest if wanted. */
export class AbhijogBellCloseForm extends LitElement {
  static override styles = [
    sharedStyles,
    formStyles,
    css`
      fieldset {
        border: 0;
        min-width: 0;
      }
      .outcomes {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
        gap: 8px;
        margin-top: 4px;
      }
      .outcome {
        position: relative;
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 56px;
        padding: 8px 12px;
        border: 1px solid color-mix(in srgb, var(--primary-text-color) 65%, transparent);
        border-radius: 8px;
        cursor: pointer;
      }
      .outcome span {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .outcome input {
        position: absolute;
        inset: 0;
        min-height: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      .outcome:has(:focus-visible) {
        outline: 3px solid var(--primary-text-color);
        outline-offset: 2px;
      }
      .outcome:has(input:checked) {
        border: 3px solid var(--tone-heard);
        padding: 6px 10px;
        font-weight: 700;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
        gap: 12px;
      }
      [role="alert"]:empty {
        display: none;
      }
      .missing {
        display: flex;
        gap: 8px;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  @property({ attribute: false }) services: readonly string[] = [];
  @property({ attribute: false }) desks: readonly string[] = [];
  @property({ attribute: false }) draft: Draft = EMPTY_DRAFT;
  @property({ type: Boolean }) busy = false;
  @state() private _missing = false;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("input")?.focus();
  }

  protected override render() {
    const text = this.text;
    return html`<form novalidate @submit=${this._submit}>
      <fieldset>
        <legend>${text("form.outcome")}</legend>
        <div class="outcomes">${this.outcomes.map((outcome) => this._outcome(outcome))}</div>
      </fieldset>
      <div role="alert">${this._missing ? this._hint() : nothing}</div>
      <div class="pair">
        ${this._choice("service", text("form.service"), this.services)}
        ${this._choice("desk", text("form.desk"), this.desks)}
      </div>
      <div>
        <label for="note">${text("form.note")}</label>
        <textarea
          id="note"
          rows="2"
          dir="auto"
          .value=${this.draft.note}
          @input=${(event: Event) => this._change({ note: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
      </div>
      <div class="buttons">
        <button class="main" type="submit" aria-disabled=${this.busy}>${text("button.close")}</button>
        <button type="button" @click=${() => send(this, "abhijog-bell-cancel", undefined)}>
          ${text("button.cancel")}
        </button>
      </div>
    </form>`;
  }

  private _outcome(outcome: Outcome) {
    return html`<label class="outcome">
      <input
        type="radio"
        name="outcome"
        value=${outcome}
        .checked=${this.draft.outcome === outcome}
        @change=${() => this._change({ outcome })}
      />
      ${icon(this.draft.outcome === outcome ? mdiCheckCircle : ICONS[outcome])}
      <span>${this.text(`outcome.${outcome}`)}</span>
    </label>`;
  }

  private _choice(field: "service" | "desk", label: string, options: readonly string[]) {
    return html`<abhijog-bell-choice
      .text=${this.text}
      .label=${label}
      .options=${options}
      .value=${this.draft[field]}
      @abhijog-bell-choice=${(event: OwnEvent<"abhijog-bell-choice">) => this._change({ [field]: event.detail })}
    ></abhijog-bell-choice>`;
  }

  private _hint() {
    return html`<p class="missing">
      ${icon(mdiAlertCircleOutline)}${this.text("form.outcome_missing")}
    </p>`;
  }

  private _change(change: Partial<Draft>): void {
    if (change.outcome) this._missing = false;
    this.draft = { ...this.draft, ...change };
    send(this, "abhijog-bell-draft", this.draft);
  }

  private _submit(event: Event): void {
    event.preventDefault();
    if (this.busy) return;
    this._missing = !closingOf(this.draft, this.outcomes);
    if (this._missing) this.focus();
    else send(this, "abhijog-bell-submit", undefined);
  }
}
