import { mdiArrowLeft } from "@mdi/js";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Acting } from "../components/acting";
import { cardStyles } from "../components/card-styles";
import { complaintElement } from "../components/complaint";
import type { OwnEvent } from "../components/events";
import { FocusKeeper } from "../components/focus";
import { icon } from "../components/icon";
import { registerStyles } from "../components/register-styles";
import { Rest, drawn } from "../components/rest";
import { sharedStyles } from "../components/shared-styles";
import { Ticker } from "../components/ticker";
import { answered } from "../data/errors";
import { HistoryList } from "../data/history-list";
import { fetchStory } from "../data/asking";
import type { ComplaintNumber, HistoryFilter, Item, Live, Office, Story } from "../data/register";
import type { HomeAssistant } from "../ha/types";
import type { Localize } from "../localize";
import { needsClock } from "../logic/complaints";
import { isFiltered } from "../logic/filters";
import { clockworkOf, formatMoment } from "../logic/format";
import { marks } from "../logic/marks";
import { sampleHistory } from "../logic/sample";
import { statusLines, unknownTime } from "../logic/status";
import { OfficeCard } from "./office-card";

/** The register: all complaints that there ever were, and the whole story of each. */
export class AbhijogBellRegister extends OfficeCard {
  static override styles = [sharedStyles, cardStyles, registerStyles];

  @state() private _story: Story | undefined;

  private readonly _list = new HistoryList(this);
  protected readonly focusKeeper = new FocusKeeper(this);
  private readonly _acting = new Acting(this);
  private readonly _ticker = new Ticker(this);
  private readonly _rest = new Rest(this);
  private _opened: ComplaintNumber | undefined;

  constructor() {
    super();
    this.addEventListener("keydown", this._key);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const item = this._story?.complaint;
    this._rest.draw(item ? [drawn(item, this._acting.opened(item.complaint).form)] : []);
    this._ticker.run(this._link.state === "live" && needsClock(item ? [item] : []));
  }

  protected override _heading(text: Localize) {
    return this._story ? nothing : html`<h2 class="calm">${text("view.register")}</h2>`;
  }

  protected override _sample(text: Localize) {
    return this._rows(sampleHistory(text), text);
  }

  /** The list stays behind an open story, so that it is as it was on the way back. */
  protected override _content(text: Localize) {
    return html`
      ${this._story ? this._openStory(this._story, text) : nothing}
      <div class="list" ?hidden=${Boolean(this._story)}>
        ${this._link.office?.enters ? this._entry(this._link.office) : nothing}
        <abhijog-bell-filter
          .text=${text}
          .office=${this._link.office}
          @abhijog-bell-filter=${this._search}
        ></abhijog-bell-filter>
        <p role="status">${this._said(text)}</p>
        ${this._rows(this._list.pages?.items ?? [], text)} ${this._list.pages?.next ? this._olderButton(text) : nothing}
      </div>
    `;
  }

  private _entry(office: Office) {
    return html`<abhijog-bell-entry
      .hass=${this.hass}
      .office=${office}
      .now=${this._link.clock.now()}
      @abhijog-bell-show=${({ detail }: OwnEvent<"abhijog-bell-show">) => this._open(detail)}
    ></abhijog-bell-entry>`;
  }

  private _said(text: Localize): string {
    const { pages, loading, filter } = this._list;
    if (!pages) return loading ? text("register.loading") : "";
    if (!pages.items.length) return text(isFiltered(filter) ? "register.nothing_found" : "register.empty");
    return text(pages.next ? "register.shown_first" : "register.shown_all", { count: pages.items.length });
  }

  private _rows(items: readonly Item[], text: Localize) {
    return html`<ul class="rows">
      ${repeat(
        items,
        ({ complaint }) => complaint,
        (item) => html`<li>${this._row(item, text)}</li>`,
      )}
    </ul>`;
  }

