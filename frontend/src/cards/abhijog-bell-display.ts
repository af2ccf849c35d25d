import { LitElement, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { displayStyles } from "../components/display-styles";
import { fitScreen } from "../components/fit-screen";
import * as pictograms from "../components/pictograms";
import { OfficeLink } from "../data/office-link";
import { fetchOffices, subscribeDisplay } from "../data/asking";
import { whoAndWhere } from "../data/register";
import type { Bell, Call, Display, Office } from "../data/register";
import { hassMatters } from "../ha/changes";
import { isOffered } from "../ha/offered";
import type { ConfigForm, GridOptions, HomeAssistant, LovelaceCard } from "../ha/types";
import { localizer, pageLocalizer } from "../localize";
import type { TextKey } from "../localize";
import { officeForm } from "../logic/config-form";
import type { ConfigField } from "../logic/config-form";
import { alsoCalled, bellOf, displayLanguages, opensAt, stageLasts, stageOf } from "../logic/display-view";
import type { DisplayLanguage, DisplayStage } from "../logic/display-view";
import { chooseOffice } from "../logic/offices";
import type { OfficeCardConfig } from "./linked-card";

export interface DisplayConfig extends OfficeCardConfig {
  bell?: string;
  languages?: DisplayLanguage[] | DisplayLanguage | "both";
}

const STAGES: Record<Exclude<DisplayStage, "ready">, { picture: TemplateResult; key: TextKey }> = {
  received: { picture: pictograms.waitPictogram, key: "public.received" },
  recorded: { picture: pictograms.waitPictogram, key: "public.recorded" },
  coming: { picture: pictograms.calledPictogram, key: "public.coming" },
  closed: { picture: pictograms.closedPictogram, key: "public.closed" },
  away: { picture: pictograms.awayPictogram, key: "public.away" },
  offline: { picture: pictograms.offlinePictogram, key: "public.offline" },
};

const STEPS: readonly { picture: TemplateResult; key: TextKey }[] = [
  { picture: pictograms.pressPictogram, key: "public.step_press" },
  { picture: pictograms.waitPictogram, key: "public.step_wait" },
  { picture: pictograms.calledPictogram, key: "public.step_called" },
];

/** The public display: how to press the bell, and what has become of the last press. It can only be looked at. */
export class AbhijogBellDisplay extends LitElement implements LovelaceCard {
  static override styles = displayStyles;

  @property({ attribute: false, hasChanged: hassMatters }) hass?: HomeAssistant;
  @property({ reflect: true }) layout?: string;
  @state() private _config?: DisplayConfig;

  private readonly _link = new OfficeLink<Display>(this, (connection, office, push) =>
    subscribeDisplay(connection, office.office, bellOf(this._config), push),
  );
  private readonly _resized = new ResizeObserver(() => fitScreen(this.renderRoot));
  private _change: ReturnType<typeof setTimeout> | undefined;

  static getStubConfig(): Omit<DisplayConfig, "type"> {
    return { bell: "all", languages: "both" };
  }

  static async getConfigForm(): Promise<ConfigForm> {
    const text = pageLocalizer();
    const bells = await bellsOfPage();
    const languages = ["bn", "en"].map((value) => ({ value, label: localizer(value)("language") }));
    return officeForm(
      [
        choice("bell", [
          { value: "all", label: text("config.bell_all") },
          ...bells.map(({ id, name }) => ({ value: id, label: name })),
        ]),
        choice("languages", [{ value: "both", label: text("config.languages_both") }, ...languages]),
      ],
      text,
    );
  }

  setConfig(config: DisplayConfig): void {
    const another = bellOf(config) !== bellOf(this._config);
    this._config = config;
    if (another) this._link.restart();
  }

  getCardSize(): number {
    return 8;
  }

  getGridOptions(): GridOptions {
    return { columns: "full", min_columns: 6, rows: "auto" };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._resized.observe(this);
    void document.fonts?.ready.then(() => fitScreen(this.renderRoot, true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._resized.disconnect();
    clearTimeout(this._change);
  }

  protected override willUpdate(): void {
    if (!isOffered(this)) this._link.use(this.hass?.connection, this._config?.office);
    clearTimeout(this._change);
    const lasts = stageLasts(this._link.latest, this._link.clock.now());
    if (lasts !== undefined) this._change = setTimeout(() => this.requestUpdate(), lasts + 50);
  }

  protected override updated(): void {
    fitScreen(this.renderRoot);
  }

  protected override render() {
    if (!this._config) return nothing;
    const stage = isOffered(this) ? "ready" : stageOf(this._link.latest, this._link.state, this._link.clock.now());
    const office = this._link.office;
    const languages = displayLanguages(this._config.languages, office?.language ?? "bn");
    return html`<ha-card>
      <div class="screen ${stage}" lang=${languages[0] ?? "bn"}>
        <header>
          ${pictograms.bellPictogram}
          <div>${this._names(office, languages)}</div>
        </header>
        <section class="what" role="status">
          ${stage === "ready" ? this._ready(languages) : this._stage(stage, languages)}
        </section>
        ${stage === "ready" || stage === "offline" ? this._steps(languages) : nothing} ${this._footer(stage, languages)}
      </div>
    </ha-card>`;
  }

  /** Whether it hangs at the service corner, where people ask for help and do not complain. */
  private _helps(): boolean {
    return this._link.latest?.purpose === "assistance";
  }

  private _names(office: Office | undefined, languages: DisplayLanguage[]) {
    if (!office) return this._said("public.motto", languages);
    return languages.map((language) => {
      const name = (language === "bn" ? office.name_bn : office.name_en) || office.name;
      return html`<p class="said" lang=${language} dir="auto">${name}</p>`;
    });
  }

  private _ready(languages: DisplayLanguage[]) {
    return html`<div class="picture">${pictograms.pressPictogram}</div>
      <div class="words">${this._said(this._helps() ? "public.sign_assistance" : "public.sign", languages)}</div>`;
  }

  private _stage(stage: Exclude<DisplayStage, "ready">, languages: DisplayLanguage[]) {
    const { picture, key } = STAGES[stage];
    const display = this._link.latest;
    const officer = stage === "coming" ? display?.officer : undefined;
    const helped = stage === "recorded" && display?.pressed_for === "assistance";
    const told = stage === "coming" || stage === "recorded" || stage === "received";
    return html`<div class="picture">${picture}</div>
      <div class="words">
        ${told ? this._token(display?.token, languages) : nothing}
        ${stage === "coming" ? this._where(display?.place || display?.bell) : nothing}
        ${this._said(helped ? "public.recorded_assistance" : key, languages)}
        ${stage === "closed" ? this._opens(languages) : nothing}
        ${officer ? this._officer(officer.post, officer.room) : nothing}
        ${alsoCalled(display, stage, this._link.clock.now()).map((call) => this._also(call))}
      </div>`;
  }

  /** By which who asked for help is called. */
  private _token(token: number | null | undefined, languages: DisplayLanguage[]) {
    if (!token) return nothing;
    return languages.map(
      (language) => html`<p class="where" lang=${language}>${localizer(language)("public.token", { token })}</p>`,
    );
  }

  /** Where people wait at several bells, whoever is not called must not think that they are. */
  private _where(place: string | null | undefined) {
    const one = bellOf(this._config) || (this._link.office?.bells.length ?? 0) < 2;
    return place && !one ? html`<p class="where" dir="auto">${place}</p>` : nothing;
  }

  private _also({ place, officer, token }: Call) {
    return html`<div class="also">
      <p class="which" dir="auto">${token ? `${place} · ${token}` : place}</p>
      ${officer ? this._officer(officer.post, officer.room) : nothing}
    </div>`;
  }

  /** When a closed office opens, and that the bell was heard all the same. */
  private _opens(languages: DisplayLanguage[]) {
    const display = this._link.latest;
    if (!display?.until) return nothing;
    const { since, until } = display;
    const zone = this.hass?.config.time_zone;
    const now = this._link.clock.now();
    return html`${languages.map((language) => {
      const opens = opensAt(until, now, language, zone);
      return html`<p class="said" lang=${language}>${localizer(language)("public.opens", { opens })}</p>`;
    })}
    ${this._said(since ? "public.kept" : "public.press_anyway", languages)}`;
  }

  private _officer(post: string, room: string) {
    return html`<p class="officer ${length(post)}" dir="auto">${post}</p>
      ${room ? html`<p class="room ${length(room)}" dir="auto">${pictograms.doorPictogram}<span>${room}</span></p>` : nothing}`;
  }

  private _steps(languages: DisplayLanguage[]) {
    return html`<ol class="steps">
      ${STEPS.map(
        ({ picture, key }) => html`<li>
          <div class="picture">${picture}</div>
          <div>${this._said(key, languages)}</div>
        </li>`,
      )}
    </ol>`;
  }

  private _footer(stage: DisplayStage, languages: DisplayLanguage[]) {
    const display = this._link.state === "live" ? this._link.latest : undefined;
    const officer = stage === "ready" ? display?.officer : undefined;
    const who = this._helps() ? "public.helper" : "public.redress_officer";
    const corner = display?.service_corner ?? [];
    if (!officer && !corner.length) return nothing;
    return html`<footer>
      ${officer ? this._line(who, whoAndWhere(officer), languages, pictograms.doorPictogram) : nothing}
      ${corner.length ? this._line("public.service_corner", corner.join(", "), languages, pictograms.deskPictogram) : nothing}
    </footer>`;
  }

  private _line(key: TextKey, what: string, languages: DisplayLanguage[], picture: TemplateResult) {
    return html`<div class="line">
      ${picture}
      <div>${this._said(key, languages)}</div>
      <p class="which" dir="auto">${what}</p>
    </div>`;
  }

  private _said(key: TextKey, languages: DisplayLanguage[]) {
    return languages.map((language) => html`<p class="said" lang=${language}>${localizer(language)(key)}</p>`);
  }
}

/** Long names of posts must fit on the screen as well. */
const length = (text: string): string => (text.length > 32 ? "long" : "");

/** One of several, of which "all" is one too: it can be taken back. */
const choice = (name: ConfigField["name"], options: { value: string; label: string }[]): ConfigField => ({
  name,
  selector: { select: { options, mode: "dropdown" } },
});

/** The form is asked for without `hass`, so it is taken from the page; without it the bell cannot be chosen. */
async function bellsOfPage(): Promise<Bell[]> {
  const hass = (document.querySelector("home-assistant") as { hass?: HomeAssistant } | null)?.hass;
  if (!hass) return [];
  const offices = await fetchOffices(hass.connection).catch(() => []);
  return chooseOffice(offices, undefined)?.bells ?? [];
}
