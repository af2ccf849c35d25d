import { css } from "lit";

export const storyStyles = css`
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    position: relative;
    display: flex;
    gap: 12px;
    padding-block-end: 16px;
  }
  li:not(:last-child)::before {
    content: "";
    position: absolute;
    inset-block: 32px 0;
    inset-inline-start: 15px;
    border-inline-start: 2px solid color-mix(in srgb, var(--primary-text-color) 35%, transparent);
  }
  li > .icon {
    width: 32px;
    height: 32px;
    padding: 4px;
  }
  li > div {
    min-width: 0;
  }
  .title {
    font-weight: 700;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    font-size: 0.95em;
  }
  .quote {
    border-inline-start: 4px solid color-mix(in srgb, var(--primary-text-color) 35%, transparent);
    padding-inline-start: 10px;
    margin-block-start: 4px;
  }
`;
