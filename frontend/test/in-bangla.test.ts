import { describe, expect, it } from "vitest";
import backend from "../../custom_components/abhijog_bell/translations/bn.json";
import { localizer } from "../src/localize";
import { bellsSections } from "../src/strategy/bells-view";
import type { Card } from "../src/strategy/dashboard";
import { headSections } from "../src/strategy/head-view";
import { office } from "./fakes";

const bn = localizer("bn");
const unnamed = () => undefined;

/** Home Assistant has no Bangla for some of its own words, and knows no Bangla for a second. */
describe("what Home Assistant's own cards say in Bangla", () => {
  const entities = { waiting: "sensor.waiting", median_answer_today: "sensor.median", test_ring: "button.test" };

  it("has our own word on a button", () => {
    const bells = [{ id: "b1", name: "প্রবেশপথ", place: "", purpose: "complaint" as const, entities }];
    const [section] = bellsSections(office({ bells }), bn, unnamed);
    const rows = section?.cards.flatMap(({ entities: rows = [] }) => rows as Card[]) ?? [];
    expect(rows.find(({ entity }) => entity === "button.test")).toEqual({
      type: "button",
      entity: "button.test",
      name: { type: "entity" },
      action_name: "চাপুন",
      tap_action: { action: "perform-action", perform_action: "button.press", target: { entity_id: "button.test" } },
    });
  });

  it("leaves the time to an answer to the figures above, which say it in words", () => {
    const cards = headSections(office({ entities }), bn, unnamed).flatMap((section) => section.cards);
    expect(cards.filter(({ type }) => type === "entities").flatMap(({ entities: rows }) => rows)).toEqual([
      { entity: "sensor.waiting", name: { type: "entity" } },
    ]);
  });

  it("has units that may stand apart from their number", () => {
    const units = Object.values(backend.entity.sensor).flatMap((sensor) =>
      "unit_of_measurement" in sensor ? [sensor.unit_of_measurement] : [],
    );
    expect(units.length).toBeGreaterThan(3);
    expect(units.filter((unit) => unit.startsWith("টি"))).toEqual([]);
  });
});
