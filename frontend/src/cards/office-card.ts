import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import type { TemplateResult } from "lit";
import { banners } from "../components/banners";
import { errorText } from "../data/errors";
import type { GridOptions, HomeAssistant } from "../ha/types";
import { localizerOf } from "../localize";
import type { Localize } from "../localize";
import { LinkedCard } from "./linked-card";

export type Content = TemplateResult | TemplateResult[] | typeof nothing;

/** What the cards share that show more than who is waiting: questions to ask of the office, and what it answers. */
export abstract class OfficeCard extends LinkedCard {
  @state() protected _problem = "";

  getCardSize(): number {
    return 12;
  }

  getGridOptions(): GridOptions {
    return { columns: "full", min_columns: 6, rows: "auto" };
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this._link.state === "failed") void this._tell(this._link.error);
  }

  protected override render(): Content {
    if (!this.hass || !this._config) return nothing;
    const text = localizerOf(this.hass);
    const { latest, state: link } = this._link;
    return html`<ha-card>
      <div class="card">
        ${this._heading(text)}
        ${this._isSample()
          ? html`<p><b>${text("sample.note")}</b></p>
              ${this._sample(text)}`
          : banners(link, latest, this._problem, text)}
        <div role="alert">
          ${this._problem && link !== "failed" ? html`<p class="banner">${this._problem}</p>` : nothing}
        </div>
        ${latest?.state === "open" ? this._content(text) : nothing}
      </div>
    </ha-card>`;
  }

  protected abstract _heading(text: Localize): Content;

  /** What it could show, for somebody who chooses a card. */
  protected abstract _sample(text: Localize): Content;

  /** What it shows while the office is open. */
  protected abstract _content(text: Localize): Content;

  /** Ask the office, and say what goes wrong. */
  protected async _ask(question: (hass: HomeAssistant, office: string) => Promise<void>): Promise<void> {
    const { hass, _link: link } = this;
    if (!hass || !link.office) return;
    try {
      await question(hass, link.office.office);
      this._problem = "";
    } catch (error) {
      await this._tell(error);
    }
  }

  private async _tell(error: unknown): Promise<void> {
    if (this.hass) this._problem = await errorText(this.hass, error);
  }
}
