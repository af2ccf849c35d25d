/** The story of a complaint in words: what happened, when, by whom, and what is to be said about it. */

import {
  mdiAccountArrowUp,
  mdiAccountOff,
  mdiAccountVoice,
  mdiAlertOutline,
  mdiArrowRightCircleOutline,
  mdiBellRing,
  mdiCalendarAlert,
  mdiCalendarToday,
  mdiCalendarPlus,
  mdiCheck,
  mdiEarHearing,
  mdiEmailPlusOutline,
  mdiEmoticonNeutralOutline,
  mdiEyeOutline,
  mdiGestureTap,
  mdiHandHeart,
  mdiLockOpenVariantOutline,
  mdiNoteTextOutline,
  mdiScaleBalance,
  mdiTagTextOutline,
  mdiTimerAlertOutline,
} from "@mdi/js";
import type { Entry, EntryKind, Moment, Story } from "../data/register";
import type { Localize, TextKey } from "../localize";
import { formatDay } from "./days";
import { formatDuration, formatMoment } from "./format";
import type { Clockwork } from "./format";

export interface Quote {
  label: TextKey;
  value: string;
}

export interface StoryLine {
  seq: number;
  path: string;
  title: string;
  at: Moment;
  when: string;
  /** How long after the first press, where that is known. */
  after: string;
  who: string;
  details: string[];
  /** What people wrote. */
  quotes: Quote[];
}

/** How somebody reads a story: in which language, by which clock, and today. */
export interface Reading {
  text: Localize;
  clockwork: Clockwork;
  now: number;
}

const ICONS: Record<EntryKind, string> = {
  rung: mdiBellRing,
  rung_again: mdiGestureTap,
  acknowledged: mdiAccountVoice,
  acknowledgement_lapsed: mdiTimerAlertOutline,
  escalated: mdiAccountArrowUp,
  passed_over: mdiAccountOff,
  unheard: mdiAlertOutline,
  heard: mdiEarHearing,
  noted: mdiNoteTextOutline,
  classified: mdiTagTextOutline,
  closed: mdiCheck,
  reopened: mdiLockOpenVariantOutline,
  entered: mdiEmailPlusOutline,
  referred: mdiArrowRightCircleOutline,
  extended: mdiCalendarPlus,
  reminded: mdiCalendarToday,
  expired: mdiCalendarAlert,
  appealed: mdiScaleBalance,
  result_told: mdiAccountVoice,
  disclosed: mdiEyeOutline,
  rated: mdiEmoticonNeutralOutline,
  appeal_declined: mdiScaleBalance,
  asked: mdiHandHeart,
  request_filed: mdiHandHeart,
};

/** What ran later than this after it was due is said to have been late. */
const LATE_STEP = 60_000;

export function storyLines({ entries }: Story, reading: Reading): StoryLine[] {
  const pressed = firstPress(entries);
  return entries.map((entry, index) => ({
    seq: entry.seq,
    path: ICONS[entry.kind],
    title: titleOf(entry, entries.slice(0, index), reading.text),
    at: entry.at,
    when: formatMoment(entry.at, reading.now, reading.clockwork),
    after: index ? after(pressed, entry, reading.text) : "",
    who: who(entry, reading.text),
    details: details(entry, reading),
    quotes: quotes(entry),
  }));
}

function firstPress(entries: readonly Entry[]): Moment | undefined {
  const first = entries[0];
  return first?.time_known === false ? undefined : first?.pressed_at;
}

function titleOf(entry: Entry, before: readonly Entry[], text: Localize): string {
  const { kind, officer, outcome, medium } = entry;
  if (kind === "closed") {
    const again = before.some((earlier) => earlier.kind === "closed");
    return text(again ? "story.closed_again" : "story.closed", { outcome: outcome ? text(`outcome.${outcome}`) : "–" });
  }
  if (kind === "rung" && medium === "walk_in") return text("story.walk_in");
  if (kind === "escalated" || kind === "passed_over") return text(`story.${kind}`, { officer: officer ?? "–" });
  if ((kind === "acknowledged" || kind === "heard") && officer) return text(`story.${kind}_by`, { officer });
  if (kind === "reminded") return text(entry.matter === "result" ? "story.reminded_result" : "story.reminded");
  if (kind === "rated" && entry.rating) return text(`mark.${entry.rating}`);
  return text(`story.${kind}`);
}

