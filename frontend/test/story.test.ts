import { describe, expect, it } from "vitest";
import type { Entry, Story } from "../src/data/register";
import { localizer } from "../src/localize";
import { storyLines } from "../src/logic/story-lines";
import { NOW, item } from "./fakes";

const OFFICER: Entry["actor"] = { type: "officer", name: "Redress officer" };
const BELL: Entry["actor"] = { type: "bell", name: "Entrance" };
const locale = { language: "en", number_format: "language", time_format: "24", time_zone: "server" } as const;
const reading = { text: localizer("en"), clockwork: { locale, serverZone: "UTC" }, now: Date.parse(NOW) };

const entry = (changes: Partial<Entry>): Entry => ({
  seq: 1,
  kind: "noted",
  at: "2026-11-22T09:05:00Z",
  actor: OFFICER,
  ...changes,
});
const rung = (changes: Partial<Entry> = {}) =>
  entry({
    kind: "rung",
    at: "2026-11-22T09:00:00Z",
    pressed_at: "2026-11-22T09:00:00Z",
    time_known: true,
    actor: BELL,
    ...changes,
  });
const lines = (...entries: Entry[]) => storyLines({ complaint: item(), entries, complainant: null, receipt: null } satisfies Story, reading);
const line = (changes: Partial<Entry>) => lines(rung(), entry(changes))[1]!;

