/** Sizes of the rows or of the columns of a sheet, as positions in pixels from the first one's start. */
export interface Track {
  readonly count: number;
  /** `starts[i]` is where item `i` begins; `starts[count]` is the total length. */
  readonly starts: Int32Array;
}

/** A track of `count` items; `sizeAt` gives whole pixels, 0 for a hidden item. */
export function trackOf(count: number, sizeAt: (index: number) => number): Track {
  const starts = new Int32Array(count + 1);
  let at = 0;
  for (let index = 0; index < count; index++) {
    starts[index] = at;
    at += sizeAt(index);
  }
  starts[count] = at;
  return { count, starts };
}

/** Where item `index` begins; positions behind the end count as the end. */
export function startOf(track: Track, index: number): number {
  return track.starts[Math.min(Math.max(index, 0), track.count)] ?? 0;
}

/** The length of item `index`, 0 when hidden. */
export function sizeOf(track: Track, index: number): number {
  return startOf(track, index + 1) - startOf(track, index);
}

/** The item at a pixel: the last one that begins at or before it and has a size; the ends hold. */
export function indexAt(track: Track, pixel: number): number {
  let low = 0;
  let high = track.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(track, middle) <= pixel) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** Items first…last, inclusive; empty when `last < first`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The items that show between two pixels, `to` exclusive. */
export function spanBetween(track: Track, from: number, to: number): Span {
  return to <= from ? { first: 0, last: -1 } : { first: indexAt(track, from), last: indexAt(track, to - 1) };
}

/** The items of the span that are not hidden: a filter may leave thousands of others between them. */
export function shownIn(track: Track, { first, last }: Span): readonly number[] {
  const shown: number[] = [];
  for (let index = first; index <= last; index++) if (sizeOf(track, index) > 0) shown.push(index);
  return shown;
}

/** The next item with a size from `index` in steps of 1 or -1, or `index` itself where there is none. */
export function nextVisible(track: Track, index: number, step: 1 | -1): number {
  for (let at = index + step; at >= 0 && at < track.count; at += step) {
    if (sizeOf(track, at) > 0) return at;
  }
  return index;
}
