import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { AbhijogBellCard } from "../src/cards/abhijog-bell-card";
import type { AbhijogBellDisplay } from "../src/cards/abhijog-bell-display";
import { NOW, all, display, fakeHass, item, live, office, settle } from "./fakes";
import type { FakeHass } from "./fakes";

const BELL = { id: "bell-1", name: "Entrance", place: "Ground floor", purpose: "complaint" } as const;
const OFFICER = { post: "Head", room: "Room 1" };
const ALL = ["settled", "referred", "no_complainant", "false_press"] as const;

beforeEach(() => vi.useFakeTimers({ now: Date.parse(NOW) }));

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

async function show<Card extends AbhijogBellCard | AbhijogBellDisplay>(
  tag: string,
  hass: FakeHass,
  config: Record<string, unknown> = {},
): Promise<Card> {
  const card = document.createElement(tag) as unknown as Card;
  card.setConfig({ type: `custom:${tag}`, ...config });
  card.hass = hass;
  document.body.append(card as unknown as Node);
  await settle();
  return card;
}

const showCard = (hass: FakeHass, config = {}) => show<AbhijogBellCard>("abhijog-bell-card", hass, config);
const showDisplay = (hass: FakeHass, config = {}) => show<AbhijogBellDisplay>("abhijog-bell-display", hass, config);

/** Everything inside, through all shadow roots. */
const within = (card: Element, selector: string) => all(card.shadowRoot as ShadowRoot, selector);
const words = (card: Element) =>
  within(card, "h2, h3, p, li, button, .problem, .age, .hidden")
    .map(({ textContent }) => textContent.replace(/\s+/g, " ").trim())
    .join(" | ");
const buttons = (card: Element) => within(card, "[data-action]").map(({ dataset }) => dataset["action"]);

async function press(card: Element, action: string): Promise<void> {
  within(card, `[data-action="${action}"]`)[0]?.click();
  await settle();
}

async function type(field: HTMLElement | undefined, value: string): Promise<void> {
  (field as HTMLTextAreaElement).value = value;
  field?.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  await settle();
}

async function submit(card: Element): Promise<void> {
  within(card, "form")[0]?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settle();
}

