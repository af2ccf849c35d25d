import { describe, expect, it } from "vitest";
import { OTHERS, bars, hourBars, perDay, percent, usualOn } from "../src/logic/counts";
import { addDays, dayOf, formatDay, formatWeekday, weekdayOf } from "../src/logic/days";
import { periodOf, quarterOf, usualPeriod } from "../src/logic/periods";
import type { Choice } from "../src/logic/periods";

const TODAY = "2026-11-22";

describe("a day", () => {
  it("is the office's, whatever the time zone of the browser", () => {
    const evening = Date.parse("2026-11-21T18:30:00Z");
    expect(dayOf(evening, "Asia/Dhaka")).toBe("2026-11-22");
    expect(dayOf(evening, "America/New_York")).toBe("2026-11-21");
  });

  it("is counted on over months, years and leap days", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(weekdayOf(TODAY)).toBe(0);
  });

  it("is written in the user's language", () => {
    expect(formatDay(TODAY, "en-GB")).toBe("22 Nov 2026");
    expect(formatDay(TODAY, "bn")).toContain("২২");
    expect(formatWeekday(TODAY, "bn")).toBe("রবিবার");
  });
});

describe("a period", () => {
  it.each([
    ["today", TODAY, TODAY],
    ["yesterday", "2026-11-21", "2026-11-21"],
    ["week", "2026-11-16", TODAY],
    ["month", "2026-10-24", TODAY],
    ["quarter", "2026-10-01", TODAY],
    ["last_quarter", "2026-07-01", "2026-09-30"],
  ] as [Choice, string, string][])("called %s is from %s to %s", (choice, start, end) => {
    expect(periodOf(choice, TODAY)).toEqual({ start, end });
  });

  it("of the first days of a quarter has last year's as the last one", () => {
    expect(periodOf("last_quarter", "2027-01-01")).toEqual({ start: "2026-10-01", end: "2026-12-31" });
    expect(periodOf("quarter", "2027-01-01")).toEqual({ start: "2027-01-01", end: "2027-01-01" });
  });

  it("of own dates is what was given", () => {
    const own = { start: "2025-02-03", end: "2025-02-04" };
    expect(periodOf(own, TODAY)).toBe(own);
  });

  it("is compared to the 28 days before it", () => {
    expect(usualPeriod({ start: TODAY, end: TODAY })).toEqual({ start: "2026-10-25", end: "2026-11-21" });
  });
});

describe("a quarter", () => {
  it.each([
    ["2026-07-01", 2026, 1],
    ["2026-12-31", 2026, 2],
    ["2027-01-01", 2026, 3],
    ["2027-06-30", 2026, 4],
  ])("of %s belongs to the financial year that began in July %i, as number %i", (day, from, number) => {
    expect(quarterOf(day)).toEqual({ from, number });
  });
});

describe("averages", () => {
  const days = { "2026-11-20": 4, "2026-11-21": 3, [TODAY]: 90 };

  it("are over the days that are over, to one decimal", () => {
    expect(perDay(days, TODAY)).toBe(3.5);
    expect(perDay({ "2026-11-19": 3, ...days }, TODAY)).toBe(3.3);
    expect(perDay({ [TODAY]: 5 }, TODAY)).toBeUndefined();
  });

  it("of what is usual are over such weekdays alone", () => {
    const sundays = { "2026-11-01": 2, "2026-11-08": 4, "2026-11-15": 3 };
    const others = { "2026-11-02": 50, "2026-11-09": 50 };
    expect(usualOn([TODAY], { ...sundays, ...others })).toBe(3);
    expect(usualOn([TODAY, "2026-11-23"], { ...sundays, ...others })).toBe(26.5);
  });

  it("are not made of one day, nor of days on which nothing could be known", () => {
    expect(usualOn([TODAY], { "2026-11-15": 3, "2026-11-16": 9, "2026-11-17": 9 })).toBeUndefined();
    expect(usualOn([TODAY], {})).toBeUndefined();
    expect(usualOn([], { "2026-11-15": 3, "2026-11-08": 3 })).toBeUndefined();
  });

  it("of shares are whole percents", () => expect(percent(2 / 3)).toBe(67));
});

describe("bars", () => {
  it("have the most frequent first, and their length from it", () => {
    expect(bars({ b: 1, a: 1, c: 4, none: 0 })).toEqual([
      { key: "c", count: 4, length: 1 },
      { key: "a", count: 1, length: 0.25 },
      { key: "b", count: 1, length: 0.25 },
    ]);
    expect(bars({})).toEqual([]);
  });

  it("put together what is rare where there is much of it", () => {
    const services = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`s${index}`, 100 - index]));
    const shown = bars(services);
    expect(shown).toHaveLength(12);
    expect(shown.at(-1)?.key).toBe(OTHERS);
    expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(30 * 100 - 435);
    expect(Math.max(...shown.map(({ length }) => length))).toBe(1);
  });

  it("of hours are in the order of the day, with the quiet ones between", () => {
    expect(hourBars({ "11": 1, "9": 2 }).map(({ key, count }) => [key, count])).toEqual([
      ["9", 2],
      ["10", 0],
      ["11", 1],
    ]);
    expect(hourBars({})).toEqual([]);
  });
});
