import { css } from "lit";

export const figuresStyles = css`
  :host {
    display: grid;
    gap: 16px;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
    gap: 12px;
  }
  .figures > div {
    padding: 10px 14px;
    border: 1px solid color-mix(in srgb, var(--primary-text-color) 35%, transparent);
    border-radius: 12px;
  }
  dt {
    font-weight: 600;
  }
  .value {
    font-size: 1.6em;
    font-weight: 700;
  }
  .remarks {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .remarks li {
    padding: 2px 12px;
    border: 1px solid currentColor;
    border-radius: 8px;
  }
  .tables {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    gap: 16px 32px;
    align-items: start;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  caption {
    font-weight: 700;
    text-align: start;
    padding-block: 4px;
  }
  th span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  th {
    width: 45%;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  th,
  td {
    padding: 2px 0;
  }
  .number {
    width: 15%;
    text-align: end;
    vertical-align: top;
    padding-inline-end: 10px;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    vertical-align: top;
  }
  .bar div {
    height: 14px;
    margin-block-start: 0.4em;
    border-radius: 3px;
    background: var(--primary-color, #0b6b9e);
  }
`;
