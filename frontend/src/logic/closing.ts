/** What somebody has typed about how a complaint ended. */

import type { Closing, Outcome } from "../data/register";

export interface Draft {
  outcome?: Outcome;
  service: string;
  desk: string;
  note: string;
}

export const EMPTY_DRAFT: Draft = { service: "", desk: "", note: "" };

const given = <Key extends string>(key: Key, text: string): Partial<Record<Key, string>> =>
  text.trim() ? ({ [key]: text.trim() } as Record<Key, string>) : {};

/** What can be sent, or nothing as long as the outcome is missing or has become impossible meanwhile. */
export function closingOf(draft: Draft, outcomes: readonly Outcome[]): Closing | undefined {
  if (!draft.outcome || !outcomes.includes(draft.outcome)) return undefined;
  return {
    outcome: draft.outcome,
    ...given("service", draft.service),
    ...given("desk", draft.desk),
    ...given("note", draft.note),
  };
}
