import { DOMAIN } from "../data/asking";
import type { HomeAssistant } from "../ha/types";

/** Which devices of ours there are, and what they are called. */
export const ourDevices = ({ devices }: Pick<HomeAssistant, "devices">): string =>
  Object.values(devices)
    .filter(({ identifiers }) => identifiers.some(([domain]) => domain === DOMAIN))
    .map(({ id, name_by_user, name }) => `${id} ${name_by_user ?? name}`)
    .sort()
    .join("\n");
