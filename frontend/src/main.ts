/** The only file that defines elements, and tells Home Assistant of cards and strategies. */

import { AbhijogBellCard } from "./cards/abhijog-bell-card";
import { AbhijogBellDisplay } from "./cards/abhijog-bell-display";
import { AbhijogBellIdeas } from "./cards/abhijog-bell-ideas";
import { AbhijogBellRegister } from "./cards/abhijog-bell-register";
import { AbhijogBellStarting } from "./cards/abhijog-bell-starting";
import { AbhijogBellSummary } from "./cards/abhijog-bell-summary";
import { AbhijogBellWhoHears } from "./cards/abhijog-bell-who-hears";
import { AbhijogBellChoice } from "./components/abhijog-bell-choice";
import { AbhijogBellCloseForm } from "./components/abhijog-bell-close-form";
import { AbhijogBellComplaint } from "./components/abhijog-bell-complaint";
import { AbhijogBellEntry } from "./components/abhijog-bell-entry";
import { AbhijogBellFieldsForm } from "./components/abhijog-bell-fields-form";
import { AbhijogBellFigures } from "./components/abhijog-bell-figures";
import { AbhijogBellFilter } from "./components/abhijog-bell-filter";
import { AbhijogBellNoteForm } from "./components/abhijog-bell-note-form";
import { AbhijogBellPeriod } from "./components/abhijog-bell-period";
import { AbhijogBellRemarks } from "./components/abhijog-bell-remarks";
import { AbhijogBellReports } from "./components/abhijog-bell-reports";
import { AbhijogBellSeal } from "./components/abhijog-bell-seal";
import { AbhijogBellStory } from "./components/abhijog-bell-story";
import { AbhijogBellText } from "./components/abhijog-bell-text";
import { AbhijogBellWord } from "./components/abhijog-bell-word";
import type { CustomCard, CustomStrategy } from "./ha/types";
import { localizer } from "./localize";
import { AbhijogBellStrategy } from "./strategy/ll-strategy-dashboard-abhijog-bell";

const DOCUMENTATION = "https://github.com/abhijog-bell/abhijog-bell/blob/main/docs/screens.md";

const ELEMENTS: Record<string, CustomElementConstructor> = {
  "abhijog-bell-text": AbhijogBellText,
  "abhijog-bell-choice": AbhijogBellChoice,
  "abhijog-bell-note-form": AbhijogBellNoteForm,
  "abhijog-bell-close-form": AbhijogBellCloseForm,
  "abhijog-bell-word": AbhijogBellWord,
  "abhijog-bell-fields-form": AbhijogBellFieldsForm,
  "abhijog-bell-entry": AbhijogBellEntry,
  "abhijog-bell-complaint": AbhijogBellComplaint,
  "abhijog-bell-filter": AbhijogBellFilter,
  "abhijog-bell-story": AbhijogBellStory,
  "abhijog-bell-period": AbhijogBellPeriod,
  "abhijog-bell-figures": AbhijogBellFigures,
  "abhijog-bell-remarks": AbhijogBellRemarks,
  "abhijog-bell-seal": AbhijogBellSeal,
  "abhijog-bell-reports": AbhijogBellReports,
  "abhijog-bell-card": AbhijogBellCard,
  "abhijog-bell-display": AbhijogBellDisplay,
  "abhijog-bell-register": AbhijogBellRegister,
  "abhijog-bell-summary": AbhijogBellSummary,
  "abhijog-bell-ideas": AbhijogBellIdeas,
  "abhijog-bell-who-hears": AbhijogBellWhoHears,
  "abhijog-bell-starting": AbhijogBellStarting,
  "ll-strategy-dashboard-abhijog-bell": AbhijogBellStrategy,
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
  {
    type: "abhijog-bell-register",
    name: text("register.name"),
    description: text("register.description"),
    preview: true,
    documentationURL: DOCUMENTATION,
  },
  {
    type: "abhijog-bell-summary",
    name: text("summary.name"),
    description: text("summary.description"),
    preview: true,
    documentationURL: DOCUMENTATION,
  },
  {
    type: "abhijog-bell-ideas",
    name: text("ideas.name"),
    description: text("ideas.description"),
    preview: true,
    documentationURL: DOCUMENTATION,
  },
  {
    type: "abhijog-bell-who-hears",
    name: text("hears.name"),
    description: text("hears.description"),
    preview: true,
    documentationURL: DOCUMENTATION,
  },
];

const STRATEGIES: CustomStrategy[] = [
  {
    type: "abhijog-bell",
    strategyType: "dashboard",
    name: text("strategy.name"),
    description: text("strategy.description"),
    documentationURL: DOCUMENTATION,
  },
];

/** Home Assistant may hold these lists already: whoever puts others in their place is not seen. */
(window.customCards ??= []).push(...CARDS);
(window.customStrategies ??= []).push(...STRATEGIES);

