import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { Figures, Summary } from "../src/data/figures";
import type { LovelaceCard, Message } from "../src/ha/types";
import { NOW, all, display, fakeHass, live, settle } from "./fakes";
import type { FakeHass } from "./fakes";

const figures = (changes: Partial<Figures> = {}): Figures => ({
  start: "2026-11-22",
  end: "2026-11-22",
  purpose: "complaint",
  rung: 6,
  rung_again: 0,
  answered: 5,
  by_automation: 0,
  heard: 4,
  answered_in_target: 0.5,
  median_answer: 20,
  p90_answer: 95,
  median_hearing: null,
  p90_hearing: null,
  still_open: 1,
  lapsed: 0,
  escalated: 0,
  unheard: 2,
  late: 0, after_hours: 0,
  late_steps: 0,
  by_bell: { Entrance: 5, "<b>Hall</b>": 1 },
  by_outcome: { settled: 3 },
  by_service: {},
  by_desk: {},
  by_delay: {},
  premature: 0,
  by_officer: { "–": 1, Head: 4 },
  by_hour: { "9": 4, "11": 2 },
  ...changes,
});

const summary = (changes: Partial<Summary> = {}): Summary => ({
  ...figures(),
  assistance: figures({ purpose: "assistance", rung: 0 }),
  absences: [],
  away_seconds: {},
  register_restored: [],
  seal: "ab12-cd34",
  target: 60,
  text: "Office: summary of 22-11-2026",
  first_day: "2026-01-04",
  days: {},
  ...changes,
});

let asked: Message[];
let answers: (message: Message) => Promise<Summary>;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  asked = [];
  answers = async () => summary();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const within = (card: Element, selector: string) => all(card.shadowRoot as ShadowRoot, selector);
const said = (card: Element, selector: string) =>
  within(card, selector)
    .map(({ textContent }) => textContent.replace(/\s+/g, " ").trim())
    .join(" | ");
const periods = () => asked.map(({ start, end }) => `${start}…${end}`);

async function show(changes: Partial<FakeHass> = {}): Promise<{ card: HTMLElement; hass: FakeHass }> {
  const callWS = (message: Message) => (asked.push(message), answers(message));
  const hass = fakeHass({ callWS: callWS as FakeHass["callWS"], ...changes });
  const card = document.createElement("abhijog-bell-summary") as LovelaceCard;
  card.setConfig({ type: "custom:abhijog-bell-summary" });
  card.hass = hass;
  document.body.append(card);
  await settle();
  hass.connection.latest.push(live());
  await settle();
  return { card, hass };
}

async function choose(card: Element, name: string): Promise<void> {
  const select = within(card, "select")[0] as HTMLSelectElement;
  select.value = name;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
}

