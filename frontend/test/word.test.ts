import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { AbhijogBellIdeas } from "../src/cards/abhijog-bell-ideas";
import type { AbhijogBellWord } from "../src/components/abhijog-bell-word";
import type { Act } from "../src/components/events";
import type { Item } from "../src/data/register";
import { localizer } from "../src/localize";
import { fakeHass, item, live, office, settle } from "./fakes";

afterEach(() => document.body.replaceChildren());

async function word(changes: Partial<Item>, busy = false) {
  const element = document.createElement("abhijog-bell-word") as AbhijogBellWord;
  const acts: Act[] = [];
  element.addEventListener("abhijog-bell-act", (event) => acts.push((event as CustomEvent<Act>).detail));
  Object.assign(element, { text: localizer("en"), item: item(changes), busy });
  document.body.append(element);
  await element.updateComplete;
  const buttons = () => [...element.renderRoot.querySelectorAll("button")];
  const press = (label: string) => buttons().find(({ textContent }) => textContent?.includes(label))?.click();
  return { element, acts, press, labels: () => buttons().map(({ textContent }) => textContent?.trim()) };
}

describe("the citizen's word", () => {
  it.each(["heard", "closed"] as const)("is asked for once a complaint is %s", async (status) => {
    const { labels, press, acts } = await word({ status, may: ["rate"] });
    expect(labels()).toEqual(["Satisfied", "Neither", "Unsatisfied"]);
    press("Unsatisfied");
    expect(acts).toEqual([{ complaint: "2026-000012", action: "rate", rating: "unsatisfied" }]);
  });

  it("shows what was said last", async () => {
    const { element } = await word({ status: "closed", may: ["rate"], rating: "neutral" });
    expect(element.renderRoot.querySelector("[aria-pressed=true]")?.textContent).toContain("Neither");
  });

  it.each([
    { status: "waiting", may: ["rate"] },
    { status: "referred", may: ["rate"] },
    { status: "closed", may: [] },
  ] as Partial<Item>[])("is not asked for of %j", async (changes) => expect((await word(changes)).labels()).toEqual([]));

  it("lets the head answer to an appeal on offer", async () => {
    const { press, acts } = await word({ status: "closed", may: ["take_appeal", "decline_appeal"], appeal_offered: true });
    press("Reopen as an appeal");
    press("Leave it at that");
    expect(acts.map(({ action }) => action)).toEqual(["take_appeal", "decline_appeal"]);
  });

  it("does nothing twice while something is under way", async () => {
    const { press, acts } = await word({ status: "closed", may: ["rate"] }, true);
    press("Satisfied");
    expect(acts).toEqual([]);
  });
});

describe("what was asked for at the service corner", () => {
  it("is put down with the applicant's reference", async () => {
    const { element, acts } = await word({ purpose: "assistance", may: ["record_request"] });
    element.renderRoot.querySelector("select")!.value = "tracking";
    element.renderRoot.querySelector("input")!.value = " WB 12 ";
    element.renderRoot.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
    expect(acts).toEqual([
      { complaint: "2026-000012", action: "record_request", kind: "tracking", reference: "WB 12" },
    ]);
  });

  it("shows what is known, and sends no empty reference", async () => {
    const { element, acts } = await word({ purpose: "assistance", may: ["record_request"], request: "phone", reference: "7" });
    expect(element.renderRoot.querySelector("option[selected]")?.getAttribute("value")).toBe("phone");
    expect(element.renderRoot.querySelector("input")!.value).toBe("7");
    element.renderRoot.querySelector("input")!.value = " ";
    element.renderRoot.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
    expect(acts).toEqual([{ complaint: "2026-000012", action: "record_request", kind: expect.any(String) }]);
  });
});

describe("the ideas card", () => {
  const idea = {
    idea: "I-2026-000001",
    text: "A bench",
    author: "citizen",
    day: "2026-11-22",
    screening_until: "2026-11-25",
  };
  let decided = false;
  beforeEach(() => (decided = false));

  async function card(role: "head" | "redress") {
    const callWS = vi.fn(async () => ({ ideas: decided ? [] : [idea] }));
    const callService = vi.fn(async () => {
      decided = true;
    });
    const hass = fakeHass({ callWS, callService } as never);
    (hass.connection as unknown as { offices: unknown[] }).offices = [office({ role })];
    const element = document.createElement("abhijog-bell-ideas") as AbhijogBellIdeas;
    element.setConfig({ type: "custom:abhijog-bell-ideas" });
    element.hass = hass;
    document.body.append(element);
    await settle();
    (hass.connection as unknown as { subscribed: { push(message: unknown): void }[] }).subscribed.at(-1)?.push(live());
    await settle();
    return { element, callService };
  }

  it("lets the head decide", async () => {
    const { element, callService } = await card("head");
    expect(element.renderRoot.textContent).toContain("to be screened by");
    const chosen = [...element.renderRoot.querySelectorAll("button")].find(({ textContent }) => textContent?.includes("Chosen"));
    chosen?.click();
    await settle();
    expect(callService).toHaveBeenCalledWith(
      "abhijog_bell",
      "screen",
      { office: "office-1", idea: "I-2026-000001", decision: "chosen" },
      undefined,
      false,
      false,
    );
    expect(element.renderRoot.textContent).toContain("No idea waits for a decision.");
  });

  it("shows the others what there is", async () => {
    const { element } = await card("redress");
    expect(element.renderRoot.querySelectorAll("li")).toHaveLength(1);
    expect(element.renderRoot.querySelectorAll("button")).toHaveLength(0);
  });
});
