/** The shapes of Home Assistant's dashboards, as far as we make use of them. */

import type { EntityName } from "./entity-names";

export interface Card {
  type: string;
  [option: string]: unknown;
}

export interface Section {
  type: "grid";
  column_span?: number;
  cards: Card[];
}

export interface View {
  title: string;
  path: string;
  icon: string;
  type?: "sections" | "panel";
  max_columns?: number;
  subview?: boolean;
  sections?: Section[];
  cards?: Card[];
}

export interface Dashboard {
  title?: string;
  views: View[];
}

const COLUMNS = 3;

export interface Row {
  entity: string;
  name: unknown;
  [option: string]: unknown;
}

/** Those of the entities that there are, by their own names: whose they are stands above them. */
export const rowsOf = (entities: Record<string, string> = {}, keys: readonly string[], nameOf: EntityName): Row[] =>
  keys.flatMap((key) => {
    const entity = entities[key];
    return entity ? [{ entity, name: nameOf(entity, key) ?? { type: "entity" } }] : [];
  });

/** With a word of ours upon it: Home Assistant has none in every language. */
export const withWord = (row: Row, word: string): Row =>
  row.entity.startsWith("button.")
    ? {
        ...row,
        type: "button",
        action_name: word,
        tap_action: { action: "perform-action", perform_action: "button.press", target: { entity_id: row.entity } },
      }
    : row;

export const entitiesCards = (entities: readonly Row[]): Card[] =>
  entities.length ? [{ type: "entities", entities }] : [];

/** A card as wide as the page, in a section of its own. */
export const wide = (card: Card): Section => ({
  type: "grid",
  column_span: COLUMNS,
  cards: [{ ...card, grid_options: { columns: "full" } }],
});

export const group = (heading: string, icon: string, cards: Card[]): Section => ({
  type: "grid",
  cards: [{ type: "heading", heading, icon }, ...cards.map((card) => ({ ...card, grid_options: { columns: "full" } }))],
});

export const sections = (of: Pick<View, "title" | "path" | "icon">, all: Section[]): View => ({
  ...of,
  type: "sections",
  max_columns: COLUMNS,
  sections: all,
});
