import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { LovelaceCard, Message } from "../src/ha/types";
import { NOW, all, fakeHass, item, live, office, settle } from "./fakes";
import type { FakeHass } from "./fakes";

let hass: FakeHass;
let card: LovelaceCard;
let entered: unknown;

async function answer(message: Message): Promise<unknown> {
  hass.asked.push(message);
  if (message.type === "abhijog_bell/history") return { complaints: [], next: null };
  if (message.type === "abhijog_bell/enter_complaint") {
    if (entered instanceof Error) throw { code: "x", translation_domain: "abhijog_bell", translation_key: "received_in_future" };
    return entered;
  }
  return { complaint: item({ complaint: String(message["complaint"]) }), entries: [] };
}

async function show(enters = true): Promise<void> {
  hass = fakeHass({ callWS: answer as FakeHass["callWS"] });
  hass.callService = (async (_domain: string, action: string, data?: Record<string, unknown>, _target?: undefined, toast?: boolean) => {
    hass.calls.push([action, data, toast]);
    return { response: entered };
  }) as FakeHass["callService"];
  hass.connection.offices = [office({ enters, officers: [{ id: "o1", post: "Redress officer", room: "203" }] })];
  card = document.createElement("abhijog-bell-register") as LovelaceCard;
  card.setConfig({ type: "custom:abhijog-bell-register" });
  card.hass = hass;
  document.body.append(card);
  await settle();
  hass.connection.latest.push(live());
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  entered = { complaint: "2026-000031", due: "2027-01-05" };
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const within = (selector: string) => all(card.shadowRoot as ShadowRoot, selector);
const entry = () => within("abhijog-bell-entry")[0]?.shadowRoot as ShadowRoot;
const button = (said: string) =>
  all(entry(), "button").find(({ textContent }) => textContent.replace(/\s+/g, " ").trim() === said);

/** `after` milliseconds. */
async function tap(target: HTMLElement | undefined, after: number): Promise<void> {
  const event = new MouseEvent("click", { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, "timeStamp", { value: performance.now() + after });
  target?.dispatchEvent(event);
  await settle();
}

async function fill(name: string, value: string): Promise<void> {
  const field = all(entry(), `[name="${name}"]`)[0] as HTMLInputElement;
  field.value = value;
  for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
  await settle();
}

async function submit(): Promise<void> {
  all(entry(), "form")[0]?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settle();
}

const OPEN = "Enter a complaint that came another way";

describe("entering what came by another road", () => {
  it("is offered to those who may, and to nobody else", async () => {
    await show(false);
    expect(within("abhijog-bell-entry")).toEqual([]);
    document.body.replaceChildren();
    await show();
    expect(button(OPEN)).toBeDefined();
  });

  it("takes it down, and says under which number and until when", async () => {
    await show();
    await tap(button(OPEN), 2_000);
    expect((all(entry(), '[name="received"]')[0] as HTMLInputElement).value).toBe("2026-11-22");
    await fill("medium", "phone");
    await fill("complainant_name", "Rahima Begum ");
    await fill("complainant_phone", "01700000000");
    await fill("about", "Redress officer");
    await submit();
    expect(hass.asked).toContainEqual({
      type: "abhijog_bell/enter_complaint",
      office: "office-1",
      medium: "phone",
      received: "2026-11-22",
      about: "Redress officer",
      complainant_name: "Rahima Begum",
      complainant_phone: "01700000000",
    });
    expect(hass.calls).toEqual([]);
    expect(entry().textContent.replace(/\s+/g, " ")).toContain(
      "It is in the register as No. 2026-000031. To be decided by Jan 5, 2027.",
    );
  });

  it("shows what was entered, and begins the next one empty", async () => {
    await show();
    await tap(button(OPEN), 2_000);
    await fill("medium", "letter");
    await submit();
    await tap(button("Enter another"), 2_000);
    expect((all(entry(), '[name="medium"]')[0] as HTMLInputElement).value).toBe("");
    await fill("medium", "letter");
    await submit();
    await tap(button("Show it"), 4_000);
    expect(within("h2").map(({ textContent }) => textContent)).toContain("No. 2026-000031: the whole story");
  });

  it("needs to know how it came", async () => {
    await show();
    await tap(button(OPEN), 2_000);
    await submit();
    expect(hass.asked.filter(({ type }) => type.includes("enter"))).toEqual([]);
    expect(within('[role="alert"] p').map(({ textContent }) => textContent.trim())).toContain("Choose how it came.");
  });

  it("keeps what was typed where it is refused", async () => {
    entered = new Error();
    await show();
    await tap(button(OPEN), 2_000);
    await fill("medium", "box");
    await fill("note", "long wait");
    await submit();
    expect(entry().textContent).toContain("exceptions.received_in_future.message");
    expect((all(entry(), '[name="note"]')[0] as HTMLTextAreaElement).value).toBe("long wait");
  });

  it("takes down a request for help that came without a bell, too", async () => {
    entered = { complaint: "A-2026-000004", due: null };
    await show();
    await tap(button("Put down a request for help"), 2_000);
    await submit();
    expect(within('[role="alert"] p').map(({ textContent }) => textContent.trim())).toContain("Choose what was asked for.");
    await fill("kind", "tracking");
    await fill("reference", "KHL-77");
    await fill("medium", "phone");
    await submit();
    expect(hass.calls).toEqual([
      ["record_request", { office: "office-1", kind: "tracking", reference: "KHL-77", medium: "phone" }, false],
    ]);
    expect(entry().textContent).toContain("No. A-2026-000004");
    await tap(button("Enter another"), 2_000);
    expect(all(entry(), '[name="kind"]')).toHaveLength(1);
  });

  it("takes an idea down, a citizen's unless somebody says otherwise", async () => {
    entered = { idea: "I-2026-000002" };
    await show();
    await tap(button("Put down an idea"), 2_000);
    expect((all(entry(), '[name="author"]')[0] as HTMLSelectElement).value).toBe("citizen");
    await fill("text", "A ramp at the gate");
    await fill("author", "");
    await submit();
    expect(hass.calls).toEqual([["suggest", { office: "office-1", text: "A ramp at the gate", author: "citizen" }, false]]);
    expect(entry().textContent).toContain("No. I-2026-000002");
    expect(button("Show it")).toBeUndefined();
  });

  it("leaves the second of two quick taps alone", async () => {
    await show();
    await tap(button(OPEN), 2_000);
    await fill("medium", "box");
    await submit();
    await tap(button("Enter another"), 250);
    expect(button("Show it")).toBeDefined();
  });
});
