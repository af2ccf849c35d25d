import type { ReactiveControllerHost } from "lit";
import type { HomeAssistant } from "../ha/types";
import { firstPage, refreshed, updated, withOlder } from "../logic/pages";
import type { Pages } from "../logic/pages";
import { answered } from "./errors";
import { fetchHistory } from "./asking";
import type { Cursor, History, HistoryFilter, Item } from "./register";

const A_PAGE = 50;

/** The complaints that somebody looks for, page by page, while new ones arrive. */
export class HistoryList {
  pages: Pages | undefined;
  filter: HistoryFilter = {};
  loading = false;
  error: unknown;
  private _searches = 0;
  private _refreshes = 0;

  constructor(private readonly _host: Pick<ReactiveControllerHost, "requestUpdate">) {}

  /** What is shown stays until the answer is there, and goes if there is none. */
  async search(hass: HomeAssistant, office: string, filter: HistoryFilter): Promise<void> {
    this._searches += 1;
    this.filter = filter;
    const found = await this._load(this._ask(hass, office));
    if (found !== "overtaken") this._become(found && firstPage(found));
  }

  async older(hass: HomeAssistant, office: string): Promise<void> {
    if (!this.pages?.next || this.loading) return;
    const found = await this._load(this._ask(hass, office, this.pages.next));
    if (found && found !== "overtaken" && this.pages) this._become(withOlder(this.pages, found));
  }

  /** Something happened in the office; what is `known` of some complaints came along with the news. */
  async refresh(hass: HomeAssistant, office: string, known: readonly Item[]): Promise<void> {
    if (!this.pages) return this.loading ? undefined : this.search(hass, office, this.filter);
    this._become(updated(this.pages, known));
    const refresh = ++this._refreshes;
    const found = await this._answer(this._ask(hass, office));
    if (found && found !== "overtaken" && this.pages && refresh === this._refreshes)
      this._become(refreshed(this.pages, found));
  }

  private _ask(hass: HomeAssistant, office: string, before?: Cursor): Promise<History> {
    return answered(fetchHistory(hass, office, { ...this.filter, limit: A_PAGE, ...(before ? { before } : {}) }));
  }

  private async _load(asked: Promise<History>): Promise<History | "overtaken" | undefined> {
    this.loading = true;
    this._host.requestUpdate();
    const found = await this._answer(asked);
    if (found !== "overtaken") this.loading = false;
    return found;
  }

  /** What is answered after another search began is of no interest any more, nor is what went wrong with it. */
  private async _answer(asked: Promise<History>): Promise<History | "overtaken" | undefined> {
    const search = this._searches;
    this.error = undefined;
    try {
      const found = await asked;
      return search === this._searches ? found : "overtaken";
    } catch (error) {
      if (search !== this._searches) return "overtaken";
      this.error = error;
      return undefined;
    }
  }

  private _become(pages: Pages | undefined): void {
    this.pages = pages;
    this._host.requestUpdate();
  }
}
