import { addressOf, type CellValue, type DataIssue, type LockedPair, type RawTable } from "../model";
import { codeFinder } from "./code-book";
import { findColumns } from "./header";
import { PROPOSED, REFUSED, type RowsAndCodes } from "./read-last-run";
import { isEmpty } from "./read-rows";
import { idFinder } from "./tidy";

/**
 * The pairs to keep: rows of the Matches sheet that people locked, or whose state says that they are confirmed or done.
 * What they refused is kept away whatever its lock says.
 * One whose need or resource is gone is noted and dropped.
 */
export function readLocks(
  raw: RawTable | undefined,
  { needs, resources, codes }: RowsAndCodes,
): { locks: readonly LockedPair[]; issues: readonly DataIssue[] } {
  if (raw === undefined) return { locks: [], issues: [] };
  const columns = findColumns("matches", raw.headers);
  const cell = (row: readonly CellValue[], key: string): CellValue => row[columns.get(key) ?? -1] ?? null;
  const needIds = new Set(needs.map(({ id }) => id));
  const resourceIds = new Set(resources.map(({ id }) => id));
  const [needIdOf, resourceIdOf] = [idFinder(needs), idFinder(resources)];
  const locks: LockedPair[] = [];
  const issues: DataIssue[] = [];
  const stateOf = codeFinder(codes, "matchState");
  raw.rows.forEach((row, index) => {
    const state = stateOf(textOf(cell(row, "state")));
    if (state === REFUSED) return;
    if (isEmpty(cell(row, "lock")) && (state === null || state === PROPOSED)) return;
    const lock: LockedPair = {
      needId: needIdOf(textOf(cell(row, "needId"))),
      resourceId: resourceIdOf(textOf(cell(row, "resourceId"))),
      quantity: Number(cell(row, "quantity")),
      state,
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
