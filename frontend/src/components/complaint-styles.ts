import { css } from "lit";

export const complaintStyles = css`
  article {
    display: grid;
    gap: 10px;
    padding: 14px;
    border: 1px solid color-mix(in srgb, var(--primary-text-color) 35%, transparent);
    border-inline-start: 8px solid var(--tone);
    border-radius: 12px;
    background: var(--card-background-color, #fff);
  }
  .waiting {
    --tone: var(--tone-alert);
    border: 3px solid var(--tone);
    border-inline-start-width: 10px;
    background: color-mix(in srgb, var(--tone) 12%, var(--card-background-color, #fff));
  }
  .acknowledged {
    --tone: var(--tone-calling);
  }
  .heard {
    --tone: var(--tone-heard);
  }
  .referred,
  .closed,
  .waiting.test {
    --tone: var(--tone-quiet);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 16px;
  }
  h3 {
    font-size: 1.35em;
    line-height: 1.6;
    font-weight: 700;
  }
  .closed h3 {
    font-size: 1.05em;
  }
  .age {
    font-size: 1.35em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .status {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    width: fit-content;
    max-width: 100%;
    padding: 2px 12px;
    border-radius: 8px;
    color: var(--on-tone);
    background: var(--tone);
    font-weight: 600;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .marks li {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
    padding: 0 10px;
    border: 1px solid currentColor;
    border-radius: 8px;
  }
  .marks .strong {
    font-weight: 700;
    border-width: 2px;
  }
  .side {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .side button {
    flex: 1 1 auto;
  }
  /* It must be there before it says something, and take no room until then. */
  [role="status"]:empty {
    position: absolute;
  }
  .confirmed {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    font-weight: 600;
  }
  .problem {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 8px 12px;
    border: 2px solid var(--tone-alert);
    border-radius: 8px;
    font-weight: 600;
    background: var(--card-background-color, #fff);
  }
  .problem span {
    flex: 1;
    min-width: 0;
  }
  [role="alert"]:empty {
    display: none;
  }
`;
