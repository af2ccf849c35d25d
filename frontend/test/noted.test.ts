import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { LovelaceCard } from "../src/ha/types";
import { statusLines } from "../src/logic/status";
import { localizer } from "../src/localize";
import { NOW, all, fakeHass, item, live, settle } from "./fakes";
import type { FakeHass } from "./fakes";

let hass: FakeHass;
let card: LovelaceCard;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  hass = fakeHass();
  card = document.createElement("abhijog-bell-card") as LovelaceCard;
  card.setConfig({ type: "custom:abhijog-bell-card" });
  card.hass = hass;
  document.body.append(card);
  await settle();
  hass.connection.latest.push(live({ complaints: [item()] }));
  await settle();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const within = (selector: string) => all(card.shadowRoot as ShadowRoot, selector);
const noted = () => within("article [role='status']")[0]?.textContent.replace(/\s+/g, " ").trim();

async function write(text: string): Promise<void> {
  within('[data-action="note"]')[0]?.click();
  await settle();
  const field = within("textarea")[0] as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  await settle();
  within("form")[0]?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settle();
}

describe("a note that was written", () => {
  it("is confirmed where it was written, in a region that was there before, with where it can be read", async () => {
    const region = within("article [role='status']")[0];
    expect(noted()).toBe("");
    await write("No papers");
    expect(within("article [role='status']")[0]).toBe(region);
    expect(noted()).toBe("Your note is in the register. It can be read there under No. 2026-000012.");
  });

  it("is confirmed until something else is done", async () => {
    await write("No papers");
    hass.connection.latest.push(live({ complaints: [item({ presses: 2 })] }));
    await settle();
    expect(noted()).toContain("in the register");
    await vi.advanceTimersByTimeAsync(1_500);
    within('[data-action="note"]')[0]?.click();
    await settle();
    expect(noted()).toBe("");
  });

  it("is not confirmed when it was refused", async () => {
    hass.callService = () => Promise.reject({ code: 1, message: "disk" });
    await write("No papers");
    expect(noted()).toBe("");
  });
});

describe("a closed complaint", () => {
  it("says whose it was", () => {
    const clockwork = { locale: hass.locale, serverZone: "Asia/Dhaka" };
    const ended = item({ status: "closed", outcome: "settled", heard_at: NOW, officer: { post: "Head", room: "1" } });
    expect(statusLines(ended, Date.parse(NOW), localizer("en"), clockwork)).toContain("Heard by Head");
    const nobody = item({ status: "closed", outcome: "false_press", answered_at: NOW, officer: { post: "Head", room: "1" } });
    expect(statusLines(nobody, Date.parse(NOW), localizer("en"), clockwork)).toContain("Answered by Head");
  });
});
