import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { Entry, History, Item, Story } from "../src/data/register";
import type { LovelaceCard, Message } from "../src/ha/types";
import { NOW, all, fakeHass, item, live, office, settle } from "./fakes";
import type { FakeHass } from "./fakes";

const HOSTILE = `<img src=x onerror="alert(1)"> ${"long ".repeat(60)}`;
const entries: Entry[] = [
  { seq: 1, kind: "rung", at: NOW, pressed_at: NOW, actor: { type: "bell", name: "Entrance" }, test: true },
  { seq: 2, kind: "noted", at: NOW, actor: { type: "officer", name: "Head" }, text: HOSTILE },
];

let asked: Message[];
let history: History;
let told: Item | undefined;
let complainant: Story["complainant"];
let receipt: Story["receipt"];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  asked = [];
  told = undefined;
  complainant = null;
  receipt = null;
  history = {
    complaints: [
      item({ complaint: "2026-000002" }),
      item({ complaint: "2026-000001", status: "closed", outcome: "settled" }),
    ],
    next: null,
  };
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const within = (card: Element, selector: string) => all(card.shadowRoot as ShadowRoot, selector);
const said = (card: Element, selector: string) =>
  within(card, selector).map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
const rows = (card: Element) => within(card, "[data-complaint]").map(({ dataset }) => dataset["complaint"]);
const focused = (card: Element) => (card.shadowRoot as ShadowRoot).activeElement as HTMLElement | null;

async function answer(message: Message): Promise<unknown> {
  asked.push(message);
  if (message.type === "abhijog_bell/history") return history;
  return { complaint: told ?? item({ complaint: String(message["complaint"]) }), entries, complainant, receipt } satisfies Story;
}

async function show(
  changes: Parameters<typeof live>[0] = {},
  hass = fakeHass({ callWS: answer as FakeHass["callWS"] }),
): Promise<{ card: HTMLElement; hass: FakeHass }> {
  const card = document.createElement("abhijog-bell-register") as LovelaceCard;
  card.setConfig({ type: "custom:abhijog-bell-register" });
  card.hass = hass;
  document.body.append(card);
  await settle();
  hass.connection.latest.push(live(changes));
  await settle();
  return { card, hass };
}

const closed = (may: Item["may"]) => item({ complaint: "2026-000001", status: "closed", outcome: "settled", may });
const button = (card: Element, action: string) => within(card, `[data-action="${action}"]`)[0];

async function openClosed(may: Item["may"]): Promise<{ card: HTMLElement; hass: FakeHass }> {
  const shown = await show();
  told = closed(may);
  await click(within(shown.card, '[data-complaint="2026-000001"]')[0]);
  return shown;
}

async function click(element: HTMLElement | undefined): Promise<void> {
  element?.focus();
  element?.click();
  await settle();
}

describe("who complains", () => {
  it.each([
    [{ name: "Rahima", phone: "01711 000000" }, ["Complainant: Rahima 01711 000000"]],
    [{ name: HOSTILE, phone: null }, [`Complainant: ${HOSTILE}`.trim()]],
    [{ name: null, phone: null }, ["Complainant: name and phone were blanked"]],
    [null, []],
  ])("is told to whom the server tells it: %#", async (who, expected) => {
    complainant = who;
    const { card } = await openClosed([]);
    expect(said(card, ".complainant")).toEqual(expected);
    expect(within(card, ".complainant img")).toEqual([]);
  });

  it("gets a receipt to print, where there is one", async () => {
    receipt = "/api/abhijog_bell/receipt?complaint=2026-000001&authSig=x";
    const { card } = await openClosed([]);
    expect(within(card, "a.receipt").map((link) => link.getAttribute("href"))).toEqual([receipt]);
    expect(said(card, "a.receipt")).toEqual(["Print the receipt"]);
  });

  it("can be called by a tap", async () => {
    complainant = { name: null, phone: "01711000000" };
    const { card } = await openClosed([]);
    expect(within(card, ".complainant a").map((link) => link.getAttribute("href"))).toEqual(["tel:01711000000"]);
  });
});

