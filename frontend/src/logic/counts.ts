/** Figures as a person compares them: averages, and bars beside numbers. */

import { weekdayOf } from "./days";
import type { Day } from "./days";

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

/** By day, without those on which nothing can be known: before the office began, and days off. */
export type KnownDays = Readonly<Record<Day, number>>;

/** From fewer days nobody knows what is usual. */
const FEWEST = 2;

/** How many a day there were, to one decimal, over the days that are over; nothing while there is none. */
export function perDay(days: KnownDays, today: Day): number | undefined {
  return mean(Object.keys(days).filter((day) => day < today).map((day) => days[day] ?? 0));
}

/** What is usual on such weekdays, from the days before; nothing until there were some of each that counts. */
export function usualOn(weekdaysOf: readonly Day[], before: KnownDays): number | undefined {
  const usual = weekdaysOf.map((day) => {
    const same = Object.keys(before).filter((other) => weekdayOf(other) === weekdayOf(day));
    return same.length < FEWEST ? undefined : mean(same.map((other) => before[other] ?? 0), 100);
  });
  return mean(usual.filter((number) => number !== undefined));
}

function mean(numbers: readonly number[], precision = 10): number | undefined {
  if (!numbers.length) return undefined;
  return Math.round((precision * numbers.reduce((sum, number) => sum + number, 0)) / numbers.length) / precision;
}

export const percent = (share: number): number => Math.round(100 * share);
