import { mdiAlertOutline, mdiEarHearing } from "@mdi/js";
import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { cardStyles } from "../components/card-styles";
import { icon } from "../components/icon";
import { sharedStyles } from "../components/shared-styles";
import { answered } from "../data/errors";
import { fetchForeseen } from "../data/asking";
import type { Foreseen, Live } from "../data/register";
import type { GridOptions } from "../ha/types";
import type { Localize } from "../localize";
import { OfficeCard } from "./office-card";

/** People come and go, and no complaint tells of it. */
const LOOK_AGAIN_EVERY = 30_000;

/** Who would hear the bell now, or at another time. */
export class AbhijogBellWhoHears extends OfficeCard {
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

  @state() private _found: Foreseen | undefined;
  @state() private _later = false;

  private _timer: ReturnType<typeof setInterval> | undefined;
  private _at = "";
  private _long = false;

  override getCardSize(): number {
    return 4;
  }

  override getGridOptions(): GridOptions {
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

  protected override _heading(text: Localize) {
    return html`<h2 class="calm">${icon(mdiEarHearing)}${text("hears.title")}</h2>`;
  }

  protected override _sample(text: Localize) {
    return html`<p>${text("hears.at_once", { officer: text("sample.officer") })}</p>`;
  }

  protected override _content(text: Localize) {
    return this._link.state === "live" ? html`${this._moment(text)} ${this._answer()}` : nothing;
  }

  protected override _happened(live: Live, before: Live | undefined) {
    if (live.state !== before?.state) void this._read();
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
    const long = this._long;
    const at = this._later ? this._at : "";
    if (this._link.latest?.state !== "open") return;
    await this._ask(async (hass, office) => {
      const found = await answered(fetchForeseen(hass, office, at, long));
      if (at === (this._later ? this._at : "") && long === this._long) this._found = found;
    });
  }
}
