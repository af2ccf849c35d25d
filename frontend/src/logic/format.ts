/** Times of day and dates as the user set them in Home Assistant. */

import type { Moment } from "../data/register";
import type { FrontendLocale, HomeAssistant } from "../ha/types";
import type { Localize } from "../localize";

export interface Clockwork {
  locale: FrontendLocale;
  serverZone: string;
}

export const clockworkOf = ({ locale, config }: HomeAssistant): Clockwork => ({ locale, serverZone: config.time_zone });

const HOUR12: Record<FrontendLocale["time_format"], boolean | undefined> = {
  language: undefined,
  system: undefined,
  "12": true,
  "24": false,
};

function zone({ locale, serverZone }: Clockwork): { timeZone?: string } {
  return locale.time_zone === "server" ? { timeZone: serverZone } : {};
}

function language({ locale }: Clockwork): string | undefined {
  return locale.time_format === "system" ? undefined : locale.language;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than a hundred uses of it. */
export function dateTimeFormat(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** It is never broken into two lines. */
export function formatTime(moment: Moment, clockwork: Clockwork): string {
  const hour12 = HOUR12[clockwork.locale.time_format];
  return dateTimeFormat(language(clockwork), {
    hour: "numeric",
    minute: "2-digit",
    ...(hour12 === undefined ? {} : { hour12 }),
    ...zone(clockwork),
  })
    .format(new Date(moment))
    .replace(/\s/g, "\u00a0");
}

export function formatDate(moment: Moment, clockwork: Clockwork): string {
  const options = { day: "numeric", month: "short", year: "numeric", ...zone(clockwork) } as const;
  return dateTimeFormat(clockwork.locale.language, options).format(new Date(moment));
}

/** The time of day, and the date as well unless it is today's. */
export function formatMoment(moment: Moment, now: number, clockwork: Clockwork): string {
  const time = formatTime(moment, clockwork);
  const date = formatDate(moment, clockwork);
  return date === formatDate(new Date(now).toISOString(), clockwork) ? time : `${date}, ${time}`;
}

/** The two largest units that matter: 5 s, 2 min 5 s, 1 h 2 min, 3 days 4 h. */
export function formatDuration(seconds: number, text: Localize): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return text("duration.seconds", { seconds: whole });
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return text("duration.minutes", { minutes, seconds: whole % 60 });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return text("duration.hours", { hours, minutes: minutes % 60 });
  return text("duration.days", { days: Math.floor(hours / 24), hours: hours % 24 });
}

/** How long ago it was, or nothing of the future where two clocks differ. */
export const secondsSince = (moment: Moment, now: number): number => Math.max(0, (now - Date.parse(moment)) / 1000);

export const secondsUntil = (moment: Moment, now: number): number => Math.max(0, (Date.parse(moment) - now) / 1000);
