/** The figures of a period; their names are those of the action `get_summary`, see docs/automations.md. */

import type { Moment, Outcome, Purpose } from "./register";

export interface Figures {
  start: string;
  end: string;
  purpose: Purpose;
  rung: number;
  rung_again: number;
  answered: number;
  by_automation: number;
  heard: number;
  /** A share from 0 to 1 of all that rang. */
  answered_in_target: number | null;
  median_answer: number | null;
  p90_answer: number | null;
  median_hearing: number | null;
  p90_hearing: number | null;
  still_open: number;
  lapsed: number;
  escalated: number;
  unheard: number;
  late: number;
  after_hours: number;
  late_steps: number;
  by_bell: Record<string, number>;
  by_outcome: Partial<Record<Outcome, number>>;
  by_service: Record<string, number>;
  by_desk: Record<string, number>;
  /** By service, the complaints that a time limit was missed which had run out. */
  by_delay: Record<string, number>;
  premature: number;
  by_officer: Record<string, number>;
  by_hour: Record<string, number>;
}

export interface Absence {
  bell: string;
  began: Moment;
  ended: Moment | null;
  seconds: number;
}

export interface Restoration {
  at: Moment;
  entries: number;
  known_entries: number | null;
  known_seal: string | null;
  bell: string | null;
  presses: number | null;
}

export interface Summary extends Figures {
  assistance: Figures;
  absences: Absence[];
  away_seconds: Record<string, number>;
  register_restored: Restoration[];
  seal: string;
  /** The answer target in seconds as it is now; what was answered in time was measured by the one in force then. */
  target: number;
  /** As it is sent to people, in the language that was asked for. */
  text: string;
  first_day: string | null;
  /** How many complaints there were on each day on which anything can be known. */
  days: Record<string, number>;
}

export interface Verification {
  ok: boolean;
  entries: number;
  seal: string;
  first_bad: number | null;
  differing: string[];
  damage: string | null;
}
