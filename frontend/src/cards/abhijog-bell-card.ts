import { LitElement, html } from "lit";
import { property, state } from "lit/decorators.js";
import type { CardConfig, HomeAssistant, LovelaceCard } from "../ha/types";
import { OfficeLink } from "../data/office-link";
import { subscribeComplaints } from "../data/register";
import type { Live } from "../data/register";

export interface OfficeCardConfig extends CardConfig {
  office?: string;
}

/** The officer's card: who is waiting, and one button for the next step. */
export class AbhijogBellCard extends LitElement implements LovelaceCard {
  @property({ attribute: false }) hass?: HomeAssistant;
  @state() private _config?: OfficeCardConfig;

  private readonly _link = new OfficeLink<Live>(this, (connection, office, push) =>
    subscribeComplaints(connection, office.office, push),
  );

  setConfig(config: OfficeCardConfig): void {
    this._config = config;
  }

  getCardSize(): number {
    return 6;
  }

  protected override willUpdate(): void {
    this._link.use(this.hass?.connection, this._config?.office);
  }

  protected override render() {
    return html`<ha-card .header=${this._link.office?.name}></ha-card>`;
  }
}
