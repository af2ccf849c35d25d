/** What the dialog "Add card" shows: made up, and never asked of the server. */

import type { Item, Live } from "../data/register";
import type { Localize } from "../localize";

export function sampleLive(text: Localize): Live {
  const now = new Date().toISOString();
  return { state: "open", now, unrecorded: 0, writes: true, complaints: [sampleItem(text, now)], closed: [] };
}

function sampleItem(text: Localize, now: string): Item {
  return {
    complaint: "2026-000012",
    bell: text("sample.place"),
    bell_id: "",
    place: text("sample.place"),
    purpose: "complaint",
    medium: "bell",
    status: "waiting",
    kind: "press",
    late: false,
    after_hours: false,
    opens_at: null,
    time_known: true,
    test: false,
    presses: 2,
    lapses: 0,
    escalations: 0,
    unheard: false,
    rung_at: now,
    last_press_at: now,
    waiting_since: now,
    target: 60,
    target_at: null,
    lapses_at: null,
    officer: null,
    answered_at: null,
    heard_at: null,
    closed_at: null,
    outcome: null,
    service: null,
    desk: null,
    alerted: [{ post: text("sample.officer"), role: "redress" }],
    next_alert: null,
    answer_seconds: null,
    hearing_seconds: null,
    received: null,
    case: null,
    tell_by: null,
    tell_overdue: false,
    told_at: null,
    may: ["acknowledge", "note"],
    outcomes: [],
  };
}
