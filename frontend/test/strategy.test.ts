import { describe, expect, it } from "vitest";
import "../src/main";
import type { ViewName } from "../src/data/register";
import type { HomeAssistant } from "../src/ha/types";
import { localizer } from "../src/localize";
import type { Card, View } from "../src/strategy/dashboard";
import { AbhijogBellStrategy } from "../src/strategy/ll-strategy-dashboard-abhijog-bell";
import { dashboard } from "../src/strategy/views";
import { fakeHass, office } from "./fakes";

const ALL: ViewName[] = ["display", "bells", "register", "head", "officer"];
const text = localizer("en");
const unnamed = () => undefined;
const cards = ({ cards = [], sections = [] }: View): Card[] => [
  ...cards,
  ...sections.flatMap((section) => section.cards),
];
const rows = ({ entities }: Card) => (entities as { entity: string; name: unknown }[]).map(({ entity }) => entity);
const row = (entity: string, name: unknown = { type: "entity" }) => ({ entity, name });
const of = (view: View | undefined, type: string) => cards(view!).filter((card) => card.type === type);

describe("the dashboard of an office", () => {
  const full = office({
    views: ALL,
    entities: { today: "sensor.today", waiting: "sensor.waiting", median_answer_today: "sensor.median" },
    statistics: {
      complaints: "abhijog_bell:khl_complaints",
      answer_median: "abhijog_bell:khl_answer_median",
      answer_p90: "abhijog_bell:khl_answer_p90",
      hearing_median: "abhijog_bell:khl_hearing_median",
      hearing_p90: "abhijog_bell:khl_hearing_p90",
      target: "abhijog_bell:khl_target",
    },
    bells: [
      {
        id: "b1",
        name: "Entrance",
        place: "Ground floor",
        purpose: "complaint",
        entities: {
          waiting: "sensor.b1_waiting",
          problem: "sensor.b1_problem",
          lost: "binary_sensor.b1_lost",
          chime_lost: "binary_sensor.b1_chime_lost",
          bell: "event.b1",
        },
      },
    ],
    chimes: [{ id: "c1", name: "Room 203", entities: { chime_lost: "binary_sensor.c1_lost", answer: "button.c1" } }],
  });
  const views = dashboard(full, undefined, text, unnamed).views;
  const view = (path: ViewName) => views.find((each) => each.path === path);

  it("has all views at their addresses, in the order of their use", () => {
    expect(views.map(({ path }) => path)).toEqual(["officer", "head", "register", "bells", "display"]);
    expect(views.map(({ title }) => title)).toContain("Summary");
    expect(views.some(({ subview }) => subview)).toBe(false);
  });

  it("has only the views that this user may use", () => {
    const { views: allowed } = dashboard(office({ views: ["display"] }), undefined, text, unnamed);
    expect(allowed.map(({ path }) => path)).toEqual(["display"]);
  });

  it("follows the language", () => {
    expect(dashboard(full, undefined, localizer("bn"), unnamed).views[1]?.title).toBe("সারসংক্ষেপ");
  });

  it("gives each of our cards its office", () => {
    const ours = views.flatMap(cards).filter(({ type }) => type.startsWith("custom:"));
    expect(ours.map(({ type, office }) => [type, office])).toEqual([
      ["custom:abhijog-bell-card", "office-1"],
      ["custom:abhijog-bell-who-hears", "office-1"],
      ["custom:abhijog-bell-summary", "office-1"],
      ["custom:abhijog-bell-who-hears", "office-1"],
      ["custom:abhijog-bell-ideas", "office-1"],
      ["custom:abhijog-bell-register", "office-1"],
      ["custom:abhijog-bell-display", "office-1"],
    ]);
    expect(view("display")?.type).toBe("panel");
  });

  it("draws weeks out of the register: complaints a day, and how long they took beside the target", () => {
    const graphs = of(view("head"), "statistics-graph");
    expect(graphs.map(({ entities, stat_types, chart_type }) => [rows({ type: "", entities }), stat_types, chart_type])).toEqual([
      [["abhijog_bell:khl_complaints"], ["change"], "bar"],
      [["abhijog_bell:khl_answer_median", "abhijog_bell:khl_answer_p90", "abhijog_bell:khl_target"], ["mean"], "line"],
      [["abhijog_bell:khl_hearing_median", "abhijog_bell:khl_hearing_p90"], ["mean"], "line"],
    ]);
    expect(graphs.every(({ period, days_to_show }) => period === "day" && days_to_show === 56)).toBe(true);
    expect((graphs[1]?.["entities"] as { name: string }[]).map(({ name }) => name)).toEqual([
      "Half took no longer",
      "Nine of ten took no longer",
      "Target",
    ]);
    expect(of(view("head"), "entities").map(rows)).toEqual([["sensor.waiting", "sensor.today"]]);
  });

  it("shows how each bell and chime is, what is wrong first, and how they have been", () => {
    expect(of(view("bells"), "heading").map(({ heading }) => heading)).toEqual([
      "Entrance · Ground floor",
      "Room 203",
      "Connection over the last days",
    ]);
    expect(of(view("bells"), "entities").map(rows)).toEqual([
      ["sensor.b1_problem", "event.b1", "sensor.b1_waiting", "binary_sensor.b1_lost", "binary_sensor.b1_chime_lost"],
      ["button.c1", "binary_sensor.c1_lost"],
    ]);
    expect(of(view("bells"), "history-graph")[0]?.["entities"]).toEqual([
      row("binary_sensor.b1_lost", "Entrance"),
      row("binary_sensor.c1_lost", "Room 203"),
    ]);
    expect(of(view("bells"), "logbook")[0]?.["target"]).toEqual({
      entity_id: ["event.b1", "binary_sensor.b1_lost", "binary_sensor.b1_chime_lost", "binary_sensor.c1_lost"],
    });
  });

  it("names entities in the language of whoever looks, as Home Assistant's registry says what they are", async () => {
    const words: Record<string, string> = {
      "component.abhijog_bell.entity.sensor.problem.name": "সমস্যা",
      "component.abhijog_bell.entity.sensor.waiting_assistance.name": "অপেক্ষমাণ",
      "component.abhijog_bell.entity.sensor.today.name": "আজ বেজেছে",
    };
    const hass = fakeHass({
      entities: { "sensor.b1_waiting": { entity_id: "sensor.b1_waiting", translation_key: "waiting_assistance" } },
      loadBackendTranslation: async (category, integration) => (key) =>
        category === "entity" && integration === "abhijog_bell" ? (words[key] ?? "") : "",
    });
    hass.connection.offices = [full];
    const { views } = await AbhijogBellStrategy.generate({ type: "custom:abhijog-bell" }, hass);
    const named = (path: ViewName, type: string) =>
      of(
        views.find((each) => each.path === path),
        type,
      ).flatMap(({ entities }) => entities);
    expect(named("bells", "entities").slice(0, 3)).toEqual([
      row("sensor.b1_problem", "সমস্যা"),
      row("event.b1"),
      row("sensor.b1_waiting", "অপেক্ষমাণ"),
    ]);
    expect(named("head", "entities")).toContainEqual(row("sensor.today", "আজ বেজেছে"));
  });

  it("leaves out what has no entity", () => {
    const bare = dashboard(office({ views: ALL }), undefined, text, unnamed).views;
    expect(bare.flatMap(cards).map(({ type }) => type)).toEqual([
      "custom:abhijog-bell-card",
      "custom:abhijog-bell-who-hears",
      "custom:abhijog-bell-summary",
      "custom:abhijog-bell-who-hears",
      "custom:abhijog-bell-ideas",
      "custom:abhijog-bell-register",
      "heading",
      "custom:abhijog-bell-display",
    ]);
  });
});

