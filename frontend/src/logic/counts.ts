/** Figures as a person compares them: averages, and bars beside numbers. */

import type { Figures } from "../data/figures";
import { countDays } from "./days";
import type { Day } from "./days";
import { usualPeriod } from "./periods";
import type { Period } from "./periods";

export interface Bar {
  key: string;
  count: number;
  /** Its length, from 0 to 1: the longest one is whole. */
  length: number;
}

/** The key of whatever is too rare to have a bar of its own. */
export const OTHERS = "";

const MOST_BARS = 12;

/** The most frequent first, the rarest together; what is as frequent stays in the order of its name. */
export function bars(counted: Readonly<Record<string, number>>): Bar[] {
  const entries = Object.entries(counted).filter(([, count]) => count > 0);
  const sorted = entries.sort(([one, ones], [other, others]) => others - ones || one.localeCompare(other));
  if (sorted.length <= MOST_BARS) return measured(sorted);
  const rest = sorted.splice(MOST_BARS - 1).reduce((sum, [, count]) => sum + count, 0);
  return measured([...sorted, [OTHERS, rest]]);
}

/** Hour by hour from the first to the last one at which a bell rang, the quiet ones between them too. */
export function hourBars(byHour: Readonly<Record<string, number>>): Bar[] {
  const hours = Object.keys(byHour)
    .map(Number)
    .filter((hour) => byHour[hour]);
  if (!hours.length) return [];
  const first = Math.min(...hours);
  const all = Array.from({ length: Math.max(...hours) - first + 1 }, (_, index) => String(first + index));
  return measured(all.map((hour) => [hour, byHour[hour] ?? 0]));
}

function measured(entries: [string, number][]): Bar[] {
  const most = Math.max(...entries.map(([, count]) => count));
  return entries.map(([key, count]) => ({ key, count, length: count / most }));
}

/** How many a day there were, to one decimal. A period that reaches beyond today is as long as it has lasted. */
export function perDay(rung: number, { start, end }: Period, today: Day): number {
  const days = Math.max(1, countDays(start, end < today ? end : today));
  return Math.round((10 * rung) / days) / 10;
}

/** What is usual, from the figures of the 28 days before. */
export const usualPerDay = (before: Pick<Figures, "rung">, period: Period, today: Day): number =>
  perDay(before.rung, usualPeriod(period), today);

export const percent = (share: number): number => Math.round(100 * share);
