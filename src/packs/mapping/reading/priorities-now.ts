import { cellIn, addressOf, type CellValue, type RawTable } from "../../../core/sheets/declare";
import { CRITERION_RECORDS, scoreKey, type CriterionKey } from "../priority/criteria";
import { weighedParts } from "../priority/weighted-score";
import { normalized } from "../../../core/sheets/reading";

/** A criterion in the score of an issue. */
export interface ScorePart {
  readonly key: CriterionKey;
  /** As the run found it; null where it has none. */
  readonly value: number | null;
  /** 0–1 between the bounds; null without a value. */
  readonly part: number | null;
  /** Points of the score, 0–100; they add up to it. Null without a value or a score. */
  readonly contribution: number | null;
}

/** A row of Priorities as Excel shows it. */
export interface IssueNow {
  readonly community: string;
  readonly category: string;
  readonly group: string;
  readonly needs: number | null;
  readonly basis: string;
  /** 0–100; null without one. */
  readonly score: number | null;
  readonly rank: number | null;
  /** The places that it shares with others of the same rank; null when it stands alone. */
  readonly tie: { readonly from: number; readonly to: number } | null;
  /** How firm the rank is, in the sheet's words; empty while nobody has filled that in. */
  readonly interval: string;
  readonly parts: readonly ScorePart[];
  /** Whether the score in the cell is what its parts and the present weights make; not so until Excel has calculated. */
  readonly isInStep: boolean;
  /** Cells of score and rank that hold neither a number nor nothing. */
  readonly flaws: readonly { readonly address: string; readonly found: string }[];
  /** Of its first cell. */
  readonly address: string;
}

/**
 * The issues of Priorities by the ranks that its cells show, those without one last; equal ranks in the order of the rows.
 * `weights` are those that the scores use.
 */
export function issuesNow(
  raw: RawTable | undefined,
  weights: ReadonlyMap<CriterionKey, number>,
): readonly IssueNow[] {
  if (raw === undefined) return [];
  const issues = raw.rows.flatMap((cells, index) =>
    cells.every((cell) => cell === null)
      ? []
      : [issueOf({ cells, rowNumber: raw.headerRowNumber + 1 + index, raw }, weights)],
  );
  const counts = new Map<number, number>();
  for (const { rank } of issues) if (rank !== null) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  return issues
    .map((issue) => ({ ...issue, tie: tieOf(issue.rank, counts) }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** A column that says how firm each rank is; not every workbook has one. */
const INTERVAL_TITLES = ["名次区间", "Rank interval"].map(normalized);
/** Scores have six decimals. */
const STEP = 1e-5;

interface Row {
  readonly raw: RawTable;
  readonly cells: readonly CellValue[];
  readonly rowNumber: number;
}

function issueOf(row: Row, weights: ReadonlyMap<CriterionKey, number>): Omit<IssueNow, "tie"> {
  const { raw, rowNumber } = row;
  const score = numberIn(row, "score");
  const parts = partsOf(row, weights, score !== null);
  const gained = parts.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
  const interval = raw.headers.findIndex((header) => INTERVAL_TITLES.includes(normalized(header)));
  return {
    community: textIn(row, "community"),
    category: textIn(row, "category"),
    group: textIn(row, "group"),
    needs: numberIn(row, "needs"),
    basis: textIn(row, "basis"),
    score,
    rank: numberIn(row, "rank"),
    interval: shown(row.cells[interval] ?? null),
    parts,
    isInStep: score === null || Math.abs(gained - score) < STEP,
    flaws: ["score", "rank"].flatMap((key) => flawIn(row, key)),
    address: addressOf(raw.firstColumnNumber, rowNumber),
  };
}

function partsOf(
  row: Row,
  weights: ReadonlyMap<CriterionKey, number>,
  isScored: boolean,
): readonly ScorePart[] {
  const parts = CRITERION_RECORDS.map(({ key }) => numberIn(row, scoreKey(key)));
  const { gained } = weighedParts(
    parts,
    CRITERION_RECORDS.map(({ key }) => weights.get(key) ?? 0),
  );
  return CRITERION_RECORDS.map(({ key }, index) => {
    const share = gained[index] ?? null;
    return {
      key,
      value: numberIn(row, key),
      part: parts[index] ?? null,
      contribution: share === null || !isScored ? null : 100 * share,
    };
  });
}

function tieOf(rank: number | null, counts: ReadonlyMap<number, number>): IssueNow["tie"] {
  const count = rank === null ? 0 : (counts.get(rank) ?? 0);
  return rank === null || count < 2 ? null : { from: rank, to: rank + count - 1 };
}

const cellOf = ({ raw, cells }: Row, key: string): CellValue => cellIn(raw, cells, key);

function numberIn(row: Row, key: string): number | null {
  const cell = cellOf(row, key);
  return typeof cell === "number" ? cell : null;
}

const textIn = (row: Row, key: string): string => shown(cellOf(row, key));

function shown(cell: CellValue): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.error : String(cell);
}

function flawIn(row: Row, key: string): IssueNow["flaws"] {
  const cell = cellOf(row, key);
  if (cell === null || typeof cell === "number") return [];
  const column = row.raw.firstColumnNumber + (row.raw.columns.get(key) ?? 0);
  return [{ address: addressOf(column, row.rowNumber), found: shown(cell) }];
}
