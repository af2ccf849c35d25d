/** The periods that the head looks at. */

import { addDays } from "./days";
import type { Day } from "./days";

export const PERIODS = ["today", "yesterday", "week", "month", "quarter", "last_quarter", "own"] as const;

export type PeriodName = (typeof PERIODS)[number];

/** Named ones move on with the days. */
export type Choice = Exclude<PeriodName, "own"> | Period;

export interface Period {
  start: Day;
  end: Day;
}

/** A quarter of the financial year, which begins in July: the first of `from`–`from + 1` is July to September. */
export interface Quarter {
  from: number;
  number: 1 | 2 | 3 | 4;
}

const USUAL_DAYS = 28;
const NUMBERS = [3, 4, 1, 2] as const; // of the quarters of a calendar year

/** None reaches beyond today: days to come would only thin out the averages. */
export function periodOf(choice: Choice, today: Day): Period {
  switch (choice) {
    case "today":
      return { start: today, end: today };
    case "yesterday":
      return { start: addDays(today, -1), end: addDays(today, -1) };
    case "week":
      return { start: addDays(today, -6), end: today };
    case "month":
      return { start: addDays(today, -29), end: today };
    case "quarter":
      return { start: quarterStart(today), end: today };
    case "last_quarter":
      return lastQuarter(quarterStart(today));
    default:
      return choice;
  }
}

/** The days before a period that show what is usual. */
export const usualPeriod = ({ start }: Period): Period => ({
  start: addDays(start, -USUAL_DAYS),
  end: addDays(start, -1),
});

export function quarterOf(day: Day): Quarter {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const number = NUMBERS[Math.floor((month - 1) / 3)] ?? 1;
  return { from: number < 3 ? year : year - 1, number };
}

function quarterStart(day: Day): Day {
  const [year = "", month = ""] = day.split("-");
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, "0")}-01`;
}

function lastQuarter(thisOne: Day): Period {
  const end = addDays(thisOne, -1);
  return { start: quarterStart(end), end };
}
