import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { AbhijogBellCard } from "../src/cards/abhijog-bell-card";
import type { Item } from "../src/data/register";
import { NOW, all, fakeHass, item, live, settle } from "./fakes";
import type { FakeHass } from "./fakes";

const CALLED: Partial<Item> = { status: "acknowledged", may: ["heard", "close", "note"] };
const HEARD: Partial<Item> = { status: "heard", may: ["close", "note"], outcomes: ["settled"] };

let hass: FakeHass;
let card: AbhijogBellCard;

beforeEach(async () => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  hass = fakeHass();
  card = document.createElement("abhijog-bell-card") as unknown as AbhijogBellCard;
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
const done = () => hass.calls.map(([action, data]) => `${action} ${data?.["complaint"]}`);
const order = () =>
  within("abhijog-bell-complaint").map((each) => (each as unknown as { item: Item }).item.complaint);

async function push(...complaints: Item[]): Promise<void> {
  hass.connection.latest.push(live({ complaints }));
  await settle();
}

/** `after` milliseconds; the screen may be told of it later. */
async function tap(target: HTMLElement | undefined, after = 0): Promise<void> {
  const event = new MouseEvent("click", { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, "timeStamp", { value: performance.now() + after });
  target?.dispatchEvent(event);
  await settle();
}

const button = (action: string, number = "2026-000012") =>
  within("abhijog-bell-complaint")
    .filter((each) => (each as unknown as { item: Item }).item.complaint === number)
    .flatMap((each) => all(each.shadowRoot as ShadowRoot, `[data-action="${action}"]`))[0];

describe("a step that is new", () => {
  it("leaves the second of two quick taps alone, without looking disabled", async () => {
    await push(item());
    await tap(button("acknowledge"));
    await push(item(CALLED));
    expect(button("heard")?.ariaDisabled).not.toBe("true");
    await tap(button("heard"), 250);
    await tap(button("heard"), 900);
    expect(done()).toEqual(["acknowledge 2026-000012"]);
    await tap(button("heard"), 1_001);
    expect(done()).toEqual(["acknowledge 2026-000012", "heard 2026-000012"]);
  });

  it("is told by the moment of the tap, not by when a slow tablet gets to it", async () => {
    await push(item());
    await tap(button("acknowledge"));
    await push(item(CALLED));
    await vi.advanceTimersByTimeAsync(3_000);
    await tap(button("heard"), -2_700);
    expect(done()).toEqual(["acknowledge 2026-000012"]);
  });

  it("does nothing for a key that is held", async () => {
    await push(item());
    await push(item(CALLED));
    await vi.advanceTimersByTimeAsync(2_000);
    const key = (repeat: boolean) => {
      const event = new KeyboardEvent("keydown", { key: "Enter", repeat, bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, "timeStamp", { value: performance.now() });
      button("heard")?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([key(true), key(false)]).toEqual([true, false]);
  });

  it("is also another complaint that has moved to where the first one stood", async () => {
    await push(item(CALLED), item({ complaint: "2" }));
    await push(item({ complaint: "2" }));
    await tap(button("acknowledge", "2"), 300);
    expect(done()).toEqual([]);
    await tap(button("acknowledge", "2"), 1_100);
    expect(done()).toEqual(["acknowledge 2"]);
  });

  it("is not what stays where it was while others press", async () => {
    await push(item());
    await push(item(), item({ complaint: "2" }));
    await tap(button("acknowledge"), 100);
    expect(done()).toEqual(["acknowledge 2026-000012"]);
  });

  it("lets what is written be written", async () => {
    await push(item());
    await tap(button("note"));
    const field = within("textarea")[0];
    const event = new KeyboardEvent("keydown", { key: " ", bubbles: true, composed: true, cancelable: true });
    field?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});

describe("a form that is open", () => {
  const open = async () => {
    await push(item(CALLED));
    await tap(button("heard"));
    await push(item(HEARD));
    await vi.advanceTimersByTimeAsync(1_500);
  };

  it("stays where it is when another bell rings", async () => {
    await open();
    const form = within("form")[0];
    await push(item({ complaint: "1" }), item(HEARD), item({ complaint: "3" }));
    expect(order()).toEqual(["2026-000012", "1", "3"]);
    expect(within("form")[0]).toBe(form);
  });

  it("stays where it was opened when the news of it comes before the answer", async () => {
    let answer = () => undefined as void;
    hass.callService = () => new Promise((resolve) => (answer = () => resolve({})));
    await push(item(CALLED), item({ complaint: "2" }));
    await tap(button("heard"));
    await push(item(HEARD), item({ complaint: "2" }));
    expect(order()).toEqual(["2026-000012", "2"]);
    answer();
    await settle();
    expect(order()).toEqual(["2026-000012", "2"]);
    expect(within("form")).toHaveLength(1);
  });

  it("lets those who were heard go to the end once it is shut", async () => {
    await open();
    await push(item(HEARD), item({ complaint: "3" }));
    await tap(within("form button").at(-1), 2_000);
    expect(order()).toEqual(["3", "2026-000012"]);
  });

  it("keeps its place on the glass when something is put in above it", async () => {
    await open();
    const scroller = document.scrollingElement as HTMLElement;
    scroller.scrollTop = 100;
    const shown = within("abhijog-bell-close-form")[0] as HTMLElement;
    let top = 200;
    shown.getBoundingClientRect = () => ({ top: (top += 40) - 40 }) as DOMRect;
    await push(item(HEARD), item({ complaint: "3" }));
    expect(scroller.scrollTop).toBe(140);
  });

  it("has a way beside it to whoever waits", async () => {
    await open();
    expect(within(".there")).toEqual([]);
    await push(item(HEARD), item({ complaint: "3" }));
    const there = within(".there")[0];
    expect(there?.textContent).toContain("Show");
    const scrolled = vi.fn();
    (within("abhijog-bell-complaint")[1] as HTMLElement).scrollIntoView = scrolled;
    await tap(there);
    expect(scrolled).toHaveBeenCalled();
    const root = within("abhijog-bell-complaint")[1]?.shadowRoot;
    expect((root?.activeElement as HTMLElement | null)?.dataset["action"]).toBe("acknowledge");
  });
});
