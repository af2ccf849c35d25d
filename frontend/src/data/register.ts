/** What the integration says of offices and complaints, in its own words. */

export type Purpose = "complaint" | "assistance";
export type Role = "redress" | "alternate" | "head" | "helper";
export type Status = "waiting" | "acknowledged" | "heard" | "referred" | "closed";
export type PressKind = "press" | "long" | "satisfied" | "neutral" | "unsatisfied";
export type Outcome =
  | "settled"
  | "referred"
  | "no_complainant"
  | "false_press"
  | "not_proved"
  | "sent_elsewhere";
export type Action =
  | "acknowledge"
  | "heard"
  | "close"
  | "note"
  | "reopen"
  | "classify"
  | "disclose"
  | "refer"
  | "extend"
  | "appeal"
  | "tell_result"
  | "rate"
  | "take_appeal"
  | "decline_appeal"
  | "record_request";
export const RATINGS = ["satisfied", "neutral", "unsatisfied"] as const;
export type Rating = (typeof RATINGS)[number];
export const REQUESTS = ["application_help", "correction", "phone", "tracking", "other"] as const;
export type RequestKind = (typeof REQUESTS)[number];
export const AUTHORS = ["citizen", "staff"] as const;
export const DECISIONS = ["chosen", "not_chosen", "later", "carried_out"] as const;
export type Decision = (typeof DECISIONS)[number];
export type Claim = "delay" | "premature";
export type ViewName = "officer" | "head" | "display" | "register" | "bells";

/** A number of people: 2026-000012. */
export type ComplaintNumber = string;
/** ISO 8601, UTC. */
export type Moment = string;

export interface Bell {
  id: string;
  name: string;
  place: string;
  purpose: Purpose;
  entities?: Record<string, string>;
}

export interface Chime {
  id: string;
  name: string;
  entities?: Record<string, string>;
}

export interface OfficerOfOffice {
  id?: string;
  post: string;
  room: string;
  role?: Role;
}

export interface Office {
  office: string;
  code: string;
  name: string;
  name_bn: string;
  name_en: string;
  language: "bn" | "en";
  loaded: boolean;
  role: Role | null;
  officer: string | null;
  /** Whether this user may enter what came by another road than a bell. */
  enters: boolean;
  administrator: boolean;
  views: ViewName[];
  entities: Record<string, string>;
  /** What Home Assistant keeps of it day by day: the ids of the statistics by what they tell. */
  statistics: Record<string, string>;
  bells: Bell[];
  chimes: Chime[];
  officers: OfficerOfOffice[];
  former: { bells: { id: string; name: string }[]; officers: { id: string; post: string }[] };
  services: string[];
  desks: string[];
}

export interface PostAndRoom {
  post: string;
  room: string;
}

/** As people say it; an officer need not have a room. */
export const whoAndWhere = ({ post, room }: PostAndRoom): string => [post, room].filter(Boolean).join(", ");

/** A referred complaint: at which step, and by which day it is to be decided. */
export interface Case {
  tier: number;
  since: string;
  due: string;
  extended: boolean;
  expired: boolean;
  about: string | null;
}

export interface Item {
  complaint: ComplaintNumber;
  /** By which somebody is called who asks for help. */
  token: number | null;
  bell: string;
  bell_id: string;
  place: string;
  purpose: Purpose;
  medium: string;
  status: Status;
  kind: PressKind;
  late: boolean;
  after_hours: boolean;
  opens_at: Moment | null;
  time_known: boolean;
  test: boolean;
  presses: number;
  lapses: number;
  escalations: number;
  unheard: boolean;
  rung_at: Moment;
  last_press_at: Moment;
  waiting_since: Moment;
  target: number;
  target_at: Moment | null;
  lapses_at: Moment | null;
  officer: PostAndRoom | null;
  answered_at: Moment | null;
  heard_at: Moment | null;
  closed_at: Moment | null;
  outcome: Outcome | null;
  service: string | null;
  desk: string | null;
  /** When the complainant had applied for the service, until when it was due, and whether that was missed. */
  applied_on: string | null;
  limit_due: string | null;
  claim: Claim | null;
  alerted: { post: string; role: Role | null }[];
  next_alert: { post: string; role: Role | null; at: Moment } | null;
  answer_seconds: number | null;
  hearing_seconds: number | null;
  /** The day on which it came, where it came by another road than a bell. */
  received: string | null;
  case: Case | null;
  /** By which day the complainant is still to be told how it ended. */
  tell_by: string | null;
  tell_overdue: boolean;
  told_at: Moment | null;
  /** How it was, as the citizen said last; an appeal is on offer until the head has answered. */
  rating: Rating | null;
  appeal_offered: boolean;
  /** What was asked for at the service corner, and what the applicant's own papers are called. */
  request: RequestKind | null;
  reference: string | null;
  may: Action[];
  outcomes: Outcome[];
}

