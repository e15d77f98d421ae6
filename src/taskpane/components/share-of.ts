/** Part of the whole, 0 to 1; null where there is no whole to speak of. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
