/** How large something may be. */

/** Fine enough for letters, and few enough layouts for a slow tablet. */
const STEPS = 7;

/** The largest number from `low` to `high` that fits, where all smaller ones do; `low` where none does. */
export function largest(low: number, high: number, fits: (size: number) => boolean): number {
  if (fits(high)) return high;
  let [fitting, tooLarge] = [low, high];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (fitting + tooLarge) / 2;
    if (fits(middle)) fitting = middle;
    else tooLarge = middle;
  }
  return fitting;
}
