import { LitElement, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { cardStyles } from "../components/card-styles";
import { sharedStyles } from "../components/shared-styles";
import { OfficeLink } from "../data/office-link";
import { subscribeDisplay } from "../data/asking";
import type { Display } from "../data/register";
import { hassMatters } from "../ha/changes";
import type { HomeAssistant, LovelaceCard } from "../ha/types";
import { localizerOf } from "../localize";
import type { OfficeCardConfig } from "./linked-card";

/** Stands in every view while the office is not running, and has the views made anew when it is. */
export class AbhijogBellStarting extends LitElement implements LovelaceCard {
  static override styles = [sharedStyles, cardStyles];

  @property({ attribute: false, hasChanged: hassMatters }) hass?: HomeAssistant;
  @state() private _config?: OfficeCardConfig;

  /** Everybody may see what the hall sees, whatever else they may. */
  private readonly _link = new OfficeLink<Display>(
    this,
    (connection, office, push) => subscribeDisplay(connection, office.office, undefined, push),
    ({ state }) => {
      if (state !== "away") this.dispatchEvent(new Event("config-refresh", { bubbles: true, composed: true }));
    },
  );

  setConfig(config: OfficeCardConfig): void {
    this._config = config;
  }

  getCardSize(): number {
    return 2;
  }

  protected override willUpdate(): void {
    this._link.use(this.hass?.connection, this._config?.office);
  }

  protected override render() {
    if (!this.hass) return nothing;
    const missing = this._link.state === "no_office";
    return html`<ha-card>
      <div class="card">
        <p role="status">${localizerOf(this.hass)(missing ? "banner.no_office" : "banner.closed")}</p>
      </div>
    </ha-card>`;
  }
}
