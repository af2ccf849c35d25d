import { mdiEmoticonHappyOutline, mdiEmoticonNeutralOutline, mdiEmoticonSadOutline } from "@mdi/js";
import { LitElement, css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { RATINGS, REQUESTS } from "../data/register";
import type { Item, Rating, RequestKind } from "../data/register";
import type { Localize } from "../localize";
import { send } from "./events";
import type { Act } from "./events";
import { icon } from "./icon";
import { sharedStyles } from "./shared-styles";

const FACES: Record<Rating, string> = {
  satisfied: mdiEmoticonHappyOutline,
  neutral: mdiEmoticonNeutralOutline,
  unsatisfied: mdiEmoticonSadOutline,
};

/** What the citizen says after the hearing, what the head answers to it, and what was asked for at the service corner. */
export class AbhijogBellWord extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host,
      form {
        display: grid;
        gap: 8px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .row button {
        flex: 1 1 120px;
      }
      button[aria-pressed="true"] {
        border: 3px solid var(--tone-heard);
        font-weight: 700;
      }
      summary {
        min-height: 48px;
        padding-block: 8px;
        cursor: pointer;
      }
      select,
      input {
        display: block;
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) item!: Item;
  @property({ type: Boolean }) busy = false;

  protected override render() {
    const { may, status } = this.item;
    const ended = status === "heard" || status === "closed";
    return html`${may.includes("record_request") ? this._request() : nothing}
    ${may.includes("rate") && ended ? this._ratings() : nothing} ${may.includes("take_appeal") ? this._offer() : nothing}`;
  }

  private _ratings() {
    return html`<p id="said">${this.text("word.asked")}</p>
      <div class="row" role="group" aria-labelledby="said">
        ${RATINGS.map(
          (rating) => html`<button
            type="button"
            aria-pressed=${this.item.rating === rating}
            aria-disabled=${this.busy}
            @click=${() => this._act({ action: "rate", rating })}
          >
            ${icon(FACES[rating])}${this.text(`word.${rating}`)}
          </button>`,
        )}
      </div>`;
  }

  private _offer() {
    return html`<div class="row">
      ${(["take_appeal", "decline_appeal"] as const).map(
        (action) => html`<button type="button" aria-disabled=${this.busy} @click=${() => this._act({ action })}>
          ${this.text(`action.${action}`)}
        </button>`,
      )}
    </div>`;
  }

  private _request() {
    const { request, reference } = this.item;
    return html`<details>
      <summary>${this.text("form.kind")}</summary>
      <form @submit=${this._submit}>
        <label
          >${this.text("form.kind")}
          <select name="kind">
            ${REQUESTS.map(
              (kind) =>
                html`<option value=${kind} ?selected=${kind === request}>${this.text(`request.${kind}`)}</option>`,
            )}
          </select></label
        >
        <label
          >${this.text("form.reference")}
          <input name="reference" type="text" dir="auto" maxlength="80" autocomplete="off" .value=${reference ?? ""}
        /></label>
        <button type="submit" aria-disabled=${this.busy}>${this.text("button.save_note")}</button>
      </form>
    </details>`;
  }

  private _submit(event: Event): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const reference = String(given.get("reference")).trim();
    this._act({
      action: "record_request",
      kind: given.get("kind") as RequestKind,
      ...(reference ? { reference } : {}),
    });
  }

  private _act(act: Said): void {
    if (!this.busy) send(this, "abhijog-bell-act", { complaint: this.item.complaint, ...act } as Act);
  }
}

type Said =
  | { action: "rate"; rating: Rating }
  | { action: "take_appeal" | "decline_appeal" }
  | { action: "record_request"; kind: RequestKind; reference?: string };
