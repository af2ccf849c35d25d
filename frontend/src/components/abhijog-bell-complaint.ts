import {
  mdiAccountVoice,
  mdiAlertCircleOutline,
  mdiArrowRightCircleOutline,
  mdiBellRing,
  mdiBullhornOutline,
  mdiCalendarPlus,
  mdiCheck,
  mdiCheckCircleOutline,
  mdiEarHearing,
  mdiEyeOutline,
  mdiFolderOutline,
  mdiLockOpenVariantOutline,
  mdiNotePlusOutline,
  mdiNoteTextOutline,
  mdiScaleBalance,
} from "@mdi/js";
import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Field, Item, Office } from "../data/register";
import type { Localize, TextKey } from "../localize";
import { EMPTY_DRAFT, closingOf, givenIn } from "../logic/closing";
import type { Draft } from "../logic/closing";
import { mainAction, sideActions } from "../logic/complaints";
import type { MainAction, SideAction } from "../logic/complaints";
import { dayOf, formatDay } from "../logic/days";
import { formatDuration, formatMoment, secondsSince } from "../logic/format";
import type { Clockwork } from "../logic/format";
import { marks } from "../logic/marks";
import { statusLines, unknownTime } from "../logic/status";
import { complaintStyles } from "./complaint-styles";
import { send } from "./events";
import type { Act, FieldsForm, Form, Opened, OwnEvent, TextForm } from "./events";
import { askedOf } from "./fields";
import { FORMS } from "./form-styles";
import { icon } from "./icon";
import { sharedStyles } from "./shared-styles";

const STATUS_ICONS: Record<Item["status"], string> = {
  waiting: mdiBellRing,
  acknowledged: mdiAccountVoice,
  heard: mdiEarHearing,
  referred: mdiArrowRightCircleOutline,
  closed: mdiCheck,
};

const ACTION_ICONS: Record<MainAction | SideAction, string> = {
  acknowledge: mdiAccountVoice,
  heard: mdiEarHearing,
  close: mdiCheckCircleOutline,
  note: mdiNotePlusOutline,
  reopen: mdiLockOpenVariantOutline,
  refer: mdiArrowRightCircleOutline,
  extend: mdiCalendarPlus,
  appeal: mdiScaleBalance,
  tell_result: mdiBullhornOutline,
  classify: mdiFolderOutline,
  disclose: mdiEyeOutline,
  receipt: mdiNoteTextOutline,
};

/** What is asked where only a text is, and what the button says. A reason is needed, a note is not. */
const TEXTS: Record<TextForm, { label: TextKey; button: TextKey; optional: boolean }> = {
  note: { label: "form.note", button: "button.save_note", optional: false },
  extend: { label: "form.reason", button: "button.extend", optional: false },
  appeal: { label: "form.note", button: "button.appeal", optional: true },
  tell_result: { label: "form.note", button: "button.tell_result", optional: true },
};

const FIELDS: Record<FieldsForm, { asked: Field[]; needed: Field[]; hint: TextKey | "" }> = {
  refer: { asked: ["about", "service", "desk", "complainant_name", "complainant_phone", "note"], needed: [], hint: "" },
  classify: { asked: ["service", "desk", "applied_on"], needed: ["service", "desk", "applied_on"], hint: "form.classify_hint" },
  disclose: { asked: [], needed: [], hint: "form.disclose_hint" },
};

const isTextForm = (action: string): action is TextForm => action in TEXTS;

const isForm = (action: MainAction | SideAction): action is Form =>
  action === "close" || isTextForm(action) || action in FIELDS;

const SHUT: Opened = { form: undefined, draft: EMPTY_DRAFT };

