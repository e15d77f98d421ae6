import { flawOf, type NumberLimits } from "../../../core/sheets/reading";
import {
  CRITERIA,
  DEFAULT_OPTIONS,
  optionsFrom,
  type Criterion,
  type Options,
} from "../tables/setting-fields";
import {
  cellIn,
  addressIn,
  type DataIssue,
  type IssueCode,
  type RawTable,
} from "../../../core/sheets/declare";
import { limitsOf } from "./setting-limits";

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
      weight: numberIn("weight", NOT_NEGATIVE) ?? builtIn.weight,
      low: numberIn("low", ANY_NUMBER) ?? builtIn.low,
      high: numberIn("high", ANY_NUMBER) ?? builtIn.high,
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
  const options = optionsFrom(
    (key) => numberReader(raw, key, issues)("value", limitsOf(key)) ?? DEFAULT_OPTIONS[key],
  );
  return { options, issues };
}

const ANY_NUMBER: NumberLimits = { minimum: -Infinity, maximum: Infinity, isWhole: false };
const NOT_NEGATIVE: NumberLimits = { ...ANY_NUMBER, minimum: 0 };

/** Reads numbers of the row whose code is `code`; what is no number within the limits is null and noted. */
function numberReader(
  raw: RawTable,
  code: string,
  issues: DataIssue[],
): (key: string, limits: NumberLimits) => number | null {
  const rowIndex = raw.rows.findIndex((row) => cellIn(raw, row, "code") === code);
  return (key, limits) => {
    const cell = cellIn(raw, raw.rows[rowIndex] ?? [], key);
    if (cell === null) return null;
    const flaw = typeof cell === "number" ? flawOf(cell, limits) : "not-a-number";
    if (flaw === null) return Number(cell);
    const shown = typeof cell === "object" ? cell.error : String(cell);
    issues.push({
      ...tableIssue(raw, flaw, {
        found: shown,
        minimum: limits.minimum,
        maximum: Math.min(limits.maximum, 1_000_000),
      }),
      address: addressIn(raw, rowIndex, key),
      field: key,
      title: raw.table.fields[key]?.title ?? null,
    });
    return null;
  };
}

const tableIssue = (raw: RawTable, code: IssueCode, values: DataIssue["values"]): DataIssue => ({
  code,
  level: "notice",
  table: raw.table.key,
  sheet: raw.sheet,
  address: null,
  field: null,
  title: null,
  values,
});
