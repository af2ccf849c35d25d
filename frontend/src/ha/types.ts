/** The slice of Home Assistant's frontend that we use, and no more. */

export type Unsubscribe = () => Promise<void>;

export type ConnectionEvent = "ready" | "disconnected";

export interface Message {
  type: string;
  [key: string]: unknown;
}

export interface Connection {
  readonly connected: boolean;
  subscribeMessage<T>(
    callback: (message: T) => void,
    message: Message,
    options?: { resubscribe?: boolean },
  ): Promise<Unsubscribe>;
  sendMessagePromise<T>(message: Message): Promise<T>;
  addEventListener(event: ConnectionEvent, listener: () => void): void;
  removeEventListener(event: ConnectionEvent, listener: () => void): void;
}

export interface FrontendLocale {
  language: string;
  number_format: "language" | "system" | "comma_decimal" | "decimal_comma" | "quote_decimal" | "space_comma" | "none";
  time_format: "language" | "system" | "12" | "24";
  time_zone: "local" | "server";
}

export type LocalizeFunction = (key: string, values?: Record<string, unknown>) => string;

/** What a refused command or action is rejected with. */
export interface BackendError {
  code: string | number;
  message: string;
  translation_domain?: string;
  translation_key?: string;
  translation_placeholders?: Record<string, string>;
}

export interface EntityState {
  entity_id: string;
  state: string;
  attributes: Record<string, unknown>;
}

export interface Device {
  id: string;
  name: string | null;
  name_by_user: string | null;
  identifiers: [string, string][];
}

export interface EntityEntry {
  entity_id: string;
  translation_key?: string;
}

export interface HomeAssistant {
  connection: Connection;
  connected: boolean;
  language: string;
  locale: FrontendLocale;
  config: { time_zone: string };
  themes: { darkMode: boolean };
  user?: { id: string; is_admin: boolean };
  states: Record<string, EntityState>;
  devices: Record<string, Device>;
  entities?: Record<string, EntityEntry>;
  localize: LocalizeFunction;
  loadBackendTranslation(category: string, integration?: string): Promise<LocalizeFunction>;
  callWS<T>(message: Message): Promise<T>;
  callService(
    domain: string,
    service: string,
    data?: Record<string, unknown>,
    target?: undefined,
    notifyOnError?: boolean,
    returnResponse?: boolean,
  ): Promise<{ response?: unknown }>;
}

export interface CardConfig {
  type: string;
}

export interface GridOptions {
  columns?: number | "full";
  rows?: number | "auto";
  min_columns?: number;
  min_rows?: number;
}

export interface LovelaceCard extends HTMLElement {
  hass?: HomeAssistant;
  preview?: boolean;
  layout?: string;
  setConfig(config: CardConfig): void;
  getCardSize(): number;
  getGridOptions?(): GridOptions;
}

/** A form that Home Assistant draws by itself. */
export interface ConfigForm {
  schema: readonly { name: string; required?: boolean; selector: Record<string, unknown> }[];
  computeLabel?: (field: { name: string }, localize: LocalizeFunction) => string | undefined;
  computeHelper?: (field: { name: string }, localize: LocalizeFunction) => string | undefined;
}

/** What a card tells the dialog "Add card". */
export interface CustomCard {
  type: string;
  name: string;
  description: string;
  preview: boolean;
  documentationURL: string;
}

export interface CustomStrategy {
  type: string;
  strategyType: "dashboard" | "view";
  name: string;
  description: string;
  documentationURL: string;
}

declare global {
  interface Window {
    customCards?: CustomCard[];
    customStrategies?: CustomStrategy[];
  }
}
