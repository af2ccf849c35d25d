import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { HistoryFilter } from "../src/data/register";
import { localizer } from "../src/localize";
import { nameMeant } from "../src/logic/filters";
import { all, office, settle } from "./fakes";

let filter: HTMLElement;
let sent: HistoryFilter[];

beforeEach(async () => {
  vi.useFakeTimers();
  sent = [];
  filter = document.createElement("abhijog-bell-filter");
  Object.assign(filter, { text: localizer("en"), office: office({ desks: ["Cash"] }) });
  filter.addEventListener("abhijog-bell-filter", (event) => sent.push((event as CustomEvent<HistoryFilter>).detail));
  document.body.append(filter);
  await settle();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const within = (selector: string) => all(filter.shadowRoot as ShadowRoot, selector);
const choice = (name: string) => within(`abhijog-bell-choice[name="${name}"]`)[0]?.shadowRoot as ShadowRoot;

/** As browsers tell it: `input` at every change, `change` when it is done. */
async function fill(field: Element | null | undefined, value: string, kinds = ["input", "change"]): Promise<void> {
  (field as HTMLInputElement).value = value;
  for (const kind of kinds) field?.dispatchEvent(new Event(kind, { bubbles: true, composed: kind === "input" }));
  await settle();
}

describe("the choices of the register", () => {
  it("count at once where something is chosen", async () => {
    await fill(within('[name="status"]')[0], "open");
    expect(sent).toEqual([{ status: "open" }]);
    const tests = within('[name="tests"]')[0] as HTMLInputElement;
    tests.checked = false;
    await fill(tests, "on");
    expect(sent.at(-1)).toEqual({ status: "open", tests: false });
    expect(sent).toHaveLength(2);
  });

  it("count a moment after something was typed, once", async () => {
    for (const typed of ["1", "12"]) await fill(within('[name="complaint"]')[0], typed, ["input"]);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toEqual([{ complaint: "12" }]);
  });

  it("count with Enter before that moment has passed, and only once", async () => {
    await fill(within('[name="complaint"]')[0], "12", ["input"]);
    within("form")[0]?.dispatchEvent(new Event("submit", { cancelable: true }));
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toEqual([{ complaint: "12" }]);
  });

  it("offer the services and desks of the office, and others as they were written", async () => {
    const list = choice("service").querySelector("select") as HTMLSelectElement;
    expect([...list.options].map(({ text }) => text.trim())).toEqual(["Any", "Medical grant", "Scholarship", "Other …"]);
    await fill(list, "Medical grant", ["change"]);
    expect(sent.at(-1)).toEqual({ service: "Medical grant" });
    await fill(choice("desk").querySelector("select"), "Cash", ["change"]);
    expect(sent.at(-1)).toEqual({ service: "Medical grant", desk: "Cash" });
    await fill(list, list.options[3]?.value ?? "", ["change"]);
    await fill(choice("service").querySelector("input"), "pension", ["input"]);
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.at(-1)).toEqual({ service: "pension", desk: "Cash" });
  });

  it("are all gone when everything is shown again", async () => {
    await fill(choice("service").querySelector("select"), "Medical grant", ["change"]);
    within("button")
      .find(({ textContent }) => textContent.includes("Show all"))
      ?.click();
    await settle();
    expect(sent.at(-1)).toEqual({});
    expect(choice("service").querySelector("select")?.value).toBe("");
  });

  it("say so where the start is after the end, and look for nothing", async () => {
    await fill(within('[name="start"]')[0], "2026-11-22");
    await vi.advanceTimersByTimeAsync(600);
    await fill(within('[name="end"]')[0], "2026-11-20");
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toEqual([{ start: "2026-11-22" }]);
    expect(within('[role="alert"]')[0]?.textContent).toContain("The first day is after the last one");
    await fill(within('[name="end"]')[0], "2026-11-23");
    await vi.advanceTimersByTimeAsync(600);
    expect(within('[role="alert"]')[0]?.textContent.trim()).toBe("");
    expect(sent.at(-1)).toEqual({ start: "2026-11-22", end: "2026-11-23" });
  });
});

describe("a name that is typed", () => {
  it.each([
    [" medical  GRANT ", "Medical grant"],
    ["medic", "medic"],
    ["Pension", "Pension"],
    ["", ""],
  ])("%j means %j", (typed, meant) => expect(nameMeant(typed, ["Medical grant", "Scholarship"])).toBe(meant));
});
