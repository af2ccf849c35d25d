/** All text that people read: a language, then English, then the key itself. */

import type { FrontendLocale, HomeAssistant } from "./ha/types";
import bn from "./translations/bn.json";
import en from "./translations/en.json";

type Stored = keyof typeof en;
type Counted = Stored extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** A text, or what is counted: `presses` is stored as `presses_one` and `presses_other`. */
export type TextKey = Exclude<Stored, `${Counted}_one` | `${Counted}_other`> | Counted;
export type Values = Record<string, string | number>;
export type Localize = (key: TextKey, values?: Values) => string;

type Texts = Readonly<Record<string, string | undefined>>;

const TEXTS: Record<string, Texts> = { bn, en };

const localizers = new Map<string, Localize>();

/** Numbers among the values get the digits of `numbers`; `count` chooses between singular and plural. */
export function localizer(language: string, numbers: string = language): Localize {
  const key = JSON.stringify([language, numbers]);
  const known = localizers.get(key) ?? makeLocalizer(language, numbers);
  localizers.set(key, known);
  return known;
}

/** Its formats take much longer to make than to use, and a display asks for one with each sentence. */
function makeLocalizer(language: string, numbers: string): Localize {
  const own = TEXTS[language] ?? TEXTS[language.split("-")[0] ?? ""] ?? en;
  const format = new Intl.NumberFormat(numbers);
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const text = find(key, own, values["count"], plural) ?? find(key, en, values["count"], plural) ?? key;
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return typeof value === "number" ? format.format(value) : (value ?? placeholder);
    });
  };
}

function find(key: string, texts: Texts, count: string | number | undefined, plural: Intl.PluralRules) {
  if (typeof count !== "number") return texts[key];
  return texts[`${key}_${plural.select(count)}`] ?? texts[`${key}_other`] ?? texts[key];
}

const NUMBER_LOCALES: Partial<Record<FrontendLocale["number_format"], string>> = {
  comma_decimal: "en-US",
  decimal_comma: "de",
  quote_decimal: "de-CH",
  space_comma: "fr",
  none: "en-US",
};

/** The locale whose digits the user wants to read. */
export const numberLocale = ({ number_format, language }: FrontendLocale): string =>
  number_format === "system" ? navigator.language : (NUMBER_LOCALES[number_format] ?? language);

/** The texts of this user. */
export const localizerOf = ({ locale }: HomeAssistant): Localize => localizer(locale.language, numberLocale(locale));

/** The texts where there is no `hass` yet: Home Assistant writes the user's language into the page. */
export const pageLocalizer = (): Localize => localizer(document.documentElement.lang || navigator.language);
