import type { ReactiveController, ReactiveControllerHost } from "lit";

/** One interval an element, which stands still while nothing runs or nobody can see it. */
export class Ticker implements ReactiveController {
  private _wanted = false;
  private _shown = false;
  private _timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly _host: ReactiveControllerHost) {
    _host.addController(this);
  }

  run(wanted: boolean): void {
    this._wanted = wanted;
    this._set();
  }

  hostConnected(): void {
    this._shown = true;
    document.addEventListener("visibilitychange", this._changed);
    this._set();
  }

  hostDisconnected(): void {
    this._shown = false;
    document.removeEventListener("visibilitychange", this._changed);
    this._set();
  }

  private readonly _changed = (): void => {
    this._set();
    this._host.requestUpdate();
  };

  private _set(): void {
    const runs = this._wanted && this._shown && !document.hidden;
    if (runs === (this._timer !== undefined)) return;
    clearInterval(this._timer);
    this._timer = runs ? setInterval(() => this._host.requestUpdate(), 1_000) : undefined;
  }
}
