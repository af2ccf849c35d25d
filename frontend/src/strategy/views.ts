/** The views of an office's dashboard, each for those who may use it. */

import type { Office, ViewName } from "../data/register";
import type { Localize } from "../localize";
import { bellsSections } from "./bells-view";
import { sections, wide } from "./dashboard";
import type { Card, Dashboard, View } from "./dashboard";
import type { EntityName } from "./entity-names";
import { headSections } from "./head-view";

const ICONS: Record<ViewName, string> = {
  officer: "mdi:bell-ring",
  head: "mdi:chart-box-outline",
  display: "mdi:monitor",
  register: "mdi:book-open-variant",
  bells: "mdi:bell-cog-outline",
};
const ORDER = ["officer", "head", "register", "bells", "display"] as const satisfies readonly ViewName[];

/** `wanted` is what was configured: there may be no such office (any more). */
export function dashboard(
  office: Office | undefined,
  wanted: string | undefined,
  text: Localize,
  nameOf: EntityName,
): Dashboard {
  if (!office?.loaded) return starting(wanted ?? office?.office, text);
  return {
    title: office.name,
    views: ORDER.filter((name) => office.views.includes(name)).map((name) => viewOf(name, office, text, nameOf)),
  };
}

/** An office that is not running cannot say who may see what: a screen stays at its address until it can. */
function starting(office: string | undefined, text: Localize): Dashboard {
  const calm = (name: ViewName): View => ({
    ...sections(about(name, text), [wide(ours("abhijog-bell-starting", office))]),
    subview: name !== ORDER[0],
  });
  return { views: ORDER.map((name) => (name === "display" && office ? display(office, text) : calm(name))) };
}

function viewOf(name: ViewName, office: Office, text: Localize, nameOf: EntityName): View {
  const card = (tag: string) => wide(ours(tag, office.office));
  switch (name) {
    case "officer":
      return sections(about(name, text), [card("abhijog-bell-card"), card("abhijog-bell-who-hears")]);
    case "head":
      return sections(about(name, text), [
        card("abhijog-bell-summary"),
        card("abhijog-bell-who-hears"),
        ...headSections(office, text, nameOf),
        card("abhijog-bell-ideas"),
      ]);
    case "register":
      return sections(about(name, text), [card("abhijog-bell-register")]);
    case "bells":
      return sections(about(name, text), bellsSections(office, text, nameOf));
    case "display":
      return display(office.office, text);
  }
}

const display = (office: string, text: Localize): View => ({
  ...about("display", text),
  type: "panel",
  cards: [ours("abhijog-bell-display", office)],
});

const about = (name: ViewName, text: Localize) => ({ title: text(`view.${name}`), path: name, icon: ICONS[name] });

const ours = (tag: string, office: string | undefined): Card => ({
  type: `custom:${tag}`,
  ...(office ? { office } : {}),
});
