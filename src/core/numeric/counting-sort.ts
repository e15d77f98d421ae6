/**
 * `items` in ascending order of `keys`, which are parallel to them; equal keys keep their order, negative ones are left out. Those of
 * key k are entries start[k] … start[k+1]−1 of `sorted`. Keys are whole numbers below `keyCount`. O(items + keyCount).
 */
export function countingSort(
  items: Int32Array,
  keys: Int32Array,
  keyCount: number,
): { readonly sorted: Int32Array; readonly start: Int32Array } {
  const start = new Int32Array(keyCount + 1);
  for (const key of keys) if (key >= 0) start[key + 1] = (start[key + 1] as number) + 1;
  for (let key = 1; key <= keyCount; key++) start[key] = (start[key] as number) + (start[key - 1] as number);
  const next = start.slice();
  const sorted = new Int32Array(start[keyCount] as number);
  items.forEach((item, i) => {
    const key = keys[i] as number;
    if (key < 0) return;
    const place = next[key] as number;
    sorted[place] = item;
    next[key] = place + 1;
  });
  return { sorted, start };
}

/** `items` in ascending order of `key`, which gives whole numbers from 0; items of equal key keep their order. */
export function sortedByKey(items: Int32Array, key: (item: number) => number): Int32Array {
  const keys = items.map(key);
  const greatest = keys.reduce((most, each) => Math.max(most, each), -1);
  return countingSort(items, keys, greatest + 1).sorted;
}
