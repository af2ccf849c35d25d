import { css } from "lit";

/**
 * Bangla needs lines of 1.6 and more, or its vowel signs are cut off. The three tones carry white text in every theme,
 * so they do not depend on the theme's own colours.
 */
export const sharedStyles = css`
  :host {
    --tone-alert: #b3261e;
    --tone-calling: #7a4a00;
    --tone-heard: #0b6b3a;
    --tone-quiet: #4a5560;
    --on-tone: #fff;
    display: block;
    color: var(--primary-text-color);
    line-height: 1.6;
    overflow-wrap: break-word;
    font-size: 16px;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .icon {
    flex: none;
    width: 1.4em;
    height: 1.6em;
    vertical-align: middle;
    fill: currentcolor;
  }
  .foreign {
    min-width: 0;
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    line-height: 1.6;
    color: var(--primary-text-color);
    background: var(--card-background-color, #fff);
    border: 1px solid color-mix(in srgb, var(--primary-text-color) 65%, transparent);
    border-radius: 8px;
    min-height: 48px;
    padding: 8px 14px;
    max-width: 100%;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    cursor: pointer;
    touch-action: manipulation;
  }
  button[aria-disabled="true"] {
    cursor: progress;
    border-style: dashed;
  }
  button.main {
    width: 100%;
    min-height: 64px;
    font-size: 1.25em;
    font-weight: 700;
    color: var(--on-tone);
    background: var(--tone, var(--tone-alert));
    border: 2px solid var(--on-tone);
  }
  button:hover {
    filter: brightness(1.08);
  }
  :focus-visible {
    outline: 3px solid var(--primary-text-color);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
