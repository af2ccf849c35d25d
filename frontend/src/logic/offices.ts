import type { Office } from "../data/register";

/** The office that was configured; without a configuration the first one. */
export const chooseOffice = (offices: readonly Office[], wanted: string | undefined): Office | undefined =>
  wanted ? offices.find(({ office }) => office === wanted) : offices[0];