  private _row(item: Item, text: Localize) {
    const clockwork = clockworkOf(this.hass as HomeAssistant);
    const now = this._link.clock.now();
    const { complaint, status, rung_at, place, bell, officer, service, time_known } = item;
    const [step] = statusLines(item, now, text, clockwork);
    return html`<button type="button" class=${status} data-complaint=${complaint} @click=${() => this._open(complaint)}>
      <span class="complaint">${complaint}</span>
      <span>${time_known ? formatMoment(rung_at, now, clockwork) : unknownTime(item, text, clockwork)}</span>
      <span class="foreign" dir="auto">${place || bell}</span>
      <span class="step foreign">${step}</span>
      <span class="about foreign">
        ${status === "closed" && officer ? html`<bdi>${officer.post}</bdi>` : nothing}
        ${service ? html`<bdi class="service">${service}</bdi>` : nothing}
      </span>
      <span class="marks">
        ${marks(item).map(({ path, key, values }) => html`<span>${icon(path)}${text(key, values)}</span>`)}
      </span>
    </button>`;
  }

  private _olderButton(text: Localize) {
    return html`<button type="button" class="older" aria-disabled=${this._list.loading} @click=${this._older}>
      ${text(this._list.loading ? "register.loading" : "register.older")}
    </button>`;
  }

  private _openStory(story: Story, text: Localize) {
    const item = story.complaint;
    const clockwork = clockworkOf(this.hass as HomeAssistant);
    const now = this._link.clock.now();
    return html`
      <button type="button" class="back" @click=${this._back}>
        ${icon(mdiArrowLeft)}${text("register.back")}
      </button>
      <h2 class="calm" tabindex="-1">${text("story.of", { number: item.complaint })}</h2>
      ${complaintElement(item, {
        text,
        clockwork,
        office: this._link.office,
        now,
        live: this._link.state === "live",
        acting: this._acting,
        act: this._act,
      })}
      <abhijog-bell-story
        .text=${text}
        .clockwork=${clockwork}
        .story=${story}
        .now=${now}
      ></abhijog-bell-story>
    `;
  }

  protected override async _happened(live: Live): Promise<void> {
    this._problem = "";
    this._acting.news(live);
    if (live.state !== "open") return;
    await this._look((hass, office) => this._list.refresh(hass, office, [...live.complaints, ...live.closed]));
    if (this._opened) await this._read(this._opened);
  }

  private readonly _search = async ({ detail }: OwnEvent<"abhijog-bell-filter">): Promise<void> => {
    await this._look((hass, office) => this._list.search(hass, office, detail satisfies HistoryFilter));
  };

  private readonly _older = async (): Promise<void> => {
    const shown = this._list.pages?.items.length ?? 0;
    await this._look((hass, office) => this._list.older(hass, office));
    await this.updateComplete;
    if (!this._list.pages?.next) this._focusRow(this._list.pages?.items[shown]?.complaint);
  };

  private async _look(question: (hass: HomeAssistant, office: string) => Promise<void>): Promise<void> {
    await this._ask(async (hass, office) => {
      await question(hass, office);
      if (this._list.error) throw this._list.error as Error;
    });
  }

  private async _open(complaint: ComplaintNumber): Promise<void> {
    this._opened = complaint;
    await this._read(complaint);
    await this.updateComplete;
    if (this._story) this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  }

  private async _read(complaint: ComplaintNumber): Promise<void> {
    await this._ask(async (hass, office) => {
      const story = await answered(fetchStory(hass, office, complaint));
      if (this._opened === complaint) this._story = story;
    });
  }

  /** The news of it refreshes the list and the story too, but need not come soon. */
  private readonly _act = async ({ detail: act }: OwnEvent<"abhijog-bell-act">): Promise<void> => {
    const { hass, _link: link } = this;
    if (!hass || !link.office) return;
    const done = await this._acting.carryOut(act, hass, link.office.office, link.latest);
    if (done && this._opened === act.complaint) await this._read(act.complaint);
  };

  private readonly _back = async (): Promise<void> => {
    const complaint = this._opened;
    this._opened = undefined;
    this._story = undefined;
    await this.updateComplete;
    this._focusRow(complaint);
  };

  private _focusRow(complaint: ComplaintNumber | undefined): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-complaint="${complaint}"]`)?.focus();
  }

  private readonly _key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this._opened) return;
    event.stopPropagation();
    void this._back();
  };
}
