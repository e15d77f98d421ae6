import { type MarkSpec, columnLetters, offerOf, type Field, type FieldType } from "../declare";
import { listName, offerName } from "./names";

/** Where a column stands: Excel's letters of it, and the number of the first body row. */
export interface Spot {
  readonly column: string;
  readonly row: number;
  /** The cells of that row which Excel does not compute, such as `$A5:$C5,$E5:$F5`. */
  readonly writtenCells: string;
}

/** The spot of column `index` of a table at (`top`, `left`), all 0-based; `written`: whether each column is, or else computed. */
export function spotOf(
  {
    top,
    left,
    written,
  }: { readonly top: number; readonly left: number; readonly written: readonly boolean[] },
  index: number,
): Spot {
  const row = top + 2;
  const cell = (column: number): string => `$${columnLetters(left + column + 1)}${row}`;
  const starts = [...written.keys()].filter(
    (column) => written[column] === true && written[column - 1] !== true,
  );
  const ends = [...written.keys()].filter(
    (column) => written[column] === true && written[column + 1] !== true,
  );
  const writtenCells = starts.map((start, i) => `${cell(start)}:${cell(ends[i] ?? start)}`).join(",");
  return { column: columnLetters(left + index + 1), row, writtenCells };
}

/** How cells of an input column show that they want attention. Excel allows no table references here. */
export function inputMarksOf(field: Field, spot: Spot): readonly MarkSpec[] {
  const cell = `${spot.column}${spot.row}`;
  return [
    ...(field.isUnique === true ? [{ kind: "duplicate", look: "wrong" } as const] : []),
    ...(field.required ? [missing(cell, spot)] : []),
    ...wrong(field, cell),
    ...(field.look === "expired" ? [expiredMark(spot)] : []),
  ];
}

/** A day that is over. */
export function expiredMark({ column, row }: Spot): MarkSpec {
  const cell = `${column}${row}`;
  return custom(`AND(ISNUMBER(${cell}),${cell}<TODAY())`, "expired");
}

/** A cell is missing only in a row that has anything at all. */
function missing(cell: string, { writtenCells }: Spot): MarkSpec {
  return custom(`AND(LEN(${cell})=0,COUNTA(${writtenCells})>0)`, "missing");
}

/** Pasted values pass by the validation: text where a number belongs, numbers out of bounds, names that no list has. */
function wrong(field: Field, cell: string): readonly MarkSpec[] {
  if (WHOLE.has(field.type)) return [numberMark(cell, `${outside(field, cell)}${cell}<>INT(${cell})`)];
  if (FRACTIONAL.has(field.type)) return [numberMark(cell, `${outside(field, cell)}FALSE`)];
  if (field.type === "date") return [custom(`AND(LEN(${cell})>0,NOT(ISNUMBER(${cell})))`)];
  const list =
    field.type === "code" && field.list !== undefined ? listName(field.list) : referenceName(field);
  return list === null ? [] : [custom(`AND(LEN(${cell})>0,COUNTIF(${list},${cell})=0)`)];
}

function referenceName(field: Field): string | null {
  const offer = field.type === "reference" ? offerOf(field) : undefined;
  return offer === undefined ? null : offerName(offer);
}

const WHOLE: ReadonlySet<FieldType> = new Set(["integer", "metres", "scale"]);
const FRACTIONAL: ReadonlySet<FieldType> = new Set(["decimal", "coordinate", "money", "share"]);

const numberMark = (cell: string, faults: string): MarkSpec =>
  custom(`IF(ISNUMBER(${cell}),OR(${faults}),LEN(${cell})>0)`);

/** Conditions that a number is out of the field's bounds, each followed by a comma; nothing where it has none. */
function outside(field: Field, cell: string): string {
  const perCell = field.type === "money" ? 100 : 1;
  const low = field.minimum === undefined ? "" : `${cell}<${field.minimum / perCell},`;
  const high = field.maximum === undefined ? "" : `${cell}>${field.maximum / perCell},`;
  return low + high;
}

function custom(body: string, look: "missing" | "wrong" | "expired" | "tie" = "wrong"): MarkSpec {
  return { kind: "custom", formula: `=${body}`, look };
}

/** A rank that several rows share. */
export function tieMark(spot: Spot, lastRow: number): MarkSpec {
  const cell = `${spot.column}${spot.row}`;
  const all = `$${spot.column}$${spot.row}:$${spot.column}$${lastRow}`;
  return custom(`AND(ISNUMBER(${cell}),COUNTIF(${all},${cell})>1)`, "tie");
}

/** A weight scale whose upper bound is not above its lower one. */
export function reversedBoundsMark(lowCell: string, highCell: string): MarkSpec {
  return custom(`AND(ISNUMBER(${lowCell}),ISNUMBER(${highCell}),${highCell}<=${lowCell})`);
}
