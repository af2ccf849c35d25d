import { mdiAlertOutline, mdiEarHearing } from "@mdi/js";
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { banners } from "../components/banners";
import { cardStyles } from "../components/card-styles";
import { icon } from "../components/icon";
import { sharedStyles } from "../components/shared-styles";
import { answered, errorText } from "../data/errors";
import { OfficeLink } from "../data/office-link";
import { fetchForeseen, subscribeComplaints } from "../data/register";
import type { Foreseen, Live } from "../data/register";
import { hassMatters } from "../ha/changes";
import { isOffered } from "../ha/offered";
import type { ConfigForm, GridOptions, HomeAssistant, LovelaceCard } from "../ha/types";
import { localizerOf, pageLocalizer } from "../localize";
import type { Localize } from "../localize";
import { officeForm } from "../logic/config-form";
import type { OfficeCardConfig } from "./abhijog-bell-card";

/** People come and go, and no complaint tells of it. */
const LOOK_AGAIN_EVERY = 30_000;

/** Who would hear the bell now, or at another time. */
export class AbhijogBellWhoHears extends LitElement implements LovelaceCard {
  static override styles = [
    sharedStyles,
    cardStyles,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px 16px;
        border: 0;
      }
      label {
        font-weight: 600;
      }
      label select,
      label input[type="datetime-local"] {
        display: block;
        font-weight: 400;
      }
      label.tick {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 48px;
        font-weight: 400;
      }
      .tick input {
        width: 24px;
        min-height: 24px;
        margin: 0;
      }
      li {
        padding-block: 2px;
      }
      .nobody {
        color: var(--on-tone);
        background: var(--tone-alert);
      }
    `,
  ];

  @property({ attribute: false, hasChanged: hassMatters }) hass?: HomeAssistant;
  @state() private _config?: OfficeCardConfig;
  @state() private _found: Foreseen | undefined;
  @state() private _problem = "";
  @state() private _later = false;

  private readonly _link = new OfficeLink<Live>(
    this,
    (connection, office, push) => subscribeComplaints(connection, office.office, push),
    (live, before) => live.state !== before?.state && this._read(),
  );
  private _timer: ReturnType<typeof setInterval> | undefined;
  private _at = "";
  private _long = false;

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
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._timer = setInterval(() => void this._read(), LOOK_AGAIN_EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._timer);
  }

  protected override willUpdate(): void {
    if (!isOffered(this)) this._link.use(this.hass?.connection, this._config?.office);
    if (this._link.state === "failed") void this._tell(this._link.error);
  }

  protected override render() {
    if (!this.hass || !this._config) return nothing;
    const text = localizerOf(this.hass);
    const { latest, state: link } = this._link;
    const sample = isOffered(this);
    return html`<ha-card>
      <div class="card">
        <h2 class="calm">${icon(mdiEarHearing)}${text("hears.title")}</h2>
        ${sample ? this._sample(text) : banners(link, latest, this._problem, text)}
        <div role="alert">
          ${this._problem && link !== "failed" ? html`<p class="banner">${this._problem}</p>` : nothing}
        </div>
        ${latest?.state === "open" && link === "live" ? html`${this._moment(text)} ${this._answer()}` : nothing}
      </div>
    </ha-card>`;
  }

  private _sample(text: Localize) {
    return html`<p><b>${text("sample.note")}</b></p>
      <p>${text("hears.at_once", { officer: text("sample.officer") })}</p>`;
  }

  private _moment(text: Localize) {
    return html`<fieldset @change=${this._chosen}>
      <label>
        ${text("hears.when")}
        <select name="when">
          <option value="">${text("hears.now")}</option>
          <option value="later" .selected=${this._later}>${text("hears.later")}</option>
        </select>
      </label>
      ${this._later
        ? html`<label>${text("hears.moment")} <input name="at" type="datetime-local" .value=${this._at} /></label>`
        : nothing}
      <label class="tick"><input name="long" type="checkbox" .checked=${this._long} />${text("hears.about_redress")}</label>
    </fieldset>`;
  }

  /** What is to be said in any case stands before what is wrong: the last line says it. */
  private _answer() {
    if (!this._found) return nothing;
    const lines = this._found.text.split("\n");
    const wrong = this._found.nobody ? lines.pop() : undefined;
    return html`
      <div role="status">
        ${wrong ? html`<p class="banner nobody">${icon(mdiAlertOutline)}${wrong}</p>` : nothing}
        <ul>
          ${lines.map((line) => html`<li class="foreign" dir="auto">${line}</li>`)}
        </ul>
      </div>
    `;
  }

  private readonly _chosen = ({ target }: Event): void => {
    const { name, value, checked } = target as HTMLInputElement;
    if (name === "when") this._later = value === "later";
    if (name === "at") this._at = value;
    if (name === "long") this._long = checked;
    // A moment that is not whole yet is none.
    if (!this._later || this._at) void this._read();
  };

  /** Of several questions only the last one counts. */
  private async _read(): Promise<void> {
    const { hass, _link: link, _long: long } = this;
    const at = this._later ? this._at : "";
    if (!hass || !link.office || link.latest?.state !== "open") return;
    try {
      const found = await answered(fetchForeseen(hass, link.office.office, at, long));
      if (at !== (this._later ? this._at : "") || long !== this._long) return;
      this._found = found;
      this._problem = "";
    } catch (error) {
      await this._tell(error);
    }
  }

  private async _tell(error: unknown): Promise<void> {
    if (this.hass) this._problem = await errorText(this.hass, error);
  }
}
