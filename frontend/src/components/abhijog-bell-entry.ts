import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiPlus } from "@mdi/js";
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { answered, errorText } from "../data/errors";
import { enterComplaint } from "../data/register";
import type { Entered, Field, Office } from "../data/register";
import { hassMatters } from "../ha/changes";
import type { HomeAssistant } from "../ha/types";
import { localizerOf } from "../localize";
import type { Localize } from "../localize";
import { EMPTY_DRAFT, givenIn } from "../logic/closing";
import type { Draft } from "../logic/closing";
import { dayOf, formatDay } from "../logic/days";
import { send } from "./events";
import type { OwnEvent } from "./events";
import { askedOf } from "./fields";
import { icon } from "./icon";
import { ENTERED, Rest } from "./rest";
import { sharedStyles } from "./shared-styles";

const ASKED: readonly Field[] = [
  "medium",
  "received",
  "service",
  "desk",
  "about",
  "complainant_name",
  "complainant_phone",
  "note",
];

/** Where a complaint is entered that came by another road than a bell. */
export class AbhijogBellEntry extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      section {
        display: grid;
        gap: 12px;
        padding: 12px;
        border: 2px solid currentColor;
        border-radius: 12px;
      }
      h3 {
        font-size: 1.1em;
      }
      p,
      .buttons {
        display: flex;
        gap: 8px;
      }
      .buttons {
        flex-wrap: wrap;
      }
      p {
        font-weight: 600;
      }
      [role="alert"]:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false, hasChanged: hassMatters }) hass!: HomeAssistant;
  @property({ attribute: false }) office!: Office;
  @property({ type: Number }) now = 0;
  @state() private _draft: Draft | undefined;
  @state() private _entered: Entered | undefined;
  @state() private _problem = "";
  @state() private _busy = false;

  private readonly _rest = new Rest(this);

  protected override willUpdate(): void {
    const step = this._entered ? "entered" : this._draft ? "form" : "shut";
    this._rest.draw([{ complaint: ENTERED, step }]);
  }

  protected override render() {
    const text = localizerOf(this.hass);
    if (this._entered) return this._done(this._entered, text);
    if (this._draft) return this._form(this._draft, text);
    return html`<button type="button" @click=${this._open}>${icon(mdiPlus)}${text("entry.open")}</button>`;
  }

  private _form(draft: Draft, text: Localize) {
    const today = this._today();
    return html`<section>
      <h3>${text("entry.title")}</h3>
      <div role="alert">
        ${this._problem ? html`<p class="foreign">${icon(mdiAlertCircleOutline)}${this._problem}</p>` : nothing}
      </div>
      <abhijog-bell-fields-form
        .text=${text}
        .asked=${ASKED.map((field) => askedOf(field, this.office, today, text))}
        .needed=${["medium"]}
        .missing=${"form.medium_missing"}
        .button=${"button.enter"}
        .draft=${draft}
        .busy=${this._busy}
        @abhijog-bell-draft=${({ detail }: OwnEvent<"abhijog-bell-draft">) => (this._draft = detail)}
        @abhijog-bell-submit=${() => this._enter(draft)}
        @abhijog-bell-cancel=${() => this._become(undefined)}
      ></abhijog-bell-fields-form>
    </section>`;
  }

  private _done({ complaint, due }: Entered, text: Localize) {
    const day = due && formatDay(due, this.hass.locale.language);
    return html`<section>
      <p role="status">
        ${icon(mdiCheckCircleOutline)}
        <span>${text("entry.done", { number: complaint })} ${day ? text("entry.due", { day }) : nothing}</span>
      </p>
      <div class="buttons">
        <button type="button" @click=${() => send(this, "abhijog-bell-show", complaint)}>${text("entry.show")}</button>
        <button type="button" @click=${this._open}>${icon(mdiPlus)}${text("entry.another")}</button>
      </div>
    </section>`;
  }

  private _today(): string {
    return dayOf(this.now, this.hass.config.time_zone);
  }

  private readonly _open = (): Promise<void> => this._become({ ...EMPTY_DRAFT, received: this._today() });

  private async _become(draft: Draft | undefined, entered?: Entered): Promise<void> {
    this._draft = draft;
    this._entered = entered;
    this._problem = "";
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("abhijog-bell-fields-form, button")?.focus();
  }

  private async _enter(draft: Draft): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._problem = "";
    try {
      await this._become(undefined, await answered(enterComplaint(this.hass, this.office.office, givenIn(draft, ASKED))));
    } catch (error) {
      this._problem = await errorText(this.hass, error);
    } finally {
      this._busy = false;
    }
  }
}
