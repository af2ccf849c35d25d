import { mdiAlertCircleOutline, mdiCheckCircleOutline, mdiPlus } from "@mdi/js";
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { answered, errorText } from "../data/errors";
import { enterComplaint, recordRequest, suggest } from "../data/asking";
import type { Entered, Field, Given, Office } from "../data/register";
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

const SUBJECTS = ["complaint", "request", "idea"] as const;
type Subject = (typeof SUBJECTS)[number];

interface Form {
  put: (hass: HomeAssistant, office: string, given: Given) => Promise<Entered>;
  asked: readonly Field[];
  needed: Field;
  begun?: Given;
}

const FORMS: Record<Subject, Form> = {
  complaint: {
    put: enterComplaint,
    asked: ["medium", "received", "service", "desk", "about", "complainant_name", "complainant_phone", "note"],
    needed: "medium",
  },
  request: { put: recordRequest, asked: ["kind", "reference", "medium", "note"], needed: "kind" },
  idea: { put: suggest, asked: ["text", "author", "medium"], needed: "text", begun: { author: "citizen" } },
};

/** Where it is put down what came by another road than a bell. */
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
  private _subject: Subject = "complaint";

  protected override willUpdate(): void {
    const step = this._entered ? "entered" : this._draft ? "form" : "shut";
    this._rest.draw([{ complaint: ENTERED, step }]);
  }

  protected override render() {
    const text = localizerOf(this.hass);
    if (this._entered) return this._done(this._entered, text);
    if (this._draft) return this._form(this._draft, text);
    return html`<div class="buttons">${SUBJECTS.map((subject) => this._button(subject, text(`entry.${subject}`)))}</div>`;
  }

  private _button(subject: Subject, label: string) {
    return html`<button type="button" @click=${() => this._open(subject)}>${icon(mdiPlus)}${label}</button>`;
  }

  private _form(draft: Draft, text: Localize) {
    const today = this._today();
    const { asked, needed } = FORMS[this._subject];
    return html`<section>
      <h3>${text(`entry.${this._subject}`)}</h3>
      <div role="alert">
        ${this._problem ? html`<p class="foreign">${icon(mdiAlertCircleOutline)}${this._problem}</p>` : nothing}
      </div>
      <abhijog-bell-fields-form
        .text=${text}
        .asked=${asked.map((field) => askedOf(field, this.office, today, text))}
        .needed=${[needed]}
        .missing=${`form.${needed}_missing`}
        .button=${"button.enter"}
        .draft=${draft}
        .busy=${this._busy}
        @abhijog-bell-draft=${({ detail }: OwnEvent<"abhijog-bell-draft">) => (this._draft = detail)}
        @abhijog-bell-submit=${() => this._enter(draft)}
        @abhijog-bell-cancel=${() => this._become(undefined)}
      ></abhijog-bell-fields-form>
    </section>`;
  }

  private _done({ complaint, due, idea }: Entered, text: Localize) {
    const day = due && formatDay(due, this.hass.locale.language);
    return html`<section>
      <p role="status">
        ${icon(mdiCheckCircleOutline)}
        <span>${text("entry.done", { number: complaint ?? idea ?? "" })} ${day ? text("entry.due", { day }) : nothing}</span>
      </p>
      <div class="buttons">
        ${complaint
          ? html`<button type="button" @click=${() => send(this, "abhijog-bell-show", complaint)}>${text("entry.show")}</button>`
          : nothing}
        ${this._button(this._subject, text("entry.another"))}
      </div>
    </section>`;
  }

  private _today(): string {
    return dayOf(this.now, this.hass.config.time_zone);
  }

  private _open(subject: Subject): Promise<void> {
    this._subject = subject;
    return this._become({ ...EMPTY_DRAFT, received: this._today(), ...FORMS[subject].begun });
  }

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
      const { put, asked, begun } = FORMS[this._subject];
      const given = { ...begun, ...givenIn(draft, asked) };
      await this._become(undefined, await answered(put(this.hass, this.office.office, given)));
    } catch (error) {
      this._problem = await errorText(this.hass, error);
    } finally {
      this._busy = false;
    }
  }
}
