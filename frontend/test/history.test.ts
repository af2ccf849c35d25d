import { describe, expect, it } from "vitest";
import { HistoryList } from "../src/data/history-list";
import type { History } from "../src/data/register";
import { asciiDigits, filterOf, isFiltered } from "../src/logic/filters";
import { firstPage, refreshed, updated, withOlder } from "../src/logic/pages";
import type { Pages } from "../src/logic/pages";
import { fakeHass, item, settle } from "./fakes";

const page = (numbers: string, next: string | null = null): History => ({
  complaints: [...numbers].map((complaint) => item({ complaint })),
  next,
});
const numbers = (pages: Pages | undefined) => pages?.items.map(({ complaint }) => complaint).join("");

describe("what is looked for", () => {
  it("is everything, tests too, where nothing was filled in", () => {
    const filter = filterOf({ complaint: "", start: "", bell: " ", tests: "on" });
    expect(filter).toEqual({});
    expect(isFiltered(filter)).toBe(false);
  });

  it("is whatever was filled in, without tests where the box is empty", () => {
    const filter = filterOf({
      start: "2026-11-01",
      bell: "b1",
      outcome: "settled",
      service: " নামজারি ",
      desk: " Desk 3",
      status: "closed",
    });
    const choices = { start: "2026-11-01", bell: "b1", outcome: "settled", service: "নামজারি", desk: "Desk 3", status: "closed" };
    expect(filter).toEqual({ ...choices, tests: false });
    expect(isFiltered(filter)).toBe(true);
  });

  it("is a number alone, in whatever digits", () => {
    expect(filterOf({ complaint: " ২০২৬-০০০১২৩ ", bell: "b1" })).toEqual({ complaint: "2026-000123" });
    expect(asciiDigits("০১২৩৪৫৬৭৮৯ab7")).toBe("0123456789ab7");
  });
});

describe("pages", () => {
  it("grow at the end, and nothing stands there twice", () => {
    const pages = withOlder(firstPage(page("edc", "c")), page("cba"));
    expect(numbers(pages)).toBe("edcba");
    expect(pages.next).toBeNull();
  });

  it("grow at the beginning, and keep what was loaded behind", () => {
    const pages = refreshed({ items: page("edcba").complaints, next: "older" }, page("fed", "d"));
    expect(numbers(pages)).toBe("fedcba");
    expect(pages.next).toBe("older");
  });

  it("lose what does not fit any more", () => {
    const pages = refreshed({ items: page("edcba").complaints, next: "older" }, page("eca", "a"));
    expect(numbers(pages)).toBe("eca");
    expect(pages.next).toBe("a");
  });

  it("lose everything behind where the first page is all there is", () => {
    expect(numbers(refreshed({ items: page("edcba").complaints, next: null }, page("e")))).toBe("e");
  });

  it("begin anew where so much is new that there would be a gap", () => {
    const pages = refreshed({ items: page("cba").complaints, next: "older" }, page("ihg", "g"));
    expect(numbers(pages)).toBe("ihg");
    expect(pages.next).toBe("g");
  });

  it("show what is known now of what stands further down", () => {
    const pages = updated(firstPage(page("ba")), [
      item({ complaint: "a", status: "closed" }),
      item({ complaint: "x" }),
    ]);
    expect(pages.items.map(({ complaint, status }) => complaint + status)).toEqual(["bwaiting", "aclosed"]);
  });
});

describe("the list", () => {
  type Asked = { question: Record<string, unknown>; answer(page: History): void; refuse(error: unknown): void };

  function list() {
    const asked: Asked[] = [];
    const callWS = (question: Record<string, unknown>) =>
      new Promise((answer, refuse) => void asked.push({ question, answer: answer as Asked["answer"], refuse }));
    return {
      found: new HistoryList({ requestUpdate: () => undefined }),
      hass: fakeHass({ callWS: callWS as never }),
      asked,
    };
  }

  it("asks for fifty, then for those before the cursor, with the same filter", async () => {
    const { found, hass, asked } = list();
    void found.search(hass, "o", { bell: "b1" });
    expect(found.loading).toBe(true);
    asked[0]?.answer(page("cb", "cursor"));
    await settle();
    void found.older(hass, "o");
    void found.older(hass, "o");
    expect(asked).toHaveLength(2);
    expect(asked[1]?.question).toEqual({
      type: "abhijog_bell/history",
      office: "o",
      bell: "b1",
      limit: 50,
      before: "cursor",
    });
    asked[1]?.answer(page("a"));
    await settle();
    expect(numbers(found.pages)).toBe("cba");
    expect(found.loading).toBe(false);
  });

  it("shows the last search, even if an earlier one is answered after it", async () => {
    const { found, hass, asked } = list();
    void found.search(hass, "o", { bell: "b1" });
    void found.search(hass, "o", { bell: "b2" });
    asked[1]?.answer(page("b"));
    await settle();
    asked[0]?.answer(page("a"));
    await settle();
    expect(numbers(found.pages)).toBe("b");
  });

  it("takes in what is new while older ones are loading", async () => {
    const { found, hass, asked } = list();
    void found.search(hass, "o", {});
    asked[0]?.answer(page("cb", "b"));
    await settle();
    void found.older(hass, "o");
    void found.refresh(hass, "o", []);
    asked[2]?.answer(page("dc", "c"));
    asked[1]?.answer(page("a"));
    await settle();
    expect(numbers(found.pages)).toBe("dcba");
  });

  it("says what went wrong, shows nothing that was not found, and can be asked again", async () => {
    const { found, hass, asked } = list();
    void found.search(hass, "o", {});
    asked[0]?.refuse({ code: "not_loaded" });
    await settle();
    expect([found.error, found.pages, found.loading]).toEqual([{ code: "not_loaded" }, undefined, false]);
    void found.search(hass, "o", {});
    asked[1]?.answer(page("a"));
    await settle();
    expect([found.error, numbers(found.pages)]).toEqual([undefined, "a"]);
  });
});
