import { describe, expect, it } from "vitest";
import { announcement } from "../src/logic/announce";
import { EMPTY_DRAFT, closingOf } from "../src/logic/closing";
import { headline, inOrder, mainAction, needsClock, sideActions } from "../src/logic/complaints";
import { displayLanguages, opensAt, stageLasts, stageOf } from "../src/logic/display-view";
import { clockworkOf, dateTimeFormat, formatDuration, formatMoment, formatTime } from "../src/logic/format";
import { marks } from "../src/logic/marks";
import { chooseOffice } from "../src/logic/offices";
import { statusLines } from "../src/logic/status";
import { localizer } from "../src/localize";
import type { Item } from "../src/data/register";
import type { FrontendLocale } from "../src/ha/types";
import { NOW, display, fakeHass, item, live, office } from "./fakes";

const en = localizer("en");
const now = Date.parse(NOW);
const locale: FrontendLocale = { language: "en", number_format: "language", time_format: "24", time_zone: "server" };
const clockwork = { locale, serverZone: "Asia/Dhaka" };

describe("the order of complaints", () => {
  it("puts who was heard last and otherwise keeps the server's order", () => {
    const list = ["heard", "acknowledged", "waiting"].map((status, index) =>
      item({ status: status as "heard", complaint: String(index) }),
    );
    expect(inOrder(list).map(({ complaint }) => complaint)).toEqual(["1", "2", "0"]);
  });

  it("puts what was referred behind who was heard", () => {
    const list = ["referred", "heard", "waiting"].map((status, index) =>
      item({ status: status as "heard", complaint: String(index) }),
    );
    expect(inOrder(list).map(({ complaint }) => complaint)).toEqual(["2", "1", "0"]);
  });
});

describe("the one main button", () => {
  it.each([
    ["waiting", ["acknowledge", "close"], "acknowledge"],
    ["acknowledged", ["heard", "close"], "heard"],
    ["heard", ["close", "note"], "close"],
    ["waiting", ["close", "note"], undefined],
    ["acknowledged", ["acknowledge"], undefined],
    ["referred", ["close", "extend"], "close"],
    ["referred", ["note"], undefined],
    ["closed", ["reopen"], undefined],
  ] as const)("of %s with %j is %s", (status, may, expected) => {
    expect(mainAction(item({ status, may: [...may] }))).toBe(expected);
  });

  it("is not offered a second time as a small one", () => {
    expect(sideActions(item({ status: "heard", may: ["close", "note"] }))).toEqual(["note"]);
    expect(sideActions(item({ status: "waiting", may: ["acknowledge", "close", "note"] }))).toEqual(["close", "note"]);
    expect(sideActions(item({ may: [] }))).toEqual([]);
  });
});

describe("the headline", () => {
  it("counts people, not tests", () => {
    expect(headline([item(), item({ test: true })])).toEqual({ kind: "waiting", count: 1 });
    expect(headline([item({ test: true })])).toEqual({ kind: "test", count: 1 });
    expect(headline([item({ status: "heard" })])).toEqual({ kind: "open", count: 1 });
    expect(headline([])).toEqual({ kind: "calm", count: 0 });
  });

  it("needs a clock only while something runs", () => {
    expect(needsClock([item({ status: "heard" }), item({ status: "referred" })])).toBe(false);
    expect(needsClock([item({ status: "acknowledged" })])).toBe(true);
  });
});

describe("marks", () => {
  const keys = (changes: Parameters<typeof item>[0]) => marks(item(changes)).map(({ key }) => key);

  it("has none for an ordinary complaint", () => expect(keys({})).toEqual([]));

  it.each([
    [{ test: true }, "mark.test"],
    [{ kind: "long" }, "mark.long"],
    [{ rating: "unsatisfied" }, "mark.unsatisfied"],
    [{ appeal_offered: true }, "mark.appeal_offered"],
    [{ purpose: "assistance", token: 3 }, "mark.token"],
    [{ late: true }, "mark.late"],
    [{ time_known: false }, "mark.time_unknown"],
    [{ presses: 3 }, "mark.presses"],
    [{ lapses: 1 }, "mark.lapses"],
    [{ unheard: true }, "mark.unheard"],
    [{ purpose: "assistance" }, "mark.assistance"],
    [{ medium: "walk_in" }, "mark.walk_in"],
  ] as const)("%j is marked %s, with an icon and words", (changes, key) => {
    const [mark, ...others] = marks(item(changes));
    expect(mark?.key).toBe(key);
    expect(mark?.path).toMatch(/^M[\d.]/);
    expect(en(mark!.key, mark?.values)).not.toContain("{");
    expect(others).toEqual([]);
  });
});

