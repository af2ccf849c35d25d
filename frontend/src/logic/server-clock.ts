/**
 * The time of the server, on a device whose own clock may be wrong.
 *
 * A tablet that wakes up may have counted too little, and a clock that is set may have jumped: of two counts of what
 * has passed the longer one is taken, so that a promise is rather taken off the screen too early than too late.
 */
export class ServerClock {
  private _server = Date.now();
  private _wall = Date.now();
  private _steady = performance.now();

  set(now: string): void {
    this._server = Date.parse(now);
    this._wall = Date.now();
    this._steady = performance.now();
  }

  now(): number {
    return this._server + Math.max(Date.now() - this._wall, performance.now() - this._steady, 0);
  }
}