function after(pressed: Moment | undefined, { at, given_at, pressed_at }: Entry, text: Localize): string {
  if (!pressed) return "";
  const seconds = (Date.parse(given_at ?? pressed_at ?? at) - Date.parse(pressed)) / 1000;
  return text("story.after", { duration: formatDuration(seconds, text) });
}

function who({ actor: { type, name }, officer }: Entry, text: Localize): string {
  if (type === "officer" && name && name === officer) return "";
  if (type === "automation" || type === "office") return text(`who.${type}`);
  if (!name) return text("who.unknown");
  return text(`who.${type}`, { name });
}

function details(entry: Entry, reading: Reading): string[] {
  const { text } = reading;
  const { press_kind, alerted, away } = entry;
  return [
    entry.test ? text("mark.test") : "",
    entry.request ? text(`request.${entry.request}`) : "",
    entry.offers_appeal ? text("mark.appeal_offered") : "",
    press_kind && press_kind !== "press" ? text(`mark.${press_kind}`) : "",
    ...times(entry, reading),
    claimed(entry, reading),
    ...ofCase(entry, reading),
    alerted?.length ? text("status.alerted", { posts: alerted.join(", ") }) : "",
    away?.length ? text("story.away", { posts: away.join(", ") }) : "",
  ].filter((line) => line !== "");
}

/** Whether a time limit had run out that the complaint is about. */
function claimed({ claim, applied_on, limit, limit_due }: Entry, { text, clockwork }: Reading): string {
  if (!claim || !applied_on || !limit_due) return "";
  const { language } = clockwork.locale;
  const [applied, due] = [formatDay(applied_on, language), formatDay(limit_due, language)];
  return text(`story.${claim}`, { applied, due, limit: limit ?? "–" });
}

/** What an entry says of a referred complaint: how it came, by which day it is to be decided, and whom it is about. */
function ofCase(entry: Entry, { text, clockwork }: Reading): string[] {
  const { kind, medium, received, due, about, tell_by } = entry;
  const day = (named: string) => formatDay(named, clockwork.locale.language);
  const setsDay = kind === "referred" || kind === "extended" || kind === "appealed";
  return [
    kind === "entered" && received ? text("story.received", { day: day(received) }) : "",
    kind === "entered" && medium ? text(`mark.${medium}` as TextKey) : "",
    setsDay && due ? text("status.decide_by", { due: day(due) }) : "",
    about ? text("status.about", { post: about }) : "",
    tell_by ? text("status.tell_by", { day: day(tell_by) }) : "",
  ];
}

/** Where it was recorded at another time than it happened, both are said. */
function times(entry: Entry, { text, clockwork, now }: Reading): string[] {
  const { at, pressed_at, time_known, late, given_at, due } = entry;
  const said = (moment: Moment) => formatMoment(moment, now, clockwork);
  if (time_known === false) return [text("story.time_unknown", { arrived: said(at) })];
  if (late && pressed_at) return [text("story.pressed_arrived", { pressed: said(pressed_at), arrived: said(at) })];
  if (given_at) return [text("story.given_arrived", { given: said(given_at), arrived: said(at) })];
  if (due && Date.parse(at) - Date.parse(due) > LATE_STEP) return [text("story.was_due", { due: said(due) })];
  return [];
}

function quotes({ service, desk, note, text, reason, reference }: Entry): Quote[] {
  const said: [TextKey, string | undefined][] = [
    ["form.service", service],
    ["form.desk", desk],
    ["form.reason", reason],
    ["form.reference", reference],
    ["form.note", note ?? text],
  ];
  return said.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