describe("status lines", () => {
  it("tell who was alerted, and who comes next and when", () => {
    const next_alert = { post: "Head", role: "head" as const, at: "2026-11-22T10:00:30+00:00" };
    expect(statusLines(item({ next_alert }), now, en, clockwork)).toEqual([
      "Waiting for an answer",
      "Alerted: Redress officer",
      "Next: Head, at 16:00 (in 30 s)",
    ]);
  });

  it("tell who calls in and how long that holds", () => {
    const changes = { status: "acknowledged", officer: { post: "Head", room: "" }, lapses_at: "2026-11-22T10:01:05Z" } as const;
    expect(statusLines(item(changes), now, en, clockwork)).toEqual([
      "Being called in by Head",
      "Left to hear them: 1 min 5 s. Then it rings again.",
    ]);
  });

  it("tell how it ended", () => {
    const changes = { status: "closed", outcome: "settled", closed_at: NOW } as const;
    expect(statusLines(item(changes), now, en, clockwork)).toEqual(["Closed: Settled", "Closed at 16:00"]);
  });
});

describe("times", () => {
  it.each([
    [-3, "0 s"],
    [59.9, "59 s"],
    [60, "1 min 0 s"],
    [3_600, "1 h 0 min"],
    [90_000, "1 d 1 h"],
  ])("%d seconds are %s", (seconds, expected) => expect(formatDuration(seconds, en)).toBe(expected));

  it("have the digits of the language", () => {
    expect(formatDuration(125, localizer("bn"))).toBe("২ মিনিট ৫ সেকেন্ড");
    expect(formatTime(NOW, { ...clockwork, locale: { ...locale, language: "bn" } })).toBe("১৬:০০");
  });

  it("follow the settings of the user", () => {
    expect(formatTime(NOW, { ...clockwork, locale: { ...locale, time_format: "12" } })).toMatch(/^4:00\sPM$/);
  });

  it("are never broken into two lines", () => {
    const bangla = { ...clockwork, locale: { ...locale, language: "bn", time_format: "12" } as const };
    expect(formatTime(NOW, bangla)).toBe("৪:০০\u00a0PM");
    expect(formatMoment(NOW, now, { ...clockwork, locale: { ...locale, time_format: "12" } })).toBe("4:00\u00a0PM");
  });

  it("are told by the user's settings and the clock of the office", () => {
    expect(clockworkOf(fakeHass({ locale, config: { time_zone: "Asia/Dhaka" } }))).toEqual(clockwork);
  });

  it("follow the clock of each office, one after the other", () => {
    const zones = ["Asia/Dhaka", "UTC", "Asia/Dhaka"];
    expect(zones.map((serverZone) => formatTime(NOW, { locale, serverZone }))).toEqual(["16:00", "10:00", "16:00"]);
  });

  it("share a format where language and options are the same", () => {
    const inUtc = dateTimeFormat("en", { timeZone: "UTC" });
    expect(dateTimeFormat("en", { timeZone: "UTC" })).toBe(inUtc);
    expect(dateTimeFormat("en", { timeZone: "Asia/Dhaka" })).not.toBe(inUtc);
    expect(dateTimeFormat("bn", { timeZone: "UTC" })).not.toBe(inUtc);
  });

  it("name the day unless it is today in the office", () => {
    expect(formatMoment(NOW, now, clockwork)).toBe("16:00");
    // 17:59 and 18:01 UTC are two days in Dhaka.
    expect(formatMoment("2026-11-22T17:59:00Z", Date.parse("2026-11-22T18:01:00Z"), clockwork)).toContain("Nov 22, 2026");
  });
});

describe("a closing", () => {
  it("needs an outcome that is still possible", () => {
    expect(closingOf(EMPTY_DRAFT, ["settled"])).toBeUndefined();
    expect(closingOf({ ...EMPTY_DRAFT, outcome: "settled" }, ["false_press"])).toBeUndefined();
  });

  it("carries only what was filled in", () => {
    const draft = { outcome: "settled", service: " Medical ", desk: "  ", note: "" } as const;
    expect(closingOf(draft, ["settled"])).toEqual({ outcome: "settled", service: "Medical" });
  });
});

describe("announcements", () => {
  const before = live({ complaints: [item()] });

  it("are made of who has come", () => {
    expect(announcement(undefined, before, en)).toBe("Somebody is waiting: Ground floor.");
    expect(announcement(undefined, live({ complaints: [item({ test: true })] }), en)).toContain("test");
  });

  it("are not repeated when nothing changed", () => expect(announcement(before, before, en)).toBe(""));

  it("are made of another press and of an answer", () => {
    expect(announcement(before, live({ complaints: [item({ presses: 2 })] }), en)).toContain("still waiting");
    const answered = item({ status: "acknowledged", officer: { post: "Head", room: "1" } });
    expect(announcement(before, live({ complaints: [answered] }), en)).toBe("Answered by Head: Ground floor.");
  });
});

