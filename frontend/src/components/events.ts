import type { Closing, ComplaintNumber, Given, HistoryFilter, Rating, RequestKind } from "../data/register";
import type { Draft } from "../logic/closing";
import type { Choice } from "../logic/periods";

/** What somebody wants to be done; the card that holds the complaint does it. */
export type Act = { complaint: ComplaintNumber } & (
  | { action: "acknowledge" | "heard" | "reopen" | "disclose" | "receipt" }
  | { action: "close"; closing: Closing }
  | { action: "note"; text: string }
  | { action: "rate"; rating: Rating }
  | { action: "take_appeal" | "decline_appeal" }
  | { action: "record_request"; kind: RequestKind; reference?: string }
  | { action: "extend" | "appeal" | "tell_result"; text: string }
  | { action: "refer" | "classify"; given: Given }
);

/** The forms of a complaint: how it ended, a text alone, or several things. */
export type Form = "close" | TextForm | FieldsForm;
export type TextForm = "note" | "extend" | "appeal" | "tell_result";
export type FieldsForm = "refer" | "classify" | "disclose";

/** Which form is open, and what has been typed into it: kept by the card, so that no update takes it away. */
export interface Opened {
  form: Form | undefined;
  draft: Draft;
}

interface Details {
  "abhijog-bell-act": Act;
  "abhijog-bell-opened": { complaint: ComplaintNumber } & Opened;
  "abhijog-bell-draft": Draft;
  "abhijog-bell-submit": undefined;
  "abhijog-bell-cancel": undefined;
  "abhijog-bell-choice": string;
  "abhijog-bell-show": ComplaintNumber;
  "abhijog-bell-filter": HistoryFilter;
  "abhijog-bell-period": Choice;
}

export type OwnEvent<Name extends keyof Details> = CustomEvent<Details[Name]>;

export function send<Name extends keyof Details>(from: HTMLElement, name: Name, detail: Details[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
}
