import { mdiArrowDown, mdiBellCheckOutline, mdiBellOutline, mdiBellRing, mdiTestTube } from "@mdi/js";
import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { AbhijogBellComplaint } from "../components/abhijog-bell-complaint";
import { Acting } from "../components/acting";
import { Anchor } from "../components/anchor";
import { banners } from "../components/banners";
import { cardStyles } from "../components/card-styles";
import { complaintElement } from "../components/complaint";
import type { OwnEvent } from "../components/events";
import { FocusKeeper } from "../components/focus";
import { icon } from "../components/icon";
import { Rest, drawn } from "../components/rest";
import { sharedStyles } from "../components/shared-styles";
import { Ticker } from "../components/ticker";
import { errorText } from "../data/errors";
import type { Item, Live } from "../data/register";
import type { GridOptions, HomeAssistant } from "../ha/types";
import { localizerOf } from "../localize";
import type { Localize } from "../localize";
import { announcement } from "../logic/announce";
import { headline, inOrder, inPlace, needsClock } from "../logic/complaints";
import type { Headline } from "../logic/complaints";
import { clockworkOf } from "../logic/format";
import { sampleLive } from "../logic/sample";
import { LinkedCard } from "./linked-card";

const HEADLINE_ICONS: Record<Headline, string> = {
  calm: mdiBellOutline,
  waiting: mdiBellRing,
  test: mdiTestTube,
  open: mdiBellCheckOutline,
};

/** The officer's card: who is waiting, and one button for the next step. */
export class AbhijogBellCard extends LinkedCard {
  static override styles = [sharedStyles, cardStyles];

  @property({ type: Boolean }) preview = false;
  @state() private _said = "";
  @state() private _refused = "";

  protected readonly focusKeeper = new FocusKeeper(this);
  private readonly _acting = new Acting(this);
  private readonly _ticker = new Ticker(this);
  private readonly _rest = new Rest(this);
  protected readonly anchor = new Anchor(this);
  private _arranged: Item[] = [];
  private _refusal: unknown;

  getCardSize(): number {
    return 3 + 4 * (this._link.latest?.complaints.length ?? 0);
  }

  getGridOptions(): GridOptions {
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this._ticker.run(this._link.state === "live" && needsClock(this._link.latest?.complaints ?? []));
    this._arrange(this._link.latest);
    if (this._link.error !== this._refusal && this.hass) void this._tellRefusal(this.hass, this._link.error);
  }

  private _arrange(live: Live | undefined): void {
    const before = this._arranged.map(({ complaint }) => complaint);
    const complaints = live?.complaints ?? [];
    this._arranged = this._acting.isAtOneOf(complaints) ? inPlace(complaints, before) : inOrder(complaints);
    const shown = [...this._arranged, ...(live?.closed ?? [])];
    this._rest.draw(shown.map((item) => drawn(item, this._acting.opened(item.complaint).form)));
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
      ${icon(HEADLINE_ICONS[kind])}
      <span>${kind === "calm" ? text("headline.calm") : text(`headline.${kind}`, { count })}</span>
      ${kind === "waiting" && live.complaints.length > 1 ? this._there(text) : nothing}
    </h2>`;
  }

  /** Where somebody is busy with another complaint, whoever waits may be out of sight. */
  private _there(text: Localize) {
    return html`<button type="button" class="there" aria-label=${text("headline.there")} @click=${this._goThere}>
      ${icon(mdiArrowDown)}<span>${text("headline.there")}</span>
    </button>`;
  }

  private readonly _goThere = (): void => {
    const shown = [...this.renderRoot.querySelectorAll<AbhijogBellComplaint>("abhijog-bell-complaint")];
    const waiting = shown.find(({ item: { status, test } }) => status === "waiting" && !test);
    waiting?.scrollIntoView({ block: "center" });
    waiting?.focusNextStep();
  };

  private _lists({ complaints, closed }: Live, text: Localize, sample: boolean) {
    return html`
      ${this._list(sample ? complaints : this._arranged, text, sample)}
      ${closed.length ? html`<h2 class="small">${text("closed.title")}</h2>` : nothing}
      ${this._list(closed, text, sample)}
    `;
  }

  private _list(items: Item[], text: Localize, sample: boolean) {
    const surroundings = {
      text,
      clockwork: clockworkOf(this.hass as HomeAssistant),
      office: this._link.office,
      now: sample ? Date.now() : this._link.clock.now(),
      live: sample || this._link.state === "live",
      acting: this._acting,
      act: this._act,
    };
    return html`<ul class="list">
      ${repeat(
        items,
        ({ complaint }) => complaint,
        (item) => html`<li>${complaintElement(item, surroundings)}</li>`,
      )}
    </ul>`;
  }

  /** A refusal must be read even if its complaint has left the list meanwhile. */
  private _orphanedProblems(live: Live | undefined) {
    const shown = new Set([...(live?.complaints ?? []), ...(live?.closed ?? [])].map(({ complaint }) => complaint));
    const orphaned = [...this._acting.problems].filter(([complaint]) => !shown.has(complaint));
    return html`<div role="alert">${orphaned.map(([, problem]) => html`<p class="banner">${problem}</p>`)}</div>`;
  }

  private readonly _act = ({ detail: act }: OwnEvent<"abhijog-bell-act">): void => {
    const { hass, _link: link } = this;
    if (hass && link.office) void this._acting.carryOut(act, hass, link.office.office, link.latest);
  };

  protected override _happened(live: Live, before: Live | undefined): void {
    const text = this.hass && localizerOf(this.hass);
    const said = text ? announcement(before, live, text) : "";
    // The same words twice would not be said twice.
    if (said) this._said = said === this._said ? `${said}\u00a0` : said;
    if (before?.state === "closed" && live.state === "open") void this._link.refreshOffice().catch(() => undefined);
    this._acting.news(live);
  }

  private async _tellRefusal(hass: HomeAssistant, error: unknown): Promise<void> {
    this._refusal = error;
    this._refused = error ? await errorText(hass, error) : "";
  }

  /** Where cards are offered, and while one is set up before there is an office. */
  protected override _isSample(): boolean {
    return super._isSample() || (this.preview && this._link.state === "no_office");
  }
}
