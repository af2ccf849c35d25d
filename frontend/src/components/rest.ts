import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { ComplaintNumber, Item } from "../data/register";
import type { AbhijogBellComplaint } from "./abhijog-bell-complaint";
import type { Form } from "./events";

/** How long fingers and keys do nothing to what is new under them: who taps twice means the step before it. */
const A_STEP_RESTS = 1_000;

/** Where taps and keys only write. */
const WRITTEN_INTO = "textarea, select, input:not([type='radio'])";

/** Stands for the complaint that is being entered, which has no number yet. */
export const ENTERED = "";

const PRESSING_KEYS: readonly string[] = ["Enter", " "];

/** A complaint on the screen, and which of its steps can be taken there. */
export interface Drawn {
  complaint: ComplaintNumber;
  step: string;
}

export const drawn = ({ complaint, status }: Item, form: Form | undefined): Drawn => ({
  complaint,
  step: `${status} ${form}`,
});

/**
 * Keeps a second tap, or a key that is held, from the step that has come to where the one stood that was meant.
 *
 * Nothing looks disabled meanwhile or is called so: what is new can be read at once.
 */
export class Rest implements ReactiveController {
  private _drawn: readonly Drawn[] = [];
  private _new: readonly Drawn[] = [];
  private readonly _since = new Map<ComplaintNumber, number>();

  constructor(private readonly _host: ReactiveControllerHost & HTMLElement) {
    _host.addController(this);
  }

  hostConnected(): void {
    for (const kind of ["click", "keydown"]) this._host.addEventListener(kind, this._guard, { capture: true });
  }

  hostDisconnected(): void {
    for (const kind of ["click", "keydown"]) this._host.removeEventListener(kind, this._guard, { capture: true });
  }

  /** What is drawn from now on, from top to bottom: from the first difference on, all may have moved. */
  draw(drawn: readonly Drawn[]): void {
    const before = this._drawn;
    this._drawn = drawn;
    const same = ({ complaint, step }: Drawn, index: number) =>
      complaint === before[index]?.complaint && step === before[index]?.step;
    const first = drawn.findIndex((each, index) => !same(each, index));
    if (before.length && first >= 0) this._new = [...this._new, ...drawn.slice(first)];
  }

  hostUpdated(): void {
    for (const { complaint } of this._new) this._since.set(complaint, performance.now());
    this._new = [];
  }

  private readonly _guard = (event: Event): void => {
    const [target, ...around] = event.composedPath().filter((each) => each instanceof HTMLElement);
    const complaint = around.map(complaintOf).find((each) => each !== undefined);
    if (complaint === undefined || target?.matches(WRITTEN_INTO) || !isPress(event)) return;
    if (!this._rests(complaint, event) && !isHeld(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  /** By when it was tapped: a slow tablet may get to it much later. */
  private _rests(complaint: ComplaintNumber, { timeStamp }: Event): boolean {
    return timeStamp < (this._since.get(complaint) ?? -Infinity) + A_STEP_RESTS;
  }
}

function complaintOf(element: HTMLElement): ComplaintNumber | undefined {
  if (element.localName === "abhijog-bell-complaint") return (element as AbhijogBellComplaint).item.complaint;
  return element.localName === "abhijog-bell-entry" ? ENTERED : undefined;
}

const isPress = (event: Event): boolean => !(event instanceof KeyboardEvent) || PRESSING_KEYS.includes(event.key);

const isHeld = (event: Event): boolean => event instanceof KeyboardEvent && event.repeat;
