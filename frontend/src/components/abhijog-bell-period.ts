import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Localize } from "../localize";
import type { Day } from "../logic/days";
import { PERIODS } from "../logic/periods";
import type { Period, PeriodName } from "../logic/periods";
import { send } from "./events";
import { sharedStyles } from "./shared-styles";

/** Which days the figures are about. */
export class AbhijogBellPeriod extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host,
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 12px;
      }
      label {
        font-weight: 600;
      }
      select,
      input {
        display: block;
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) period!: Period;
  @state() private _name: PeriodName = "today";

  protected override render() {
    return html`
      <label>
        ${this.text("summary.period")}
        <select @change=${this._chosen}>
          ${PERIODS.map((name) => html`<option value=${name} .selected=${name === this._name}>${this.text(`period.${name}`)}</option>`)}
        </select>
      </label>
      ${this._name === "own" ? this._dates() : nothing}
    `;
  }

  private _dates() {
    const { start, end } = this.period;
    return html`<form @submit=${this._given}>
      <label>${this.text("register.start")} <input name="start" type="date" required .value=${start} /></label>
      <label>${this.text("register.end")} <input name="end" type="date" required .value=${end} /></label>
      <button type="submit">${this.text("summary.show")}</button>
    </form>`;
  }

  private readonly _chosen = (event: Event): void => {
    this._name = (event.target as HTMLSelectElement).value as PeriodName;
    if (this._name !== "own") send(this, "abhijog-bell-period", this._name);
  };

  private readonly _given = (event: Event): void => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const [one, other] = [String(given.get("start")), String(given.get("end"))].sort() as [Day, Day];
    send(this, "abhijog-bell-period", { start: one, end: other });
  };
}
