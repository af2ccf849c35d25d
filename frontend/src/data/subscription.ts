import type { Connection, Unsubscribe } from "../ha/types";

export interface Listener<T> {
  received(message: T): void;
  /** What was received before is worth nothing any more. */
  lost(): void;
  /** The server refused; it is asked again after a while. */
  failed(error: unknown): void;
}

export type Open<T> = (push: (message: T) => void) => Promise<Unsubscribe>;

const FIRST_RETRY = 1_000;
const LAST_RETRY = 30_000;

/**
 * A subscription that outlives lost connections and restarts of Home Assistant.
 *
 * Home Assistant's own renewal gives up when the command is refused once, and after a restart the dashboard is
 * connected before our commands exist.
 */
export class Subscription<T> {
  private _turn = 0;
  private _retry = FIRST_RETRY;
  private _timer: ReturnType<typeof setTimeout> | undefined;
  private _unsubscribe: Unsubscribe | undefined;

  constructor(
    private readonly _connection: Connection,
    private readonly _open: Open<T>,
    private readonly _listener: Listener<T>,
  ) {}

  start(): void {
    this._connection.addEventListener("ready", this._ready);
    this._connection.addEventListener("disconnected", this._disconnected);
    if (this._connection.connected) this._ready();
    else this._listener.lost();
  }

  stop(): void {
    this._connection.removeEventListener("ready", this._ready);
    this._connection.removeEventListener("disconnected", this._disconnected);
    const unsubscribe = this._unsubscribe;
    this._endTurn();
    if (unsubscribe) end(unsubscribe);
  }

  private readonly _ready = (): void => {
    this._endTurn();
    this._retry = FIRST_RETRY;
    void this._subscribe();
  };

  private readonly _disconnected = (): void => {
    this._endTurn();
    this._listener.lost();
  };

  /** Nothing that was asked for until now counts; numbers of an earlier connection must not be unsubscribed. */
  private _endTurn(): void {
    this._turn += 1;
    clearTimeout(this._timer);
    this._unsubscribe = undefined;
  }

  private async _subscribe(): Promise<void> {
    const turn = this._turn;
    const current = () => turn === this._turn;
    try {
      const unsubscribe = await this._open((message) => {
        if (current()) this._listener.received(message);
      });
      if (!current()) return this._connection.connected ? end(unsubscribe) : undefined;
      this._unsubscribe = unsubscribe;
      this._retry = FIRST_RETRY;
    } catch (error) {
      if (!current()) return;
      this._listener.failed(error);
      this._timer = setTimeout(() => void this._subscribe(), this._retry);
      this._retry = Math.min(2 * this._retry, LAST_RETRY);
    }
  }
}

/** The server forgets it with the connection, so a failure has nothing to say. */
function end(unsubscribe: Unsubscribe): void {
  unsubscribe().catch(() => undefined);
}
