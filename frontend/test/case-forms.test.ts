import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { Item } from "../src/data/register";
import type { LovelaceCard, Message } from "../src/ha/types";
import { NOW, all, fakeHass, item, live, office, settle } from "./fakes";
import type { FakeHass } from "./fakes";

const OFFICERS = [
  { id: "o1", post: "Redress officer", room: "203" },
  { id: "o2", post: "Director", room: "301" },
];

let hass: FakeHass;
let card: LovelaceCard;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  hass = fakeHass();
  hass.connection.offices = [office({ officers: OFFICERS, desks: ["Desk 1"] })];
  card = document.createElement("abhijog-bell-card") as LovelaceCard;
  card.setConfig({ type: "custom:abhijog-bell-card" });
  card.hass = hass;
  document.body.append(card);
  await settle();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const within = (selector: string) => all(card.shadowRoot as ShadowRoot, selector);
const words = () => within("p").map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());

async function show(changes: Partial<Item>): Promise<void> {
  hass.connection.latest.push(live({ complaints: [item({ status: "heard", ...changes })] }));
  await settle();
  vi.advanceTimersByTime(1_100);
}

async function open(action: string): Promise<void> {
  within(`[data-action="${action}"]`)[0]?.click();
  await settle();
  vi.advanceTimersByTime(1_100);
}

async function fill(selector: string, value: string): Promise<void> {
  const field = within(`abhijog-bell-fields-form ${selector}, ${selector}`)[0] as HTMLInputElement;
  field.value = value;
  for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
  await settle();
}

async function submit(): Promise<void> {
  within("form")[0]?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settle();
}

describe("the form of a referral", () => {
  it("says whom it is about, under which service and desk, and what was noted", async () => {
    await show({ may: ["refer"], desk: "Desk 1" });
    await open("refer");
    const posts = within('select[name="about"] option').map(({ textContent }) => textContent.trim());
    expect(posts).toEqual(["Not stated", "Redress officer", "Director"]);
    await fill('[name="about"]', "Redress officer");
    await fill('[name="note"]', " asked for money ");
    await submit();
    const data = { office: "office-1", complaint: "2026-000012", about: "Redress officer", desk: "Desk 1", note: "asked for money" };
    expect(hass.asked).toEqual([{ type: "abhijog_bell/refer", ...data }]);
    expect(hass.calls).toEqual([]);
  });

  it("needs nothing", async () => {
    await show({ may: ["refer"] });
    await open("refer");
    await submit();
    expect(hass.asked).toEqual([{ type: "abhijog_bell/refer", office: "office-1", complaint: "2026-000012" }]);
  });
});

describe("the receipt", () => {
  const REFERRED: Partial<Item> = {
    status: "referred",
    may: [],
    case: { tier: 1, since: "2026-11-22", due: "2027-01-03", extended: false, expired: false, about: null },
  };

  it("is printed from the card of a case, and of no other", async () => {
    const opened = vi.spyOn(window, "open").mockReturnValue(null);
    hass.callWS = (async (message: Message) => ({ page: `/receipt?${JSON.stringify(message)}` })) as FakeHass["callWS"];
    await show({ status: "heard", may: [] });
    expect(within('[data-action="receipt"]')).toEqual([]);
    await show(REFERRED);
    within('[data-action="receipt"]')[0]?.click();
    await settle();
    const asked = { type: "abhijog_bell/receipt", office: "office-1", complaint: "2026-000012", language: "en" };
    expect(opened.mock.calls).toEqual([[`/receipt?${JSON.stringify(asked)}`, "_blank", "noreferrer"]]);
  });
});

describe("filing", () => {
  it("begins with what the complaint is filed under, and takes the day of the application", async () => {
    await show({ may: ["classify"], service: "Scholarship" });
    await open("classify");
    expect(within('input[name="applied_on"]')[0]?.getAttribute("max")).toBe("2026-11-22");
    await fill('[name="applied_on"]', "2026-10-01");
    await submit();
    const data = { office: "office-1", complaint: "2026-000012", service: "Scholarship", applied_on: "2026-10-01" };
    expect(hass.calls).toEqual([["classify", data, false]]);
    expect(within("abhijog-bell-fields-form")).toEqual([]);
  });

  it("sends nothing where nothing was given, and says so at the form", async () => {
    await show({ may: ["classify"] });
    await open("classify");
    await submit();
    expect(hass.calls).toEqual([]);
    expect(words()).toContain("Give at least one of these.");
  });

  it.each([
    ["delay", "the time limit was missed"],
    ["premature", "the time limit has not run out"],
  ] as const)("tells a %s with the complaint", async (claim, said) => {
    await show({ claim, applied_on: "2026-10-01", limit_due: "2026-10-11" });
    expect(words()).toContain(`Applied on Oct 1, 2026, due by Oct 11, 2026: ${said}`);
  });
});

describe("letting the officer see it", () => {
  it("asks first, since it cannot be taken back", async () => {
    await show({ may: ["disclose"] });
    await open("disclose");
    expect(hass.calls).toEqual([]);
    expect(words().some((said) => said.includes("cannot be taken back"))).toBe(true);
    await submit();
    expect(hass.calls).toEqual([["disclose", { office: "office-1", complaint: "2026-000012" }, false]]);
  });
});
