import type { Bell, Chime, Office } from "../data/register";
import type { Localize } from "../localize";
import { entitiesCard, group, wide } from "./dashboard";
import type { Card, Section } from "./dashboard";

type Entities = Record<string, string>;

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
export function bellsSections({ bells, chimes }: Office, text: Localize): Section[] {
  const devices = [...bells, ...chimes];
  if (!devices.length) return [group(text("bells.none"), "mdi:bell-off-outline", [])];
  return [
    ...bells.map((bell) => group(nameOf(bell), "mdi:bell-outline", rows(bell.entities, [...OF_BELL, ...PROBLEMS]))),
    ...chimes.map((chime) =>
      group(chime.name, "mdi:bullhorn-outline", rows(chime.entities, [...OF_CHIME, ...PROBLEMS])),
    ),
    ...lately(devices, text),
  ];
}

const nameOf = ({ name, place }: Bell): string => (place && place !== name ? `${name} · ${place}` : name);

function rows(entities: Entities = {}, keys: readonly string[]): Card[] {
  const found = keys.flatMap((key) => entities[key] ?? []);
  return found.length ? [entitiesCard(found)] : [];
}

function lately(devices: readonly (Bell | Chime)[], text: Localize): Section[] {
  const of = (keys: readonly string[]) =>
    devices.flatMap(({ entities = {} }) => keys.flatMap((key) => entities[key] ?? []));
  const health = of(["lost", "chime_lost"]);
  const news = of(["bell", ...PROBLEMS]);
  return [
    ...(health.length ? [graph(health, text)] : []),
    ...(news.length ? [wide({ type: "logbook", target: { entity_id: news }, hours_to_show: 24 })] : []),
  ];
}

const graph = (entities: string[], text: Localize): Section =>
  group(text("bells.lately"), "mdi:lan-disconnect", [{ type: "history-graph", entities, hours_to_show: 24 * DAYS }]);
