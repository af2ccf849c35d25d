/** What is unusual about a complaint, each in words and with an icon. */

import {
  mdiAccountAlert,
  mdiAlertOutline,
  mdiClockAlertOutline,
  mdiClockRemoveOutline,
  mdiDoorClosed,
  mdiEmoticonHappyOutline,
  mdiEmoticonNeutralOutline,
  mdiEmoticonSadOutline,
  mdiGestureTap,
  mdiHandHeartOutline,
  mdiTestTube,
  mdiTimerOffOutline,
  mdiWalk,
} from "@mdi/js";
import type { Item } from "../data/register";
import type { TextKey, Values } from "../localize";

export interface Mark {
  path: string;
  key: TextKey;
  values?: Values;
  strong?: boolean;
}

const KINDS: Partial<Record<Item["kind"], Mark>> = {
  long: { path: mdiAccountAlert, key: "mark.long", strong: true },
  satisfied: { path: mdiEmoticonHappyOutline, key: "mark.satisfied" },
  neutral: { path: mdiEmoticonNeutralOutline, key: "mark.neutral" },
  unsatisfied: { path: mdiEmoticonSadOutline, key: "mark.unsatisfied" },
};

export function marks(item: Item): Mark[] {
  return [
    item.test && { path: mdiTestTube, key: "mark.test", strong: true },
    KINDS[item.kind],
    item.late && { path: mdiClockAlertOutline, key: "mark.late", strong: true },
    item.after_hours && { path: mdiDoorClosed, key: "mark.after_hours", strong: true },
    !item.time_known && { path: mdiClockRemoveOutline, key: "mark.time_unknown" },
    item.presses > 1 && { path: mdiGestureTap, key: "mark.presses", values: { count: item.presses } },
    item.lapses > 0 && { path: mdiTimerOffOutline, key: "mark.lapses", values: { count: item.lapses } },
    item.unheard && { path: mdiAlertOutline, key: "mark.unheard" },
    item.purpose === "assistance" && { path: mdiHandHeartOutline, key: "mark.assistance" },
    item.medium === "walk_in" && { path: mdiWalk, key: "mark.walk_in" },
  ].filter((mark): mark is Mark => Boolean(mark));
}
