/** The only file that defines elements, and tells Home Assistant of cards and strategies. */

import { AbhijogBellCard } from "./cards/abhijog-bell-card";
import { AbhijogBellDisplay } from "./cards/abhijog-bell-display";
import { AbhijogBellChoice } from "./components/abhijog-bell-choice";
import { AbhijogBellCloseForm } from "./components/abhijog-bell-close-form";
import { AbhijogBellComplaint } from "./components/abhijog-bell-complaint";
import { AbhijogBellNoteForm } from "./components/abhijog-bell-note-form";
import { AbhijogBellText } from "./components/abhijog-bell-text";
import type { CustomCard } from "./ha/types";
import { localizer } from "./localize";

const DOCUMENTATION = "https://github.com/abhijog-bell/abhijog-bell/blob/main/docs/screens.md";

const ELEMENTS: Record<string, CustomElementConstructor> = {
  "abhijog-bell-text": AbhijogBellText,
  "abhijog-bell-choice": AbhijogBellChoice,
  "abhijog-bell-note-form": AbhijogBellNoteForm,
  "abhijog-bell-close-form": AbhijogBellCloseForm,
  "abhijog-bell-complaint": AbhijogBellComplaint,
  "abhijog-bell-card": AbhijogBellCard,
  "abhijog-bell-display": AbhijogBellDisplay,
};

/** Never keep `customElements`: Home Assistant puts another registry in its place while it starts. */
function define(): void {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}

define();
void customElements.whenDefined("home-assistant").then(define);

const text = localizer(navigator.language);

const CARDS: CustomCard[] = [
  {
    type: "abhijog-bell-card",
    name: text("card.name"),
    description: text("card.description"),
    preview: true,
    documentationURL: DOCUMENTATION,
  },
  {
    type: "abhijog-bell-display",
    name: text("display.name"),
    description: text("display.description"),
    preview: true,
    documentationURL: DOCUMENTATION,
  },
];

window.customCards = [...(window.customCards ?? []), ...CARDS];

// The strategy of the dashboard goes here: its element into ELEMENTS, its entry into window.customStrategies.
