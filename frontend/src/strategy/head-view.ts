import type { Office } from "../data/register";
import type { Localize } from "../localize";
import { entitiesCard, group } from "./dashboard";
import type { Card, Section } from "./dashboard";

const FIGURES = ["waiting", "open", "today", "median_answer_today", "last_complaint", "unrecorded"] as const;
const WEEKS = 8;

/** What Home Assistant's own cards show beside the summary: how it has been over weeks, and how it is now. */
export function headSections({ entities }: Office, text: Localize): Section[] {
  const now = FIGURES.flatMap((key) => entities[key] ?? []);
  return [
    ...over(text("head.a_day"), "mdi:chart-bar", entities["today"], { stat_types: ["max"], chart_type: "bar" }),
    ...over(text("head.answer_time"), "mdi:timer-outline", entities["median_answer_today"], {
      stat_types: ["mean"],
      chart_type: "line",
    }),
    ...(now.length ? [group(text("head.now"), "mdi:bell-outline", [entitiesCard(now)])] : []),
  ];
}

function over(heading: string, icon: string, entity: string | undefined, options: Omit<Card, "type">): Section[] {
  if (!entity) return [];
  const graph = {
    type: "statistics-graph",
    entities: [entity],
    period: "day",
    days_to_show: 7 * WEEKS,
    hide_legend: true,
  };
  return [group(heading, icon, [{ ...graph, ...options }])];
}