describe("the stage of the display", () => {
  const coming = display({ state: "coming", until: "2026-11-22T10:01:00+00:00" });

  it("shows a promise until it lapses, and not one moment longer", () => {
    expect(stageOf(coming, "live", Date.parse("2026-11-22T10:00:59.999Z"))).toBe("coming");
    expect(stageOf(coming, "live", Date.parse("2026-11-22T10:01:00Z"))).toBe("recorded");
  });

  it("shows no promise without an end", () => {
    expect(stageOf(display({ state: "coming", until: null }), "live", now)).toBe("recorded");
  });

  it.each(["lost", "failed", "connecting"] as const)("says nothing of a press while the link is %s", (link) => {
    expect(stageOf(coming, link, now)).toBe("offline");
  });

  it("is closed until the office opens", () => {
    const closed = display({ state: "closed", until: "2026-11-22T10:01:00+00:00" });
    expect(stageOf(closed, "live", now)).toBe("closed");
    expect(stageLasts(closed, now)).toBe(60_000);
    expect(stageOf(closed, "live", now + 60_000)).toBe("ready");
    expect(stageLasts(display({ state: "closed", until: "2027-01-03T03:00:00+00:00" }), now)).toBe(86_400_000);
  });

  it("says when the office opens, with the day unless it is today", () => {
    const opens = "2026-11-23T03:00:00+00:00";
    expect(opensAt(opens, Date.parse("2026-11-22T20:00:00Z"), "en-GB", "Asia/Dhaka")).toBe("9:00");
    expect(opensAt(opens, Date.parse("2026-11-22T12:00:00Z"), "en-GB", "Asia/Dhaka")).toBe("Monday 23 November, 9:00");
    expect(opensAt(opens, Date.parse("2026-11-22T12:00:00Z"), "bn", "Asia/Dhaka")).toContain("সোমবার");
  });

  it("changes by itself when the promise is over", () => {
    expect(stageLasts(coming, now)).toBe(60_000);
    expect(stageLasts(coming, now + 60_000)).toBeUndefined();
    expect(stageLasts(display(), now)).toBeUndefined();
  });

  it("puts the office's language first and shows both unless told otherwise", () => {
    expect(displayLanguages(undefined, "bn")).toEqual(["bn", "en"]);
    expect(displayLanguages([], "en")).toEqual(["en", "bn"]);
    expect(displayLanguages(["en"], "bn")).toEqual(["en"]);
    expect(displayLanguages(["xx"], "bn")).toEqual(["bn", "en"]);
    expect(displayLanguages("both", "en")).toEqual(["en", "bn"]);
    expect(displayLanguages("en", "bn")).toEqual(["en"]);
  });
});

describe("the office of a card", () => {
  const offices = [office({ office: "a" }), office({ office: "b" })];

  it("is the configured one, or the first", () => {
    expect(chooseOffice(offices, "b")?.office).toBe("b");
    expect(chooseOffice(offices, undefined)?.office).toBe("a");
    expect(chooseOffice(offices, "c")).toBeUndefined();
  });
});

describe("a referred complaint", () => {
  const known = { tier: 1, since: "2026-11-22", due: "2027-01-03", extended: false, expired: false, about: null };
  const referred = (changes: Partial<Item> = {}) => item({ status: "referred", case: known, ...changes });
  const locale = { language: "en", number_format: "language", time_format: "24", time_zone: "server" } as const;
  const said = (of: Item) => statusLines(of, Date.parse(NOW), localizer("en"), { locale, serverZone: "UTC" });

  it("says by which day and by whom it is to be decided", () => {
    expect(said(referred())).toEqual(["To be decided by Jan 3, 2027", "Referred to the redress officer"]);
    expect(said(referred({ case: { ...known, tier: 2, about: "Clerk" } }))).toEqual([
      "To be decided by Jan 3, 2027",
      "Appeal to the head of the office",
      "About: Clerk",
    ]);
    expect(said(referred({ case: { ...known, tier: 3 } }))[1]).toBe("At the complaint cell");
    expect(said(referred({ case: null }))).toEqual(["Referred"]);
  });

  it("is marked when its day has passed", () => {
    const late = referred({ case: { ...known, expired: true, extended: true } });
    expect(said(late)[0]).toBe("Was to be decided by Jan 3, 2027");
    expect(marks(late).map(({ key }) => key)).toEqual(["mark.expired", "mark.extended"]);
  });

  it("has a complainant who is to be told", () => {
    const ended = item({ status: "closed", case: known, outcome: "not_proved", tell_by: "2026-12-01", tell_overdue: true });
    expect(said(ended)).toEqual(["Closed: Not proved", "To be told the result by Dec 1, 2026"]);
    expect(marks(ended).map(({ key }) => key)).toEqual(["mark.tell_overdue"]);
  });

  it("came by another road at no unknown time", () => {
    const letter = referred({ medium: "letter", received: "2026-11-20", time_known: false, bell: "", place: "" });
    expect(marks(letter).map(({ key }) => key)).toEqual(["mark.letter"]);
  });
});
