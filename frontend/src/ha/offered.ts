/** Whether a card stands in the dialog that offers cards: there need not be an office yet, and nothing real is shown. */
export function isOffered(card: HTMLElement): boolean {
  const host = (card.getRootNode() as Partial<ShadowRoot>).host;
  return host?.localName === "hui-card-picker" || host?.localName === "hui-suggestion-picker";
}
