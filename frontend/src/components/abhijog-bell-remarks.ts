import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Absence, Restoration, Summary } from "../data/figures";
import type { Localize } from "../localize";
import { formatDuration, formatMoment } from "../logic/format";
import type { Clockwork } from "../logic/format";
import { sharedStyles } from "./shared-styles";

const A_FEW = 5;

/** What the head must know beside the figures: bells that were away, and a register that was put back. */
export class AbhijogBellRemarks extends LitElement {
  static override styles = [sharedStyles];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) clockwork!: Clockwork;
  @property({ attribute: false }) summary!: Summary;
  @property({ type: Number }) now = 0;

  protected override render() {
    const { absences, away_seconds, register_restored } = this.summary;
    return html`
      ${register_restored.map((restored) => html`<p class="foreign"><b>${this._restored(restored)}</b></p>`)}
      ${absences.length ? this._absences(absences, away_seconds) : nothing}
    `;
  }

  private _absences(absences: readonly Absence[], seconds: Readonly<Record<string, number>>) {
    return html`<details ?open=${absences.length <= A_FEW}>
      <summary>${this.text("summary.absences", { count: absences.length })}</summary>
      <ul>
        ${Object.entries(seconds).map(
          ([bell, away]) =>
            html`<li class="foreign">
              ${this.text("summary.away_total", { bell, total: formatDuration(away, this.text) })}
              <ul>
                ${absences.filter((absence) => absence.bell === bell).map((absence) => html`<li>${this._away(absence)}</li>`)}
              </ul>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  private _away({ began, ended }: Absence): string {
    const start = this._moment(began);
    return ended
      ? this.text("summary.away", { start, end: this._moment(ended) })
      : this.text("summary.still_away", { start });
  }

  private _restored({ at, entries, known_entries, known_seal, bell, presses }: Restoration): string {
    const moment = this._moment(at);
    if (bell) return this.text("summary.presses_missing", { at: moment, bell, presses: presses ?? 0 });
    const known = { known: known_entries ?? 0, seal: known_seal ?? "–" };
    return this.text("summary.restored", { at: moment, entries, ...known });
  }

  private _moment(moment: string): string {
    return formatMoment(moment, this.now, this.clockwork);
  }
}
