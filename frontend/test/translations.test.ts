import { describe, expect, it, vi } from "vitest";
import { localizer, localizerOf, numberLocale } from "../src/localize";
import type { TextKey } from "../src/localize";
import bn from "../src/translations/bn.json";
import en from "../src/translations/en.json";
import { fakeHass } from "./fakes";

const sources = import.meta.glob<string>(["../src/**/*.ts"], { query: "?raw", import: "default", eager: true });
const code = Object.values(sources).join("\n");
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
const base = (key: string) => key.replace(/_(one|other)$/, "");

describe("the translations", () => {
  it("have the same keys in the same order", () => expect(Object.keys(bn)).toEqual(Object.keys(en)));

  it.each(Object.keys(en) as (keyof typeof en)[])("%s has text and the same placeholders", (key) => {
    expect(en[key].trim()).not.toBe("");
    expect(bn[key].trim()).not.toBe("");
    expect(placeholders(bn[key])).toEqual(placeholders(en[key]));
  });

  it("are Bangla in the Bangla file", () => {
    const latin = Object.entries(bn).filter(([, text]) => !/\p{Script=Bengali}|^\{.*\}$/u.test(text));
    expect(latin).toEqual([]);
  });

  it.each(Object.keys(en))("%s is used", (key) => {
    const parts = base(key).split(".");
    const computed = parts.slice(0, -1).join(".") + ".${";
    const help = key.endsWith("_help") && code.includes("`config.${name}_help`");
    expect(code.includes(`"${base(key)}"`) || code.includes(`\`${computed}`) || help).toBe(true);
  });

  it("are the only text: no sentence stands in the code", () => {
    const templates = Object.entries(sources).filter(([, text]) => />\s*[A-Z][a-z]+ [a-z]+/.test(text.replace(/\/\*[^]*?\*\//g, "")));
    expect(templates.map(([file]) => file)).toEqual([]);
  });
});

describe("a text", () => {
  it("falls back from the language to English to the key", () => {
    expect(localizer("bn")("headline.calm")).toBe("কেউ অপেক্ষা করছেন না");
    expect(localizer("bn-BD")("headline.calm")).toBe("কেউ অপেক্ষা করছেন না");
    expect(localizer("fr")("headline.calm")).toBe("Nobody is waiting");
    expect(localizer("en")("no.such.key" as TextKey)).toBe("no.such.key");
  });

  it("counts in singular and plural, with the digits of the language", () => {
    expect(localizer("en")("headline.waiting", { count: 1 })).toBe("Somebody is waiting");
    expect(localizer("en")("headline.waiting", { count: 2 })).toBe("2 people are waiting");
    expect(localizer("bn")("headline.waiting", { count: 12 })).toBe("১২ জন অপেক্ষা করছেন");
  });

  it("takes the digits that the user set", () => {
    const locale = { language: "bn", number_format: "comma_decimal", time_format: "24", time_zone: "local" } as const;
    expect(localizer("bn", numberLocale(locale))("headline.waiting", { count: 12 })).toBe("12 জন অপেক্ষা করছেন");
    expect(numberLocale({ ...locale, number_format: "language" })).toBe("bn");
    expect(numberLocale({ ...locale, number_format: "system" })).toBe(navigator.language);
  });

  it("makes its formats once for a language and its digits", () => {
    const made = [vi.spyOn(Intl, "NumberFormat"), vi.spyOn(Intl, "PluralRules")];
    const locale = { language: "as", number_format: "language", time_format: "24", time_zone: "local" } as const;
    const first = localizer("as");
    expect(localizer("as")).toBe(first);
    expect(localizerOf(fakeHass({ locale }))).toBe(first);
    expect(made.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(localizerOf(fakeHass({ locale: { ...locale, number_format: "decimal_comma" } }))).not.toBe(first);
    vi.restoreAllMocks();
  });

  it("leaves numbers of complaints as they are written on record", () => {
    expect(localizer("bn")("complaint.number", { number: "2026-000012" })).toBe("নম্বর 2026-000012");
  });
});
