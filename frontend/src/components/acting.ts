import type { ReactiveController, ReactiveControllerHost } from "lit";
import { answered, errorText } from "../data/errors";
import { acknowledge, appeal, classify, close, disclose, extend, markHeard, openReceipt, perform, refer, reopen, tellResult, writeNote } from "../data/asking";
import type { ComplaintNumber, Item, Live } from "../data/register";
import type { HomeAssistant } from "../ha/types";
import { EMPTY_DRAFT } from "../logic/closing";
import type { Act, Opened, OwnEvent } from "./events";

/** How long a button stays out of use after its action was accepted, unless the news of it comes sooner. */
const NEWS_COMES_WITHIN = 1_000;

const SHUT: Opened = { form: undefined, draft: EMPTY_DRAFT };

/** What somebody does with the complaints of a card: the forms that are open, what is under way, what was refused. */
export class Acting implements ReactiveController {
  private _opened: ReadonlyMap<ComplaintNumber, Opened> = new Map();
  private _problems: ReadonlyMap<ComplaintNumber, string> = new Map();
  private _busy: ReadonlyMap<ComplaintNumber, Item["status"] | undefined> = new Map();

  private _noted: ComplaintNumber | undefined;
  private readonly _asked = new Set<ComplaintNumber>();

  constructor(private readonly _host: ReactiveControllerHost) {
    _host.addController(this);
  }

  /** What was refused, and of which complaint. */
  get problems(): ReadonlyMap<ComplaintNumber, string> {
    return this._problems;
  }

  hostDisconnected(): void {
    this._busy = new Map();
  }

  opened(complaint: ComplaintNumber): Opened {
    return this._opened.get(complaint) ?? SHUT;
  }

  busy(complaint: ComplaintNumber): boolean {
    return this._busy.has(complaint);
  }

  /** Whether somebody is at one of them: what is on the screen had better stay where it is. */
  isAtOneOf(complaints: readonly Item[]): boolean {
    return complaints.some(({ complaint }) => this._asked.has(complaint) || this.opened(complaint).form);
  }

  /** Whether a note about it was the last that was done here. */
  noted(complaint: ComplaintNumber): boolean {
    return this._noted === complaint;
  }

  problem(complaint: ComplaintNumber): string {
    return this._problems.get(complaint) ?? "";
  }

  readonly remember = ({ detail }: OwnEvent<"abhijog-bell-opened">): void => {
    const { complaint, form, draft } = detail;
    this._noted = undefined;
    this._opened = new Map(this._opened).set(complaint, { form, draft });
    this._host.requestUpdate();
  };

  /** Do it, once; whether it was done. */
  async carryOut(act: Act, hass: HomeAssistant, office: string, live: Live | undefined): Promise<boolean> {
    if (this.busy(act.complaint)) return false;
    this._busy = new Map(this._busy).set(act.complaint, statusOf(act.complaint, live));
    this._problems = without(this._problems, act.complaint);
    this._noted = undefined;
    this._asked.add(act.complaint);
    this._host.requestUpdate();
    try {
      await answered(call(hass, office, act));
      this._succeeded(act);
      return true;
    } catch (error) {
      this._release(act.complaint);
      this._problems = new Map(this._problems).set(act.complaint, await errorText(hass, error));
      return false;
    } finally {
      this._asked.delete(act.complaint);
      this._host.requestUpdate();
    }
  }

  /** What an action was to bring about may have come about. */
  news(live: Live): void {
    for (const [complaint, status] of this._busy) {
      if (statusOf(complaint, live) !== status) this._release(complaint);
    }
  }

  private _succeeded({ action, complaint }: Act): void {
    if (action === "note") this._noted = complaint;
    if (action === "heard") this._opened = new Map(this._opened).set(complaint, { ...SHUT, form: "close" });
    else if (action !== "acknowledge" && action !== "reopen") this._opened = without(this._opened, complaint);
    if (STAYS.includes(action)) this._release(complaint);
    else setTimeout(() => this._release(complaint), NEWS_COMES_WITHIN);
  }

  private _release(complaint: ComplaintNumber): void {
    this._busy = without(this._busy, complaint);
    this._host.requestUpdate();
  }
}

/** They change no status, so that no news of one can be waited for. */
const STAYS: readonly Act["action"][] = ["note", "extend", "tell_result", "classify", "disclose", "rate", "decline_appeal", "record_request", "receipt"];

const statusOf = (complaint: ComplaintNumber, live: Live | undefined): Item["status"] | undefined =>
  live?.complaints.find((item) => item.complaint === complaint)?.status;

function without<Value>(map: ReadonlyMap<ComplaintNumber, Value>, key: ComplaintNumber): Map<ComplaintNumber, Value> {
  return new Map([...map].filter(([complaint]) => complaint !== key));
}

function call(hass: HomeAssistant, office: string, act: Act): Promise<unknown> {
  switch (act.action) {
    case "acknowledge":
      return acknowledge(hass, office, act.complaint);
    case "heard":
      return markHeard(hass, office, act.complaint);
    case "close":
      return close(hass, office, act.complaint, act.closing);
    case "reopen":
      return reopen(hass, office, act.complaint);
    case "refer":
      return refer(hass, office, act.complaint, act.given);
    case "classify":
      return classify(hass, office, act.complaint, act.given);
    case "receipt":
      return openReceipt(hass, office, act.complaint);
    case "disclose":
      return disclose(hass, office, act.complaint);
    case "extend":
      return extend(hass, office, act.complaint, act.text);
    case "appeal":
      return appeal(hass, office, act.complaint, act.text);
    case "tell_result":
      return tellResult(hass, office, act.complaint, act.text);
    case "note":
      return writeNote(hass, office, act.complaint, act.text);
    default: {
      const { action, ...given } = act;
      return perform(hass, office, action, given);
    }
  }
}
