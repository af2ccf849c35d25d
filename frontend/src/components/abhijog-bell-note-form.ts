import { LitElement, html } from "lit";
import { property } from "lit/decorators.js";
import type { Localize, TextKey } from "../localize";
import { EMPTY_DRAFT } from "../logic/closing";
import type { Draft } from "../logic/closing";
import { send } from "./events";
import { formStyles } from "./form-styles";
import { sharedStyles } from "./shared-styles";

/** A text for the register: a note, or what is to be said with something that is done. */
export class AbhijogBellNoteForm extends LitElement {
  static override styles = [sharedStyles, formStyles];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) draft: Draft = EMPTY_DRAFT;
  @property() label: TextKey = "form.note";
  @property() button: TextKey = "button.save_note";
  /** Whether it can be left out. */
  @property({ type: Boolean }) optional = false;
  @property({ type: Boolean }) busy = false;

  override focus(): void {
    this.renderRoot.querySelector("textarea")?.focus();
  }

  protected override render() {
    return html`<form novalidate @submit=${this._submit}>
      <div>
        <label for="note">${this.text(this.label)}</label>
        <textarea id="note" rows="3" dir="auto" .value=${this.draft.note} @input=${this._typed}></textarea>
      </div>
      <div class="buttons">
        <button class="main" type="submit" aria-disabled=${this.busy}>${this.text(this.button)}</button>
        <button type="button" @click=${() => send(this, "abhijog-bell-cancel", undefined)}>
          ${this.text("button.cancel")}
        </button>
      </div>
    </form>`;
  }

  private _typed(event: Event): void {
    send(this, "abhijog-bell-draft", { ...this.draft, note: (event.target as HTMLTextAreaElement).value });
  }

  private _submit(event: Event): void {
    event.preventDefault();
    if (this.busy) return;
    if (this.optional || this.draft.note.trim()) send(this, "abhijog-bell-submit", undefined);
    else this.focus();
  }
}
