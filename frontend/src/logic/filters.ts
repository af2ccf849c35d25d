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

export const isFiltered = (filter: HistoryFilter): boolean => Object.keys(filter).length > 0;
