import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { banners } from "../components/banners";
import { cardStyles } from "../components/card-styles";
import { sharedStyles } from "../components/shared-styles";
import { answered, errorText } from "../data/errors";
import { OfficeLink } from "../data/office-link";
import { DECISIONS, fetchIdeas, perform, subscribeComplaints } from "../data/register";
import type { Decision, Idea, Live } from "../data/register";
import { hassMatters } from "../ha/changes";
import { isOffered } from "../ha/offered";
import type { ConfigForm, GridOptions, HomeAssistant, LovelaceCard } from "../ha/types";
import { localizerOf, pageLocalizer } from "../localize";
import type { Localize } from "../localize";
import { officeForm } from "../logic/config-form";
import { formatDay } from "../logic/days";
import type { OfficeCardConfig } from "./abhijog-bell-card";

/** Ideas that nobody has decided on: the head decides here at the monthly screening. */
export class AbhijogBellIdeas extends LitElement implements LovelaceCard {
  static override styles = [
    sharedStyles,
    cardStyles,
    css`
      li {
        display: grid;
        gap: 6px;
        padding-block: 10px;
        border-top: 1px solid color-mix(in srgb, var(--primary-text-color) 35%, transparent);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false, hasChanged: hassMatters }) hass?: HomeAssistant;
  @state() private _config?: OfficeCardConfig;
  @state() private _ideas: Idea[] | undefined;
  @state() private _problem = "";
  @state() private _busy = "";

  /** News of the office say as well when an idea came or was decided on. */
  private readonly _link = new OfficeLink<Live>(
    this,
    (connection, office, push) => subscribeComplaints(connection, office.office, push),
    (live) => live.state === "open" && void this._read(),
  );

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
    return 4;
  }

  getGridOptions(): GridOptions {
    return { columns: "full", min_columns: 6, rows: "auto" };
  }

  protected override willUpdate(): void {
    if (!isOffered(this)) this._link.use(this.hass?.connection, this._config?.office);
  }

  protected override render() {
    if (!this.hass || !this._config) return nothing;
    const text = localizerOf(this.hass);
    const offered = isOffered(this);
    const ideas = offered ? [sample(text)] : this._ideas;
    return html`<ha-card>
      <div class="card">
        <h2 class="calm">${text("ideas.title")}</h2>
        ${offered ? html`<p><b>${text("sample.note")}</b></p>` : banners(this._link.state, this._link.latest, this._problem, text)}
        <div role="alert">${this._problem ? html`<p class="banner">${this._problem}</p>` : nothing}</div>
        ${ideas?.length === 0 ? html`<p>${text("ideas.none")}</p>` : nothing}
        <ul>
          ${ideas?.map((idea) => this._idea(idea, text))}
        </ul>
      </div>
    </ha-card>`;
  }

  private _idea({ idea, text: said, author, day, screening_until }: Idea, text: Localize) {
    const written = (named: string) => formatDay(named, (this.hass as HomeAssistant).locale.language);
    return html`<li>
      <p>${idea} · ${text(`author.${author}`)} · ${written(day)} · ${text("ideas.until", { day: written(screening_until) })}</p>
      <abhijog-bell-text .text=${text} .value=${said}></abhijog-bell-text>
      ${this._link.office?.role === "head" && this._link.state === "live"
        ? html`<div class="row">
            ${DECISIONS.map(
              (decision) => html`<button
                type="button"
                aria-disabled=${this._busy === idea}
                @click=${() => void this._decide(idea, decision)}
              >
                ${text(`decision.${decision}`)}
              </button>`,
            )}
          </div>`
        : nothing}
    </li>`;
  }

  private async _decide(idea: string, decision: Decision): Promise<void> {
    const office = this._link.office?.office;
    if (!office || this._busy) return;
    this._busy = idea;
    await this._try(async (hass) => {
      await answered(perform(hass, office, "screen", { idea, decision }));
      await this._read();
    });
    this._busy = "";
  }

  private async _read(): Promise<void> {
    const office = this._link.office?.office;
    if (office) {
      await this._try(async (hass) => {
        this._ideas = (await answered(fetchIdeas(hass, office))).ideas;
      });
    }
  }

  private async _try(what: (hass: HomeAssistant) => Promise<void>): Promise<void> {
    const hass = this.hass as HomeAssistant;
    try {
      await what(hass);
      this._problem = "";
    } catch (error) {
      this._problem = await errorText(hass, error);
    }
  }
}

const sample = (text: Localize): Idea => ({
  idea: "I-2026-000001",
  text: text("ideas.sample"),
  author: "citizen",
  day: "2026-11-22",
  screening_until: "2026-11-25",
});
