import { DOMAIN } from "../data/asking";
import type { ConfigForm } from "../ha/types";
import type { Localize, TextKey } from "../localize";

export interface ConfigField {
  name: "bell" | "languages";
  selector: Record<string, unknown>;
}

/** The form of a card: which office, and whatever else this card can be told. */
export function officeForm(fields: readonly ConfigField[], text: Localize): ConfigForm {
  return {
    schema: [{ name: "office", selector: { config_entry: { integration: DOMAIN } } }, ...fields],
    computeLabel: ({ name }) => (isOurs(name) ? text(`config.${name}`) : undefined),
    computeHelper: ({ name }) => (isOurs(name) ? text(`config.${name}_help`) : undefined),
  };
}

type Ours = Extract<TextKey, `config.${string}_help`> extends `config.${infer Name}_help` ? Name : never;

const isOurs = (name: string): name is Ours => ["office", "bell", "languages"].includes(name);
