import { DOMAIN } from "../data/asking";
import type { HomeAssistant } from "../ha/types";

/** What an entity of ours is called in the viewer's language; `key` is the one we know it by. */
export type EntityName = (entity: string, key: string) => string | undefined;

/** Home Assistant names entities in its own language, whoever looks. */
export async function entityNames(hass: HomeAssistant): Promise<EntityName> {
  const localize = await hass.loadBackendTranslation("entity", DOMAIN).catch(() => hass.localize);
  return (entity, key) => {
    const [platform] = entity.split(".");
    const translation = hass.entities?.[entity]?.translation_key ?? key;
    return localize(`component.${DOMAIN}.entity.${platform}.${translation}.name`) || undefined;
  };
}
