import {
  mdiBellSleepOutline,
  mdiContentSaveAlertOutline,
  mdiLanDisconnect,
  mdiLanPending,
  mdiLockOutline,
  mdiDomainOff,
} from "@mdi/js";
import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { LinkState } from "../data/office-link";
import type { Live } from "../data/register";
import type { Localize } from "../localize";
import { icon } from "./icon";

/** Whatever keeps the card from showing what is so now. */
export function banners(
  link: LinkState,
  live: Live | undefined,
  refused: string,
  text: Localize,
): TemplateResult | typeof nothing {
  switch (link) {
    case "connecting":
      return banner(mdiLanPending, text("banner.connecting"), "quiet");
    case "lost":
      return banner(mdiLanDisconnect, text("banner.lost"));
    case "no_office":
      return banner(mdiDomainOff, text("banner.no_office"));
    case "failed":
      return banner(mdiLanDisconnect, refused || text("banner.connecting"));
    case "live":
      return live ? ofLive(live, text) : nothing;
  }
}

function ofLive({ state, unrecorded, writes }: Live, text: Localize): TemplateResult | typeof nothing {
  if (state === "closed") return banner(mdiBellSleepOutline, text("banner.closed"));
  if (state === "forbidden") return banner(mdiLockOutline, text("banner.forbidden"));
  if (unrecorded > 0) return banner(mdiContentSaveAlertOutline, text("banner.unrecorded", { count: unrecorded }));
  return writes ? nothing : banner(mdiContentSaveAlertOutline, text("banner.not_writing"));
}

function banner(path: string, said: string, kind = ""): TemplateResult {
  return html`<p class="banner ${kind}" role="status">
    ${icon(path)}<span>${said}</span>
  </p>`;
}
