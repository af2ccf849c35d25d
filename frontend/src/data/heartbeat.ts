import type { Connection } from "../ha/types";

const INTERVAL = 5_000;
const PATIENCE = 4_000;

/** Notices a connection that is dead without knowing it, as after a cut cable: then no event ever says so. */
export class Heartbeat {
  private _timer: ReturnType<typeof setInterval> | undefined;
  private _patience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly _connection: Connection,
    private readonly _heard: (alive: boolean) => void,
  ) {}

  start(): void {
    this._timer = setInterval(() => void this._beat(), INTERVAL);
  }

  stop(): void {
    clearInterval(this._timer);
    clearTimeout(this._patience);
    this._timer = undefined;
  }

  private async _beat(): Promise<void> {
    if (!this._connection.connected) return;
    clearTimeout(this._patience);
    this._patience = setTimeout(() => this._heard(false), PATIENCE);
    try {
      await this._connection.sendMessagePromise({ type: "ping" });
    } catch {
      return; // The connection itself says that it is lost.
    }
    clearTimeout(this._patience);
    if (this._timer) this._heard(true);
  }
}
