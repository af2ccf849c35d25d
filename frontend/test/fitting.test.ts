import { describe, expect, it } from "vitest";
import { displayStyles } from "../src/components/display-styles";
import { fitScreen } from "../src/components/fit-screen";
import { largest } from "../src/logic/fitting";

describe("the largest size", () => {
  it("is what fits, closely", () => {
    const found = largest(1, 5, (size) => size <= 3.3);
    expect(found).toBeLessThanOrEqual(3.3);
    expect(found).toBeGreaterThan(3.2);
  });

  it("is the upper end where that fits, and the lower one where nothing does", () => {
    expect(largest(1, 5, () => true)).toBe(5);
    expect(largest(1, 5, () => false)).toBe(1);
  });
});

describe("a screen that is fitted", () => {
  /** As high as its words are large, and room for `room`; the rest shrinks with `--fit`. */
  function screen(room: number): { root: HTMLElement; screen: HTMLElement; measured: () => number } {
    const root = document.createElement("div");
    root.innerHTML = `<div class="screen"><section class="what">Press</section></div>`;
    const [outer, what] = root.querySelectorAll<HTMLElement>("div.screen, section");
    let measured = 0;
    const value = (name: string) => Number(outer!.style.getPropertyValue(name));
    Object.defineProperties(what, {
      clientHeight: { get: () => room },
      scrollHeight: { get: () => ((measured += 1), 100 * value("--words") * value("--fit")) },
    });
    return { root, screen: outer!, measured: () => measured };
  }

  it("has words as large as there is room for", () => {
    const { root, screen: of } = screen(250);
    fitScreen(root);
    expect(of.style.getPropertyValue("--fit")).toBe("1");
    expect(Number(of.style.getPropertyValue("--words"))).toBeCloseTo(2.5, 1);
  });

  it("is smaller as a whole where even the smallest words would be cut off", () => {
    const { root, screen: of } = screen(100);
    fitScreen(root);
    expect(Number(of.style.getPropertyValue("--fit"))).toBeCloseTo(0.77, 1);
    expect(of.classList.contains("measured")).toBe(false);
  });

  it("is not measured again while nothing on it changed", () => {
    const { root, measured } = screen(250);
    fitScreen(root);
    const before = measured();
    fitScreen(root);
    expect(measured()).toBe(before);
    fitScreen(root, true);
    expect(measured()).toBeGreaterThan(before);
  });

  it("has a second language that is never larger than the first, however small the card", () => {
    expect(displayStyles.cssText).not.toMatch(/\.said \+ \.said \{[^}]*px/);
  });
});
