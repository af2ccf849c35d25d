/** What is unusual about a complaint, each in words and with an icon. */

import type { Item } from "../data/register";
import type { TextKey, Values } from "../localize";

export interface Mark {
  icon: string;
  key: TextKey;
  values?: Values;
  strong?: boolean;
}

const KINDS: Partial<Record<Item["kind"], Mark>> = {
  long: { icon: "mdi:account-alert", key: "mark.long", strong: true },
  satisfied: { icon: "mdi:emoticon-happy-outline", key: "mark.satisfied" },
  neutral: { icon: "mdi:emoticon-neutral-outline", key: "mark.neutral" },
  unsatisfied: { icon: "mdi:emoticon-sad-outline", key: "mark.unsatisfied" },
};

export function marks(item: Item): Mark[] {
  return [
    item.test && { icon: "mdi:test-tube", key: "mark.test", strong: true },
    KINDS[item.kind],
    item.late && { icon: "mdi:clock-alert-outline", key: "mark.late", strong: true },
    !item.time_known && { icon: "mdi:clock-remove-outline", key: "mark.time_unknown" },
    item.presses > 1 && { icon: "mdi:gesture-tap", key: "mark.presses", values: { count: item.presses } },
    item.lapses > 0 && { icon: "mdi:timer-off-outline", key: "mark.lapses", values: { count: item.lapses } },
    item.unheard && { icon: "mdi:alert-outline", key: "mark.unheard" },
    item.purpose === "assistance" && { icon: "mdi:hand-heart-outline", key: "mark.assistance" },
    item.medium === "walk_in" && { icon: "mdi:walk", key: "mark.walk_in" },
  ].filter((mark): mark is Mark => Boolean(mark));
}
