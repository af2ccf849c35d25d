/** Which step a complaint is on, in words: the first line is the step itself, the others say more about it. */

import { whoAndWhere } from "../data/register";
import type { Item } from "../data/register";
import type { Localize } from "../localize";
import { formatDay } from "./days";
import { formatDuration, formatMoment, formatTime, secondsUntil } from "./format";
import type { Clockwork } from "./format";

/** What came by another road was received on a day; otherwise nobody knows when the bell was pressed. */
export function unknownTime({ received }: Item, text: Localize, { locale }: Clockwork): string {
  return received ? text("complaint.received", { day: formatDay(received, locale.language) }) : text("mark.time_unknown");
}

export function statusLines(item: Item, now: number, text: Localize, clockwork: Clockwork): string[] {
  const lines = { waiting, acknowledged, heard, referred, closed }[item.status](item, now, text, clockwork);
  return lines.filter((line) => line !== "");
}

function waiting({ alerted, next_alert }: Item, now: number, text: Localize, clockwork: Clockwork): string[] {
  return [
    text("status.waiting"),
    alerted.length ? text("status.alerted", { posts: alerted.map(({ post }) => post).join(", ") }) : "",
    next_alert
      ? text("status.next_alert", {
          post: next_alert.post,
          time: formatTime(next_alert.at, clockwork),
          left: formatDuration(secondsUntil(next_alert.at, now), text),
        })
      : "",
  ];
}

function acknowledged({ officer, lapses_at }: Item, now: number, text: Localize): string[] {
  return [
    officer ? text("status.called_in_by", { officer: whoAndWhere(officer) }) : text("status.called_in"),
    lapses_at ? text("status.lapses", { left: formatDuration(secondsUntil(lapses_at, now), text) }) : "",
  ];
}

function heard({ officer, heard_at }: Item, now: number, text: Localize, clockwork: Clockwork): string[] {
  return [
    officer ? text("status.heard_by", { post: officer.post }) : text("status.heard"),
    heard_at ? text("status.heard_at", { time: formatMoment(heard_at, now, clockwork) }) : "",
  ];
}

function referred({ case: known }: Item, _now: number, text: Localize, { locale }: Clockwork): string[] {
  if (!known) return [text("status.referred")];
  const due = formatDay(known.due, locale.language);
  return [
    text(known.expired ? "status.expired" : "status.decide_by", { due }),
    text(`tier.${TIERS[known.tier] ?? "cell"}`),
    known.about ? text("status.about", { post: known.about }) : "",
  ];
}

const TIERS: Readonly<Record<number, "redress" | "appeal" | "cell">> = { 1: "redress", 2: "appeal", 3: "cell" };

function closed({ outcome, closed_at, heard_at, officer, tell_by }: Item, now: number, text: Localize, clockwork: Clockwork): string[] {
  return [
    outcome ? text("status.closed_as", { outcome: text(`outcome.${outcome}`) }) : text("status.closed"),
    officer ? text(heard_at ? "status.heard_by" : "status.answered_by", { post: officer.post }) : "",
    closed_at ? text("status.closed_at", { time: formatMoment(closed_at, now, clockwork) }) : "",
    tell_by ? text("status.tell_by", { day: formatDay(tell_by, clockwork.locale.language) }) : "",
  ];
}
