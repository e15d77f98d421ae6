import { LIMITS, type Batch } from "./batch";
import { bytesOf, type Entry } from "./entries";
import { rangeAt, type Place } from "./places";

/** Puts `entries` into the cells from the place's top left corner on, in blocks that fit into a round trip. */
export async function writeEntries(
  batch: Batch,
  { sheet, top, left }: Pick<Place, "sheet" | "top" | "left">,
  entries: readonly (readonly Entry[])[],
): Promise<void> {
  let start = 0;
  while (start < entries.length) {
    const { end, cells, bytes } = blockFrom(entries, start);
    await batch.reserve(cells, bytes);
    const block = entries.slice(start, end);
    const place = { sheet, top: top + start, left, rows: block.length, columns: block[0]?.length ?? 0 };
    if (place.columns > 0) rangeAt(batch.context, place).formulas = block.map((row) => [...row]);
    start = end;
  }
}

/** Gives the cells their number formats: one for all of them, or one for each. */
export async function writeFormats(
  batch: Batch,
  place: Place,
  formats: string | readonly (readonly string[])[],
): Promise<void> {
  const isOne = typeof formats === "string";
  const count = isOne ? 1 : formats.length * place.columns;
  await batch.reserve(count, BYTES_OF_FORMAT * count);
  rangeAt(batch.context, place).numberFormat = isOne ? [[formats]] : formats.map((row) => [...row]);
}

/** Empties the cells; their formats stay. */
export async function clearCells(batch: Batch, place: Place): Promise<void> {
  if (place.rows * place.columns <= 0) return;
  await batch.reserve(1, 200);
  rangeAt(batch.context, place).clear("Contents");
}

/** A number format in a request, at most. */
const BYTES_OF_FORMAT = 40;

/** As many rows from `start` on as fit into a round trip, but at least one. */
function blockFrom(
  entries: readonly (readonly Entry[])[],
  start: number,
): { readonly end: number; readonly cells: number; readonly bytes: number } {
  let end = start;
  let cells = 0;
  let bytes = 0;
  while (end < entries.length) {
    const row = entries[end] ?? [];
    const moreBytes = row.reduce((sum: number, entry) => sum + bytesOf(entry), 0);
    const isFull = cells + row.length > LIMITS.cells || bytes + moreBytes > LIMITS.bytes;
    if (end > start && isFull) break;
    cells += row.length;
    bytes += moreBytes;
    end += 1;
  }
  return { end, cells, bytes };
}
