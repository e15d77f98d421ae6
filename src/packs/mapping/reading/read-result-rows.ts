import { BOTTLENECK_FIELDS, IDLE_FIELDS, MATCH_FIELDS, UNMET_FIELDS } from "../tables/result-fields";
import type { CellValue, Field, Fields, RawTable, RowOf } from "../../../core/sheets/declare";
import type { CodeBook } from "../tables/dataset";
import type { TableKey } from "../tables/tables";
import {
  findColumns,
  readCell,
  type CellReading,
  type ListReader,
  isEmpty,
  listFor,
  listReaders,
} from "../../../core/sheets/reading";

/**
 * A row that a run has written. People may have changed it since: what cannot be read is null, and a name that its list does not hold (any
 * more) stands for itself.
 */
export type WrittenRow<F extends Fields> = {
  readonly [K in keyof F]: RowOf<F>[K] | null;
} & { readonly rowNumber: number };

export type WrittenMatch = WrittenRow<typeof MATCH_FIELDS>;
export type WrittenUnmet = WrittenRow<typeof UNMET_FIELDS>;
export type WrittenIdle = WrittenRow<typeof IDLE_FIELDS>;
export type WrittenBottleneck = WrittenRow<typeof BOTTLENECK_FIELDS>;

/** What the last run has written of needs and resources, in the order of the sheets. */
export interface ResultRows {
  readonly matches: readonly WrittenMatch[];
  readonly unmet: readonly WrittenUnmet[];
  readonly idle: readonly WrittenIdle[];
  readonly bottlenecks: readonly WrittenBottleneck[];
}

/** The rows of Matches, Unmet, Idle and Bottlenecks in `raws` that hold anything; none of a table that is not there. */
export function readResultRows(raws: ReadonlyMap<TableKey, RawTable>, codes: CodeBook): ResultRows {
  return {
    matches: writtenRows(raws.get("matches"), MATCH_FIELDS, codes),
    unmet: writtenRows(raws.get("unmet"), UNMET_FIELDS, codes),
    idle: writtenRows(raws.get("idle"), IDLE_FIELDS, codes),
    bottlenecks: writtenRows(raws.get("bottlenecks"), BOTTLENECK_FIELDS, codes),
  };
}

function writtenRows<F extends Fields>(
  raw: RawTable | undefined,
  fields: F,
  codes: CodeBook,
): readonly WrittenRow<F>[] {
  if (raw === undefined) return [];
  const columns = findColumns(raw.key, raw.headers);
  const readers = listReaders(raw, codes);
  return raw.rows.flatMap((cells, index) => {
    if (cells.every(isEmpty)) return [];
    const values = Object.entries(fields).map(([key, field]) => {
      const cell = cells[columns.get(key) ?? -1] ?? null;
      return [key, valueOf(cell, field, listFor(readers, field))] as const;
    });
    // Each field gets a value of its type, or null.
    const row = Object.fromEntries(values) as unknown as WrittenRow<F>;
    return [{ ...row, rowNumber: raw.headerRowNumber + 1 + index }];
  });
}

function valueOf(cell: CellValue, field: Field, list: ListReader | null): CellReading["value"] {
  if (cell === null || isEmpty(cell)) return null;
  const { value } = readCell(cell, field, list);
  return value ?? (field.type === "code" && typeof cell === "string" ? cell.trim() : null);
}
