/** What a screen reader says when the list changes; nothing is said of what somebody else merely went on with. */

import type { Item, Live } from "../data/register";
import type { Localize } from "../localize";

export function announcement(before: Live | undefined, live: Live, text: Localize): string {
  const known = new Map(before?.complaints.map((item) => [item.complaint, item]));
  return live.complaints
    .map((item) => said(known.get(item.complaint), item, text))
    .filter(Boolean)
    .join(" ");
}

function said(before: Item | undefined, item: Item, text: Localize): string {
  const place = item.place || item.bell;
  if (item.status === "waiting") {
    if (before?.status !== "waiting") return text(item.test ? "says.test" : "says.waiting", { place });
    if (item.presses > before.presses) return text("says.again", { place });
  }
  if (item.status === "acknowledged" && before?.status === "waiting") {
    return item.officer ? text("says.answered_by", { place, post: item.officer.post }) : text("says.answered", { place });
  }
  return "";
}