describe("a line of the story", () => {
  it.each([
    [{ kind: "rung_again" }, "Pressed again"],
    [{ kind: "acknowledged", officer: "Redress officer" }, "Answered: Redress officer"],
    [{ kind: "acknowledged" }, "Answered"],
    [{ kind: "acknowledgement_lapsed" }, "The answer lapsed: not heard in time"],
    [{ kind: "escalated", officer: "Head" }, "Next officer alerted: Head"],
    [{ kind: "passed_over", officer: "Head" }, "Away, not waited for: Head"],
    [{ kind: "unheard" }, "Nobody had answered within the target"],
    [{ kind: "heard", officer: "Head" }, "Heard: Head"],
    [{ kind: "heard" }, "Heard"],
    [{ kind: "noted", text: "x" }, "Note written"],
    [{ kind: "closed", outcome: "referred" }, "Closed: Referred"],
    [{ kind: "classified", desk: "3" }, "Filed under a service or desk"],
    [{ kind: "reopened" }, "Reopened"],
    [{ kind: "entered" }, "Entered"],
    [{ kind: "referred" }, "Referred"],
    [{ kind: "extended" }, "Given more time"],
    [{ kind: "reminded", matter: "decision" }, "Reminder: to be decided"],
    [{ kind: "reminded", matter: "result" }, "Reminder: the complainant was not told in time"],
    [{ kind: "expired" }, "Not decided in time"],
    [{ kind: "appealed" }, "Appeal: goes to the next step"],
    [{ kind: "rated", rating: "satisfied" }, "Citizen: satisfied"],
    [{ kind: "appeal_declined" }, "The head left it at that: no appeal"],
    [{ kind: "asked" }, "Asked for help without a bell"],
    [{ kind: "request_filed" }, "What was asked for, put down"],
    [{ kind: "result_told" }, "The complainant was told the result"],
  ] as [Partial<Entry>, string][])("of %j says %s", (changes, title) => expect(line(changes).title).toBe(title));

  it("begins with how they came", () => {
    expect(lines(rung())[0]?.title).toBe("The bell rang");
    expect(lines(rung({ medium: "walk_in" }))[0]?.title).toBe("Came in without a bell");
  });

  it("says that it was closed again after a correction", () => {
    const closed = entry({ kind: "closed", outcome: "settled" });
    const titles = lines(rung(), closed, entry({ kind: "reopened" }), closed).map(({ title }) => title);
    expect(titles.slice(1)).toEqual(["Closed: Settled", "Reopened", "Closed again: Settled"]);
  });

  it.each([
    [{ type: "officer", name: "Head" }, "by Head"],
    [{ type: "user", name: "Owner" }, "by Owner, who is not an officer"],
    [{ type: "user", name: null }, "by somebody who is no longer known"],
    [{ type: "bell", name: "Room 203" }, "at Room 203"],
    [{ type: "chime", name: "Room 203" }, "with the button of the chime Room 203"],
    [{ type: "automation", name: null }, "by an automation"],
    [{ type: "office", name: null }, "by itself"],
  ] as [Entry["actor"], string][])("by %j says %s", (actor, who) => {
    expect(line({ kind: "acknowledged", officer: "Redress officer", actor }).who).toBe(who);
  });

  it("does not say twice who answered", () => {
    expect(line({ kind: "acknowledged", officer: "Redress officer" }).who).toBe("");
  });

  it("tells the time, and how long after the press it was", () => {
    expect(line({ at: "2026-11-22T09:02:05Z" })).toMatchObject({ when: "09:02", after: "2 min 5 s after the press" });
    expect(line({ at: "2026-11-21T09:02:05Z" }).when).toContain("Nov 21");
    expect(lines(rung())[0]?.after).toBe("");
  });

  it.each([
    [{ kind: "entered", medium: "letter", received: "2026-11-20" }, ["Received on Nov 20, 2026", "By letter"]],
    [{ kind: "referred", due: "2027-01-03", about: "Clerk" }, ["To be decided by Jan 3, 2027", "About: Clerk"]],
    [{ kind: "appealed", due: "2026-12-20" }, ["To be decided by Dec 20, 2026"]],
    [{ kind: "closed", outcome: "not_proved", tell_by: "2026-12-01" }, ["To be told the result by Dec 1, 2026"]],
  ] as [Partial<Entry>, string[]][])("of %j says the days", (changes, said) => expect(line(changes).details).toEqual(said));

  it("quotes why more time was taken", () => {
    const said = line({ kind: "extended", due: "2027-01-17", reason: "An inspection." });
    expect(said.quotes).toEqual([{ label: "form.reason", value: "An inspection." }]);
  });

  it("says whether a time limit had run out", () => {
    const claim = { kind: "classified", service: "Grant", applied_on: "2026-11-02", limit: "5 working days" } as const;
    const delayed = line({ ...claim, claim: "delay", limit_due: "2026-11-09" });
    expect(delayed.quotes).toEqual([{ label: "form.service", value: "Grant" }]);
    expect(delayed.details).toEqual([
      "Applied on Nov 2, 2026; the time limit (5 working days) ran out on Nov 9, 2026: it was missed",
    ]);
    expect(line({ ...claim, claim: "premature", limit_due: "2026-11-29" }).details).toEqual([
      "Applied on Nov 2, 2026; the time limit (5 working days) runs until Nov 29, 2026: it had not run out",
    ]);
    expect(line({ kind: "classified", service: "Grant" }).details).toEqual([]);
  });

  it("is honest about a press that arrived late", () => {
    const late = rung({ at: "2026-11-22T09:42:00Z", late: true });
    expect(lines(late)[0]?.details).toEqual(["Pressed at 09:00, arrived at 09:42"]);
    expect(lines(rung({ at: "2026-11-22T09:00:03Z" }))[0]?.details).toEqual([]);
  });

  it("is honest about a press of unknown time, and counts nothing from it", () => {
    const unknown = rung({ time_known: false, late: true });
    const [first, second] = lines(unknown, entry({}));
    expect(first?.details).toEqual(["Nobody knows when it was pressed; it arrived at 09:00"]);
    expect(second?.after).toBe("");
  });

  it("counts an answer from when it was given", () => {
    const answer = line({ kind: "acknowledged", at: "2026-11-22T09:30:00Z", given_at: "2026-11-22T09:01:00Z" });
    expect(answer.after).toBe("1 min 0 s after the press");
    expect(answer.details).toEqual(["Answered at 09:01, arrived at 09:30"]);
  });

  it("says of an alert that it was late, but not of one in time", () => {
    const escalated = { kind: "escalated", officer: "Head", at: "2026-11-22T09:05:00Z" } as const;
    expect(line({ ...escalated, due: "2026-11-22T09:01:00Z" }).details).toEqual(["It had been due at 09:01"]);
    expect(line({ ...escalated, due: "2026-11-22T09:04:59Z" }).details).toEqual([]);
  });

  it("marks tests, how the bell was pressed, and who was alerted", () => {
    const away = { alerted: ["Redress officer", "Head"], away: ["Alternate"] };
    const [first] = lines(rung({ test: true, press_kind: "long", ...away }));
    expect(first?.details).toEqual([
      "Test: nobody is waiting",
      "Held: about the redress officer",
      "Alerted: Redress officer, Head",
      "Away: Alternate",
    ]);
    expect(lines(rung({ press_kind: "press", alerted: [] }))[0]?.details).toEqual([]);
  });

  it("keeps apart what people wrote", () => {
    expect(line({ kind: "closed", outcome: "settled", service: "<b>", desk: "3", note: "n" }).quotes).toEqual([
      { label: "form.service", value: "<b>" },
      { label: "form.desk", value: "3" },
      { label: "form.note", value: "n" },
    ]);
    expect(line({ kind: "noted", text: "t" }).quotes).toEqual([{ label: "form.note", value: "t" }]);
  });
});