describe("the dashboard of an office that is not running", () => {
  const { views } = dashboard(office({ loaded: false, views: ["display"] }), "office-1", text, unnamed);

  it("keeps every address, so that a screen stays where it is", () => {
    expect(views.map(({ path, subview = false }) => [path, subview])).toEqual([
      ["officer", false],
      ["head", true],
      ["register", true],
      ["bells", true],
      ["display", false],
    ]);
  });

  it("is calm, but for the display, which knows itself what to say", () => {
    expect(views.flatMap(cards).map(({ type, office }) => `${type} ${office}`)).toEqual([
      ...Array.from({ length: 4 }, () => "custom:abhijog-bell-starting office-1"),
      "custom:abhijog-bell-display office-1",
    ]);
  });

  it("is calm too where there is no office at all", () => {
    const none = dashboard(undefined, undefined, text, unnamed).views;
    expect(new Set(none.flatMap(cards).map(({ type }) => type))).toEqual(new Set(["custom:abhijog-bell-starting"]));
  });
});

describe("the strategy", () => {
  const config = { type: "custom:abhijog-bell" };

  it("is where Home Assistant looks for it", () => {
    expect(customElements.get("ll-strategy-dashboard-abhijog-bell")).toBe(AbhijogBellStrategy);
    expect(window.customStrategies).toContainEqual(
      expect.objectContaining({ type: "abhijog-bell", strategyType: "dashboard" }),
    );
  });

  it("takes the configured office, or the first one", async () => {
    const hass = fakeHass();
    hass.connection.offices = [office({ name: "One" }), office({ office: "office-2", name: "Two" })];
    expect((await AbhijogBellStrategy.generate(config, hass)).title).toBe("One");
    expect((await AbhijogBellStrategy.generate({ ...config, office: "office-2" }, hass)).title).toBe("Two");
  });

  it("draws the views without names where there are no translations", async () => {
    const hass = fakeHass({ loadBackendTranslation: () => Promise.reject(new Error("gone")), localize: () => "" });
    expect((await AbhijogBellStrategy.generate(config, hass)).views).toHaveLength(2);
  });

  it("is calm while our commands are not there yet", async () => {
    const hass = fakeHass();
    hass.connection.sendMessagePromise = () => Promise.reject({ code: "unknown_command" });
    const { views } = await AbhijogBellStrategy.generate({ ...config, office: "office-1" }, hass);
    expect(cards(views[0]!)[0]).toMatchObject({ type: "custom:abhijog-bell-starting", office: "office-1" });
  });

  it("makes the views anew only when a bell or chime came, went or was renamed", () => {
    const device = (domain: string, name: string) => ({
      id: name,
      name,
      name_by_user: null,
      identifiers: [[domain, name]],
    });
    const hass = (...devices: object[]) => ({ devices: { ...devices } }) as unknown as HomeAssistant;
    const anew = (before: HomeAssistant, now: HomeAssistant) =>
      AbhijogBellStrategy.shouldRegenerate(config, before, now);
    const bell = device("abhijog_bell", "Entrance");
    expect(anew(hass(bell), hass(bell, device("hue", "Lamp")))).toBe(false);
    expect(anew(hass(), hass(bell))).toBe(true);
    expect(anew(hass(bell), hass({ ...bell, name_by_user: "Gate" }))).toBe(true);
  });
});
