import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { LinkState } from "../data/office-link";
import type { Live } from "../data/register";
import type { Localize } from "../localize";

/** Whatever keeps the card from showing what is so now. */
export function banners(
  link: LinkState,
  live: Live | undefined,
  refused: string,
  text: Localize,
): TemplateResult | typeof nothing {
  switch (link) {
    case "connecting":
      return banner("mdi:lan-pending", text("banner.connecting"), "quiet");
    case "lost":
      return banner("mdi:lan-disconnect", text("banner.lost"));
    case "no_office":
      return banner("mdi:office-building-remove-outline", text("banner.no_office"));
    case "failed":
      return banner("mdi:lan-disconnect", refused || text("banner.connecting"));
    case "live":
      return live ? ofLive(live, text) : nothing;
  }
}

function ofLive({ state, unrecorded, writes }: Live, text: Localize): TemplateResult | typeof nothing {
  if (state === "closed") return banner("mdi:bell-sleep-outline", text("banner.closed"));
  if (state === "forbidden") return banner("mdi:lock-outline", text("banner.forbidden"));
  if (unrecorded > 0) return banner("mdi:content-save-alert-outline", text("banner.unrecorded", { count: unrecorded }));
  return writes ? nothing : banner("mdi:content-save-alert-outline", text("banner.not_writing"));
}

function banner(icon: string, said: string, kind = ""): TemplateResult {
  return html`<p class="banner ${kind}" role="status">
    <ha-icon icon=${icon} aria-hidden="true"></ha-icon><span>${said}</span>
  </p>`;
}
