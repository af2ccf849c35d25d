import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { cardStyles } from "../components/card-styles";
import { sharedStyles } from "../components/shared-styles";
import { answered } from "../data/errors";
import { fetchIdeas, perform } from "../data/asking";
import { DECISIONS } from "../data/register";
import type { Decision, Idea, Live } from "../data/register";
import type { HomeAssistant } from "../ha/types";
import type { Localize } from "../localize";
import { formatDay } from "../logic/days";
import { OfficeCard } from "./office-card";

/** Ideas that nobody has decided on: the head decides here at the monthly screening. */
export class AbhijogBellIdeas extends OfficeCard {
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

  @state() private _ideas: Idea[] | undefined;
  @state() private _busy = "";

  override getCardSize(): number {
    return 4;
  }

  protected override _heading(text: Localize) {
    return html`<h2 class="calm">${text("ideas.title")}</h2>`;
  }

  protected override _sample(text: Localize) {
    return this._list([sample(text)], text);
  }

  protected override _content(text: Localize) {
    return this._ideas ? this._list(this._ideas, text) : nothing;
  }

  /** News of the office say as well when an idea came or was decided on. */
  protected override _happened(live: Live) {
    if (live.state === "open") void this._ask(this._read);
  }

  private _list(ideas: readonly Idea[], text: Localize) {
    if (!ideas.length) return html`<p>${text("ideas.none")}</p>`;
    return html`<ul>
      ${ideas.map((idea) => this._idea(idea, text))}
    </ul>`;
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
    if (this._busy) return;
    this._busy = idea;
    await this._ask(async (hass, office) => {
      await answered(perform(hass, office, "screen", { idea, decision }));
      await this._read(hass, office);
    });
    this._busy = "";
  }

  private readonly _read = async (hass: HomeAssistant, office: string): Promise<void> => {
    this._ideas = (await answered(fetchIdeas(hass, office))).ideas;
  };
}

const sample = (text: Localize): Idea => ({
  idea: "I-2026-000001",
  text: text("ideas.sample"),
  author: "citizen",
  day: "2026-11-22",
  screening_until: "2026-11-25",
});
