/** What somebody filled in to find complaints, as the command `history` takes it. */

import type { HistoryFilter } from "../data/register";

export type FilterField =
  "complaint" | "start" | "end" | "bell" | "officer" | "outcome" | "service" | "desk" | "purpose" | "status";

/** `tests` is there if the box is ticked, as in every form of the web. */
export type Filled = Partial<Record<FilterField | "tests", string>>;

const BANGLA_ZERO = 0x09e6;

export const asciiDigits = (text: string): string =>
  text.replace(/[\u09e6-\u09ef]/g, (digit) => String(digit.charCodeAt(0) - BANGLA_ZERO));

/** A number says everything: the server looks for nothing else besides it. */
export function filterOf(filled: Filled): HistoryFilter {
  const { tests, ...fields } = filled;
  const given = Object.entries(fields).map(([name, value]) => [name, value.trim()] as const);
  const { complaint, ...others } = Object.fromEntries(given.filter(([, value]) => value !== ""));
  if (complaint) return { complaint: asciiDigits(complaint) };
  return { ...(others as HistoryFilter), ...(tests === undefined ? { tests: false } : {}) };
}

/** The name on the list that somebody typed, however it is spaced and whatever its capitals; or else what was typed. */
export const nameMeant = (typed: string, names: readonly string[]): string =>
  names.find((name) => folded(name) === folded(typed)) ?? typed.trim();

const folded = (name: string): string => name.normalize().trim().replace(/\s+/g, " ").toLocaleLowerCase();

/** Days that no complaint can lie between. */
export const isBackwards = ({ start = "", end = "" }: HistoryFilter): boolean => start !== "" && end !== "" && start > end;

export const isFiltered = (filter: HistoryFilter): boolean => Object.keys(filter).length > 0;
