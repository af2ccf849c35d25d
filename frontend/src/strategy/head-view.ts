import type { Office } from "../data/register";
import type { Localize, TextKey } from "../localize";
import { entitiesCards, group, rowsOf } from "./dashboard";
import type { Card, Section } from "./dashboard";
import type { EntityName } from "./entity-names";

/** Times are left to the figures: Home Assistant knows no word for a second but "s". */
const FIGURES = ["waiting", "open", "today", "requests_waiting", "requests_today", "requests_served_today", "last_complaint", "unrecorded"] as const;
const WEEKS = 8;

const COMPLAINTS: Lines = { complaints: "head.complaints" };
const ANSWER: Lines = { answer_median: "head.half", answer_p90: "head.nine_of_ten", target: "head.target" };
const HEARING: Lines = { hearing_median: "head.half", hearing_p90: "head.nine_of_ten" };
const BARS = { stat_types: ["change"], chart_type: "bar", hide_legend: true };
const LINES = { stat_types: ["mean"], chart_type: "line" };

/** Statistics by what they tell, and how each is called. */
type Lines = Readonly<Record<string, TextKey>>;

/** What Home Assistant's own cards show beside the summary: how it has been over weeks, and how it is now. */
export function headSections({ entities, statistics }: Office, text: Localize, nameOf: EntityName): Section[] {
  const now = entitiesCards(rowsOf(entities, FIGURES, nameOf));
  const over = (heading: TextKey, icon: string, lines: Lines, options: Omit<Card, "type">): Section[] => {
    const rows = Object.entries(lines).flatMap(([key, name]) => {
      const entity = statistics[key];
      return entity ? [{ entity, name: text(name) }] : [];
    });
    if (!rows.length) return [];
    const graph = { type: "statistics-graph", entities: rows, period: "day", days_to_show: 7 * WEEKS };
    return [group(text(heading), icon, [{ ...graph, ...options }])];
  };
  return [
    ...over("head.a_day", "mdi:chart-bar", COMPLAINTS, BARS),
    ...over("head.answer_time", "mdi:timer-outline", ANSWER, LINES),
    ...over("head.hearing_time", "mdi:account-clock-outline", HEARING, LINES),
    ...(now.length ? [group(text("head.now"), "mdi:bell-outline", now)] : []),
  ];
}
