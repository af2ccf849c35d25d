import { LitElement, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { banners } from "../components/banners";
import { cardStyles } from "../components/card-styles";
import type { OwnEvent } from "../components/events";
import { sharedStyles } from "../components/shared-styles";
import { answered, errorText } from "../data/errors";
import type { Summary } from "../data/figures";
import { OfficeLink } from "../data/office-link";
import { fetchSummary, subscribeComplaints } from "../data/register";
import type { Live } from "../data/register";
import { hassMatters } from "../ha/changes";
import { isOffered } from "../ha/offered";
import type { ConfigForm, GridOptions, HomeAssistant, LovelaceCard } from "../ha/types";
import { localizerOf, pageLocalizer } from "../localize";
import type { Localize } from "../localize";
import { officeForm } from "../logic/config-form";
import { perDay, usualOn } from "../logic/counts";
import { dayOf, formatDay, formatWeekday } from "../logic/days";
import type { Day } from "../logic/days";
import { clockworkOf } from "../logic/format";
import { periodOf, quarterOf, usualPeriod } from "../logic/periods";
import type { Choice, Period } from "../logic/periods";
import { sampleFigures } from "../logic/sample";
import type { OfficeCardConfig } from "./abhijog-bell-card";

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
export class AbhijogBellSummary extends LitElement implements LovelaceCard {
  static override styles = [sharedStyles, cardStyles];

  @property({ attribute: false, hasChanged: hassMatters }) hass?: HomeAssistant;
  @state() private _config?: OfficeCardConfig;
  @state() private _shown: Shown | undefined;
  @state() private _chosen: Choice = "today";
  @state() private _problem = "";

  private readonly _link = new OfficeLink<Live>(
    this,
    (connection, office, push) => subscribeComplaints(connection, office.office, push),
    (live) => this._happened(live),
  );
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _days: ReturnType<typeof setInterval> | undefined;

  static getStubConfig(): Omit<OfficeCardConfig, "type"> {
    return {};
  }

  static getConfigForm(): ConfigForm {
    return officeForm([], pageLocalizer());
  }

  setConfig(config: OfficeCardConfig): void {
    this._config = config;
  }

  getCardSize(): number {
    return 12;
  }

  getGridOptions(): GridOptions {
    return { columns: "full", min_columns: 6, rows: "auto" };
  }

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

  protected override willUpdate(): void {
    if (!isOffered(this)) this._link.use(this.hass?.connection, this._config?.office);
    if (this._link.state === "failed") void this._tell(this._link.error);
  }

  protected override render() {
    if (!this.hass || !this._config) return nothing;
    const text = localizerOf(this.hass);
    const { latest, state: link } = this._link;
    return html`<ha-card>
      <div class="card">
        <h2 class="calm">${text("view.head")}</h2>
        ${isOffered(this) ? this._sample(text) : banners(link, latest, this._problem, text)}
        <div role="alert">
          ${this._problem && link !== "failed" ? html`<p class="banner">${this._problem}</p>` : nothing}
        </div>
        ${latest?.state === "open" ? this._period(text) : nothing}
        ${this._shown ? this._figures(this._shown, text) : nothing}
        ${latest?.state === "open" ? this._reports(text) : nothing}
      </div>
    </ha-card>`;
  }

  private _sample(text: Localize) {
    return html`<p><b>${text("sample.note")}</b></p>
      <abhijog-bell-figures .text=${text} .figures=${sampleFigures(text)} .target=${60}></abhijog-bell-figures>`;
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

  private _happened(live: Live): void {
    if (live.state !== "open") this._shown = undefined;
    else if (!this._shown) void this._read();
    else this._timer ??= setTimeout(() => void this._read(), AT_MOST_EVERY);
  }

  private _lookForANewDay(): void {
    if (this._link.state === "live" && this._shown && this._shown.today !== this._today()) void this._read();
  }

  /** Of several questions only the last one counts. */
  private async _read(): Promise<void> {
    const { hass, _link: link } = this;
    clearTimeout(this._timer);
    this._timer = undefined;
    if (!hass || !link.office) return;
    const chosen = this._chosen;
    const today = this._today();
    const period = periodOf(chosen, today);
    const ask = ({ start, end }: Period) => fetchSummary(hass, link.office?.office ?? "", start, end);
    try {
      const [summary, before] = await answered(Promise.all([ask(period), ask(usualPeriod(period))]));
      if (chosen !== this._chosen) return;
      this._shown = { summary, before, period, today };
      this._problem = "";
    } catch (error) {
      await this._tell(error);
    }
  }

  private async _tell(error: unknown): Promise<void> {
    if (this.hass) this._problem = await errorText(this.hass, error);
  }
}
