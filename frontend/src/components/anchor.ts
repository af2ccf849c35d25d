import type { LitElement, ReactiveController } from "lit";
import type { AbhijogBellComplaint } from "./abhijog-bell-complaint";
import { FORMS } from "./form-styles";

/** Keeps the form that somebody fills in where it is on the glass, whatever comes or goes above it. */
export class Anchor implements ReactiveController {
  private _held: Element | undefined;
  private _top = 0;

  constructor(private readonly _host: LitElement) {
    _host.addController(this);
  }

  hostUpdate(): void {
    const forms = this._complaints().map(({ renderRoot }) => renderRoot?.querySelector(FORMS));
    this._held = forms.find((form) => form?.isConnected) ?? undefined;
    this._top = this._held ? topOf(this._held) : 0;
  }

  hostUpdated(): void {
    if (this._held) void this._hold(this._held, this._top);
  }

  /** Before the next picture is drawn, so that nobody sees it move. */
  private async _hold(held: Element, top: number): Promise<void> {
    await Promise.all(this._complaints().map(({ updateComplete }) => updateComplete));
    const moved = held.isConnected ? topOf(held) - top : 0;
    const scroller = scrollerOf(held);
    if (scroller && Math.abs(moved) >= 1) scroller.scrollTop += moved;
  }

  private _complaints(): AbhijogBellComplaint[] {
    return [...this._host.renderRoot.querySelectorAll<AbhijogBellComplaint>("abhijog-bell-complaint")];
  }
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** What scrolls it, however many shadow roots lie between. */
function scrollerOf(element: Element): Element | null {
  for (let each = parentOf(element); each; each = parentOf(each)) {
    const scrolls = ["auto", "scroll"].includes(getComputedStyle(each).overflowY);
    if (scrolls && each.scrollHeight > each.clientHeight) return each;
  }
  return document.scrollingElement;
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