describe("the officer's card", () => {
  it("subscribes to the configured office and shows who waits", async () => {
    const hass = fakeHass();
    hass.connection.offices = [...hass.connection.offices, { ...hass.connection.offices[0]!, office: "office-2" }];
    const card = await showCard(hass, { office: "office-2" });
    expect(hass.connection.latest.message).toEqual({ type: "abhijog_bell/subscribe_complaints", office: "office-2" });
    hass.connection.latest.push(live({ complaints: [item()] }));
    await settle();
    expect(words(card)).toContain("Somebody is waiting");
    expect(words(card)).toContain("Ground floor");
    expect(words(card)).toContain("1 min 5 s");
    expect(within(card, '[aria-live="polite"]')[0]?.textContent).toBe("Somebody is waiting: Ground floor.");
  });

  it("is calm when nobody waits, and draws no button", async () => {
    const hass = fakeHass();
    const card = await showCard(hass);
    hass.connection.latest.push(live());
    await settle();
    expect(words(card)).toContain("Nobody is waiting");
    expect(within(card, "button")).toEqual([]);
  });

  it("offers what may be done and nothing else", async () => {
    const hass = fakeHass();
    const card = await showCard(hass);
    hass.connection.latest.push(live({ complaints: [item({ may: ["acknowledge", "note"] })], closed: [item({ complaint: "2", status: "closed", may: ["reopen"] })] }));
    await settle();
    expect(buttons(card)).toEqual(["acknowledge", "note", "reopen"]);
    hass.connection.latest.push(live({ complaints: [item({ may: [] })] }));
    await settle();
    expect(buttons(card)).toEqual([]);
  });

  it("answers with one tap, without Home Assistant's own toast, and only once", async () => {
    const hass = fakeHass();
    const card = await showCard(hass);
    hass.connection.latest.push(live({ complaints: [item()] }));
    await settle();
    const button = within(card, '[data-action="acknowledge"]')[0];
    button?.click();
    button?.click();
    await settle();
    button?.click();
    await settle();
    expect(hass.calls).toEqual([["acknowledge", { office: "office-1", complaint: "2026-000012" }, false]]);
  });

  it("shows a refusal in words of the backend, and keeps it although the complaint moves on", async () => {
    const refusal = { code: "x", translation_domain: "abhijog_bell", translation_key: "already_acknowledged", translation_placeholders: { officer: "Head" } };
    const hass = fakeHass({ callService: async () => Promise.reject(refusal) });
    const card = await showCard(hass);
    hass.connection.latest.push(live({ complaints: [item()] }));
    await settle();
    await press(card, "acknowledge");
    hass.connection.latest.push(live({ complaints: [item({ status: "acknowledged", officer: OFFICER, may: [] })] }));
    await settle();
    const alert = within(card, '[role="alert"] .problem')[0];
    expect(alert?.textContent).toContain('component.abhijog_bell.exceptions.already_acknowledged.message {"officer":"Head"}');
    hass.connection.latest.push(live());
    await settle();
    expect(words(card)).toContain("already_acknowledged");
  });

  it("says so when no answer comes", async () => {
    const hass = fakeHass({ callService: () => new Promise(() => undefined) });
    const card = await showCard(hass);
    hass.connection.latest.push(live({ complaints: [item()] }));
    await settle();
    await press(card, "acknowledge");
    await vi.advanceTimersByTimeAsync(15_001);
    await settle();
    expect(within(card, ".problem")[0]?.textContent).toContain("has not answered");
  });

  it("goes from heard to the form, and closes with what was chosen", async () => {
    const hass = fakeHass();
    const card = await showCard(hass);
    hass.connection.latest.push(live({ complaints: [item({ status: "acknowledged", may: ["heard", "close", "note"], outcomes: [...ALL] })] }));
    await settle();
    await press(card, "heard");
    hass.connection.latest.push(live({ complaints: [item({ status: "heard", may: ["close", "note"], outcomes: [...ALL] })] }));
    await settle();
    expect(within(card, 'input[type="radio"]').map((radio) => (radio as HTMLInputElement).value)).toEqual(ALL);
    await submit(card);
    expect(within(card, ".missing")[0]?.textContent).toContain("Choose how it ended.");
    expect(hass.calls.map(([action]) => action)).toEqual(["heard"]);
    within(card, 'input[value="settled"]')[0]?.dispatchEvent(new Event("change", { bubbles: true }));
    await settle();
    const list = within(card, "select")[0] as HTMLSelectElement;
    list.value = "Medical grant";
    list.dispatchEvent(new Event("change", { bubbles: true }));
    await type(within(card, "textarea")[0], "Paid today");
    await submit(card);
    expect(hass.calls[1]).toEqual([
      "close",
      { office: "office-1", complaint: "2026-000012", outcome: "settled", service: "Medical grant", note: "Paid today" },
      false,
    ]);
    expect(within(card, "form")).toEqual([]);
  });

  it("keeps what was typed through updates and lost connections, in the same field", async () => {
    const hass = fakeHass();
    const card = await showCard(hass);
    hass.connection.latest.push(live({ complaints: [item()] }));
    await settle();
    await press(card, "note");
    const field = within(card, "textarea")[0];
    await type(field, "কাগজ নেই");
    hass.connection.latest.push(live({ complaints: [item({ complaint: "0" }), item({ presses: 2 })] }));
    await settle();
    expect(within(card, "textarea")[0]).toBe(field);
    hass.connection.cut();
    await settle();
    expect(within(card, "textarea")).toEqual([]);
    hass.connection.mend();
    await settle();
    hass.connection.latest.push(live({ complaints: [item({ presses: 2 })] }));
    await settle();
    expect((within(card, "textarea")[0] as HTMLTextAreaElement).value).toBe("কাগজ নেই");
    await submit(card);
    expect(hass.calls.at(-1)?.[1]).toEqual({ office: "office-1", complaint: "2026-000012", text: "কাগজ নেই" });
  });

  it("keeps the typed text when the action is refused", async () => {
    const hass = fakeHass({ callService: async () => Promise.reject({ code: 1, message: "disk" }) });
    const card = await showCard(hass);
    hass.connection.latest.push(live({ complaints: [item()] }));
    await settle();
    await press(card, "note");
    await type(within(card, "textarea")[0], "text");
    await submit(card);
    expect((within(card, "textarea")[0] as HTMLTextAreaElement).value).toBe("text");
    expect(within(card, ".problem")[0]?.textContent).toContain("It did not work: disk");
  });

  it("shows no button while the connection is lost, and says so", async () => {
    const hass = fakeHass();
    const card = await showCard(hass);
    hass.connection.latest.push(live({ complaints: [item()] }));
    await settle();
    expect(within(card, "button").length).toBeGreaterThan(0);
    hass.connection.cut();
    await settle();
    expect(within(card, "button")).toEqual([]);
    expect(words(card)).toContain("No connection to Home Assistant");
    expect(words(card)).not.toContain("Somebody is waiting |");
  });

  it.each([
    [{ state: "closed" }, "The office is not running"],
    [{ state: "forbidden" }, "You may not see"],
    [{ unrecorded: 2 }, "2 events are not on record yet"],
    [{ writes: false }, "cannot be written"],
  ] as const)("says what is wrong with %j", async (changes, expected) => {
    const hass = fakeHass();
    const card = await showCard(hass);
    hass.connection.latest.push(live(changes));
    await settle();
    expect(words(card)).toContain(expected);
  });

  it("shows hostile text as text", async () => {
    const hass = fakeHass();
    const card = await showCard(hass);
    const hostile = `<img src=x onerror="alert(1)">${"x".repeat(300)}`;
    hass.connection.latest.push(live({ closed: [item({ status: "closed", place: hostile, desk: hostile })] }));
    await settle();
    expect(within(card, "img")).toEqual([]);
    expect(within(card, "h3")[0]?.textContent).toBe(hostile);
    const folded = within(card, "abhijog-bell-text .foreign, .foreign[dir]").at(-1)!;
    expect(folded.textContent.length).toBeLessThan(hostile.length);
    within(card, "[aria-expanded]")[0]?.click();
    await settle();
    expect(folded.textContent).toBe(hostile);
  });

  it("counts the time with one interval, and with none when nobody waits", async () => {
    const intervals = vi.spyOn(globalThis, "setInterval");
    const hass = fakeHass();
    const card = await showCard(hass);
    const before = intervals.mock.calls.length;
    hass.connection.latest.push(live({ complaints: [item(), item({ complaint: "2" })] }));
    await settle();
    expect(intervals.mock.calls.length).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(words(card)).toContain("1 min 7 s");
    const stopped = vi.spyOn(globalThis, "clearInterval");
    hass.connection.latest.push(live());
    await settle();
    expect(stopped).toHaveBeenCalled();
    intervals.mockRestore();
  });

  it("asks anew when it gets another connection, and leaves nothing behind when it goes", async () => {
    const hass = fakeHass();
    const card = await showCard(hass);
    const other = fakeHass();
    card.hass = other;
    await settle();
    expect(hass.connection.latest.ended).toBe(true);
    expect(hass.connection.listeners).toBe(0);
    expect(other.connection.subscribed).toHaveLength(1);
    card.remove();
    await settle();
    expect(other.connection.latest.ended).toBe(true);
    expect(other.connection.listeners).toBe(0);
    document.body.append(card);
    await settle();
    expect(other.connection.subscribed).toHaveLength(2);
  });

  it("does nothing for a new state of some entity", async () => {
    const hass = fakeHass();
    const card = await showCard(hass);
    const drawn = vi.spyOn(card as unknown as { render(): unknown }, "render");
    card.hass = { ...hass, states: {} };
    await settle();
    expect(hass.connection.subscribed).toHaveLength(1);
    expect(drawn).not.toHaveBeenCalled();
    card.hass = { ...hass, locale: { ...hass.locale, language: "bn" } };
    await settle();
    expect(drawn).toHaveBeenCalledOnce();
  });

  it("shows a sample where cards are offered, without asking the server", async () => {
    const hass = fakeHass();
    const picker = document.createElement("hui-card-picker");
    document.body.append(picker);
    const card = document.createElement("abhijog-bell-card") as unknown as AbhijogBellCard;
    card.setConfig({ type: "custom:abhijog-bell-card" });
    card.hass = hass;
    picker.attachShadow({ mode: "open" }).append(card);
    await settle();
    expect(hass.connection.subscribed).toEqual([]);
    expect(words(card)).toContain("Entrance");
  });

  it("says that there is no office", async () => {
    const hass = fakeHass();
    hass.connection.offices = [];
    const card = await showCard(hass);
    expect(words(card)).toContain("There is no such office");
  });
});

