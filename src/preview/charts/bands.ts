/** Where the bars of one series lie across a category's band, in shares of the band: 0 is its start, 1 its end. */
interface BarSlot {
  readonly start: number;
  readonly width: number;
}

/**
 * The slots of `count` series beside each other. `gapWidth` is the free space between categories and `overlap` how
 * far neighbouring bars cover each other (negative: apart), both in percent of a bar's width, as Excel has them.
 */
export function barSlots(count: number, gapWidth: number, overlap: number): readonly BarSlot[] {
  const step = 1 - overlap / 100;
  const width = 1 / (1 + (count - 1) * step + gapWidth / 100);
  const first = (gapWidth / 200) * width;
  return Array.from({ length: count }, (_, index) => ({ start: first + index * step * width, width }));
}