describe("the summary", () => {
  const sundays = { "2026-11-01": 2, "2026-11-08": 3, "2026-11-15": 4, "2026-11-16": 40, "2026-11-09": 50 };

  it("compares today, which is not over, to what is usual on such a weekday", async () => {
    answers = async ({ start }) => summary({ days: start === "2026-11-22" ? { "2026-11-22": 6 } : sundays });
    const { card } = await show();
    expect(periods()).toEqual(["2026-11-22…2026-11-22", "2026-10-25…2026-11-21"]);
    expect(said(card, "dd")).toContain("6 | so far today | usual for a whole Sunday: 3");
  });

  it("says nothing of what is usual before there is any history", async () => {
    answers = async () => summary({ first_day: "2026-11-22", days: { "2026-11-22": 6 } });
    const { card } = await show();
    expect(said(card, "dd")).toContain("6 | so far today | 50 %");
    expect(said(card, "dd")).not.toMatch(/usual/i);
  });

  it("compares several days by those that are over", async () => {
    answers = async ({ end }) =>
      summary({ days: end === "2026-11-22" ? { "2026-11-15": 5, "2026-11-16": 3, "2026-11-22": 90 } : sundays });
    const { card } = await show();
    await choose(card, "week");
    expect(said(card, "dd")).toContain("4 a day until yesterday | usual: 24 a day");
  });

  it("shows the summary as it is sent to people, in the language of whoever reads", async () => {
    const { card } = await show();
    expect(asked[0]?.["language"]).toBe("en");
    expect(said(card, "details[open] .as-written")).toBe("Office: summary of 22-11-2026");
  });

  it("tells how fast and how well, and leaves out what was not measured", async () => {
    const { card } = await show();
    expect(said(card, ".figures")).toContain("Answered in time 50 % within 60 sAnswered: 5 of 6");
    expect(said(card, ".figures")).toContain("Time to an answer 20 s half took no longernine of ten: 1 min 35 s");
    expect(said(card, "dt")).not.toContain("Time to be heard");
    expect(said(card, ".remarks li")).toBe("Still open: 1 | Not answered within the target: 2");
  });

  it("counts in tables whose rows have names, and shows names as text", async () => {
    const { card } = await show();
    expect(said(card, "caption")).toBe("By outcome | By bell | Answered by | By hour of the day");
    expect(said(card, "tr")).toContain("<b>Hall</b> 1");
    expect(said(card, "th")).toContain("by an automation");
    expect(said(card, "tr")).toContain("10:00–11:00 0");
  });

  it("shows the days that are chosen, and says which quarter it is", async () => {
    const { card } = await show();
    await choose(card, "quarter");
    expect(periods().slice(2)).toEqual(["2026-10-01…2026-11-22", "2026-09-03…2026-09-30"]);
    expect(said(card, '[role="status"]')).toContain("2nd quarter of 2026–27: Oct 1, 2026 to Nov 22, 2026");
  });

  it("shows own dates, put in order", async () => {
    const { card } = await show();
    await choose(card, "own");
    const [start, end] = within(card, 'input[type="date"]') as HTMLInputElement[];
    start!.value = "2026-11-05";
    end!.value = "2026-11-03";
    within(card, "form")[0]?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await settle();
    expect(periods().at(-2)).toBe("2026-11-03…2026-11-05");
  });

  it("shows the period that was chosen last, even if an earlier one is answered after it", async () => {
    const { card } = await show();
    let late: (found: Summary) => void = () => undefined;
    answers = ({ start }) =>
      start === "2026-11-16" ? new Promise((answer) => (late = answer)) : Promise.resolve(summary({ rung: 7 }));
    await choose(card, "week");
    await choose(card, "yesterday");
    late(summary({ rung: 99 }));
    await settle();
    expect(said(card, ".value")).toMatch(/^7 /);
  });

  it("is read again when something happens, but not with every press", async () => {
    const { card, hass } = await show();
    for (let news = 0; news < 5; news += 1) hass.connection.latest.push(live());
    await settle();
    expect(asked).toHaveLength(2);
    answers = async () => summary({ rung: 7 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(4);
    expect(said(card, ".value")).toMatch(/^7 /);
  });

  it("goes over midnight by itself", async () => {
    const { card } = await show();
    expect(said(card, '[role="status"]')).toContain("Nov 22, 2026");
    asked = [];
    // It is 16:00 in Dhaka.
    await vi.advanceTimersByTimeAsync(8 * 3_600_000 - 60_001);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(periods()).toEqual(["2026-11-23…2026-11-23", "2026-10-26…2026-11-22"]);
    expect(said(card, '[role="status"]')).toContain("Nov 23, 2026");
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked).toHaveLength(2);
  });

  it("reads the new day only once the connection is back", async () => {
    const { card, hass } = await show();
    asked = [];
    hass.connection.cut();
    await vi.advanceTimersByTimeAsync(9 * 3_600_000);
    expect(asked).toEqual([]);
    hass.connection.mend();
    await settle();
    hass.connection.latest.push(live({ now: "2026-11-22T19:00:00+00:00" }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(periods().at(-1)).toBe("2026-10-26…2026-11-22");
    card.remove();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("tells of bells that were away, and of a register that was put back", async () => {
    const absence = { bell: "Entrance", began: NOW, ended: null, seconds: 125 };
    const restored = { at: NOW, entries: 9, known_entries: 12, known_seal: "ff", bell: null, presses: null };
    answers = async () =>
      summary({ absences: [absence], away_seconds: { Entrance: 125 }, register_restored: [restored] });
    const { card } = await show();
    expect(said(card, "details li")).toContain("Entrance: 2 min 5 s in all");
    expect(said(card, "details li")).toContain("away since 16:00");
    expect(said(card, "p")).toContain("9 entries before, 12 known, with the seal ff");
  });

  it("shows requests for assistance only where there were some", async () => {
    expect(said((await show()).card, "summary")).not.toContain("assistance");
    document.body.replaceChildren();
    answers = async () => summary({ assistance: figures({ purpose: "assistance", rung: 2 }) });
    const { card } = await show();
    expect(said(card, "summary")).toContain("Requests for assistance: 2");
    expect(said(card, "dt")).toMatch(/^Complaints .*Requests for assistance/);
    expect(said(card, "dt").match(/Complaints/g)).toHaveLength(1);
  });

  it("says why there is nothing to see", async () => {
    answers = () => Promise.reject({ code: "not_allowed", message: "" });
    expect(said((await show()).card, '[role="alert"]')).toContain("You may not");
  });
});

describe("the check of the register", () => {
  const found = { ok: true, entries: 1200, seal: "ab12-cd34", first_bad: null, differing: [], damage: null };

  async function verified(response: unknown): Promise<string> {
    const { card } = await show({ callService: async () => ({ response }) });
    within(card, "button")
      .find(({ textContent }) => textContent.includes("Verify"))
      ?.click();
    await settle();
    return said(card, ".found");
  }

  it("says that nothing was changed", async () => {
    expect(await verified(found)).toBe("Nothing was changed: 1,200 entries, seal ab12-cd34");
  });

  it.each([
    [{ first_bad: 17 }, "entry 17 is not as it was written"],
    [{ differing: ["complaint"] }, "do not follow from the journal: complaint"],
    [{ damage: "malformed" }, "The file is damaged: malformed"],
  ])("says of %j what is wrong", async (wrong, words) => {
    expect(await verified({ ...found, ok: false, ...wrong })).toContain(words);
  });

  it("says why it could not be done", async () => {
    const { card } = await show({ callService: () => Promise.reject({ code: "unauthorized" }) });
    within(card, "button")
      .find(({ textContent }) => textContent.includes("Verify"))
      ?.click();
    await settle();
    expect(said(card, ".found")).toContain("You may not");
  });
});

describe("the card that waits for an office", () => {
  it("has the views made anew when the office runs, and not before", async () => {
    const hass = fakeHass();
    const card = document.createElement("abhijog-bell-starting") as LovelaceCard;
    const refreshed = vi.fn();
    document.addEventListener("config-refresh", refreshed, { once: true });
    card.setConfig({ type: "custom:abhijog-bell-starting" });
    card.hass = hass;
    document.body.append(card);
    await settle();
    hass.connection.latest.push(display({ state: "away" }));
    await settle();
    expect(refreshed).not.toHaveBeenCalled();
    expect(said(card, "p")).toContain("goes on by itself");
    hass.connection.latest.push(display());
    expect(refreshed).toHaveBeenCalledTimes(1);
  });
});
