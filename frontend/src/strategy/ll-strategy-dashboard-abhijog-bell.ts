import { fetchOffices } from "../data/asking";
import type { HomeAssistant } from "../ha/types";
import { localizerOf } from "../localize";
import { chooseOffice } from "../logic/offices";
import type { Dashboard } from "./dashboard";
import { entityNames } from "./entity-names";
import { ourDevices } from "./our-devices";
import { dashboard } from "./views";

interface StrategyConfig {
  type: string;
  office?: string;
}

/** Home Assistant asks it for the views of an office, for the user who looks. It is never put on a page. */
export class AbhijogBellStrategy extends HTMLElement {
  /** While Home Assistant starts, our commands may not be there yet: then there is no office so far. */
  static async generate(config: StrategyConfig, hass: HomeAssistant): Promise<Dashboard> {
    const [offices, nameOf] = await Promise.all([
      fetchOffices(hass.connection).catch(() => []),
      entityNames(hass),
    ]);
    return dashboard(chooseOffice(offices, config.office), config.office, localizerOf(hass), nameOf);
  }

  /** Views made anew take away what somebody is typing: they are only for bells and chimes that come and go. */
  static shouldRegenerate(_config: StrategyConfig, before: HomeAssistant, now: HomeAssistant): boolean {
    return before.devices !== now.devices && ourDevices(before) !== ourDevices(now);
  }
}
