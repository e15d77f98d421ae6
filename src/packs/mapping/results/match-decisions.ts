import {
  labelOf,
  rawOf,
  type CodeBook,
  type RawTable,
  type RowEdit,
  type RowsEdit,
} from "../../../core/sheets/declare";
import { readCodeBook, readWritten } from "../../../core/sheets/reading";
import { idsOf } from "../reading/row-ids";
import { LOCK, MATCH_STATE } from "../tables/codes";
import { LISTS } from "../tables/lists";
import { MATCHES } from "../tables/result-fields";
import { listTableOf } from "../tables/tables";

import { PROPOSED, REFUSED } from "../reading/read-last-run";
import type { WrittenMatch } from "../reading/read-result-rows";

/** A need and a resource that the Matches sheet puts together. */
export interface MatchPair {
  readonly needId: string;
  readonly resourceId: string;
}

/** What people may decide on a match. */
export type MatchDecision =
  | { readonly kind: "lock" }
  /** What was confirmed or done becomes proposed again: the next run would keep it all the same. */
  | { readonly kind: "unlock" }
  | { readonly kind: "confirm" }
  | { readonly kind: "done" }
  /** The next run avoids the pair. */
  | { readonly kind: "refuse"; readonly reason: string }
  /** Takes a refusal back. */
  | { readonly kind: "reconsider" };

/** The cells of a row of Matches that people may change, by field key; null empties one. */
interface DecisionCells extends RowEdit {
  readonly cells: Readonly<Partial<Record<"state" | "refusal" | "lock", string | null>>>;
}

/** The row of the pair in Matches as the decision makes it; all of its cells or none. */
export const matchEdit = (pair: MatchPair, decision: MatchDecision): MatchEdit => ({
  decision,
  table: MATCHES,
  beside: [MATCH_STATE, LOCK].map(listTableOf),
  ids: idsOf(pair),
  editsOf: (tables, language) => {
    const matches = rawOf(tables, MATCHES);
    return matches === undefined
      ? []
      : decisionCells(matches, readCodeBook(tables, LISTS, language), { pair, decision });
  },
});

export interface MatchEdit extends RowsEdit {
  readonly decision: MatchDecision;
}

/**
 * What to write into Matches so that the next run heeds the decision: the cells a person would fill in, in the workbook's words. A pair that
 * stands in two rows, one of them locked, is decided on as a whole. Empty where Matches has no row of the pair that the decision is about.
 */
export function decisionCells(
  matches: RawTable,
  codes: CodeBook,
  { pair, decision }: { readonly pair: MatchPair; readonly decision: MatchDecision },
): readonly DecisionCells[] {
  return readWritten(MATCHES, matches, codes)
    .filter((row) => row.needId === pair.needId && row.resourceId === pair.resourceId)
    .filter((row) => isAbout(decision, row))
    .map((row) => ({ rowNumber: row.rowNumber, cells: cellsOf(decision, row, codes) }));
}

/** A refused match can only be refused otherwise or reconsidered. */
function isAbout({ kind }: MatchDecision, { state }: WrittenMatch): boolean {
  if (kind === "refuse") return true;
  return (state === REFUSED) === (kind === "reconsider");
}

function cellsOf(decision: MatchDecision, { state }: WrittenMatch, codes: CodeBook): DecisionCells["cells"] {
  const stateCell = (code: string) => ({ state: labelOf(codes, MATCH_STATE, code) });
  switch (decision.kind) {
    case "lock":
      return { lock: labelOf(codes, LOCK, "locked") };
    case "unlock":
      return { lock: null, ...(state === null ? {} : stateCell(PROPOSED)) };
    case "confirm":
      return stateCell("confirmed");
    case "done":
      return stateCell("done");
    case "refuse":
      return { ...stateCell(REFUSED), refusal: decision.reason, lock: null };
    case "reconsider":
      return { ...stateCell(PROPOSED), refusal: null };
  }
}
