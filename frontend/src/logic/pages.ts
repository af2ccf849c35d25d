/** A list that older complaints are added to at its end, and newer ones at its beginning. */

import type { Cursor, History, Item } from "../data/register";

export interface Pages {
  items: readonly Item[];
  next: Cursor | null;
}

export const firstPage = ({ complaints, next }: History): Pages => ({ items: complaints, next });

export const withOlder = ({ items }: Pages, { complaints, next }: History): Pages => ({
  items: [...items, ...without(complaints, items)],
  next,
});

/**
 * The first page was read anew: it replaces what stood there. What comes behind it stays, unless so much is new that
 * the two do not touch; then what lies between them would be missing.
 */
export function refreshed(pages: Pages, fresh: History): Pages {
  const numbers = new Set(fresh.complaints.map(({ complaint }) => complaint));
  const last = pages.items.findLastIndex(({ complaint }) => numbers.has(complaint));
  if (last < 0 || fresh.next === null) return firstPage(fresh);
  const behind = without(pages.items.slice(last + 1), fresh.complaints);
  return { items: [...fresh.complaints, ...behind], next: behind.length ? pages.next : fresh.next };
}

/** What is known of them now: what happens to a complaint further down is seen there too. */
export function updated(pages: Pages, known: readonly Item[]): Pages {
  const newest = new Map(known.map((item) => [item.complaint, item]));
  return { ...pages, items: pages.items.map((item) => newest.get(item.complaint) ?? item) };
}

function without(items: readonly Item[], known: readonly Item[]): Item[] {
  const numbers = new Set(known.map(({ complaint }) => complaint));
  return items.filter(({ complaint }) => !numbers.has(complaint));
}
