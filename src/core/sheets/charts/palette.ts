/**
 * The colours of series, dark to light: at least ten steps of lightness (CIE L*) apart, so that they differ in grey print and to colour-blind
 * readers; neighbours differ in hue too.
 */
export const PALETTE = ["#14304F", "#1F6391", "#C8553D", "#5FA8C9", "#F2B84B", "#E3E7EB"] as const;

/** Lines that only guide the eye. */
export const GUIDE_COLOR = "#7F7F7F";

/** The colour of series `index` of `count`, spread over the palette; beyond its length colours return. */
export function seriesColor(index: number, count: number): string {
  const order = SPREADS[Math.min(count, SPREADS.length - 1)] ?? [];
  return PALETTE[order[index % order.length] ?? 0];
}

/** The colour of text that can be read on `color`, a colour of the palette: at least 4.5 : 1. */
export function inkOn(color: string): string {
  return DARK.has(color) ? "#FFFFFF" : "#000000";
}

const DARK: ReadonlySet<string> = new Set([PALETTE[0], PALETTE[1]]);

/** Positions in the palette for so many series. */
const SPREADS: readonly (readonly (0 | 1 | 2 | 3 | 4 | 5)[])[] = [
  [1],
  [1],
  [1, 4],
  [0, 2, 4],
  [0, 2, 4, 5],
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4, 5],
];
