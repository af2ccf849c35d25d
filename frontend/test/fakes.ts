import type { Connection, ConnectionEvent, HomeAssistant, Message } from "../src/ha/types";
import type { Display, Item, Live, Office } from "../src/data/register";

export const NOW = "2026-11-22T10:00:00+00:00";

export const item = (changes: Partial<Item> = {}): Item => ({
  complaint: "2026-000012",
  token: null,
  bell: "Entrance",
  bell_id: "bell-1",
  place: "Ground floor",
  purpose: "complaint",
  medium: "bell",
  status: "waiting",
  kind: "press",
  late: false, after_hours: false, opens_at: null,
  time_known: true,
  test: false,
  presses: 1,
  lapses: 0,
  escalations: 0,
  unheard: false,
  rung_at: "2026-11-22T09:58:55+00:00",
  last_press_at: "2026-11-22T09:58:55+00:00",
  waiting_since: "2026-11-22T09:58:55+00:00",
  target: 60,
  target_at: "2026-11-22T09:59:55+00:00",
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
  alerted: [{ post: "Redress officer", role: "redress" }],
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
  may: ["acknowledge", "note", "close"],
  outcomes: ["no_complainant", "false_press"],
  ...changes,
});

export const live = (changes: Partial<Live> = {}): Live => ({
  state: "open",
  now: NOW,
  unrecorded: 0,
  writes: true,
  complaints: [],
  closed: [],
  ...changes,
});

export const display = (changes: Partial<Display> = {}): Display => ({
  state: "ready",
  now: NOW,
  since: null,
  until: null,
  officer: { post: "Redress officer", room: "Room 203" },
  bell: "",
  place: "",
  also: [],
  purpose: "complaint",
  pressed_for: null,
  token: null,
  service_corner: ["Ground floor, room 101"],
  office: "Office",
  ...changes,
});

export const office = (changes: Partial<Office> = {}): Office => ({
  office: "office-1",
  code: "KHL",
  name: "Divisional Office, Khulna",
  name_bn: "বিভাগীয় কার্যালয়, খুলনা",
  name_en: "Divisional Office, Khulna",
  language: "bn",
  loaded: true,
  role: "redress",
  officer: "officer-1",
  enters: true,
  administrator: false,
  views: ["officer", "display"],
  entities: {},
  statistics: {},
  bells: [],
  chimes: [],
  officers: [],
  former: { bells: [], officers: [] },
  services: ["Medical grant", "Scholarship"],
  desks: [],
  ...changes,
});

interface Subscribed {
  message: Message;
  push(message: unknown): void;
  ended: boolean;
}

/** A connection that answers as Home Assistant does, and can be cut. */
export class FakeConnection implements Connection {
  connected = true;
  offices: Office[] = [office()];
  refuse: unknown;
  pings = 0;
  readonly subscribed: Subscribed[] = [];
  private readonly _listeners = new Map<ConnectionEvent, Set<() => void>>();

  addEventListener(event: ConnectionEvent, listener: () => void): void {
    this._of(event).add(listener);
  }

  removeEventListener(event: ConnectionEvent, listener: () => void): void {
    this._of(event).delete(listener);
  }

  async sendMessagePromise<T>(message: Message): Promise<T> {
    if (message.type === "ping") this.pings += 1;
    return { offices: this.offices } as T;
  }

  async subscribeMessage<T>(callback: (message: T) => void, message: Message) {
    if (this.refuse) throw this.refuse;
    const subscribed: Subscribed = { message, push: callback as (message: unknown) => void, ended: false };
    this.subscribed.push(subscribed);
    return async () => {
      subscribed.ended = true;
    };
  }

  get latest(): Subscribed {
    return this.subscribed.at(-1) as Subscribed;
  }

  get listeners(): number {
    return this._of("ready").size + this._of("disconnected").size;
  }

  cut(): void {
    this.connected = false;
    this._of("disconnected").forEach((listener) => listener());
  }

  mend(): void {
    this.connected = true;
    this._of("ready").forEach((listener) => listener());
  }

  private _of(event: ConnectionEvent): Set<() => void> {
    const found = this._listeners.get(event) ?? new Set();
    this._listeners.set(event, found);
    return found;
  }
}

export interface FakeHass extends HomeAssistant {
  connection: FakeConnection;
  calls: [string, Record<string, unknown> | undefined, boolean | undefined][];
  asked: Message[];
}

export function fakeHass(changes: Partial<HomeAssistant> = {}): FakeHass {
  const calls: FakeHass["calls"] = [];
  const asked: Message[] = [];
  return {
    connection: new FakeConnection(),
    connected: true,
    language: "en",
    locale: { language: "en", number_format: "language", time_format: "24", time_zone: "server" },
    config: { time_zone: "Asia/Dhaka" },
    themes: { darkMode: false },
    states: {},
    localize: (key) => key,
    loadBackendTranslation: async () => (key, values) => `${key} ${JSON.stringify(values)}`,
    callWS: (async (message: Message) => {
      asked.push(message);
      return {};
    }) as FakeHass["callWS"],
    callService: async (_domain, action, data, _target, toast) => {
      calls.push([action, data, toast]);
      return {};
    },
    calls,
    asked,
    ...changes,
  } as FakeHass;
}

/** Let everything that is ready to run do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

/** Everything that a selector finds, also within the shadows of other elements. */
export function all(root: ParentNode, selector: string): HTMLElement[] {
  const inner = [...root.querySelectorAll<HTMLElement>("*")].flatMap(({ shadowRoot }) =>
    shadowRoot ? all(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inner];
}
