import { largest } from "../logic/fitting";

const SCREEN = { property: "--fit", low: 0.35, high: 1 } as const;
const WORDS = { property: "--words", low: 1.3, high: 4.5 } as const;
const MEASURED = ".screen, header, .what, .words, .steps li, footer";

/** For what each was fitted last: to measure takes a slow tablet long, and most news changes nothing that is seen. */
const fitted = new WeakMap<HTMLElement, string>();

/**
 * Make what a sign says as large as it has room for, and everything small enough that nothing is cut off: whoever stands
 * before it cannot scroll. Names are as long as they are, and letters differ from tablet to tablet, so it is measured.
 */
export function fitScreen(root: ParentNode, anew = false): void {
  const screen = root.querySelector<HTMLElement>(".screen");
  if (!screen) return;
  const { clientWidth, clientHeight, textContent } = screen;
  const what = `${clientWidth} ${clientHeight} ${textContent}`;
  if (!anew && fitted.get(screen) === what) return;
  fitted.set(screen, what);
  const boxes = [...root.querySelectorAll<HTMLElement>(MEASURED)];
  const fit = ({ property, low, high }: typeof SCREEN | typeof WORDS): void => {
    const fits = (size: number): boolean => {
      screen.style.setProperty(property, String(size));
      return boxes.every(holds);
    };
    fits(largest(low, high, fits));
  };
  // Long words count as one while it is measured; only if nothing helps are they broken.
  screen.classList.add("measured");
  screen.style.setProperty(WORDS.property, String(WORDS.low));
  fit(SCREEN);
  fit(WORDS);
  screen.classList.remove("measured");
}

const holds = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean =>
  scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1;