describe("the public display", () => {
  const coming = () => display({ state: "coming", until: "2026-11-22T10:01:00+00:00", officer: OFFICER });
  const text = (card: Element) => within(card, ".screen")[0]?.textContent ?? "";

  it("tells in both languages how to press, the office's own first, with a picture beside every sentence", async () => {
    const hass = fakeHass();
    const card = await showDisplay(hass, { bell: "bell-1" });
    expect(hass.connection.latest.message).toEqual({ type: "abhijog_bell/subscribe_display", office: "office-1", bell: "bell-1" });
    hass.connection.latest.push(display());
    await settle();
    expect(within(card, ".what .said").map(({ lang }) => lang)).toEqual(["bn", "en"]);
    expect(text(card)).toContain("সেবা সংক্রান্ত অভিযোগ জানাতে বেল চাপুন");
    expect(within(card, ".what svg, .steps svg")).toHaveLength(4);
    expect(within(card, "button, input, a")).toEqual([]);
  });

  it("says at the service corner that help is to be had, and nothing of complaints", async () => {
    const hass = fakeHass();
    const card = await showDisplay(hass, { bell: "corner" });
    hass.connection.latest.push(display({ purpose: "assistance" }));
    await settle();
    expect(words(card)).toContain("Press the bell for help with services");
    expect(words(card)).toContain("Help with services");
    expect(words(card)).not.toMatch(/complain/i);
  });

  it("shows who comes and in which room, until the promise lapses", async () => {
    const hass = fakeHass();
    const card = await showDisplay(hass);
    hass.connection.latest.push(coming());
    await settle();
    expect(text(card)).toContain("Room 1");
    await vi.advanceTimersByTimeAsync(60_100);
    await settle();
    expect(text(card)).not.toContain("Room 1");
    expect(text(card)).toContain("on record");
  });

  it("shows everybody who is called in, and from where", async () => {
    const hass = fakeHass();
    hass.connection.offices = [office({ bells: [BELL, { ...BELL, id: "corner", place: "Counter 2" }] })];
    const card = await showDisplay(hass);
    const also = [{ place: "Counter 2", officer: { post: "Superintendent", room: "Room 105" }, until: "2026-11-22T10:00:30Z" }];
    hass.connection.latest.push({ ...coming(), place: "Ground floor", also });
    await settle();
    expect(within(card, ".where").map(({ textContent }) => textContent)).toEqual(["Ground floor"]);
    expect(within(card, ".also")[0]?.textContent.replace(/\s+/g, " ")).toContain("Counter 2 Superintendent Room 105");
    await vi.advanceTimersByTimeAsync(31_000);
    await settle();
    expect(within(card, ".also")).toEqual([]);
    expect(text(card)).toContain("Room 1");
  });

  it.each(["received", "recorded"] as const)("shows with a press that was %s somebody who sits and waits", async (state) => {
    const hass = fakeHass();
    const card = await showDisplay(hass);
    hass.connection.latest.push(display());
    await settle();
    const drawn = (of: string) => within(card, of)[0]?.innerHTML.replace(/<!--.*?-->/g, "");
    const waits = drawn(".steps li:nth-child(2) svg");
    hass.connection.latest.push(display({ state }));
    await settle();
    expect(drawn(".what .picture svg")).toBe(waits);
  });

  it("says of a request at the service corner that it is a request", async () => {
    const hass = fakeHass();
    const card = await showDisplay(hass);
    hass.connection.latest.push(display({ state: "recorded", pressed_for: "assistance" }));
    await settle();
    expect(text(card)).toContain("Your request is on record");
    expect(text(card)).not.toContain("complaint");
  });

  it("offers all bells and both languages as choices of their own", async () => {
    const { schema } = await (customElements.get("abhijog-bell-display") as unknown as typeof AbhijogBellDisplay).getConfigForm();
    const options = schema.slice(1).map(({ selector }) => selector["select"] as { mode: string; options: { value: string }[] });
    expect(options.map(({ mode }) => mode)).toEqual(["dropdown", "dropdown"]);
    expect(options.map((select) => select.options.map(({ value }) => value))).toEqual([["all"], ["both", "bn", "en"]]);
    const hass = fakeHass();
    const card = await showDisplay(hass, { bell: "all", languages: "both" });
    expect(hass.connection.latest.message).toEqual({ type: "abhijog_bell/subscribe_display", office: "office-1" });
    hass.connection.latest.push(display());
    await settle();
    expect(within(card, ".what .said").map(({ lang }) => lang)).toEqual(["bn", "en"]);
  });

  it("takes a promise down with the connection, and shows it again only when the server says it again", async () => {
    const hass = fakeHass();
    const card = await showDisplay(hass);
    hass.connection.latest.push(coming());
    await settle();
    hass.connection.cut();
    await settle();
    expect(text(card)).not.toContain("Room 1");
    const before = hass.connection.latest;
    hass.connection.mend();
    await settle();
    expect(text(card)).not.toContain("Room 1");
    before.push(coming());
    await settle();
    expect(text(card)).not.toContain("Room 1");
    hass.connection.latest.push(coming());
    await settle();
    expect(text(card)).toContain("Room 1");
  });

  it("takes a promise down when the connection is dead without knowing it", async () => {
    const hass = fakeHass();
    const card = await showDisplay(hass);
    hass.connection.latest.push(display({ state: "coming", until: "2026-11-22T11:00:00Z", officer: OFFICER }));
    await settle();
    await vi.advanceTimersByTimeAsync(20_000);
    await settle();
    expect(hass.connection.pings).toBeGreaterThan(1);
    expect(text(card)).toContain("Room 1");
    hass.connection.sendMessagePromise = () => new Promise(() => undefined);
    await vi.advanceTimersByTimeAsync(9_100);
    await settle();
    expect(text(card)).not.toContain("Room 1");
  });

  it("comes back by itself after a restart, though its command is unknown at first", async () => {
    const hass = fakeHass();
    const card = await showDisplay(hass);
    hass.connection.latest.push(display());
    hass.connection.cut();
    hass.connection.refuse = { code: "unknown_command" };
    hass.connection.mend();
    await settle();
    expect(hass.connection.subscribed).toHaveLength(1);
    hass.connection.refuse = undefined;
    await vi.advanceTimersByTimeAsync(1_100);
    await settle();
    expect(hass.connection.subscribed).toHaveLength(2);
    hass.connection.latest.push(display({ state: "recorded" }));
    await settle();
    expect(text(card)).toContain("on record");
  });

  it("shows one language where one is configured", async () => {
    const hass = fakeHass();
    const card = await showDisplay(hass, { languages: ["en"] });
    hass.connection.latest.push(display({ state: "received" }));
    await settle();
    expect(within(card, ".what .said").map(({ lang }) => lang)).toEqual(["en"]);
  });
});

describe("what Home Assistant is told", () => {
  it("has a name and a description for every card", () => {
    for (const card of window.customCards ?? []) {
      expect(customElements.get(card.type)).toBeDefined();
      expect(card.name).not.toContain(".name");
      expect(card.description).not.toContain(".description");
    }
    expect(window.customCards?.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["abhijog-bell-card", "abhijog-bell-display"]),
    );
  });

  it("adds to the lists that Home Assistant may hold already, and puts no others in their place", async () => {
    const cards = (window.customCards ??= []);
    const strategies = (window.customStrategies ??= []);
    vi.resetModules();
    await import("../src/main");
    expect(window.customCards).toBe(cards);
    expect(window.customStrategies).toBe(strategies);
    cards.splice(cards.length / 2);
    strategies.splice(strategies.length / 2);
  });

  it("has a form for every card, with labels", async () => {
    for (const { type } of window.customCards ?? []) {
      const form = await (customElements.get(type) as unknown as typeof AbhijogBellCard).getConfigForm();
      for (const field of form.schema) expect(form.computeLabel?.(field, (key) => key)).toMatch(/^[A-Z]/);
      expect(form.schema[0]).toEqual({ name: "office", selector: { config_entry: { integration: "abhijog_bell" } } });
    }
  });
});
