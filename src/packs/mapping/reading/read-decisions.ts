import { MATCH_STATE } from "../tables/codes";
import { MATCHES } from "../tables/result-fields";
import {
  cellIn,
  addressIn,
  type CellValue,
  type DataIssue,
  type IssueCode,
  type RawTable,
} from "../../../core/sheets/declare";
import type { LockedPair } from "../tables/dataset";
import type { RefusedPair } from "../tables/last-run";
import { isEmpty, codeFinder, idFinder } from "../../../core/sheets/reading";
import { PROPOSED, REFUSED, type RowsAndCodes } from "./read-last-run";

/** What people decided on rows of the Matches sheet. */
export interface Decisions {
  /** The pairs to keep: rows that they locked, or whose state says that they are confirmed or done. */
  readonly locks: readonly LockedPair[];
  /** The pairs to keep away whatever their lock says, each once. */
  readonly refused: readonly RefusedPair[];
  readonly issues: readonly DataIssue[];
}

/** The decisions on Matches. One whose need or resource is gone is noted and dropped. */
export function readDecisions(
  raw: RawTable | undefined,
  { needs, resources, codes }: RowsAndCodes,
): Decisions {
  if (raw === undefined) return { locks: [], refused: [], issues: [] };
  const needIds = new Set(needs.map(({ id }) => id));
  const resourceIds = new Set(resources.map(({ id }) => id));
  const [needIdOf, resourceIdOf] = [idFinder(needs), idFinder(resources)];
  const stateOf = codeFinder(codes, MATCH_STATE);
  const locks: LockedPair[] = [];
  const refused = new Map<string, RefusedPair>();
  const issues: DataIssue[] = [];
  raw.rows.forEach((row, index) => {
    const cell = (key: string): CellValue => cellIn(raw, row, key);
    const state = stateOf(textOf(cell("state")));
    if (isEmpty(cell("lock")) && (state ?? PROPOSED) === PROPOSED) return;
    const pair = {
      needId: needIdOf(textOf(cell("needId"))),
      resourceId: resourceIdOf(textOf(cell("resourceId"))),
    };
    const quantity = unitsIn(cell("quantity"));
    const isThere = needIds.has(pair.needId) && resourceIds.has(pair.resourceId);
    if (state === REFUSED) {
      if (isThere) refused.set(JSON.stringify(pair), { ...pair, reason: textOf(cell("refusal")) || null });
      else issues.push(pairIssue(raw, index, REFUSAL_GONE, pair));
    } else if (isThere && quantity !== null) locks.push({ ...pair, quantity, state });
    else issues.push(pairIssue(raw, index, LOCK_IMPOSSIBLE, pair));
  });
  return { locks, refused: [...refused.values()], issues };
}

const LOCK_IMPOSSIBLE = { code: "lock-impossible", field: "lock" } as const;
const REFUSAL_GONE = { code: "refusal-gone", field: "state" } as const;

function pairIssue(
  raw: RawTable,
  rowIndex: number,
  { code, field }: { readonly code: IssueCode; readonly field: "lock" | "state" },
  { needId, resourceId }: Pick<LockedPair, "needId" | "resourceId">,
): DataIssue {
  return {
    code,
    level: "notice",
    table: MATCHES.key,
    sheet: raw.sheet,
    address: addressIn(raw, rowIndex, field),
    field,
    title: MATCHES.fields[field].title,
    values: { need: needId, resource: resourceId },
  };
}

function unitsIn(cell: CellValue): number | null {
  const units = Number(cell);
  return Number.isInteger(units) && units > 0 ? units : null;
}

const textOf = (cell: CellValue): string => (typeof cell === "object" ? "" : String(cell).trim());
