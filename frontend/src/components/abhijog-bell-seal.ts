import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiShieldCheckOutline } from "@mdi/js";
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { errorText } from "../data/errors";
import type { Verification } from "../data/figures";
import { verifyRegister } from "../data/asking";
import type { HomeAssistant } from "../ha/types";
import { hassMatters } from "../ha/changes";
import { localizerOf } from "../localize";
import { icon } from "./icon";
import { sharedStyles } from "./shared-styles";

/** The seal of the register, and the check that nothing in it was changed. */
export class AbhijogBellSeal extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      .seal {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
      }
      code {
        font-size: 1.1em;
      }
      .found {
        display: flex;
        gap: 8px;
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false, hasChanged: hassMatters }) hass!: HomeAssistant;
  @property() office = "";
  @property() seal = "";
  @state() private _found: Verification | undefined;
  @state() private _problem = "";
  @state() private _busy = false;

  protected override render() {
    const text = localizerOf(this.hass);
    return html`
      <div class="seal">
        <span>${text("summary.seal")} <code>${this.seal}</code></span>
        <button type="button" aria-disabled=${this._busy} @click=${this._verify}>
          ${icon(mdiShieldCheckOutline)}
          ${text(this._busy ? "verify.busy" : "verify.button")}
        </button>
      </div>
      <div role="status">${this._result()}</div>
    `;
  }

  private _result() {
    if (this._problem) return html`<p class="found foreign">${this._problem}</p>`;
    if (!this._found) return nothing;
    const text = localizerOf(this.hass);
    const { ok, entries, seal } = this._found;
    return html`<p class="found">
      ${icon(ok ? mdiCheckCircleOutline : mdiAlertCircleOutline)}
      <span class="foreign">${ok ? text("verify.sound", { count: entries, seal }) : this._damage(this._found)}</span>
    </p>`;
  }

  private _damage({ damage, differing, first_bad }: Verification): string {
    const text = localizerOf(this.hass);
    if (damage) return text("verify.damaged", { damage });
    if (first_bad !== null) return text("verify.changed", { number: first_bad });
    return text("verify.differing", { tables: differing.join(", ") });
  }

  private readonly _verify = async (): Promise<void> => {
    if (this._busy) return;
    this._busy = true;
    this._problem = "";
    this._found = undefined;
    try {
      this._found = await verifyRegister(this.hass, this.office);
    } catch (error) {
      this._problem = await errorText(this.hass, error);
    } finally {
      this._busy = false;
    }
  };
}
