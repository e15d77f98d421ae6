import {
  cellIn,
  type CellValue,
  type RawTable,
  type RowWanted,
  type Table,
} from "../../../core/sheets/declare";
import { NEEDS, RESOURCES } from "../tables/fields";
import { IDLE, MATCHES, UNMET } from "../tables/result-fields";

/** The tables whose rows speak of a need, a resource or both. */
export type RowTable = "needs" | "resources" | "matches" | "unmet" | "idle";

/** What a row speaks of; null where it speaks of no need, or of no resource. */
export interface RowIds {
  readonly needId: string | null;
  readonly resourceId: string | null;
}

/** The ids in each row of the table, in the order of its rows; all null in a row without ids. */
function rowIds({ table, columns, rows }: Pick<RawTable, "table" | "columns" | "rows">): readonly RowIds[] {
  const { needId, resourceId } = ID_FIELDS[table.key as RowTable];
  const idIn = (row: readonly CellValue[], field: string | null): string | null =>
    field === null ? null : textOf(cellIn({ columns }, row, field));
  return rows.map((row) => ({ needId: idIn(row, needId), resourceId: idIn(row, resourceId) }));
}

/** How a message names a row. */
export const idsOf = ({ needId, resourceId }: RowIds): string =>
  [needId, resourceId].filter((id) => id !== null).join(" – ");

/** The position of the first row that speaks of exactly these ids; -1 when there is none. */
function findRow(rows: readonly RowIds[], { needId, resourceId }: RowIds): number {
  return rows.findIndex((row) => row.needId === needId && row.resourceId === resourceId);
}

const ID_FIELDS: Readonly<Record<RowTable, RowIds>> = {
  needs: { needId: "id", resourceId: null },
  resources: { needId: null, resourceId: "id" },
  matches: { needId: "needId", resourceId: "resourceId" },
  unmet: { needId: "needId", resourceId: null },
  idle: { needId: null, resourceId: "resourceId" },
};

const textOf = (cell: CellValue): string | null =>
  cell === null || typeof cell === "object" ? null : String(cell).trim() || null;

const TABLES: Readonly<Record<RowTable, Table>> = {
  needs: NEEDS,
  resources: RESOURCES,
  matches: MATCHES,
  unmet: UNMET,
  idle: IDLE,
};
export const ROW_TABLES: readonly Table[] = Object.values(TABLES);

/** The row of `table` that speaks of these ids. */
export const rowOf = (table: RowTable, ids: RowIds): RowWanted => ({
  table: TABLES[table],
  indexIn: (raw) => findRow(rowIds(raw), ids),
  ids: idsOf(ids),
});

/** A row of ours that is selected, and what it speaks of. */
export interface SelectedRow extends RowIds {
  readonly table: RowTable;
}

/** What a table of one row speaks of; null where it speaks of nothing. */
export function selectedRow(raw: RawTable): SelectedRow | null {
  const [ids] = rowIds(raw);
  return ids === undefined || (ids.needId ?? ids.resourceId) === null
    ? null
    : { table: raw.table.key as RowTable, ...ids };
}
