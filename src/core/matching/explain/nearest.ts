/** A candidate for a short list: lower `rank` first, then nearer, then by place. */
export interface Ranked {
  readonly rank: number;
  /** Square of the distance in metres; Infinity when unknown. */
  readonly squared: number;
  /** In canonical order, so that neither the order of rows nor that of the search shows. */
  readonly place: number;
}

/** How many neighbours an explanation names: enough to act on, few enough for one cell. */
const LISTED = 3;

/** Puts `item` into `list`, which holds the best few in order. */
export function keepNearest<T extends Ranked>(list: T[], item: T): void {
  let end = list.length;
  while (end > 0 && comesBefore(item, list[end - 1])) end--;
  if (end >= LISTED) return;
  list.splice(end, 0, item);
  if (list.length > LISTED) list.pop();
}

/** Whether an item of this rank and distance would have no place in `list`, wherever it is among equals. */
export function isTooFar(list: readonly Ranked[], rank: number, squared: number): boolean {
  const last = list[LISTED - 1];
  return last !== undefined && (rank > last.rank || (rank === last.rank && squared > last.squared));
}

function comesBefore(a: Ranked, b: Ranked | undefined): boolean {
  if (b === undefined) return false;
  if (a.rank !== b.rank) return a.rank < b.rank;
  return a.squared === b.squared ? a.place < b.place : a.squared < b.squared;
}
