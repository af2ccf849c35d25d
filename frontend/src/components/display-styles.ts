import { css } from "lit";

/**
 * A sign on a wall: its own colours in every theme, and type that grows with the screen. `--fit` and `--words` are set by
 * what fits, see fit-screen.ts.
 */
export const displayStyles = css`
  :host {
    display: block;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  ha-card {
    container-type: size;
    overflow: auto;
    aspect-ratio: 4 / 3;
    border: 0;
  }
  :host([layout="panel"]) ha-card {
    aspect-ratio: auto;
    height: calc(100vh - var(--header-height, 56px));
    height: calc(100dvh - var(--header-height, 56px) - var(--safe-area-inset-top, 0px) - var(--safe-area-inset-bottom, 0px));
    border-radius: 0;
  }
  .screen {
    --ink: #10241b;
    --paper: #fff;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    height: 100%;
    color: var(--ink);
    background: var(--paper);
    font-size: calc(2.4 * var(--fit, 1) * min(1cqw, 1.6cqh));
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .screen.measured {
    overflow-wrap: normal;
  }
  p,
  ol {
    margin: 0;
    padding: 0;
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .said + .said {
    font-size: 0.66em;
  }
  .said,
  .which,
  .officer,
  .room {
    unicode-bidi: isolate;
  }
  header {
    display: flex;
    align-items: center;
    gap: 0.8em;
    padding: 0.4em 1em;
    color: #fff;
    background: #00573d;
    font-weight: 700;
  }
  header svg {
    flex: none;
    width: 2.4em;
    height: 2.4em;
  }
  .what {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 7fr);
    gap: 1em;
    padding: 0.6em 1em;
  }
  .what > .picture {
    position: relative;
    min-height: 5em;
  }
  .what > .picture svg {
    position: absolute;
    inset-block-start: 3%;
    height: 92%;
  }
  .what .words {
    align-self: center;
    font-size: calc(1em * var(--words, 1.6));
    font-weight: 700;
    line-height: 1.35;
  }
  .words .said + .said {
    font-size: 0.55em;
    font-weight: 600;
  }
  .where {
    font-size: 0.55em;
    font-weight: 600;
  }
  .also {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em 0.6em;
    margin-top: 0.5em;
    padding-top: 0.3em;
    border-top: 2px solid currentColor;
    font-size: 0.6em;
  }
  .knob {
    fill: #c8102e;
  }
  .hand path {
    fill: #ffe7d1;
    stroke: var(--ink);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .received,
  .recorded {
    --paper: #fff4cf;
  }
  .coming {
    --paper: #00573d;
    --ink: #fff;
  }
  .coming header {
    background: #003d2a;
  }
  .offline,
  .away {
    --paper: #e9edf0;
  }
  .officer {
    margin-top: 0.4em;
  }
  .officer.long {
    font-size: 0.7em;
  }
  .room {
    display: flex;
    align-items: center;
    gap: 0.4em;
    width: fit-content;
    margin-top: 0.2em;
    padding: 0 0.5em;
    border-radius: 0.3em;
    color: #10241b;
    background: #fff;
    font-size: 1.2em;
  }
  .room.long {
    font-size: 0.8em;
  }
  .room svg {
    flex: none;
    width: 1.2em;
    height: 1.2em;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0.5em;
    padding: 0.4em 1em;
    list-style: none;
    border-top: 2px solid color-mix(in srgb, var(--ink) 25%, transparent);
  }
  .steps li {
    display: flex;
    align-items: center;
    gap: 0.35em;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }
  .steps .picture {
    flex: none;
    width: 3.2em;
    height: 3.2em;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 2em;
    padding: 0.3em 1em;
    border-top: 2px solid color-mix(in srgb, var(--ink) 25%, transparent);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 0.6em;
  }
  .line svg {
    flex: none;
    width: 1.8em;
    height: 1.8em;
  }
  .which {
    font-weight: 700;
    font-size: 1.15em;
  }
  @container (max-aspect-ratio: 1/1) {
    .screen {
      font-size: calc(3.4 * var(--fit, 1) * min(1cqw, 0.75cqh));
    }
    .what {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(8em, 1fr) auto;
      gap: 0.4em;
      text-align: center;
    }
    .room {
      margin-inline: auto;
    }
    .also {
      justify-content: center;
    }
    .steps li {
      flex-direction: column;
      gap: 0.3em;
      text-align: center;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .ready .what .hand {
      animation: press 2.4s ease-in-out infinite;
    }
    .coming .what .picture,
    .received .what .picture {
      animation: breathe 2s ease-in-out infinite;
    }
  }
  @keyframes press {
    50% {
      translate: 5px 5px;
    }
  }
  @keyframes breathe {
    50% {
      scale: 1.05;
    }
  }
`;
