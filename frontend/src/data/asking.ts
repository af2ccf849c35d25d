/** Every command and action of the integration. Nothing else in this folder speaks to Home Assistant. */

import type { Connection, HomeAssistant, Unsubscribe } from "../ha/types";
import type { Summary, Verification } from "./figures";
import type {
  Closing,
  ComplaintNumber,
  Display,
  Entered,
  Foreseen,
  Given,
  History,
  HistoryFilter,
  Idea,
  Live,
  Office,
  Story,
} from "./register";

export const DOMAIN = "abhijog_bell";

export const fetchOffices = async (connection: Connection): Promise<Office[]> =>
  (await connection.sendMessagePromise<{ offices: Office[] }>({ type: `${DOMAIN}/offices` })).offices;

/** Without `resubscribe`: whoever subscribes does it again by itself, see subscription.ts. */
export const subscribeComplaints = (
  connection: Connection,
  office: string,
  received: (live: Live) => void,
): Promise<Unsubscribe> =>
  connection.subscribeMessage(received, { type: `${DOMAIN}/subscribe_complaints`, office }, { resubscribe: false });

export const subscribeDisplay = (
  connection: Connection,
  office: string,
  bell: string | undefined,
  received: (display: Display) => void,
): Promise<Unsubscribe> =>
  connection.subscribeMessage(
    received,
    { type: `${DOMAIN}/subscribe_display`, office, ...(bell ? { bell } : {}) },
    { resubscribe: false },
  );

export const fetchHistory = (hass: HomeAssistant, office: string, filter: HistoryFilter): Promise<History> =>
  hass.callWS({ type: `${DOMAIN}/history`, office, ...filter });

/** Those that nobody has decided on. */
export const fetchIdeas = (hass: HomeAssistant, office: string): Promise<{ ideas: Idea[] }> =>
  hass.callWS({ type: `${DOMAIN}/ideas`, office, undecided: true });

export const fetchStory = (hass: HomeAssistant, office: string, complaint: ComplaintNumber): Promise<Story> =>
  hass.callWS({ type: `${DOMAIN}/story`, office, complaint });

/** Its text is in the user's language where it can be, and in the office's otherwise. */
/** Show the receipt of a case in a tab of its own, ready to print. */
export const openReceipt = async (hass: HomeAssistant, office: string, complaint: ComplaintNumber): Promise<void> => {
  const { page } = await hass.callWS<{ page: string }>({ type: `${DOMAIN}/receipt`, office, complaint, ...inWords(hass) });
  window.open(page, "_blank", "noreferrer");
};

export const fetchSummary = (hass: HomeAssistant, office: string, start: string, end: string): Promise<Summary> =>
  hass.callWS({ type: `${DOMAIN}/summary`, office, start, end, ...inWords(hass) });

/** `at` is a time on the office's clock; without one it is now. */
export const fetchForeseen = (
  hass: HomeAssistant,
  office: string,
  at: string,
  about_redress: boolean,
): Promise<Foreseen> =>
  hass.callWS({ type: `${DOMAIN}/who_would_hear`, office, about_redress, ...(at ? { at } : {}), ...inWords(hass) });

const WRITTEN = ["bn", "en"] as const;

function inWords(hass: HomeAssistant): { language?: string } {
  const language = WRITTEN.find((written) => hass.locale.language.split("-")[0] === written);
  return language ? { language } : {};
}

export const REPORTS = ["summary", "return", "charter", "rate", "availability", "officers", "services"] as const;
export const REPORT_PERIODS = ["month", "day", "week", "quarter", "year"] as const;

/** Where a report can be fetched from, for some minutes. */
export type ReportLinks = Record<"page" | "csv" | "xlsx", string>;

/** Without a day it is the period that ended last. */
export const fetchReportLinks = (
  hass: HomeAssistant,
  office: string,
  { report = "", period = "", day = "", number = "" }: Record<string, string>,
): Promise<ReportLinks> => {
  const given = { ...(day ? { day } : {}), ...(number ? { number } : {}) };
  return hass.callWS({ type: `${DOMAIN}/report_links`, office, report, period, ...given, ...inWords(hass) });
};

/** The cards show errors themselves, so Home Assistant's own toast is turned off. */
const call = (hass: HomeAssistant, action: string, data: Record<string, unknown>, response = false) =>
  hass.callService(DOMAIN, action, data, undefined, false, response);

/** For whatever has no words of its own here. */
export const perform = (hass: HomeAssistant, office: string, action: string, data: Record<string, unknown>) =>
  call(hass, action, { office, ...data });

export const acknowledge = (hass: HomeAssistant, office: string, complaint: ComplaintNumber) =>
  call(hass, "acknowledge", { office, complaint });

export const markHeard = (hass: HomeAssistant, office: string, complaint: ComplaintNumber) =>
  call(hass, "heard", { office, complaint });

export const close = (hass: HomeAssistant, office: string, complaint: ComplaintNumber, closing: Closing) =>
  call(hass, "close", { office, complaint, ...closing });

export const reopen = (hass: HomeAssistant, office: string, complaint: ComplaintNumber) =>
  call(hass, "reopen", { office, complaint });

/** Who complains comes with these two: everybody hears of an action, and Home Assistant's recorder keeps it. */
export const refer = (hass: HomeAssistant, office: string, complaint: ComplaintNumber, given: Given): Promise<unknown> =>
  hass.callWS({ type: `${DOMAIN}/refer`, office, complaint, ...given });

export const enterComplaint = (hass: HomeAssistant, office: string, given: Given): Promise<Entered> =>
  hass.callWS({ type: `${DOMAIN}/enter_complaint`, office, ...given });

export const classify = (hass: HomeAssistant, office: string, complaint: ComplaintNumber, given: Given) =>
  call(hass, "classify", { office, complaint, ...given });

export const disclose = (hass: HomeAssistant, office: string, complaint: ComplaintNumber) =>
  call(hass, "disclose", { office, complaint });

export const recordRequest = async (hass: HomeAssistant, office: string, given: Given): Promise<Entered> =>
  (await call(hass, "record_request", { office, ...given }, true)).response as Entered;

export const suggest = async (hass: HomeAssistant, office: string, given: Given): Promise<Entered> =>
  (await call(hass, "suggest", { office, ...given }, true)).response as Entered;

export const extend = (hass: HomeAssistant, office: string, complaint: ComplaintNumber, reason: string) =>
  call(hass, "extend", { office, complaint, reason });

export const appeal = (hass: HomeAssistant, office: string, complaint: ComplaintNumber, note: string) =>
  call(hass, "appeal", { office, complaint, ...(note ? { note } : {}) });

export const tellResult = (hass: HomeAssistant, office: string, complaint: ComplaintNumber, note: string) =>
  call(hass, "tell_result", { office, complaint, ...(note ? { note } : {}) });

export const writeNote = (hass: HomeAssistant, office: string, complaint: ComplaintNumber, text: string) =>
  call(hass, "note", { office, complaint, text });

export const verifyRegister = async (hass: HomeAssistant, office: string): Promise<Verification> =>
  (await call(hass, "verify_register", { office }, true)).response as Verification;
