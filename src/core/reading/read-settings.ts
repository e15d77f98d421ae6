import {
  CRITERIA,
  DEFAULT_OPTIONS,
  addressOf,
  type CellValue,
  type Criterion,
  type DataIssue,
  type IssueCode,
  type Options,
  type RawTable,
} from "../model";
import { findColumns } from "./header";

/** The criteria as the Settings sheet has them, with the built-in value wherever a cell cannot be used. */
export function readCriteria(raw: RawTable | undefined): {
  criteria: readonly Criterion[];
  issues: readonly DataIssue[];
} {
  if (raw === undefined) return { criteria: CRITERIA, issues: [] };
  const issues: DataIssue[] = [];
  const criteria = CRITERIA.map((builtIn) => {
    const numberIn = numberReader(raw, builtIn.key, issues);
    const read = {
      ...builtIn,
      weight: numberIn("weight", 0) ?? builtIn.weight,
      low: numberIn("low", -Infinity) ?? builtIn.low,
      high: numberIn("high", -Infinity) ?? builtIn.high,
    };
    if (read.low < read.high) return read;
    issues.push(
      tableIssue(raw, "bounds-reversed", { found: builtIn.name.zh, low: read.low, high: read.high }),
    );
    return { ...read, low: builtIn.low, high: builtIn.high };
  });
  if (criteria.every(({ weight }) => weight === 0)) issues.push(tableIssue(raw, "weights-all-zero", {}));
  return { criteria, issues };
}

/** The options as the Settings sheet has them, with the default wherever a cell cannot be used. */
export function readOptions(raw: RawTable | undefined): { options: Options; issues: readonly DataIssue[] } {
  if (raw === undefined) return { options: DEFAULT_OPTIONS, issues: [] };
  const issues: DataIssue[] = [];
  const option = (key: keyof Options): number =>
    numberReader(raw, key, issues)("value", 0) ?? DEFAULT_OPTIONS[key];
  const options = {
    tier1From: option("tier1From"),
    tier2From: option("tier2From"),
    metresPerYuan: option("metresPerYuan"),
  };
  return { options, issues };
}

/** Reads numbers of the row whose code is `code`; what is no number, or below `minimum`, is null and noted. */
function numberReader(
  raw: RawTable,
  code: string,
  issues: DataIssue[],
): (key: string, minimum: number) => number | null {
  const columns = findColumns(raw.key, raw.headers);
  const rowIndex = raw.rows.findIndex((row) => row[columns.get("code") ?? -1] === code);
  return (key, minimum) => {
    const column = columns.get(key);
    const cell: CellValue = column === undefined ? null : (raw.rows[rowIndex]?.[column] ?? null);
    if (typeof cell === "number" && cell >= minimum) return cell;
    if (cell === null || column === undefined) return null;
    const shown = typeof cell === "object" ? cell.error : String(cell);
    const issueCode = typeof cell === "number" ? "out-of-range" : "not-a-number";
    issues.push({
      ...tableIssue(raw, issueCode, { found: shown, minimum, maximum: 1_000_000 }),
      address: addressOf(raw.firstColumnNumber + column, raw.headerRowNumber + 1 + rowIndex),
      field: key,
    });
    return null;
  };
}

const tableIssue = (raw: RawTable, code: IssueCode, values: DataIssue["values"]): DataIssue => ({
  code,
  level: "notice",
  table: raw.key,
  sheet: raw.sheet,
  address: null,
  field: null,
  values,
});
