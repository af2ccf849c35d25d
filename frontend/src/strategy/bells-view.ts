import type { Bell, Chime, Office } from "../data/register";
import type { Localize } from "../localize";
import { entitiesCards, group, rowsOf, wide, withWord } from "./dashboard";
import type { Row, Section } from "./dashboard";
import type { EntityName } from "./entity-names";

/** In this order: how it is, what happened, and what can be wrong. */
const OF_BELL = ["problem", "bell", "waiting", "today", "test_ring"] as const;
const OF_CHIME = ["problem", "answer"] as const;
const PROBLEMS = [
  "lost",
  "flash_failing",
  "stuck",
  "chime_lost",
  "unconfirmed",
  "memory_reset",
  "weak_signal",
] as const;

const DAYS = 7;

/** How each bell and chime is, and how they have been. */
export function bellsSections({ bells, chimes }: Office, text: Localize, nameOf: EntityName): Section[] {
  if (!bells.length && !chimes.length) return [group(text("bells.none"), "mdi:bell-off-outline", [])];
  const rows = ({ entities }: Bell | Chime, keys: readonly string[]) =>
    entitiesCards(
      rowsOf(entities, [...keys, ...PROBLEMS], nameOf).map((row) => withWord(row, text("bells.press"))),
    );
  return [
    ...bells.map((bell) => group(whereabouts(bell), "mdi:bell-outline", rows(bell, OF_BELL))),
    ...chimes.map((chime) => group(chime.name, "mdi:bullhorn-outline", rows(chime, OF_CHIME))),
    ...lately([...bells, ...chimes], text),
  ];
}

const whereabouts = ({ name, place }: Bell): string => (place && place !== name ? `${name} · ${place}` : name);

function lately(devices: readonly (Bell | Chime)[], text: Localize): Section[] {
  const of = (keys: readonly string[]): Row[] =>
    devices.flatMap(({ name, entities }) => rowsOf(entities, keys, () => name));
  // That a chime is silent is its being lost; what a bell has with a chime is not its connection.
  const health = devices.flatMap(({ name, entities = {} }) =>
    rowsOf(entities, [entities["lost"] ? "lost" : "chime_lost"], () => name),
  );
  const news = of(["bell", ...PROBLEMS]).map(({ entity }) => entity);
  return [
    ...(health.length ? [graph(health, text)] : []),
    ...(news.length ? [wide({ type: "logbook", target: { entity_id: news }, hours_to_show: 24 })] : []),
  ];
}

const graph = (entities: Row[], text: Localize): Section =>
  group(text("bells.lately"), "mdi:lan-disconnect", [{ type: "history-graph", entities, hours_to_show: 24 * DAYS }]);
