import { mdiMagnify } from "@mdi/js";
import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { HistoryFilter, Office, Outcome, Purpose } from "../data/register";
import type { Localize, TextKey } from "../localize";
import { filterOf, isBackwards, isFiltered, nameMeant } from "../logic/filters";
import type { FilterField, Filled } from "../logic/filters";
import { send } from "./events";
import type { OwnEvent } from "./events";
import { icon } from "./icon";
import { sharedStyles } from "./shared-styles";

const OUTCOMES: readonly Outcome[] = [
  "settled",
  "referred",
  "sent_elsewhere",
  "not_proved",
  "no_complainant",
  "false_press",
];
const PURPOSES: readonly Purpose[] = ["complaint", "assistance"];

/** Somebody who types is left to finish a word. */
const TYPING_LASTS = 500;

const NOTHING_NAMED = { service: "", desk: "" };

interface Option {
  value: string;
  label: string;
}

/** What complaints are looked for. */
export class AbhijogBellFilter extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      form,
      .fields {
        display: grid;
        gap: 12px;
      }
      .number,
      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 8px;
      }
      .number label {
        flex: 1 1 200px;
      }
      .fields {
        grid-template-columns: repeat(auto-fill, minmax(min(150px, 100%), 1fr));
        padding-block: 12px;
      }
      label {
        display: block;
        font-weight: 600;
      }
      label input:not([type="checkbox"]),
      label select {
        display: block;
        width: 100%;
        font-weight: 400;
      }
      label.tick {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 48px;
        align-self: end;
      }
      .tick input {
        width: 24px;
        min-height: 24px;
        margin: 0;
      }
      .wrong {
        font-weight: 600;
      }
      summary {
        min-height: 48px;
        padding-block: 12px;
        cursor: pointer;
        width: fit-content;
      }
    `,
  ];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) office!: Office;
  @state() private _filtered = false;
  @state() private _backwards = false;
  @state() private _named = NOTHING_NAMED;
  @state() private _round = 0;
  private _typing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this._typing);
  }

  protected override render() {
    return html`<form role="search" aria-label=${this.text("register.search")} @submit=${this._submit} @input=${this._changed}>
      <div class="number">
        ${this._field("complaint", html`<input name="complaint" inputmode="numeric" autocomplete="off" />`)}
        <button type="submit">
          ${icon(mdiMagnify)}${this.text("register.search")}
        </button>
        ${this._filtered ? this._clearButton() : nothing}
      </div>
      <details>
        <summary>${this.text("register.more_choices")}</summary>
        <p>${this.text("register.number_alone")}</p>
        <div class="fields">${this._fields()}</div>
      </details>
      <div role="alert">${this._backwards ? html`<p class="wrong">${this.text("register.backwards")}</p>` : nothing}</div>
    </form>`;
  }

  private _clearButton() {
    return html`<button type="button" @click=${this._clear}>${this.text("register.clear")}</button>`;
  }

  private _fields() {
    const { text, office } = this;
    const { bells, officers, former } = office;
    const statuses = ["open", "closed"] as const;
    return html`
      ${this._field("start", html`<input name="start" type="date" />`)}
      ${this._field("end", html`<input name="end" type="date" />`)}
      ${this._choice(
        "status",
        statuses.map((value) => ({ value, label: text(`register.status_${value}`) })),
      )}
      ${this._choice(
        "outcome",
        OUTCOMES.map((value) => ({ value, label: text(`outcome.${value}`) })),
      )}
      ${this._choice(
        "bell",
        bells.map(({ id, name }) => ({ value: id, label: name })),
        former.bells.map(({ id, name }) => ({ value: id, label: name })),
      )}
      ${this._choice(
        "officer",
        officers.map(({ id, post }) => ({ value: id ?? "", label: post })),
        former.officers.map(({ id, post }) => ({ value: id, label: post })),
      )}
      ${keyed(this._round, html`${this._name("service", office.services)} ${this._name("desk", office.desks)}`)}
      ${this._choice(
        "purpose",
        PURPOSES.map((value) => ({ value, label: text(`purpose.${value}`) })),
      )}
      <label class="tick"><input name="tests" type="checkbox" checked />${text("register.tests")}</label>
    `;
  }

  private _field(name: FilterField, field: unknown) {
    return html`<label>${this.text(`register.${name}` satisfies TextKey)} ${field}</label>`;
  }

  private _choice(name: FilterField, options: readonly Option[], removed: readonly Option[] = []) {
    return this._field(
      name,
      html`<select name=${name}>
        <option value="">${this.text("register.any")}</option>
        ${listed(options)}
        ${removed.length ? html`<optgroup label=${this.text("register.removed")}>${listed(removed)}</optgroup>` : nothing}
      </select>`,
    );
  }

  /** The register may hold names that are on no list any more. */
  private _name(name: "service" | "desk", names: readonly string[]) {
    return html`<abhijog-bell-choice
      name=${name}
      .text=${this.text}
      .label=${this.text(`register.${name}`)}
      .none=${this.text("register.any")}
      .options=${names}
      .value=${this._named[name]}
      @abhijog-bell-choice=${({ detail }: OwnEvent<"abhijog-bell-choice">) => this._nameBecomes({ [name]: detail }, names)}
    ></abhijog-bell-choice>`;
  }

  private _nameBecomes(named: { service?: string; desk?: string }, names: readonly string[]): void {
    this._named = { ...this._named, ...named };
    const [name = ""] = Object.values(named);
    this._searchSoon(name === "" || names.includes(name) ? 0 : TYPING_LASTS);
  }

  private readonly _changed = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this._searchSoon(0);
    else if (target instanceof HTMLInputElement) this._searchSoon(target.type === "checkbox" ? 0 : TYPING_LASTS);
  };

  private readonly _submit = (event: Event): void => {
    event.preventDefault();
    this._search();
  };

  private _searchSoon(wait: number): void {
    clearTimeout(this._typing);
    if (wait) this._typing = setTimeout(() => this._search(), wait);
    else this._search();
  }

  private _search(): void {
    clearTimeout(this._typing);
    const filter = this._filter();
    this._backwards = isBackwards(filter);
    if (this._backwards) return;
    this._filtered = isFiltered(filter);
    send(this, "abhijog-bell-filter", filter);
  }

  private _filter(): HistoryFilter {
    const form = this.renderRoot.querySelector("form") ?? undefined;
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const { service, desk } = this._named;
    const named = { service: nameMeant(service, this.office.services), desk: nameMeant(desk, this.office.desks) };
    return filterOf({ ...(Object.fromEntries(fields) as Filled), ...named });
  }

  private readonly _clear = (): void => {
    this.renderRoot.querySelector("form")?.reset();
    clearTimeout(this._typing);
    this._named = NOTHING_NAMED;
    this._round += 1;
    this._backwards = false;
    this._filtered = false;
    send(this, "abhijog-bell-filter", {});
    this.renderRoot.querySelector("input")?.focus();
  };
}

const listed = (options: readonly Option[]) =>
  options.map(({ value, label }) => html`<option value=${value}>${label}</option>`);
