import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { errorText } from "../data/errors";
import { REPORTS, REPORT_PERIODS, fetchReportLinks } from "../data/asking";
import type { ReportLinks } from "../data/asking";
import { hassMatters } from "../ha/changes";
import type { HomeAssistant } from "../ha/types";
import { localizerOf } from "../localize";
import { sharedStyles } from "./shared-styles";

const FORMS = ["page", "csv", "xlsx"] as const;

/** The reports of an office, to be printed, and as files. */
export class AbhijogBellReports extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      form,
      .links {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 16px;
      }
      label {
        font-weight: 600;
      }
      select,
      input {
        display: block;
        font-weight: 400;
      }
      a {
        display: inline-flex;
        align-items: center;
        min-height: 48px;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false, hasChanged: hassMatters }) hass!: HomeAssistant;
  @property() office = "";
  @state() private _links: ReportLinks | undefined;
  @state() private _problem = "";

  protected override render() {
    const text = localizerOf(this.hass);
    return html`<form @submit=${this._make} @change=${this._forget}>
        <label>
          ${text("reports.report")}
          <select name="report">
            ${REPORTS.map((name) => html`<option value=${name}>${text(`report.${name}`)}</option>`)}
          </select>
        </label>
        <label>
          ${text("summary.period")}
          <select name="period">
            ${REPORT_PERIODS.map((name) => html`<option value=${name}>${text(`reports.${name}`)}</option>`)}
          </select>
        </label>
        <label>${text("reports.a_day")} <input name="day" type="date" /></label>
        <label>${text("reports.number")} <input name="number" maxlength="80" /></label>
        <button type="submit">${text("reports.make")}</button>
      </form>
      <div role="status">${this._made()}</div>`;
  }

  private _made() {
    const text = localizerOf(this.hass);
    if (this._problem) return html`<p class="foreign">${this._problem}</p>`;
    const links = this._links;
    if (!links) return nothing;
    return html`<p class="links">
      ${FORMS.map((form) => html`<a href=${links[form]} target="_blank" rel="noreferrer">${text(`reports.${form}`)}</a>`)}
    </p>`;
  }

  private readonly _forget = (): void => {
    this._links = undefined;
    this._problem = "";
  };

  private readonly _make = async (event: Event): Promise<void> => {
    event.preventDefault();
    this._forget();
    const given = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    try {
      this._links = await fetchReportLinks(this.hass, this.office, given);
    } catch (error) {
      this._problem = await errorText(this.hass, error);
    }
  };
}
