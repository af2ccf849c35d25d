import { html } from "lit";
import type { TemplateResult } from "lit";
import type { Item, Office } from "../data/register";
import type { Localize } from "../localize";
import type { Clockwork } from "../logic/format";
import type { Acting } from "./acting";
import type { OwnEvent } from "./events";

interface Surroundings {
  text: Localize;
  clockwork: Clockwork;
  office: Office | undefined;
  now: number;
  live: boolean;
  acting: Acting;
  act: (event: OwnEvent<"abhijog-bell-act">) => void;
}

/** A complaint with what somebody is doing about it: the card keeps that, so that no update takes it away. */
export const complaintElement = (
  item: Item,
  { text, clockwork, office, now, live, acting, act }: Surroundings,
): TemplateResult =>
  html`<abhijog-bell-complaint
    .text=${text}
    .clockwork=${clockwork}
    .item=${item}
    .office=${office}
    .opened=${acting.opened(item.complaint)}
    .now=${now}
    .busy=${acting.busy(item.complaint)}
    .live=${live}
    .noted=${acting.noted(item.complaint)}
    .problem=${acting.problem(item.complaint)}
    @abhijog-bell-act=${act}
    @abhijog-bell-opened=${acting.remember}
  ></abhijog-bell-complaint>`;
