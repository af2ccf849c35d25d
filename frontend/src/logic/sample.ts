/** What the dialog "Add card" shows: made up, and never asked of the server. */

import type { Figures } from "../data/figures";
import type { Item, Live } from "../data/register";
import type { Localize } from "../localize";

export function sampleLive(text: Localize): Live {
  const now = new Date().toISOString();
  return { state: "open", now, unrecorded: 0, writes: true, complaints: [sampleItem(text, now)], closed: [] };
}

/** One that waits, and two that have ended. */
export function sampleHistory(text: Localize): Item[] {
  const item = sampleItem(text, new Date().toISOString());
  const ended = { ...item, status: "closed", presses: 1, officer: { post: text("sample.officer"), room: "" } } as const;
  return [
    item,
    { ...ended, complaint: "2026-000011", outcome: "settled" },
    { ...ended, complaint: "2026-000010", outcome: "referred" },
  ];
}

/** Round numbers, which no office has. */
export function sampleFigures(text: Localize): Figures {
  return {
    start: "",
    end: "",
    purpose: "complaint",
    rung: 10,
    rung_again: 0,
    answered: 10,
    by_automation: 0,
    heard: 10,
    answered_in_target: 0.9,
    median_answer: 30,
    p90_answer: 60,
    median_hearing: 120,
    p90_hearing: 180,
    still_open: 0,
    lapsed: 0,
    escalated: 0,
    unheard: 0,
    late: 0,
    after_hours: 0,
    late_steps: 0,
    by_bell: { [text("sample.place")]: 10 },
    by_outcome: { settled: 8, referred: 2 },
    by_service: {},
    by_desk: {},
    by_delay: {},
    premature: 0,
    by_officer: { [text("sample.officer")]: 10 },
    by_hour: {},
  };
}

function sampleItem(text: Localize, now: string): Item {
  return {
    complaint: "2026-000012",
    token: null,
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
    applied_on: null,
    limit_due: null,
    claim: null,
    alerted: [{ post: text("sample.officer"), role: "redress" }],
    next_alert: null,
    answer_seconds: null,
    hearing_seconds: null,
    received: null,
    case: null,
    tell_by: null,
    tell_overdue: false,
    told_at: null,
    rating: null,
    appeal_offered: false,
    request: null,
    reference: null,
    may: ["acknowledge", "note"],
    outcomes: [],
  };
}
