import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { LovelaceCard, Message } from "../src/ha/types";
import { NOW, all, fakeHass, live, settle } from "./fakes";
import type { FakeHass } from "./fakes";

let asked: Message[];
let found: { nobody: boolean; text: string };
let card: LovelaceCard;
let hass: FakeHass;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  asked = [];
  found = { nobody: false, text: "At once: Redress officer, 203.\nAway: Director." };
  hass = fakeHass({
    callWS: (async (message: Message) => {
      asked.push(message);
      return found;
    }) as FakeHass["callWS"],
  });
  card = document.createElement("abhijog-bell-who-hears") as LovelaceCard;
  card.setConfig({ type: "custom:abhijog-bell-who-hears" });
  card.hass = hass;
  document.body.append(card);
  await settle();
  hass.connection.latest.push(live());
  await settle();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const within = (selector: string) => all(card.shadowRoot as ShadowRoot, selector);
const said = (selector: string) => within(selector).map(({ textContent }) => textContent.trim());
const QUESTION = { type: "abhijog_bell/who_would_hear", office: "office-1", language: "en" };

async function choose(name: string, change: Partial<HTMLInputElement>): Promise<void> {
  const field = within(`[name="${name}"]`)[0] as HTMLInputElement;
  Object.assign(field, change);
  field.dispatchEvent(new Event("change", { bubbles: true, composed: true }));
  await settle();
}

describe("who would hear the bell", () => {
  it("says it in words, and looks again", async () => {
    expect(asked).toEqual([{ ...QUESTION, about_redress: false }]);
    expect(said("li")).toEqual(["At once: Redress officer, 203.", "Away: Director."]);
    expect(within(".nobody")).toEqual([]);
    found = { nobody: false, text: "At once: Director, 301." };
    await vi.advanceTimersByTimeAsync(30_000);
    expect(said("li")).toEqual(["At once: Director, 301."]);
  });

  it("does not ask again at every press", async () => {
    hass.connection.latest.push(live());
    await settle();
    expect(asked).toHaveLength(1);
  });

  it("warns first where it is nobody", async () => {
    found = { nobody: true, text: "Away: Director.\nNobody is there." };
    await vi.advanceTimersByTimeAsync(30_000);
    expect(said(".nobody")).toEqual(["Nobody is there."]);
    expect(said("li")).toEqual(["Away: Director."]);
  });

  it("says it of another time once that is whole, and of now again", async () => {
    await choose("when", { value: "later" });
    expect(asked).toHaveLength(1);
    await choose("at", { value: "2026-11-23T09:30" });
    expect(asked.at(-1)).toEqual({ ...QUESTION, about_redress: false, at: "2026-11-23T09:30" });
    await choose("when", { value: "" });
    expect(asked.at(-1)).toEqual({ ...QUESTION, about_redress: false });
  });

  it("says it of a bell that is held", async () => {
    await choose("long", { checked: true });
    expect(asked.at(-1)).toEqual({ ...QUESTION, about_redress: true });
  });

  it("tells a refusal", async () => {
    hass.callWS = () => Promise.reject({ code: "not_allowed" });
    await vi.advanceTimersByTimeAsync(30_000);
    expect(said(".banner").join()).toContain("You may not see the complaints");
  });
});
