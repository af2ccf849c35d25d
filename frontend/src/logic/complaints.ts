/** What the officer's card makes of the open complaints. */

import type { Action, ComplaintNumber, Item } from "../data/register";

/** Nobody stands at the bell for these any more. */
const LATER: readonly Item["status"][] = ["heard", "referred"];

/** Whoever was heard comes later, what was referred last; otherwise the order of the server stays, the oldest first. */
export const inOrder = (complaints: readonly Item[]): Item[] => [
  ...complaints.filter(({ status }) => !LATER.includes(status)),
  ...LATER.flatMap((later) => complaints.filter(({ status }) => status === later)),
];

/** As they stood `before`, because somebody is busy with one of them: whoever is new comes behind. */
export function inPlace(complaints: readonly Item[], before: readonly ComplaintNumber[]): Item[] {
  const stayed = before.flatMap((number) => complaints.find(({ complaint }) => complaint === number) ?? []);
  return [...stayed, ...inOrder(complaints).filter(({ complaint }) => !before.includes(complaint))];
}

const NEXT_STEP = { waiting: "acknowledge", acknowledged: "heard", heard: "close", referred: "close", closed: undefined } as const;

export type MainAction = "acknowledge" | "heard" | "close";

/** The one large button: the next step, if this user may take it. */
export function mainAction(item: Item): MainAction | undefined {
  const step = NEXT_STEP[item.status];
  return step && item.may.includes(step) ? step : undefined;
}

const SIDE_ACTIONS = [
  "tell_result",
  "close",
  "refer",
  "extend",
  "appeal",
  "classify",
  "note",
  "disclose",
  "reopen",
] as const satisfies readonly Action[];

/** Whoever sees a case may print its receipt: nothing is changed by that. */
const RECEIPT = "receipt";

export type SideAction = (typeof SIDE_ACTIONS)[number] | typeof RECEIPT;

/** The small buttons: whatever else this user may do. */
export function sideActions(item: Item): SideAction[] {
  const main = mainAction(item);
  const side: SideAction[] = SIDE_ACTIONS.filter((action) => action !== main && item.may.includes(action));
  return item.case ? [...side, RECEIPT] : side;
}

export type Headline = "calm" | "waiting" | "test" | "open";

/** What the card says at the top, and of how many. */
export function headline(complaints: readonly Item[]): { kind: Headline; count: number } {
  const waiting = complaints.filter(({ status }) => status === "waiting");
  const people = waiting.filter(({ test }) => !test);
  if (people.length) return { kind: "waiting", count: people.length };
  if (waiting.length) return { kind: "test", count: waiting.length };
  return { kind: complaints.length ? "open" : "calm", count: complaints.length };
}

/** A running clock is needed only while somebody waits, or a promise runs out. */
export const needsClock = (complaints: readonly Item[]): boolean => complaints.some(({ status }) => !LATER.includes(status));