/** One complaint: what is known of it, the next step as one large button, and the form that is open in it. */
export class AbhijogBellComplaint extends LitElement {
  static override styles = [sharedStyles, complaintStyles];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) clockwork!: Clockwork;
  @property({ attribute: false }) item!: Item;
  @property({ attribute: false }) office?: Pick<Office, "services" | "desks" | "officers">;
  @property({ attribute: false }) opened: Opened = SHUT;
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) busy = false;
  /** Whether what is shown is what the server knows now; otherwise nothing can be done here. */
  @property({ type: Boolean }) live = false;
  @property() problem = "";
  /** Whether a note was written just now. */
  @property({ type: Boolean }) noted = false;

  /** Put the focus on what is to be done next; whether there is anything. */
  focusNextStep(): boolean {
    const next = this.renderRoot.querySelector<HTMLElement>(`${FORMS}, button`);
    next?.focus();
    return Boolean(next);
  }

  protected override render() {
    const item = this.item;
    const [step = "", ...more] = statusLines(item, this.now, this.text, this.clockwork);
    return html`<article class="${item.status} ${item.test ? "test" : ""}" aria-labelledby="place">
      ${this._top()} ${this._marks()} ${this._status(step)} ${this._known(more)}
      <div role="status">${this.noted ? this._confirmation() : nothing}</div>
      <div role="alert">${this.problem ? this._problem() : nothing}</div>
      ${this.live ? this._actions() : nothing} ${this.live ? this._word() : nothing}
    </article>`;
  }

  private _top() {
    const { status, waiting_since, place, bell } = this.item;
    const runs = status === "waiting" || status === "acknowledged";
    const age = formatDuration(secondsSince(waiting_since, this.now), this.text);
    return html`<div class="top">
      <h3 id="place" class="foreign" dir="auto">${place || bell || this.text("complaint.number", { number: this.item.complaint })}</h3>
      ${runs ? html`<span class="age" role="timer" aria-label=${this.text("complaint.age", { age })}>${age}</span>` : nothing}
    </div>`;
  }

  private _marks() {
    const found = marks(this.item);
    if (!found.length) return nothing;
    return html`<ul class="marks">
      ${found.map(
        ({ path, key, values, strong }) =>
          html`<li class=${strong ? "strong" : ""}>
            ${icon(path)}${this.text(key, values)}
          </li>`,
      )}
    </ul>`;
  }

  private _status(step: string) {
    return html`<p class="status">
      ${icon(STATUS_ICONS[this.item.status])}
      <span class="foreign">${step}</span>
    </p>`;
  }

  private _known(lines: readonly string[]) {
    const { complaint, rung_at, bell, place } = this.item;
    const time = formatMoment(rung_at, this.now, this.clockwork);
    const pressed = this.item.time_known ? this.text("complaint.pressed_at", { time }) : unknownTime(this.item, this.text, this.clockwork);
    return html`<div class="known">
      <p>${this.text("complaint.number", { number: complaint })} · ${pressed}</p>
      ${place && place !== bell ? html`<p class="foreign" dir="auto">${this.text("complaint.bell", { bell })}</p>` : nothing}
      ${lines.map((line) => html`<p class="foreign">${line}</p>`)} ${this._subject()}
    </div>`;
  }

  private _subject() {
    const { request } = this.item;
    const named = [
      ["form.kind", request && this.text(`request.${request}`)],
      ["form.reference", this.item.reference],
      ["form.service", this.item.service],
      ["form.desk", this.item.desk],
    ] as const;
    return html`${named.map(([key, value]) =>
      value
        ? html`<p>${this.text(key)}: <abhijog-bell-text .text=${this.text} .value=${value}></abhijog-bell-text></p>`
        : nothing,
    )}
    ${this._claim()}`;
  }

  /** Whether a time limit was missed, where that is what it is about. */
  private _claim() {
    const { claim, applied_on, limit_due } = this.item;
    if (!claim || !applied_on || !limit_due) return nothing;
    const { language } = this.clockwork.locale;
    const values = { applied: formatDay(applied_on, language), due: formatDay(limit_due, language) };
    return html`<p role="status"><b>${this.text(`complaint.${claim}`, values)}</b></p>`;
  }

  private _confirmation() {
    return html`<p class="confirmed">
      ${icon(mdiCheckCircleOutline)}<span>${this.text("note.written", { number: this.item.complaint })}</span>
    </p>`;
  }

  private _problem() {
    return html`<div class="problem">
      ${icon(mdiAlertCircleOutline)}
      <span class="foreign">${this.problem}</span>
    </div>`;
  }

  private _actions() {
    const { form } = this.opened;
    if (form && this.item.may.includes(form)) return this._form(form);
    const main = mainAction(this.item);
    const side = sideActions(this.item);
    return html`
      ${main ? this._button(main, "main") : nothing}
      ${side.length ? html`<div class="side">${side.map((action) => this._button(action, ""))}</div>` : nothing}
    `;
  }

  private _word() {
    return html`<abhijog-bell-word
      .text=${this.text}
      .item=${this.item}
      .busy=${this.busy}
      @abhijog-bell-act=${(event: OwnEvent<"abhijog-bell-act">) => this._act(event.detail)}
    ></abhijog-bell-word>`;
  }

  private _button(action: MainAction | SideAction, kind: string) {
    return html`<button
      type="button"
      class=${kind}
      data-action=${action}
      aria-disabled=${this.busy}
      aria-describedby="place"
      @click=${() => this._press(action)}
    >
      ${icon(ACTION_ICONS[action])}${this.text(`action.${action}`)}
    </button>`;
  }

  private _form(form: Form) {
    if (form === "close") return this._closeForm();
    return isTextForm(form) ? this._textForm(form) : this._fieldsForm(form);
  }

  private _closeForm() {
    return html`<abhijog-bell-close-form
      .text=${this.text}
      .outcomes=${this.item.outcomes}
      .services=${this.office?.services ?? []}
      .desks=${this.office?.desks ?? []}
      .draft=${this.opened.draft}
      .busy=${this.busy}
      @abhijog-bell-draft=${this._drafted}
      @abhijog-bell-submit=${this._close}
      @abhijog-bell-cancel=${this._shut}
    ></abhijog-bell-close-form>`;
  }

  private _fieldsForm(action: FieldsForm) {
    const { asked, needed, hint } = FIELDS[action];
    const today = dayOf(this.now, this.clockwork.serverZone);
    return html`<abhijog-bell-fields-form
      .text=${this.text}
      .asked=${asked.map((field) => askedOf(field, this.office, today, this.text))}
      .needed=${needed}
      .hint=${hint}
      .button=${`button.${action}`}
      .draft=${this.opened.draft}
      .busy=${this.busy}
      @abhijog-bell-draft=${this._drafted}
      @abhijog-bell-submit=${() => this._give(action, asked)}
      @abhijog-bell-cancel=${this._shut}
    ></abhijog-bell-fields-form>`;
  }

  private _textForm(action: TextForm) {
    const { label, button, optional } = TEXTS[action];
    return html`<abhijog-bell-note-form
      .text=${this.text}
      .label=${label}
      .button=${button}
      .optional=${optional}
      .draft=${this.opened.draft}
      .busy=${this.busy}
      @abhijog-bell-draft=${this._drafted}
      @abhijog-bell-submit=${() => this._act({ complaint: this.item.complaint, action, text: this.opened.draft.note.trim() })}
      @abhijog-bell-cancel=${this._shut}
    ></abhijog-bell-note-form>`;
  }

  private _press(action: MainAction | SideAction): void {
    if (this.busy) return;
    if (isForm(action)) void this._open(action);
    else this._act({ complaint: this.item.complaint, action });
  }

  /** A form begins with what the complaint is filed under. */
  private _filed(): Draft {
    const { service, desk } = this.item;
    return { ...EMPTY_DRAFT, service: service ?? "", desk: desk ?? "" };
  }

  private async _open(form: Form): Promise<void> {
    const { draft } = this.opened;
    this._openedBecomes({ form, draft: draft === EMPTY_DRAFT ? this._filed() : draft });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(FORMS)?.focus();
  }

  private _give(action: FieldsForm, asked: readonly Field[]): void {
    const { complaint } = this.item;
    if (action === "disclose") this._act({ complaint, action });
    else this._act({ complaint, action, given: givenIn(this.opened.draft, asked) });
  }

  private _close(): void {
    const closing = closingOf(this.opened.draft, this.item.outcomes);
    if (closing) this._act({ complaint: this.item.complaint, action: "close", closing });
  }

  private async _shut(): Promise<void> {
    const action = this.opened.form;
    this._openedBecomes({ ...this.opened, form: undefined });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  }

  private _drafted(event: OwnEvent<"abhijog-bell-draft">): void {
    this._openedBecomes({ ...this.opened, draft: event.detail satisfies Draft });
  }

  private _openedBecomes(opened: Opened): void {
    this.opened = opened;
    send(this, "abhijog-bell-opened", { complaint: this.item.complaint, ...opened });
  }

  private _act(act: Act): void {
    if (!this.busy) send(this, "abhijog-bell-act", act);
  }
}
