/** How each thing is asked for that can be said of a complaint. */

import { AUTHORS, REQUESTS } from "../data/register";
import type { Field, Office } from "../data/register";
import type { Localize } from "../localize";
import type { Day } from "../logic/days";
import { ROADS } from "../logic/marks";
import type { Asked, Option } from "./abhijog-bell-fields-form";

type Lists = Pick<Office, "services" | "desks" | "officers">;

const KINDS: Record<Field, Asked["kind"]> = {
  medium: "choice",
  received: "day",
  service: "name",
  desk: "name",
  about: "choice",
  applied_on: "day",
  note: "note",
  complainant_name: "line",
  complainant_phone: "phone",
  kind: "choice",
  reference: "line",
  text: "note",
  author: "choice",
};

export const askedOf = (field: Field, office: Lists | undefined, today: Day, text: Localize): Asked => ({
  field,
  kind: KINDS[field],
  options: optionsOf(field, office, text),
  latest: today,
});

function optionsOf(field: Field, office: Lists | undefined, text: Localize): Option[] {
  if (field === "medium") return ROADS.map((value) => ({ value, label: text(`mark.${value}`) }));
  if (field === "kind") return REQUESTS.map((value) => ({ value, label: text(`request.${value}`) }));
  if (field === "author") return AUTHORS.map((value) => ({ value, label: text(`author.${value}`) }));
  if (field === "service") return (office?.services ?? []).map(named);
  if (field === "desk") return (office?.desks ?? []).map(named);
  return field === "about" ? (office?.officers ?? []).map(({ post }) => named(post)) : [];
}

const named = (value: string): Option => ({ value, label: value });
