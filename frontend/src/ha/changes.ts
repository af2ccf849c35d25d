import type { HomeAssistant } from "./types";

const MATTERS = ["connection", "locale", "config", "user"] as const satisfies readonly (keyof HomeAssistant)[];

/** Every state of every entity makes a new `hass`; these parts alone change what our elements show. */
export const hassMatters = (hass: HomeAssistant | undefined, before: HomeAssistant | undefined): boolean =>
  !hass || !before || MATTERS.some((part) => hass[part] !== before[part]);
