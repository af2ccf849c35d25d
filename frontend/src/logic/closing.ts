/** What somebody has typed into the forms of a complaint. */

import type { Closing, Field, Given, Outcome } from "../data/register";

export type Draft = { outcome?: Outcome; service: string; desk: string; note: string } & Given;

export const EMPTY_DRAFT: Draft = { service: "", desk: "", note: "" };

/** What was typed into these fields; nothing for those that were left empty. */
export const givenIn = <Key extends Field>(draft: Given, fields: readonly Key[]): Partial<Record<Key, string>> =>
  Object.fromEntries(
    fields.map((field) => [field, draft[field]?.trim()] as const).filter(([, typed]) => typed),
  ) as Partial<Record<Key, string>>;

/** What can be sent, or nothing as long as the outcome is missing or has become impossible meanwhile. */
export function closingOf(draft: Draft, outcomes: readonly Outcome[]): Closing | undefined {
  if (!draft.outcome || !outcomes.includes(draft.outcome)) return undefined;
  return { outcome: draft.outcome, ...givenIn(draft, ["service", "desk", "note"]) };
}
