import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "../src/main";
import type { LovelaceCard } from "../src/ha/types";
import { NOW, fakeHass, settle } from "./fakes";

beforeEach(() => vi.useFakeTimers({ now: Date.parse(NOW) }));

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

function words(root: ParentNode): string {
  return [...root.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? node.textContent : "";
      return node.localName === "style" ? "" : words(node.shadowRoot ?? node);
    })
    .join(" ")
    .replace(/\s+/g, " ");
}

describe("a card that is offered", () => {
  it.each([
    ["abhijog-bell-register", ["Closed: Settled", "Waiting for an answer", "Entrance"]],
    ["abhijog-bell-ideas", ["I-2026-000001", "A bench in the hall"]],
    ["abhijog-bell-summary", ["Answered in time", "By outcome", "Settled"]],
    ["abhijog-bell-who-hears", ["Who would hear the bell?", "At once:"]],
  ])("%s shows a sample, says that it is one, and asks the server for nothing", async (tag, shown) => {
    expect(window.customCards?.find(({ type }) => type === tag)?.preview).toBe(true);
    const callWS = vi.fn();
    const hass = fakeHass({ callWS });
    const picker = document.createElement("hui-card-picker");
    document.body.append(picker);
    const card = document.createElement(tag) as LovelaceCard;
    card.setConfig({ type: `custom:${tag}` });
    card.hass = hass;
    picker.attachShadow({ mode: "open" }).append(card);
    await settle();
    const said = words(card.shadowRoot as ShadowRoot);
    for (const each of ["A sample: none of it is real", ...shown]) expect(said).toContain(each);
    expect(hass.connection.subscribed).toEqual([]);
    expect(callWS).not.toHaveBeenCalled();
  });
});
