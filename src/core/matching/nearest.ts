/** A candidate for a short list: lower `rank` first, then nearer. */
export interface Ranked {
  readonly rank: number;
  /** Square of the distance in metres; Infinity when unknown. */
  readonly squared: number;
}

/** How many neighbours an explanation names: enough to act on, few enough for one cell. */
const LISTED = 3;

/** Puts `item` into `list`, which holds the best few in order; among equals the earlier stays first. */
export function keepNearest<T extends Ranked>(list: T[], item: T): void {
  let place = list.length;
  while (place > 0 && comesBefore(item, list[place - 1])) place--;
  if (place >= LISTED) return;
  list.splice(place, 0, item);
  if (list.length > LISTED) list.pop();
}

/** Whether an item of this rank and distance would have no place in `list`. */
export function isTooFar(list: readonly Ranked[], rank: number, squared: number): boolean {
  const last = list[LISTED - 1];
  return last !== undefined && (rank > last.rank || (rank === last.rank && squared >= last.squared));
}

function comesBefore(a: Ranked, b: Ranked | undefined): boolean {
  return b !== undefined && (a.rank < b.rank || (a.rank === b.rank && a.squared < b.squared));
}
