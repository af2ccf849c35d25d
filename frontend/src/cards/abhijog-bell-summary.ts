import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { cardStyles } from "../components/card-styles";
import type { OwnEvent } from "../components/events";
import { sharedStyles } from "../components/shared-styles";
import { answered } from "../data/errors";
import type { Summary } from "../data/figures";
import { fetchSummary } from "../data/asking";
import type { Live } from "../data/register";
import type { HomeAssistant } from "../ha/types";
import type { Localize } from "../localize";
import { perDay, usualOn } from "../logic/counts";
import { dayOf, formatDay, formatWeekday } from "../logic/days";
import type { Day } from "../logic/days";
import { clockworkOf } from "../logic/format";
import { periodOf, quarterOf, usualPeriod } from "../logic/periods";
import type { Choice, Period } from "../logic/periods";
import { sampleFigures } from "../logic/sample";
import { OfficeCard } from "./office-card";

/** News may come every second; figures need not. */
const AT_MOST_EVERY = 5_000;

/** Often enough for a screen that slept through midnight. */
const LOOK_FOR_A_NEW_DAY_EVERY = 60_000;

interface Shown {
  summary: Summary;
  before: Summary;
  period: Period;
  today: Day;
}

/** The head's figures. */
export class AbhijogBellSummary extends OfficeCard {
  static override styles = [sharedStyles, cardStyles];

  @state() private _shown: Shown | undefined;
  @state() private _chosen: Choice = "today";

  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _days: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this._days = setInterval(() => this._lookForANewDay(), LOOK_FOR_A_NEW_DAY_EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._days);
    clearTimeout(this._timer);
    this._timer = undefined;
  }

  protected override _heading(text: Localize) {
    return html`<h2 class="calm">${text("view.head")}</h2>`;
  }

  protected override _sample(text: Localize) {
    return html`<abhijog-bell-figures .text=${text} .figures=${sampleFigures(text)} .target=${60}></abhijog-bell-figures>`;
  }

  protected override _content(text: Localize) {
    return html`${this._period(text)} ${this._shown ? this._figures(this._shown, text) : nothing} ${this._reports(text)}`;
  }

  private _period(text: Localize) {
    return html`<abhijog-bell-period
      .text=${text}
      .period=${periodOf(this._chosen, this._today())}
      @abhijog-bell-period=${this._choose}
    ></abhijog-bell-period>`;
  }

  private _figures(shown: Shown, text: Localize) {
    const hass = this.hass as HomeAssistant;
    const { summary, period } = shown;
    const { assistance, target, seal } = summary;
    return html`
      <p role="status"><b>${this._written(period, text)}</b></p>
      <abhijog-bell-figures
        .text=${text}
        .figures=${summary}
        .target=${target}
        .compared=${this._compared(shown, text)}
      ></abhijog-bell-figures>
      <abhijog-bell-remarks
        .text=${text}
        .clockwork=${clockworkOf(hass)}
        .summary=${summary}
        .now=${this._link.clock.now()}
      ></abhijog-bell-remarks>
      ${assistance.rung ? this._assistance(summary, text) : nothing}
      ${summary.text ? this._text(summary.text, text) : nothing}
      <abhijog-bell-seal .hass=${hass} .office=${this._link.office?.office ?? ""} .seal=${seal}></abhijog-bell-seal>
    `;
  }

  private _reports(text: Localize) {
    return html`<details>
      <summary>${text("reports.title")}</summary>
      <abhijog-bell-reports .hass=${this.hass as HomeAssistant} .office=${this._link.office?.office ?? ""}></abhijog-bell-reports>
    </details>`;
  }

  private _written({ start, end }: Period, text: Localize): string {
    const language = (this.hass as HomeAssistant).locale.language;
    if (start === end) return formatDay(start, language);
    const days = text("summary.days", { start: formatDay(start, language), end: formatDay(end, language) });
    const quarter = this._chosen === "quarter" || this._chosen === "last_quarter";
    return quarter ? `${this._quarter(start, text)}: ${days}` : days;
  }

  private _quarter(start: Day, text: Localize): string {
    const { from, number } = quarterOf(start);
    const digits = new Intl.NumberFormat((this.hass as HomeAssistant).locale.language, { useGrouping: false });
    const years = `${digits.format(from)}–${digits.format((from + 1) % 100)}`;
    return text(`quarter.${number}`, { years });
  }

  /** A day that is not over is compared to no whole one without saying so. */
  private _compared({ summary, before, period, today }: Shown, text: Localize): string[] {
    const single = period.start === period.end;
    const known = Object.keys(summary.days).filter((day) => day < today);
    const usual = usualOn(single ? [period.start] : known, before.days);
    const said: string[] = [];
    if (single) {
      if (period.start === today) said.push(text("summary.so_far"));
      const weekday = formatWeekday(period.start, (this.hass as HomeAssistant).locale.language);
      if (usual !== undefined) said.push(text("summary.usual_day", { usual, weekday }));
      return said;
    }
    const average = perDay(summary.days, today);
    if (average !== undefined) said.push(text(period.end < today ? "summary.average" : "summary.average_so_far", { average }));
    if (usual !== undefined) said.push(text("summary.usual", { usual }));
    return said;
  }

  private _assistance({ assistance, target }: Summary, text: Localize) {
    return html`<details>
      <summary>${text("summary.assistance", { number: assistance.rung })}</summary>
      <abhijog-bell-figures .text=${text} .figures=${assistance} .target=${target}></abhijog-bell-figures>
    </details>`;
  }

  private _text(summary: string, text: Localize) {
    return html`<details open>
      <summary>${text("summary.text")}</summary>
      <p class="foreign as-written" dir="auto">${summary}</p>
    </details>`;
  }

  private _today(): Day {
    return dayOf(this._link.clock.now(), (this.hass as HomeAssistant).config.time_zone);
  }

  private readonly _choose = ({ detail }: OwnEvent<"abhijog-bell-period">): void => {
    this._chosen = detail;
    void this._read();
  };

  protected override _happened(live: Live): void {
    if (live.state !== "open") this._shown = undefined;
    else if (!this._shown) void this._read();
    else this._timer ??= setTimeout(() => void this._read(), AT_MOST_EVERY);
  }

  private _lookForANewDay(): void {
    if (this._link.state === "live" && this._shown && this._shown.today !== this._today()) void this._read();
  }

  /** Of several questions only the last one counts. */
  private async _read(): Promise<void> {
    clearTimeout(this._timer);
    this._timer = undefined;
    const chosen = this._chosen;
    await this._ask(async (hass, office) => {
      const today = this._today();
      const period = periodOf(chosen, today);
      const ask = ({ start, end }: Period) => fetchSummary(hass, office, start, end);
      const [summary, before] = await answered(Promise.all([ask(period), ask(usualPeriod(period))]));
      if (chosen === this._chosen) this._shown = { summary, before, period, today };
    });
  }
}
