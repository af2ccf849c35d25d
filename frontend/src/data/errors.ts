import type { BackendError, HomeAssistant } from "../ha/types";
import { localizerOf } from "../localize";
import { DOMAIN } from "./asking";

const CONNECTION_LOST = 3;
const NO_ANSWER = "no_answer";
const PATIENCE = 15_000;

type Rejection = Partial<BackendError> & { error?: Partial<BackendError> };

/** What was refused, in the user's language. */
export async function errorText(hass: HomeAssistant, rejection: unknown): Promise<string> {
  const error = detail(rejection);
  return (await translated(hass, error)) || ownWords(hass, error);
}

/** Websocket commands wrap what actions give directly. */
function detail(rejection: unknown): Partial<BackendError> {
  const error = (rejection ?? {}) as Rejection;
  return error.error ?? error;
}

async function translated(hass: HomeAssistant, error: Partial<BackendError>): Promise<string> {
  if (error.translation_domain !== DOMAIN || !error.translation_key) return "";
  try {
    const localize = await hass.loadBackendTranslation("exceptions", DOMAIN);
    return localize(`component.${DOMAIN}.exceptions.${error.translation_key}.message`, error.translation_placeholders);
  } catch {
    return "";
  }
}

function ownWords(hass: HomeAssistant, { code, message }: Partial<BackendError>): string {
  const text = localizerOf(hass);
  if (code === CONNECTION_LOST) return text("error.connection");
  if (code === NO_ANSWER) return text("error.no_answer");
  if (code === "unknown_command") return text("error.starting");
  if (code === "not_loaded") return text("banner.closed");
  if (code === "not_found") return text("banner.no_office");
  if (code === "not_allowed" || code === "unauthorized") return text("banner.forbidden");
  return message ? text("error.other", { message }) : text("error.unknown");
}

/** On a connection that is dead without knowing it, an answer never comes. */
export function answered<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject({ code: NO_ANSWER }), PATIENCE);
  });
  return Promise.race([promise, patience]).finally(() => clearTimeout(timer));
}
