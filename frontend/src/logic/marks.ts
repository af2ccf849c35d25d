/** What is unusual about a complaint, each in words and with an icon. */

import {
  mdiAccountAlert,
  mdiAlertOutline,
  mdiCalendarAlert,
  mdiCalendarPlus,
  mdiClockAlertOutline,
  mdiTimerSandEmpty,
  mdiDoorClosed,
  mdiEmailOutline,
  mdiEmoticonHappyOutline,
  mdiEmoticonNeutralOutline,
  mdiEmoticonSadOutline,
  mdiGestureTap,
  mdiHandHeart,
  mdiInboxArrowDown,
  mdiPhone,
  mdiScaleBalance,
  mdiTestTube,
  mdiTimerAlertOutline,
  mdiWalk,
  mdiMonitor,
} from "@mdi/js";
import type { Item, Rating } from "../data/register";
import type { TextKey, Values } from "../localize";

export interface Mark {
  path: string;
  key: TextKey;
  values?: Values;
  strong?: boolean;
}

const KINDS: Partial<Record<Item["kind"], Mark>> = {
  long: { path: mdiAccountAlert, key: "mark.long", strong: true },
};

const RATED: Record<Rating, Mark> = {
  satisfied: { path: mdiEmoticonHappyOutline, key: "mark.satisfied" },
  neutral: { path: mdiEmoticonNeutralOutline, key: "mark.neutral" },
  unsatisfied: { path: mdiEmoticonSadOutline, key: "mark.unsatisfied" },
};

const MEDIA: Readonly<Record<string, Mark | undefined>> = {
  walk_in: { path: mdiWalk, key: "mark.walk_in" },
  phone: { path: mdiPhone, key: "mark.phone" },
  box: { path: mdiInboxArrowDown, key: "mark.box" },
  letter: { path: mdiEmailOutline, key: "mark.letter" },
  online: { path: mdiMonitor, key: "mark.online" },
};

/** The roads by which a complaint comes that no bell was pressed for. */
export const ROADS = ["walk_in", "phone", "box", "letter", "online"] as const;

export function marks(item: Item): Mark[] {
  return [
    item.test && { path: mdiTestTube, key: "mark.test", strong: true },
    KINDS[item.kind],
    item.rating && RATED[item.rating],
    item.appeal_offered && { path: mdiScaleBalance, key: "mark.appeal_offered", strong: true },
    item.late && { path: mdiClockAlertOutline, key: "mark.late", strong: true },
    item.after_hours && { path: mdiDoorClosed, key: "mark.after_hours", strong: true },
    item.case?.expired && item.status === "referred" && { path: mdiCalendarAlert, key: "mark.expired", strong: true },
    item.tell_overdue && { path: mdiCalendarAlert, key: "mark.tell_overdue", strong: true },
    item.case?.extended && { path: mdiCalendarPlus, key: "mark.extended" },
    !item.time_known && !item.received && { path: mdiTimerSandEmpty, key: "mark.time_unknown" },
    item.presses > 1 && { path: mdiGestureTap, key: "mark.presses", values: { count: item.presses } },
    item.lapses > 0 && { path: mdiTimerAlertOutline, key: "mark.lapses", values: { count: item.lapses } },
    item.unheard && { path: mdiAlertOutline, key: "mark.unheard" },
    item.purpose === "assistance" && {
      path: mdiHandHeart,
      ...(item.token ? { key: "mark.token", values: { token: item.token } } : { key: "mark.assistance" }),
    },
    MEDIA[item.medium],
  ].filter((mark): mark is Mark => Boolean(mark));
}
