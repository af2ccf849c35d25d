import { LitElement } from "lit";
import { property, state } from "lit/decorators.js";
import { subscribeComplaints } from "../data/asking";
import { OfficeLink } from "../data/office-link";
import type { Live } from "../data/register";
import { hassMatters } from "../ha/changes";
import { isOffered } from "../ha/offered";
import type { CardConfig, ConfigForm, GridOptions, HomeAssistant, LovelaceCard } from "../ha/types";
import { pageLocalizer } from "../localize";
import { officeForm } from "../logic/config-form";

export interface OfficeCardConfig extends CardConfig {
  office?: string;
}

/** A card that follows the news of one office: how it is set up, and how it is connected. */
export abstract class LinkedCard extends LitElement implements LovelaceCard {
  @property({ attribute: false, hasChanged: hassMatters }) hass?: HomeAssistant;
  @state() protected _config?: OfficeCardConfig;

  protected readonly _link = new OfficeLink<Live>(
    this,
    (connection, office, push) => subscribeComplaints(connection, office.office, push),
    (live, before) => void this._happened(live, before),
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

  abstract getCardSize(): number;

  abstract getGridOptions(): GridOptions;

  protected override willUpdate(): void {
    if (!this._isSample()) this._link.use(this.hass?.connection, this._config?.office);
  }

  /** Where cards are offered: there it shows what it could show. */
  protected _isSample(): boolean {
    return isOffered(this);
  }

  protected abstract _happened(live: Live, before: Live | undefined): unknown;
}
