import {
  addressOf,
  type CellValue,
  type DataIssue,
  type LockedPair,
  type Need,
  type RawTable,
  type Resource,
} from "../model";
import { findColumns } from "./header";
import { isEmpty } from "./read-rows";

/** The pairs that people locked on the Matches sheet; a lock whose need or resource is gone is noted and dropped. */
export function readLocks(
  raw: RawTable | undefined,
  needs: readonly Need[],
  resources: readonly Resource[],
): { locks: readonly LockedPair[]; issues: readonly DataIssue[] } {
  if (raw === undefined) return { locks: [], issues: [] };
  const columns = findColumns("matches", raw.headers);
  const cell = (row: readonly CellValue[], key: string): CellValue => row[columns.get(key) ?? -1] ?? null;
  const needIds = new Set(needs.map(({ id }) => id));
  const resourceIds = new Set(resources.map(({ id }) => id));
  const locks: LockedPair[] = [];
  const issues: DataIssue[] = [];
  raw.rows.forEach((row, index) => {
    if (isEmpty(cell(row, "lock"))) return;
    const lock: LockedPair = {
      needId: textOf(cell(row, "needId")),
      resourceId: textOf(cell(row, "resourceId")),
      quantity: Number(cell(row, "quantity")),
    };
    const isPossible =
      needIds.has(lock.needId) &&
      resourceIds.has(lock.resourceId) &&
      Number.isInteger(lock.quantity) &&
      lock.quantity > 0;
    if (isPossible) locks.push(lock);
    else {
      const address = addressOf(
        raw.firstColumnNumber + (columns.get("lock") ?? 0),
        raw.headerRowNumber + 1 + index,
      );
      issues.push({
        code: "lock-impossible",
        level: "notice",
        table: "matches",
        sheet: raw.sheet,
        address,
        field: "lock",
        values: { need: lock.needId, resource: lock.resourceId },
      });
    }
  });
  return { locks, issues };
}

const textOf = (cell: CellValue): string => (typeof cell === "object" ? "" : String(cell).trim());
