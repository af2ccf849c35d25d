import { css } from "lit";

/** Rows are cards on a phone, and columns where there is room for them. */
export const registerStyles = css`
  ha-card {
    container-type: inline-size;
  }
  [hidden] {
    display: none !important;
  }
  .rows {
    display: grid;
    gap: 8px;
  }
  .rows button {
    display: grid;
    gap: 0 16px;
    justify-content: stretch;
    justify-items: start;
    width: 100%;
    padding: 10px 14px;
    text-align: start;
    border-inline-start: 8px solid var(--tone-quiet);
  }
  .rows .waiting {
    border-inline-start-color: var(--tone-alert);
  }
  .rows .acknowledged {
    border-inline-start-color: var(--tone-calling);
  }
  .rows .heard {
    border-inline-start-color: var(--tone-heard);
  }
  .complaint {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    min-width: 0;
    max-width: 100%;
  }
  .service {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .about:empty,
  .rows .marks:empty {
    display: none;
  }
  .rows .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    font-size: 0.95em;
  }
  .marks span {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
  }
  .older,
  .back {
    justify-self: start;
  }
  @container (min-width: 480px) and (max-width: 759px) {
    .rows button {
      grid-template-columns: 11em 1fr;
    }
    .rows .foreign,
    .rows .marks {
      grid-column: 2;
    }
  }
  @container (min-width: 760px) {
    .rows button {
      grid-template-columns: 8em 11em 1.2fr 1.2fr 2fr;
      align-items: start;
    }
    .rows .marks {
      grid-column: 2 / -1;
    }
  }
`;
