import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Connection, Unsubscribe } from "../ha/types";
import { chooseOffice } from "../logic/offices";
import { ServerClock } from "../logic/server-clock";
import { Heartbeat } from "./heartbeat";
import { fetchOffices } from "./asking";
import type { Moment, Office } from "./register";
import { Subscription } from "./subscription";

export type LinkState = "connecting" | "live" | "lost" | "failed" | "no_office";

export type OpenOffice<T> = (connection: Connection, office: Office, push: (message: T) => void) => Promise<Unsubscribe>;

/** What one element knows of its office, for as long as it is on the page. */
export class OfficeLink<T extends { now: Moment }> implements ReactiveController {
  office: Office | undefined;
  latest: T | undefined;
  error: unknown;
  readonly clock = new ServerClock();

  private _state: LinkState = "connecting";
  private _silent = false;
  private _heartbeat: Heartbeat | undefined;
  private _subscription: Subscription<T> | undefined;
  private _connection: Connection | undefined;
  private _wanted: string | undefined;
  private _shown = false;

  constructor(
    private readonly _host: ReactiveControllerHost,
    private readonly _open: OpenOffice<T>,
    private readonly _received: (message: T, before: T | undefined) => void = () => undefined,
  ) {
    _host.addController(this);
  }

  get state(): LinkState {
    return this._silent && this._state === "live" ? "lost" : this._state;
  }

  /** Call it with every new `hass` and configuration; it does something only when something changed. */
  use(connection: Connection | undefined, office: string | undefined): void {
    if (connection === this._connection && office === this._wanted) return;
    this._stop();
    this._connection = connection;
    this._wanted = office;
    this._start();
  }

  /** Ask anew, because what is asked for has changed. */
  restart(): void {
    this._stop();
    this._start();
  }

  hostConnected(): void {
    this._shown = true;
    this._start();
  }

  hostDisconnected(): void {
    this._shown = false;
    this._stop();
  }

  /** Services and desks may be others after the office was loaded again. */
  async refreshOffice(): Promise<void> {
    const connection = this._connection;
    if (!connection) return;
    const office = chooseOffice(await fetchOffices(connection), this._wanted);
    if (connection !== this._connection || !office) return;
    this.office = office;
    this._host.requestUpdate();
  }

  private _start(): void {
    if (!this._shown || !this._connection || this._subscription) return;
    const connection = this._connection;
    this._become("connecting");
    this._subscription = new Subscription<T>(connection, (push) => this._openOffice(connection, push), {
      received: (message) => this._take(message),
      lost: () => this._become("lost"),
      failed: (error) => this._fail(error),
    });
    this._subscription.start();
    this._heartbeat = new Heartbeat(connection, (alive) => this._hear(alive));
    this._heartbeat.start();
  }

  private _stop(): void {
    this._heartbeat?.stop();
    this._subscription?.stop();
    this._subscription = undefined;
    this._silent = false;
    this.latest = undefined;
    this.office = undefined;
  }

  private async _openOffice(connection: Connection, push: (message: T) => void): Promise<Unsubscribe> {
    const office = chooseOffice(await fetchOffices(connection), this._wanted);
    if (!office) throw new NoOffice();
    this.office = office;
    return this._open(connection, office, push);
  }

  private _take(message: T): void {
    const before = this.latest;
    this.latest = message;
    this._silent = false;
    this.error = undefined;
    this.clock.set(message.now);
    this._become("live");
    this._received(message, before);
  }

  private _fail(error: unknown): void {
    this.error = error;
    this._become(error instanceof NoOffice ? "no_office" : "failed");
  }

  private _hear(alive: boolean): void {
    if (this._silent === !alive) return;
    this._silent = !alive;
    this._host.requestUpdate();
  }

  private _become(state: LinkState): void {
    this._state = state;
    this._host.requestUpdate();
  }
}

/** There is no office yet, or not the one that was asked for. */
class NoOffice extends Error {}
