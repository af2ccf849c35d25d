/** What the public display may say. */

import type { LinkState } from "../data/office-link";
import type { Call, Display, Moment } from "../data/register";
import { dateTimeFormat } from "./format";

export type DisplayStage = "ready" | "received" | "recorded" | "coming" | "closed" | "away" | "offline";

/**
 * Nothing is said of the last press that the server did not say over this connection, and a promise is never shown
 * longer than it holds: after it the press is still on record, so that is what remains to be said. A closed office has
 * opened by the time it said.
 */
export function stageOf(display: Display | undefined, link: LinkState, now: number): DisplayStage {
  if (link === "no_office") return "away";
  if (link !== "live" || !display) return "offline";
  if (display.state === "closed") return holds(display, now) ? "closed" : "ready";
  if (display.state !== "coming") return display.state;
  return holds(display, now) ? "coming" : "recorded";
}

const holds = ({ until }: Display, now: number): boolean => until !== null && now < Date.parse(until);

/** A timer of a browser counts no more than 24 days, and fires at once where it is to count more. */
const LONGEST = 24 * 60 * 60 * 1000;

/** Milliseconds until the stage changes by itself, or until that is to be asked again. */
export function stageLasts(display: Display | undefined, now: number): number | undefined {
  const untils = [display?.until, ...(display?.also ?? []).map(({ until }) => until)];
  const left = untils.map((until) => (until ? Date.parse(until) - now : 0)).filter((milliseconds) => milliseconds > 0);
  return left.length ? Math.min(...left, LONGEST) : undefined;
}

/** When the office opens, in words of a language: the day as well, unless it is today. */
export function opensAt(until: Moment, now: number, language: string, timeZone: string | undefined): string {
  const zone = timeZone ? { timeZone } : {};
  const day = dateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", ...zone });
  const time = dateTimeFormat(language, { hour: "numeric", minute: "2-digit", ...zone }).format(new Date(until));
  const opens = day.format(new Date(until));
  return opens === day.format(new Date(now)) ? time : `${opens}, ${time}`;
}

/** Who else is called in, as long as that holds. */
export function alsoCalled(display: Display | undefined, stage: DisplayStage, now: number): Call[] {
  if (stage !== "coming") return [];
  return (display?.also ?? []).filter(({ until }) => until !== null && now < Date.parse(until));
}

/** The one bell that was configured, if it is one. */
export const bellOf = (config: { bell?: string } | undefined): string | undefined =>
  config?.bell && config.bell !== "all" ? config.bell : undefined;

const KNOWN = ["bn", "en"] as const;
export type DisplayLanguage = (typeof KNOWN)[number];

/** The languages that were configured, both by default; the office's own comes first. */
export function displayLanguages(
  wanted: readonly string[] | string | undefined,
  own: DisplayLanguage,
): DisplayLanguage[] {
  const chosen = KNOWN.filter((language) => !wanted?.length || wanted.includes(language));
  const languages = chosen.length ? chosen : [...KNOWN];
  return languages.sort((a, b) => Number(b === own) - Number(a === own));
}
