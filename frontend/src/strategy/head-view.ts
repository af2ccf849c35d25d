import type { Office } from "../data/register";
import type { Localize } from "../localize";
import { entitiesCards, group, rowsOf } from "./dashboard";
import type { Card, Section } from "./dashboard";
import type { EntityName } from "./entity-names";

const FIGURES = ["waiting", "open", "today", "median_answer_today", "last_complaint", "unrecorded"] as const;
const WEEKS = 8;

/** What Home Assistant's own cards show beside the summary: how it has been over weeks, and how it is now. */
export function headSections({ entities }: Office, text: Localize, nameOf: EntityName): Section[] {
  const now = entitiesCards(rowsOf(entities, FIGURES, nameOf));
  const over = (heading: string, icon: string, key: string, options: Omit<Card, "type">): Section[] => {
    const rows = rowsOf(entities, [key], nameOf);
    if (!rows.length) return [];
    const graph = { type: "statistics-graph", entities: rows, period: "day", days_to_show: 7 * WEEKS, hide_legend: true };
    return [group(heading, icon, [{ ...graph, ...options }])];
  };
  return [
    ...over(text("head.a_day"), "mdi:chart-bar", "today", { stat_types: ["max"], chart_type: "bar" }),
    ...over(text("head.answer_time"), "mdi:timer-outline", "median_answer_today", {
      stat_types: ["mean"],
      chart_type: "line",
    }),
    ...(now.length ? [group(text("head.now"), "mdi:bell-outline", now)] : []),
  ];
}
