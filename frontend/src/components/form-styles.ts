import { css } from "lit";

/** The forms that a complaint can have open. */
export const FORMS = "abhijog-bell-close-form, abhijog-bell-note-form, abhijog-bell-fields-form";

export const formStyles = css`
  form {
    display: grid;
    gap: 12px;
  }
  label,
  legend {
    font-weight: 600;
    padding: 0;
  }
  .outcome {
    font-weight: 400;
  }
  textarea {
    display: block;
    width: 100%;
    margin-top: 6px;
    resize: vertical;
  }
  .buttons {
    display: grid;
    gap: 8px;
  }
  button.main {
    --tone: var(--tone-heard);
    min-height: 56px;
    font-size: 1.1em;
  }
`;
