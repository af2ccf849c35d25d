/** What the public display may say. */

import type { LinkState } from "../data/office-link";
import type { Display } from "../data/register";

export type DisplayStage = "ready" | "received" | "recorded" | "coming" | "away" | "offline";

/**
 * Nothing is said of the last press that the server did not say over this connection, and a promise is never shown
 * longer than it holds: after it the press is still on record, so that is what remains to be said.
 */
export function stageOf(display: Display | undefined, link: LinkState, now: number): DisplayStage {
  if (link === "no_office") return "away";
  if (link !== "live" || !display) return "offline";
  if (display.state !== "coming") return display.state;
  return display.until !== null && now < Date.parse(display.until) ? "coming" : "recorded";
}

/** Milliseconds until the stage changes by itself. */
export function stageLasts(display: Display | undefined, now: number): number | undefined {
  if (!display?.until) return undefined;
  const left = Date.parse(display.until) - now;
  return left > 0 ? left : undefined;
}

const KNOWN = ["bn", "en"] as const;
export type DisplayLanguage = (typeof KNOWN)[number];

/** The languages that were configured, both by default; the office's own comes first. */
export function displayLanguages(wanted: readonly string[] | undefined, own: DisplayLanguage): DisplayLanguage[] {
  const chosen = KNOWN.filter((language) => !wanted?.length || wanted.includes(language));
  const languages = chosen.length ? chosen : [...KNOWN];
  return languages.sort((a, b) => Number(b === own) - Number(a === own));
}