export interface Live {
  state: "open" | "closed" | "forbidden";
  now: Moment;
  unrecorded: number;
  writes: boolean;
  complaints: Item[];
  closed: Item[];
}

/** Somebody is called in, from where and until when. */
export interface Call {
  place: string;
  token: number | null;
  officer: PostAndRoom | null;
  until: Moment | null;
}

export interface Display {
  state: "ready" | "received" | "recorded" | "coming" | "closed" | "away";
  now: Moment;
  since: Moment | null;
  until: Moment | null;
  officer: PostAndRoom | null;
  bell: string | null;
  place: string | null;
  also: Call[];
  purpose: Purpose;
  /** What the press was for of which it is told. */
  pressed_for: Purpose | null;
  token: number | null;
  service_corner: string[];
  office: string;
}

export type Cursor = string;

/** What somebody proposed, and until when that is to be screened. */
export interface Idea {
  idea: string;
  text: string;
  author: "citizen" | "staff";
  day: string;
  screening_until: string;
}

export interface HistoryFilter {
  limit?: number;
  before?: Cursor;
  complaint?: string;
  start?: string;
  end?: string;
  bell?: string;
  officer?: string;
  outcome?: Outcome;
  service?: string;
  desk?: string;
  purpose?: Purpose;
  status?: "open" | "closed";
  tests?: boolean;
}

export interface History {
  complaints: Item[];
  next: Cursor | null;
}

export type EntryKind =
  | "rung"
  | "rung_again"
  | "acknowledged"
  | "acknowledgement_lapsed"
  | "escalated"
  | "passed_over"
  | "unheard"
  | "heard"
  | "noted"
  | "classified"
  | "closed"
  | "reopened"
  | "entered"
  | "referred"
  | "extended"
  | "reminded"
  | "expired"
  | "appealed"
  | "result_told"
  | "disclosed"
  | "rated"
  | "appeal_declined"
  | "asked"
  | "request_filed";

export interface Entry {
  seq: number;
  kind: EntryKind;
  at: Moment;
  actor: { type: "officer" | "user" | "bell" | "chime" | "automation" | "office"; name: string | null };
  pressed_at?: Moment;
  late?: boolean;
  time_known?: boolean;
  press_kind?: PressKind;
  medium?: string;
  test?: boolean;
  officer?: string;
  due?: Moment;
  outcome?: Outcome;
  service?: string;
  desk?: string;
  note?: string;
  text?: string;
  alerted?: string[];
  away?: string[];
  given_at?: Moment;
  received?: string;
  tier?: number;
  matter?: "decision" | "result";
  reason?: string;
  rating?: Rating;
  request?: RequestKind;
  reference?: string;
  offers_appeal?: boolean;
  about?: string;
  tell_by?: string;
  /** Days, and what the charter promised, where it was said that a time limit was missed. */
  applied_on?: string;
  limit?: string;
  limit_due?: string;
  claim?: Claim;
}

/** Who complains, for officers alone; both are null once they were blanked. */
export interface Complainant {
  name: string | null;
  phone: string | null;
}

export interface Story {
  complaint: Item;
  entries: Entry[];
  complainant: Complainant | null;
  /** Where the receipt of a referred complaint can be printed, for half an hour. */
  receipt: string | null;
}

/** What is said of a complaint, by the names of the actions' fields. */
export type Given = Partial<Record<Field, string>>;
export type Field =
  | "medium"
  | "received"
  | "service"
  | "desk"
  | "about"
  | "applied_on"
  | "note"
  | "complainant_name"
  | "complainant_phone"
  | "kind"
  | "reference"
  | "text"
  | "author";

/** What an action answers with: the number of the complaint, and by which day it is to be decided; or that of the idea. */
export interface Entered {
  complaint?: ComplaintNumber;
  due?: string | null;
  idea?: string;
}

/** Who would hear the bell, in words: a line each. */
export interface Foreseen {
  nobody: boolean;
  text: string;
}

export interface Closing {
  outcome: Outcome;
  service?: string;
  desk?: string;
  note?: string;
}
