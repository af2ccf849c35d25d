import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Complainant, Story } from "../data/register";
import type { Localize } from "../localize";
import type { Clockwork } from "../logic/format";
import { storyLines } from "../logic/story-lines";
import type { Quote, StoryLine } from "../logic/story-lines";
import { icon } from "./icon";
import { sharedStyles } from "./shared-styles";
import { storyStyles } from "./story-styles";

/** Everything that is on record about one complaint, the oldest first. */
export class AbhijogBellStory extends LitElement {
  static override styles = [sharedStyles, storyStyles];

  @property({ attribute: false }) text!: Localize;
  @property({ attribute: false }) clockwork!: Clockwork;
  @property({ attribute: false }) story!: Story;
  @property({ type: Number }) now = 0;

  protected override render() {
    const { text, clockwork, now, story } = this;
    return html`${story.complainant ? this._complainant(story.complainant) : nothing}
      ${story.receipt ? html`<p><a class="receipt" href=${story.receipt} target="_blank" rel="noreferrer">${text("action.receipt")}</a></p>` : nothing}
      <ol aria-label=${text("story.title")}>
      ${storyLines(story, { text, clockwork, now }).map((line) => this._line(line))}
      </ol>`;
  }

  private _complainant({ name, phone }: Complainant) {
    const { text } = this;
    if (!name && !phone) return html`<p class="complainant">${text("story.complainant_blanked")}</p>`;
    return html`<p class="complainant">
      ${text("story.complainant")}: ${name ? html`<span class="foreign" dir="auto">${name}</span>` : nothing}
      ${phone ? html`<a href=${`tel:${phone}`} class="foreign">${phone}</a>` : nothing}
    </p>`;
  }

  private _line({ path, title, at, when, after, who, details, quotes }: StoryLine) {
    return html`<li>
      ${icon(path)}
      <div>
        <p class="title foreign">${title}</p>
        <p class="when">
          <time datetime=${at}>${when}</time>${after ? html`<span>${after}</span>` : nothing}
          ${who ? html`<span class="foreign">${who}</span>` : nothing}
        </p>
        ${details.map((detail) => html`<p class="foreign">${detail}</p>`)} ${quotes.map((quote) => this._quote(quote))}
      </div>
    </li>`;
  }

  private _quote({ label, value }: Quote) {
    return html`<p class="quote">
      ${this.text(label)}: <abhijog-bell-text .text=${this.text} .value=${value}></abhijog-bell-text>
    </p>`;
  }
}
