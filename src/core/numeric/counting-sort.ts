/** `items` in ascending order of `key`, which gives whole numbers from 0; items of equal key keep their order. O(items + greatest key). */
export function sortedByKey(items: Int32Array, key: (item: number) => number): Int32Array {
  const keys = items.map(key);
  const next = new Int32Array(keys.reduce((most, each) => Math.max(most, each), -1) + 2);
  for (const each of keys) next[each + 1] = (next[each + 1] as number) + 1;
  for (let each = 1; each < next.length; each++)
    next[each] = (next[each] as number) + (next[each - 1] as number);
  const sorted = new Int32Array(items.length);
  items.forEach((item, i) => {
    const place = next[keys[i] as number] as number;
    sorted[place] = item;
    next[keys[i] as number] = place + 1;
  });
  return sorted;
}
