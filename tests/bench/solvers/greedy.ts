import type { Arcs } from "../arcs";

/** What a script would do: the highest tier first, in the order of the list, each need from the cheapest that has something left. */
export function greedy({ rows, start, column, cost, quantity, capacity, tier }: Arcs): Int32Array {
  const units = new Int32Array(column.length);
  const left = capacity.slice();
  const order = Int32Array.from({ length: rows }, (_, row) => row).sort(
    (a, b) => (tier[a] as number) - (tier[b] as number) || a - b,
  );
  for (const row of order) {
    let wanted = quantity[row] as number;
    const first = start[row] as number;
    const arcs = Int32Array.from({ length: (start[row + 1] as number) - first }, (_, place) => first + place);
    for (const arc of arcs.sort((a, b) => (cost[a] as number) - (cost[b] as number) || a - b)) {
      const given = Math.min(wanted, left[column[arc] as number] as number);
      units[arc] = given;
      left[column[arc] as number] = (left[column[arc] as number] as number) - given;
      wanted -= given;
    }
  }
  return units;
}
