import { mdiMagnify } from "@mdi/js";
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Office, Outcome, Purpose } from "../data/register";
import type { Localize, TextKey } from "../localize";
import { filterOf, isFiltered } from "../logic/filters";
import type { FilterField, Filled } from "../logic/filters";
import { send } from "./events";
import { icon } from "./icon";
import { sharedStyles } from "./shared-styles";

const OUTCOMES: readonly Outcome[] = [
  "settled",
  "referred",
  "sent_elsewhere",
  "not_proved",
  "no_complainant",
  "false_press",
];
const PURPOSES: readonly Purpose[] = ["complaint", "assistance"];

interface Option {
  value: string;
  label: string;
}

/** What complaints are looked for. */
export class AbhijogBellFilter extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      form,
      .fields {
        display: grid;
        gap: 12px;
      }
      .number,
      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
      }
      .number label {
        flex: 1 1 200px;
      }
      .fields {
        grid-template-columns: repeat(auto-fill, minmax(min(150px, 100%), 1fr));
        padding-block: 12px;
      }
      label {
        display: block;
        font-weight: 600;
      }
      label input:not([type="checkbox"]),
      label select {
        display: block;
        width: 100%;
        font-weight: 400;
      }
      label.tick {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 48px;
        align-self: end;
      }
      .tick input {
        width: 24px;
        min-height: 24px;
        margin: 0;
      }
      summary {
        min-height: 48px;
        padding-block: 12px;
        cursor: pointer;
        width: fit-content;
      }
    `,
  ];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) office!: Office;
  @state() private _filtered = false;

  protected override render() {
    return html`<form role="search" aria-label=${this.text("register.search")} @submit=${this._submit}>
      <div class="number">
        ${this._field("complaint", html`<input name="complaint" inputmode="numeric" autocomplete="off" />`)}
        <button type="submit">
          ${icon(mdiMagnify)}${this.text("register.search")}
        </button>
        ${this._filtered ? this._clearButton() : nothing}
      </div>
      <details>
        <summary>${this.text("register.more_choices")}</summary>
        <p>${this.text("register.number_alone")}</p>
        <div class="fields">${this._fields()}</div>
      </details>
    </form>`;
  }

  private _clearButton() {
    return html`<button type="button" @click=${this._clear}>${this.text("register.clear")}</button>`;
  }

  private _fields() {
    const { text, office } = this;
    const { bells, officers, former } = office;
    const statuses = ["open", "closed"] as const;
    return html`
      ${this._field("start", html`<input name="start" type="date" />`)}
      ${this._field("end", html`<input name="end" type="date" />`)}
      ${this._choice(
        "status",
        statuses.map((value) => ({ value, label: text(`register.status_${value}`) })),
      )}
      ${this._choice(
        "outcome",
        OUTCOMES.map((value) => ({ value, label: text(`outcome.${value}`) })),
      )}
      ${this._choice(
        "bell",
        bells.map(({ id, name }) => ({ value: id, label: name })),
        former.bells.map(({ id, name }) => ({ value: id, label: name })),
      )}
      ${this._choice(
        "officer",
        officers.map(({ id, post }) => ({ value: id ?? "", label: post })),
        former.officers.map(({ id, post }) => ({ value: id, label: post })),
      )}
      ${this._field("service", html`<input name="service" list="services" dir="auto" autocomplete="off" />`)}
      <datalist id="services">${office.services.map((service) => html`<option value=${service}></option>`)}</datalist>
      ${this._field("desk", html`<input name="desk" list="desks" dir="auto" autocomplete="off" />`)}
      <datalist id="desks">${office.desks.map((desk) => html`<option value=${desk}></option>`)}</datalist>
      ${this._choice(
        "purpose",
        PURPOSES.map((value) => ({ value, label: text(`purpose.${value}`) })),
      )}
      <label class="tick"><input name="tests" type="checkbox" checked />${text("register.tests")}</label>
    `;
  }

  private _field(name: FilterField, field: unknown) {
    return html`<label>${this.text(`register.${name}` satisfies TextKey)} ${field}</label>`;
  }

  private _choice(name: FilterField, options: readonly Option[], removed: readonly Option[] = []) {
    return this._field(
      name,
      html`<select name=${name}>
        <option value="">${this.text("register.any")}</option>
        ${listed(options)}
        ${removed.length ? html`<optgroup label=${this.text("register.removed")}>${listed(removed)}</optgroup>` : nothing}
      </select>`,
    );
  }

  private readonly _submit = (event: Event): void => {
    event.preventDefault();
    const fields = [...new FormData(event.target as HTMLFormElement)].map(([name, value]) => [name, String(value)]);
    const filter = filterOf(Object.fromEntries(fields) as Filled);
    this._filtered = isFiltered(filter);
    send(this, "abhijog-bell-filter", filter);
  };

  private readonly _clear = (): void => {
    this.renderRoot.querySelector("form")?.reset();
    this._filtered = false;
    send(this, "abhijog-bell-filter", {});
    this.renderRoot.querySelector("input")?.focus();
  };
}

const listed = (options: readonly Option[]) =>
  options.map(({ value, label }) => html`<option value=${value}>${label}</option>`);