describe("the register", () => {
  it("says on which day it came what no bell was pressed for", async () => {
    history.complaints = [item({ complaint: "2026-000002", time_known: false, received: "2026-11-20", medium: "letter" })];
    const { card } = await show();
    expect(said(card, "[data-complaint]")[0]).toContain("received on Nov 20, 2026");
  });

  it("shows what is on record, each complaint as a button", async () => {
    const { card } = await show();
    expect(rows(card)).toEqual(["2026-000002", "2026-000001"]);
    expect(said(card, "[data-complaint]")[1]).toContain("Closed: Settled");
    expect(said(card, '[role="status"]')).toContain("2 complaints");
  });

  it("tells nothing where the office is closed or the user may not read", async () => {
    const { card } = await show({ state: "forbidden" });
    expect(asked).toEqual([]);
    expect(said(card, ".banner").join()).toContain("You may not see");
  });

  it("adds older ones, and takes the focus on to the first of them where there are no more", async () => {
    history.next = "cursor";
    const { card } = await show();
    history = { complaints: [item({ complaint: "2026-000000" })], next: null };
    await click(within(card, ".older")[0]);
    expect(asked.at(-1)).toMatchObject({ before: "cursor", limit: 50 });
    expect(rows(card)).toEqual(["2026-000002", "2026-000001", "2026-000000"]);
    expect(within(card, ".older")).toEqual([]);
    expect(focused(card)?.dataset["complaint"]).toBe("2026-000000");
  });

  it("takes in what is new, once", async () => {
    const { card, hass } = await show();
    const fresh: Item = item({ complaint: "2026-000003" });
    history = { complaints: [fresh, ...history.complaints], next: null };
    hass.connection.latest.push(live({ complaints: [fresh] }));
    await settle();
    expect(rows(card)).toEqual(["2026-000003", "2026-000002", "2026-000001"]);
  });

  it("looks for a number in Bangla digits, and can show all again", async () => {
    const { card } = await show();
    (within(card, '[name="complaint"]')[0] as HTMLInputElement).value = "১২";
    history = { complaints: [], next: null };
    within(card, "form")[0]?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await settle();
    expect(asked.at(-1)).toEqual({ type: "abhijog_bell/history", office: "office-1", complaint: "12", limit: 50 });
    expect(said(card, '[role="status"]').join()).toContain("Nothing on record fits this");
    await click(within(card, "button").find(({ textContent }) => textContent.includes("Show all")));
    expect(asked.at(-1)).toEqual({ type: "abhijog_bell/history", office: "office-1", limit: 50 });
  });

  it("looks for what was removed too, and says that it was", async () => {
    const hass = fakeHass({ callWS: answer as FakeHass["callWS"] });
    const former = { bells: [{ id: "b0", name: "<b>Gate</b>" }], officers: [{ id: "o0", post: "Accountant" }] };
    hass.connection.offices = [office({ bells: [{ id: "b1", name: "Entrance", place: "", purpose: "complaint" }], former })];
    const { card } = await show({}, hass);
    expect(said(card, 'select[name="bell"] > option')).toEqual(["Any", "Entrance"]);
    expect(within(card, 'optgroup[label="Removed"] option').map((each) => each.textContent)).toEqual([
      "<b>Gate</b>",
      "Accountant",
    ]);
    (within(card, '[name="bell"]')[0] as HTMLSelectElement).value = "b0";
    within(card, "form")[0]?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await settle();
    expect(asked.at(-1)).toMatchObject({ type: "abhijog_bell/history", bell: "b0" });
  });

  it("opens a story and gives the focus back where it was", async () => {
    const { card } = await show();
    await click(within(card, '[data-complaint="2026-000001"]')[0]);
    expect(asked.at(-1)).toEqual({ type: "abhijog_bell/story", office: "office-1", complaint: "2026-000001" });
    expect(focused(card)?.textContent).toContain("2026-000001");
    expect(within(card, ".list")[0]?.hidden).toBe(true);
    focused(card)?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, composed: true }));
    await settle();
    expect(within(card, "abhijog-bell-story")).toEqual([]);
    expect(focused(card)?.dataset["complaint"]).toBe("2026-000001");
  });

  it("goes on telling an open story when something happens", async () => {
    const { card, hass } = await show();
    await click(within(card, "[data-complaint]")[0]);
    const before = asked.filter(({ type }) => type.endsWith("/story")).length;
    hass.connection.latest.push(live());
    await settle();
    expect(asked.filter(({ type }) => type.endsWith("/story"))).toHaveLength(before + 1);
    expect(within(card, "abhijog-bell-story")).toHaveLength(1);
  });

  it("shows what people wrote as text, folded, and that it was a test", async () => {
    const { card } = await show();
    await click(within(card, "[data-complaint]")[0]);
    expect(within(card, "img")).toEqual([]);
    const note = within(card, "abhijog-bell-text .foreign").at(-1) ?? within(card, ".foreign").at(-1);
    expect(note?.textContent).toContain("<img src=x");
    expect(note?.textContent.length).toBeLessThan(200);
    expect(note?.getAttribute("dir")).toBe("auto");
    expect(said(card, "ol li")[0]).toContain("Test: nobody is waiting");
  });

  it("says what went wrong", async () => {
    const { card, hass } = await show();
    hass.callWS = () => Promise.reject({ code: "not_loaded", message: "" });
    await click(within(card, "[data-complaint]")[0]);
    expect(said(card, '[role="alert"]').join()).toContain("The office is not running");
  });
});

