import { afterEach, describe, expect, it } from "vitest";
import "../src/main";
import type { AbhijogBellReports } from "../src/components/abhijog-bell-reports";
import type { Message } from "../src/ha/types";
import { all, fakeHass, settle } from "./fakes";

const LINKS = { page: "/api/abhijog_bell/report?form=page", csv: "/api/abhijog_bell/report?form=csv", xlsx: "/x" };

async function opened(answer: (message: Message) => Promise<unknown>): Promise<AbhijogBellReports> {
  const element = document.createElement("abhijog-bell-reports") as AbhijogBellReports;
  element.hass = fakeHass({ callWS: answer as never });
  element.office = "office-1";
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function make(element: AbhijogBellReports, given: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    const [field] = all(element.shadowRoot as ShadowRoot, `[name=${name}]`);
    (field as HTMLInputElement).value = value;
  }
  const [form] = all(element.shadowRoot as ShadowRoot, "form");
  (form as HTMLFormElement).dispatchEvent(new Event("submit", { cancelable: true }));
  await settle();
  await element.updateComplete;
}

afterEach(() => document.body.replaceChildren());

describe("the reports", () => {
  it("are offered as page and files once one was made", async () => {
    const asked: Message[] = [];
    const element = await opened(async (message) => {
      asked.push(message);
      return LINKS;
    });
    expect(all(element.shadowRoot as ShadowRoot, "a")).toEqual([]);
    await make(element, { report: "return", period: "quarter", day: "2026-10-01", number: "05.42" });
    expect(asked).toEqual([
      { type: "abhijog_bell/report_links", office: "office-1", report: "return", period: "quarter", day: "2026-10-01", number: "05.42", language: "en" },
    ]);
    const links = all(element.shadowRoot as ShadowRoot, "a") as HTMLAnchorElement[];
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Print", LINKS.page],
      ["CSV", LINKS.csv],
      ["XLSX", LINKS.xlsx],
    ]);
    expect(links.every((link) => link.target === "_blank" && link.rel === "noreferrer")).toBe(true);
  });

  it("are of the period that ended last where no day is given, and forgotten when something else is chosen", async () => {
    const asked: Message[] = [];
    const element = await opened(async (message) => {
      asked.push(message);
      return LINKS;
    });
    await make(element, {});
    expect(asked).toEqual([{ type: "abhijog_bell/report_links", office: "office-1", report: "summary", period: "month", language: "en" }]);
    const [form] = all(element.shadowRoot as ShadowRoot, "form");
    form?.dispatchEvent(new Event("change"));
    await element.updateComplete;
    expect(all(element.shadowRoot as ShadowRoot, "a")).toEqual([]);
  });

  it("say why there is none", async () => {
    const element = await opened(() => Promise.reject({ code: "period_in_future", message: "in the future" }));
    await make(element, { day: "2030-01-01" });
    expect(all(element.shadowRoot as ShadowRoot, "[role=status]")[0]?.textContent).toContain("in the future");
  });
});
