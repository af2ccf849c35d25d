import type { LitElement, ReactiveController } from "lit";
import type { AbhijogBellComplaint } from "./abhijog-bell-complaint";

/** The element that has the focus, however deep in shadow roots. */
export function deepActive(root: DocumentOrShadowRoot = document): HTMLElement | undefined {
  const active = root.activeElement;
  if (!active) return undefined;
  return (active.shadowRoot && deepActive(active.shadowRoot)) ?? (active as HTMLElement);
}

/** Whether nothing has the focus: what had it was moved or taken away. */
export const focusIsLost = (): boolean => [undefined, document.body].includes(deepActive());

/** A list that is put in order again drops the focus of what it moves, and a step that is done takes its button. */
export class FocusKeeper implements ReactiveController {
  private _focused: HTMLElement | undefined;
  private _complaint: AbhijogBellComplaint | null = null;

  constructor(private readonly _host: LitElement) {
    _host.addController(this);
  }

  hostUpdate(): void {
    const { _host: host } = this;
    this._focused = host.matches(":focus-within") ? deepActive() : undefined;
    this._complaint = host.renderRoot.querySelector<AbhijogBellComplaint>("abhijog-bell-complaint:focus-within");
  }

  hostUpdated(): void {
    const { _focused: focused, _complaint: complaint } = this;
    if (!focused) return;
    // After a timeout, because a complaint draws itself in its own time.
    setTimeout(() => {
      if (!focusIsLost()) return;
      if (focused.isConnected) focused.focus({ preventScroll: true });
      else if (!complaint?.isConnected || !complaint.focusNextStep())
        this._host.renderRoot.querySelector<HTMLElement>("h2")?.focus();
    });
  }
}
