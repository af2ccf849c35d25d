import { css } from "lit";

export const cardStyles = css`
  .card {
    display: grid;
    gap: 12px;
    padding: 16px;
    position: relative;
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: 1.4em;
    line-height: 1.6;
    font-weight: 700;
  }
  h2:focus:not(:focus-visible) {
    outline: none;
  }
  h2.calm,
  h2.small {
    font-size: 1.1em;
    font-weight: 600;
  }
  h2.waiting {
    padding: 8px 14px;
    border-radius: 12px;
    color: var(--on-tone);
    background: var(--tone-alert);
    position: sticky;
    top: calc(var(--header-height, 56px) + var(--safe-area-inset-top, 0px) + 4px);
    z-index: 2;
  }
  .there {
    margin-inline-start: auto;
    flex: none;
    padding-block: 4px;
    font-size: 1rem;
    font-weight: 600;
    color: inherit;
    background: transparent;
    border-color: currentColor;
  }
  @media (max-width: 480px) {
    .there span {
      display: none;
    }
  }
  .there:focus-visible {
    outline-color: currentColor;
  }
  @media (prefers-reduced-motion: no-preference) {
    h2.waiting .icon {
      animation: swing 1.2s ease-in-out infinite;
      transform-origin: 50% 10%;
    }
  }
  @keyframes swing {
    25% {
      transform: rotate(14deg);
    }
    75% {
      transform: rotate(-14deg);
    }
  }
  .list {
    display: grid;
    gap: 12px;
  }
  /* What is out of sight is laid out when it comes into sight; it can be read, searched and reached all the same. */
  .list > li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 320px;
  }
  .list:empty {
    display: none;
  }
  .banner {
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border: 2px solid currentColor;
    border-inline-start-width: 8px;
    border-radius: 8px;
    font-weight: 600;
  }
  .banner.quiet {
    border: 0;
    padding-inline: 0;
    font-weight: 400;
  }
  [role="alert"]:empty {
    display: none;
  }
  .as-written {
    white-space: pre-line;
  }
`;
