import { mdiArrowLeft } from "@mdi/js";
import { LitElement, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { Acting } from "../components/acting";
import { banners } from "../components/banners";
import { cardStyles } from "../components/card-styles";
import { complaintElement } from "../components/complaint";
import type { OwnEvent } from "../components/events";
import { FocusKeeper } from "../components/focus";
import { icon } from "../components/icon";
import { registerStyles } from "../components/register-styles";
import { Rest, drawn } from "../components/rest";
import { sharedStyles } from "../components/shared-styles";
import { Ticker } from "../components/ticker";
import { answered, errorText } from "../data/errors";
import { HistoryList } from "../data/history-list";
import { OfficeLink } from "../data/office-link";
import { fetchStory, subscribeComplaints } from "../data/register";
import type { ComplaintNumber, HistoryFilter, Item, Live, Office, Story } from "../data/register";
import { hassMatters } from "../ha/changes";
import { isOffered } from "../ha/offered";
import type { ConfigForm, GridOptions, HomeAssistant, LovelaceCard } from "../ha/types";
import { localizerOf, pageLocalizer } from "../localize";
import type { Localize } from "../localize";
import { needsClock } from "../logic/complaints";
import { officeForm } from "../logic/config-form";
import { isFiltered } from "../logic/filters";
import { clockworkOf, formatMoment } from "../logic/format";
import { marks } from "../logic/marks";
import { sampleHistory } from "../logic/sample";
import { statusLines, unknownTime } from "../logic/status";
import type { OfficeCardConfig } from "./abhijog-bell-card";

/** The register: all complaints that there ever were, and the whole story of each. */
export class AbhijogBellRegister extends LitElement implements LovelaceCard {
  static override styles = [sharedStyles, cardStyles, registerStyles];

  @property({ attribute: false, hasChanged: hassMatters }) hass?: HomeAssistant;
  @state() private _config?: OfficeCardConfig;
  @state() private _story: Story | undefined;
  @state() private _problem = "";

  private readonly _list = new HistoryList(this);
  private readonly _link = new OfficeLink<Live>(
    this,
    (connection, office, push) => subscribeComplaints(connection, office.office, push),
    (live) => void this._happened(live),
  );
  protected readonly focusKeeper = new FocusKeeper(this);
  private readonly _acting = new Acting(this);
  private readonly _ticker = new Ticker(this);
  private readonly _rest = new Rest(this);
  private _opened: ComplaintNumber | undefined;

  static getStubConfig(): Omit<OfficeCardConfig, "type"> {
    return {};
  }

  static getConfigForm(): ConfigForm {
    return officeForm([], pageLocalizer());
  }

  setConfig(config: OfficeCardConfig): void {
    this._config = config;
  }

  getCardSize(): number {
    return 12;
  }

  getGridOptions(): GridOptions {
    return { columns: "full", min_columns: 6, rows: "auto" };
  }

  protected override willUpdate(): void {
    if (!isOffered(this)) this._link.use(this.hass?.connection, this._config?.office);
    if (this._link.state === "failed") void this._tell(this._link.error);
    const item = this._story?.complaint;
    this._rest.draw(item ? [drawn(item, this._acting.opened(item.complaint).form)] : []);
    this._ticker.run(this._link.state === "live" && needsClock(item ? [item] : []));
  }

  protected override render() {
    if (!this.hass || !this._config) return nothing;
    const text = localizerOf(this.hass);
    const { latest, state: link } = this._link;
    return html`<ha-card>
      <div class="card" @keydown=${this._key}>
        ${this._story ? nothing : html`<h2 class="calm">${text("view.register")}</h2>`}
        ${isOffered(this) ? this._sample(text) : banners(link, latest, this._problem, text)}
        <div role="alert">
          ${this._problem && link !== "failed" ? html`<p class="banner">${this._problem}</p>` : nothing}
        </div>
        ${this._link.office && latest?.state === "open" ? this._found(text) : nothing}
      </div>
    </ha-card>`;
  }

  /** The list stays behind an open story, so that it is as it was on the way back. */
  private _found(text: Localize) {
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

  private _sample(text: Localize) {
    return html`<p><b>${text("sample.note")}</b></p>
      ${this._rows(sampleHistory(text), text)}`;
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

  private async _happened(live: Live): Promise<void> {
    this._problem = "";
    this._acting.news(live);
    if (live.state !== "open") return;
    await this._ask((hass, office) => this._list.refresh(hass, office, [...live.complaints, ...live.closed]));
    if (this._opened) await this._read(this._opened);
  }

  private readonly _search = async ({ detail }: OwnEvent<"abhijog-bell-filter">): Promise<void> => {
    await this._ask((hass, office) => this._list.search(hass, office, detail satisfies HistoryFilter));
  };

  private readonly _older = async (): Promise<void> => {
    const shown = this._list.pages?.items.length ?? 0;
    await this._ask((hass, office) => this._list.older(hass, office));
    await this.updateComplete;
    if (!this._list.pages?.next) this._focusRow(this._list.pages?.items[shown]?.complaint);
  };

  private async _ask(question: (hass: HomeAssistant, office: string) => Promise<void>): Promise<void> {
    const { hass, _link: link } = this;
    if (!hass || !link.office) return;
    await question(hass, link.office.office);
    if (this._list.error) await this._tell(this._list.error);
    else this._problem = "";
  }

  private async _open(complaint: ComplaintNumber): Promise<void> {
    this._opened = complaint;
    await this._read(complaint);
    await this.updateComplete;
    if (this._story) this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
  }

  private async _read(complaint: ComplaintNumber): Promise<void> {
    const { hass, _link: link } = this;
    if (!hass || !link.office) return;
    try {
      const story = await answered(fetchStory(hass, link.office.office, complaint));
      if (this._opened === complaint) this._story = story;
    } catch (error) {
      await this._tell(error);
    }
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

  private async _tell(error: unknown): Promise<void> {
    if (this.hass) this._problem = await errorText(this.hass, error);
  }
}
