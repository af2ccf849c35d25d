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
  mdiLockOpenVariantOutline,
  mdiNotePlusOutline,
  mdiScaleBalance,
} from "@mdi/js";
import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Item, Office } from "../data/register";
import type { Localize, TextKey } from "../localize";
import { EMPTY_DRAFT, closingOf } from "../logic/closing";
import type { Draft } from "../logic/closing";
import { mainAction, sideActions } from "../logic/complaints";
import type { MainAction, SideAction } from "../logic/complaints";
import { formatDay } from "../logic/days";
import { formatDuration, formatMoment, secondsSince } from "../logic/format";
import type { Clockwork } from "../logic/format";
import { marks } from "../logic/marks";
import { statusLines } from "../logic/status";
import { complaintStyles } from "./complaint-styles";
import { send } from "./events";
import type { Act, Form, Opened, OwnEvent } from "./events";
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
};

/** What is asked where only a text is, and what the button says. A reason is needed, a note is not. */
const TEXTS: Record<Exclude<Form, "close">, { label: TextKey; button: TextKey; optional: boolean }> = {
  note: { label: "form.note", button: "button.save_note", optional: false },
  refer: { label: "form.note", button: "button.refer", optional: true },
  extend: { label: "form.reason", button: "button.extend", optional: false },
  appeal: { label: "form.note", button: "button.appeal", optional: true },
  tell_result: { label: "form.note", button: "button.tell_result", optional: true },
};

const isForm = (action: MainAction | SideAction): action is Form => action === "close" || action in TEXTS;

const SHUT: Opened = { form: undefined, draft: EMPTY_DRAFT };

/** One complaint: what is known of it, the next step as one large button, and the form that is open in it. */
export class AbhijogBellComplaint extends LitElement {
  static override styles = [sharedStyles, complaintStyles];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) clockwork!: Clockwork;
  @property({ attribute: false }) item!: Item;
  @property({ attribute: false }) office?: Pick<Office, "services" | "desks">;
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
    const next = this.renderRoot.querySelector<HTMLElement>("abhijog-bell-close-form, abhijog-bell-note-form, button");
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
    const pressed = this.item.time_known ? this.text("complaint.pressed_at", { time }) : this._unknown();
    return html`<div class="known">
      <p>${this.text("complaint.number", { number: complaint })} · ${pressed}</p>
      ${place && place !== bell ? html`<p class="foreign" dir="auto">${this.text("complaint.bell", { bell })}</p>` : nothing}
      ${lines.map((line) => html`<p class="foreign">${line}</p>`)} ${this._subject()}
    </div>`;
  }

  /** What came by another road was received on a day; otherwise nobody knows when the bell was pressed. */
  private _unknown(): string {
    const { received } = this.item;
    if (!received) return this.text("mark.time_unknown");
    return this.text("complaint.received", { day: formatDay(received, this.clockwork.locale.language) });
  }

  private _subject() {
    const { request } = this.item;
    const named = [
      ["form.request", request && this.text(`request.${request}`)],
      ["form.reference", this.item.reference],
      ["form.service", this.item.service],
      ["form.desk", this.item.desk],
    ] as const;
    return named.map(([key, value]) =>
      value
        ? html`<p>${this.text(key)}: <abhijog-bell-text .text=${this.text} .value=${value}></abhijog-bell-text></p>`
        : nothing,
    );
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
    if (form && this.item.may.includes(form)) return form === "close" ? this._closeForm() : this._textForm(form);
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

  private _textForm(action: Exclude<Form, "close">) {
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

  private async _open(form: Form): Promise<void> {
    this._openedBecomes({ ...this.opened, form });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("abhijog-bell-close-form, abhijog-bell-note-form")?.focus();
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
