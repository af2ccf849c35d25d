/** Days as the office counts them: 2026-11-22, by its own clock. */

import { dateTimeFormat } from "./format";

export type Day = string;

const MILLISECONDS = 86_400_000;

const asUtc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export function dayOf(now: number, timeZone: string): Day {
  const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return dateTimeFormat("en-CA", options).format(now);
}

export const addDays = (day: Day, number: number): Day =>
  new Date(asUtc(day) + number * MILLISECONDS).toISOString().slice(0, 10);

/** From 0, which is Sunday. */
export const weekdayOf = (day: Day): number => new Date(asUtc(day)).getUTCDay();

/** Written out. It is a day and not a moment: no time zone may make another one of it. */
export const formatDay = (day: Day, language: string): string =>
  dateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(asUtc(day));

export const formatWeekday = (day: Day, language: string): string =>
  dateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(asUtc(day));
