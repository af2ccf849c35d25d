import { LitElement, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { AbhijogBellComplaint } from "../components/abhijog-bell-complaint";
import { banners } from "../components/banners";
import { cardStyles } from "../components/card-styles";
import type { Act, Opened, OwnEvent } from "../components/events";
import { deepActive, focusIsLost } from "../components/focus";
import { sharedStyles } from "../components/shared-styles";
import { Ticker } from "../components/ticker";
import { answered, errorText } from "../data/errors";
import { OfficeLink } from "../data/office-link";
import { acknowledge, close, markHeard, reopen, subscribeComplaints, writeNote } from "../data/register";
import type { ComplaintNumber, Item, Live, Office } from "../data/register";
import { hassMatters } from "../ha/changes";
import { isOffered } from "../ha/offered";
import type { CardConfig, ConfigForm, GridOptions, HomeAssistant, LovelaceCard } from "../ha/types";
import { localizerOf, pageLocalizer } from "../localize";
import type { Localize } from "../localize";
import { announcement } from "../logic/announce";
import { EMPTY_DRAFT } from "../logic/closing";
import { headline, inOrder, needsClock } from "../logic/complaints";
import type { Headline } from "../logic/complaints";
import { officeForm } from "../logic/config-form";
import type { Clockwork } from "../logic/format";
import { sampleLive } from "../logic/sample";

export interface OfficeCardConfig extends CardConfig {
  office?: string;
}

const HEADLINE_ICONS: Record<Headline, string> = {
  calm: "mdi:bell-outline",
  waiting: "mdi:bell-ring",
  test: "mdi:test-tube",
  open: "mdi:bell-check-outline",
};

/** How long a button stays out of use after its action was accepted, unless the news of it comes sooner. */
const NEWS_COMES_WITHIN = 1_000;

const SHUT: Opened = { form: undefined, draft: EMPTY_DRAFT };

/** The officer's card: who is waiting, and one button for the next step. */
export class AbhijogBellCard extends LitElement implements LovelaceCard {
  static override styles = [sharedStyles, cardStyles];

  @property({ attribute: false, hasChanged: hassMatters }) hass?: HomeAssistant;
  @property({ type: Boolean }) preview = false;
  @state() private _config?: OfficeCardConfig;
  @state() private _opened: ReadonlyMap<ComplaintNumber, Opened> = new Map();
  @state() private _problems: ReadonlyMap<ComplaintNumber, string> = new Map();
  @state() private _busy: ReadonlyMap<ComplaintNumber, Item["status"] | undefined> = new Map();
  @state() private _said = "";
  @state() private _refused = "";

  private readonly _link = new OfficeLink<Live>(
    this,
    (connection, office, push) => subscribeComplaints(connection, office.office, push),
    (live, before) => this._received(live, before),
  );
  private readonly _ticker = new Ticker(this);
  private _refusal: unknown;
  private _focused: HTMLElement | undefined;
  private _focusedRow: AbhijogBellComplaint | null = null;

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
    return 3 + 4 * (this._link.latest?.complaints.length ?? 0);
  }

  getGridOptions(): GridOptions {
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._busy = new Map();
  }

  protected override willUpdate(): void {
    if (!this._isSample()) this._link.use(this.hass?.connection, this._config?.office);
    this._ticker.run(this._link.state === "live" && needsClock(this._link.latest?.complaints ?? []));
    if (this._link.error !== this._refusal && this.hass) void this._tellRefusal(this.hass, this._link.error);
    this._focused = this.matches(":focus-within") ? deepActive() : undefined;
    this._focusedRow = this.renderRoot.querySelector<AbhijogBellComplaint>("abhijog-bell-complaint:focus-within");
  }

  /** A list that is put in order again drops the focus of what it moves, and a step that is done takes its button. */
  protected override updated(): void {
    const { _focused: focused, _focusedRow: row } = this;
    if (!focused) return;
    // After a timeout, because a complaint draws itself in its own time.
    setTimeout(() => {
      if (!focusIsLost()) return;
      if (focused.isConnected) focused.focus({ preventScroll: true });
      else if (!row?.isConnected || !row.focusNextStep()) this.renderRoot.querySelector<HTMLElement>("h2")?.focus();
    });
  }

  protected override render() {
    if (!this.hass || !this._config) return nothing;
    const text = localizerOf(this.hass);
    const sample = this._isSample();
    const live = sample ? sampleLive(text) : this._link.latest;
    const office = sample ? text("sample.office") : this._link.office?.name;
    return html`<ha-card>
      <div class="card">
        ${office ? html`<p class="office foreign" dir="auto">${office}</p>` : nothing}
        ${this._headline(live, text)}
        ${banners(sample ? "live" : this._link.state, sample ? live : this._link.latest, this._refused, text)}
        ${this._orphanedProblems(live)} ${live ? this._lists(live, text, sample) : nothing}
        <div class="hidden" role="status" aria-live="polite">${this._said}</div>
      </div>
    </ha-card>`;
  }

  private _headline(live: Live | undefined, text: Localize) {
    const known = live?.state === "open" && (this._isSample() || this._link.state === "live");
    if (!live || !known) return html`<h2 tabindex="-1">${text("headline.unknown")}</h2>`;
    const { kind, count } = headline(live.complaints);
    return html`<h2 class=${kind} tabindex="-1">
      <ha-icon icon=${HEADLINE_ICONS[kind]} aria-hidden="true"></ha-icon>
      <span>${kind === "calm" ? text("headline.calm") : text(`headline.${kind}`, { count })}</span>
    </h2>`;
  }

  private _lists({ complaints, closed }: Live, text: Localize, sample: boolean) {
    return html`
      ${this._list(inOrder(complaints), text, sample)}
      ${closed.length ? html`<h2 class="small">${text("closed.title")}</h2>` : nothing}
      ${this._list(closed, text, sample)}
    `;
  }

  private _list(items: Item[], text: Localize, sample: boolean) {
    const clockwork = this._clockwork();
    const now = sample ? Date.now() : this._link.clock.now();
    return html`<ul class="list">
      ${repeat(
        items,
        ({ complaint }) => complaint,
        (item) =>
          html`<li>
            <abhijog-bell-complaint
              .text=${text}
              .clockwork=${clockwork}
              .item=${item}
              .office=${this._link.office as Office}
              .opened=${this._opened.get(item.complaint) ?? SHUT}
              .now=${now}
              .busy=${this._busy.has(item.complaint)}
              .live=${sample || this._link.state === "live"}
              .problem=${this._problems.get(item.complaint) ?? ""}
              @abhijog-bell-act=${this._act}
              @abhijog-bell-opened=${this._remember}
            ></abhijog-bell-complaint>
          </li>`,
      )}
    </ul>`;
  }

  /** A refusal must be read even if its complaint has left the list meanwhile. */
  private _orphanedProblems(live: Live | undefined) {
    const shown = new Set([...(live?.complaints ?? []), ...(live?.closed ?? [])].map(({ complaint }) => complaint));
    const orphaned = [...this._problems].filter(([complaint]) => !shown.has(complaint));
    return html`<div role="alert">${orphaned.map(([, problem]) => html`<p class="banner">${problem}</p>`)}</div>`;
  }

  private _clockwork(): Clockwork {
    const { locale, config } = this.hass as HomeAssistant;
    return { locale, serverZone: config.time_zone };
  }

  private readonly _remember = ({ detail }: OwnEvent<"abhijog-bell-opened">): void => {
    const { complaint, form, draft } = detail;
    this._opened = new Map(this._opened).set(complaint, { form, draft });
  };

  private readonly _act = async ({ detail: act }: OwnEvent<"abhijog-bell-act">): Promise<void> => {
    const { hass, _link: link } = this;
    if (!hass || !link.office || this._busy.has(act.complaint)) return;
    this._busy = new Map(this._busy).set(act.complaint, this._statusOf(act.complaint));
    this._problems = without(this._problems, act.complaint);
    try {
      await answered(carryOut(hass, link.office.office, act));
      this._succeeded(act);
    } catch (error) {
      this._busy = without(this._busy, act.complaint);
      this._problems = new Map(this._problems).set(act.complaint, await errorText(hass, error));
    }
  };

  private _succeeded({ action, complaint }: Act): void {
    if (action === "heard") this._opened = new Map(this._opened).set(complaint, { ...SHUT, form: "close" });
    if (action === "close" || action === "note") this._opened = without(this._opened, complaint);
    if (action === "note") this._busy = without(this._busy, complaint);
    else setTimeout(() => (this._busy = without(this._busy, complaint)), NEWS_COMES_WITHIN);
  }

  private _statusOf(complaint: ComplaintNumber): Item["status"] | undefined {
    return this._link.latest?.complaints.find((item) => item.complaint === complaint)?.status;
  }

  private _received(live: Live, before: Live | undefined): void {
    const text = this.hass && localizerOf(this.hass);
    const said = text ? announcement(before, live, text) : "";
    // The same words twice would not be said twice.
    if (said) this._said = said === this._said ? `${said}\u00a0` : said;
    if (before?.state === "closed" && live.state === "open") void this._link.refreshOffice().catch(() => undefined);
    for (const [complaint, status] of this._busy) {
      if (this._statusOf(complaint) !== status) this._busy = without(this._busy, complaint);
    }
  }

  private async _tellRefusal(hass: HomeAssistant, error: unknown): Promise<void> {
    this._refusal = error;
    this._refused = error ? await errorText(hass, error) : "";
  }

  /** Where cards are offered, and while one is set up before there is an office. */
  private _isSample(): boolean {
    return isOffered(this) || (this.preview && this._link.state === "no_office");
  }
}

function without<Value>(map: ReadonlyMap<ComplaintNumber, Value>, key: ComplaintNumber): Map<ComplaintNumber, Value> {
  return new Map([...map].filter(([complaint]) => complaint !== key));
}

function carryOut(hass: HomeAssistant, office: string, act: Act): Promise<unknown> {
  switch (act.action) {
    case "acknowledge":
      return acknowledge(hass, office, act.complaint);
    case "heard":
      return markHeard(hass, office, act.complaint);
    case "close":
      return close(hass, office, act.complaint, act.closing);
    case "reopen":
      return reopen(hass, office, act.complaint);
    case "note":
      return writeNote(hass, office, act.complaint, act.text);
  }
}