describe("an open story", () => {
  const stories = () => asked.filter(({ type }) => type.endsWith("/story")).length;

  it("offers what this user may do with the complaint, and nothing while the connection is lost", async () => {
    const { card, hass } = await openClosed(["note", "reopen"]);
    expect(within(card, "[data-action]").map(({ dataset }) => dataset["action"])).toEqual(["note", "reopen"]);
    hass.connection.cut();
    await settle();
    expect(within(card, "[data-action]")).toEqual([]);
  });

  it("has nothing to press for who may only look", async () => {
    const { card } = await openClosed([]);
    expect(within(card, "abhijog-bell-complaint")).toHaveLength(1);
    expect(within(card, "[data-action]")).toEqual([]);
  });

  it("reopens, and then tells it as it is now", async () => {
    const { card, hass } = await openClosed(["reopen"]);
    const before = stories();
    told = item({ complaint: "2026-000001", status: "heard", may: ["close"], outcomes: ["settled"] });
    history = { complaints: [told], next: null };
    await click(button(card, "reopen"));
    expect(hass.calls).toEqual([["reopen", { office: "office-1", complaint: "2026-000001" }, false]]);
    expect(stories()).toBe(before + 1);
    expect(button(card, "close")).toBeDefined();
    hass.connection.latest.push(live({ complaints: [told] }));
    await settle();
    expect(within(card, '[data-complaint="2026-000001"]')[0]?.className).toBe("heard");
  });

  it("takes a note, which stays through news until it is written", async () => {
    const { card, hass } = await openClosed(["note"]);
    await click(button(card, "note"));
    const field = within(card, "textarea")[0] as HTMLTextAreaElement;
    field.value = "asked twice";
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    hass.connection.latest.push(live());
    await settle();
    expect(within(card, "textarea")[0]).toBe(field);
    within(card, "abhijog-bell-note-form")[0]
      ?.shadowRoot?.querySelector("form")
      ?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    await settle();
    expect(hass.calls.at(-1)).toEqual([
      "note",
      { office: "office-1", complaint: "2026-000001", text: "asked twice" },
      false,
    ]);
    expect(within(card, "textarea")).toEqual([]);
  });

  it("shows a refusal at the complaint, in words of the backend", async () => {
    const { card, hass } = await openClosed(["reopen"]);
    const refusal = { code: "x", message: "", translation_domain: "abhijog_bell", translation_key: "not_allowed_reopen" };
    hass.callService = () => Promise.reject(refusal);
    await click(button(card, "reopen"));
    expect(said(card, ".problem").join()).toContain("exceptions.not_allowed_reopen.message");
    expect(button(card, "reopen")?.ariaDisabled).not.toBe("true");
  });
});
