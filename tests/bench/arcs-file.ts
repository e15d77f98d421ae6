import { readFileSync, writeFileSync } from "node:fs";
import type { Arcs } from "./arcs";

/** The arcs as bytes: what `lemon-reference.cpp` reads, and the tiers after it. */
export function writeArcs(file: string, arcs: Arcs): void {
  const { rows, columns, start, column, cost, quantity, capacity, worth, tier } = arcs;
  const parts = [
    Int32Array.of(rows, columns, column.length),
    start,
    column,
    cost,
    quantity,
    capacity,
    worth,
    tier,
  ];
  writeFileSync(file, "");
  for (const part of parts) {
    writeFileSync(file, new Uint8Array(part.buffer, part.byteOffset, part.byteLength), { flag: "a" });
  }
}

export function readArcs(file: string): Arcs {
  const { buffer } = new Uint8Array(readFileSync(file));
  const [rows = 0, columns = 0, count = 0] = new Int32Array(buffer, 0, 3);
  let place = 3 * Int32Array.BYTES_PER_ELEMENT;
  const next = (length: number): number => {
    const first = place;
    place += length;
    return first;
  };
  const whole = (length: number): Int32Array => new Int32Array(buffer, next(4 * length), length);
  const [start, column, cost] = [whole(rows + 1), whole(count), whole(count)];
  const [quantity, capacity] = [whole(rows), whole(columns)];
  // Not where numbers of eight bytes may begin: copied.
  const worth = new Float64Array(buffer.slice(place, next(8 * rows) + 8 * rows));
  return { rows, columns, start, column, cost, quantity, capacity, worth, tier: whole(rows) };
}
