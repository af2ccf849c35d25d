/** The element that has the focus, however deep in shadow roots. */
export function deepActive(root: DocumentOrShadowRoot = document): HTMLElement | undefined {
  const active = root.activeElement;
  if (!active) return undefined;
  return (active.shadowRoot && deepActive(active.shadowRoot)) ?? (active as HTMLElement);
}

/** Whether nothing has the focus: what had it was moved or taken away. */
export const focusIsLost = (): boolean => [undefined, document.body].includes(deepActive());
