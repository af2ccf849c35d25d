import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Figures } from "../data/figures";
import type { Localize, TextKey } from "../localize";
import { OTHERS, bars, hourBars, percent } from "../logic/counts";
import { formatDuration } from "../logic/format";
import { countedTable } from "./counted";
import { figuresStyles } from "./figures-styles";
import { sharedStyles } from "./shared-styles";

const REMARKS = ["still_open", "unheard", "lapsed", "escalated", "late", "after_hours", "late_steps", "by_automation"] as const;
const NOBODY = "–"; // what the server writes where no officer answered

/** All figures of one purpose in one period. */
export class AbhijogBellFigures extends LitElement {
  static override styles = [sharedStyles, figuresStyles];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) figures!: Figures;
  /** The answer target in seconds. */
  @property({ type: Number }) target = 0;
  /** How the number of complaints compares to what is usual, in words. */
  @property({ attribute: false }) compared: readonly string[] = [];

  protected override render() {
    return html`
      <dl class="figures">${this._rung()} ${this.figures.rung ? this._answered() : nothing}</dl>
      ${this._remarks()} ${this._tables()}
    `;
  }

  private _rung() {
    const { rung, rung_again, purpose } = this.figures;
    const again = rung_again ? this.text("summary.rung_again", { number: rung_again }) : "";
    const label = purpose === "assistance" ? "summary.rung_assistance" : "summary.rung";
    return this._figure(label, this.text("summary.number", { number: rung }), [...this.compared, again]);
  }

  private _answered() {
    const { text, figures } = this;
    const { answered, rung, heard, answered_in_target } = figures;
    const target = text("summary.target", { target: this.target });
    const of = text("summary.answered_of", { answered, rung });
    return html`
      ${this._figure("summary.in_target", text("summary.share", { share: percent(answered_in_target ?? 0) }), [target, of])}
      ${this._times("summary.answer_time", figures.median_answer, figures.p90_answer)}
      ${this._times("summary.hearing_time", figures.median_hearing, figures.p90_hearing)}
      ${this._figure("summary.heard", text("summary.number", { number: heard }), [text("summary.heard_of", { rung })])}
    `;
  }

  private _times(label: TextKey, median: number | null, p90: number | null) {
    if (median === null || p90 === null) return nothing;
    const { text } = this;
    const lines = [text("summary.half"), text("summary.nine_of_ten", { duration: formatDuration(p90, text) })];
    return this._figure(label, formatDuration(median, text), lines);
  }

  private _figure(label: TextKey, value: string, lines: readonly string[]) {
    return html`<div>
      <dt>${this.text(label)}</dt>
      <dd class="value">${value}</dd>
      ${lines.map((line) => (line ? html`<dd>${line}</dd>` : nothing))}
    </div>`;
  }

  private _remarks() {
    const said = REMARKS.filter((name) => this.figures[name] > 0);
    if (!said.length) return nothing;
    return html`<ul class="remarks">
      ${said.map((name) => html`<li>${this.text(`summary.${name}`, { number: this.figures[name] })}</li>`)}
    </ul>`;
  }

  private _tables() {
    const { text, figures } = this;
    const plain = (key: string) => (key === OTHERS ? text("summary.others") : key);
    const outcome = (key: string) => text(`outcome.${key as keyof Figures["by_outcome"]}`);
    const officer = (key: string) => (key === NOBODY ? text("who.automation") : plain(key));
    const hour = (key: string) => text("summary.hour", { from: Number(key), to: Number(key) + 1 });
    return html`<div class="tables">
      ${countedTable(text("summary.by_outcome"), bars(figures.by_outcome), outcome, text)}
      ${countedTable(text("summary.by_bell"), bars(figures.by_bell), plain, text)}
      ${countedTable(text("summary.by_service"), bars(figures.by_service), plain, text)}
      ${countedTable(text("summary.by_desk"), bars(figures.by_desk), plain, text)}
      ${countedTable(text("summary.by_delay"), bars(figures.by_delay), plain, text)}
      ${countedTable(text("summary.by_officer"), bars(figures.by_officer), officer, text)}
      ${countedTable(text("summary.by_hour"), hourBars(figures.by_hour), hour, text)}
    </div>`;
  }
}
