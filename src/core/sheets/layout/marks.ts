import { type MarkSpec, columnLetters, type Field, type FieldType } from "../declare";
import { listName } from "./names";

/** Where a column stands: Excel's letters of it and of its table's edges, and the number of the first body row. */
export interface Spot {
  readonly column: string;
  readonly firstColumn: string;
  readonly lastColumn: string;
  readonly row: number;
}

/** The spot of column `index` of a table of `count` columns at (`top`, `left`), all 0-based. */
export function spotOf(
  table: { readonly top: number; readonly left: number; readonly count: number },
  index: number,
): Spot {
  return {
    column: columnLetters(table.left + index + 1),
    firstColumn: columnLetters(table.left + 1),
    lastColumn: columnLetters(table.left + table.count),
    row: table.top + 2,
  };
}

/** How cells of an input column show that they want attention. Excel allows no table references here. */
export function inputMarksOf(field: Field, spot: Spot): readonly MarkSpec[] {
  const cell = `${spot.column}${spot.row}`;
  return [
    ...(field.isUnique === true ? [{ kind: "duplicate", look: "wrong" } as const] : []),
    ...(field.required ? [missing(cell, spot)] : []),
    ...wrong(field, cell),
    ...(field.look === "expired" ? [custom(`AND(ISNUMBER(${cell}),${cell}<TODAY())`, "expired")] : []),
  ];
}

/** A cell is missing only in a row that has anything at all. */
function missing(cell: string, { firstColumn, lastColumn, row }: Spot): MarkSpec {
  return custom(`AND(LEN(${cell})=0,COUNTA($${firstColumn}${row}:$${lastColumn}${row})>0)`, "missing");
}

/** Pasted values pass by the validation: text where a number belongs, numbers out of bounds, names that no list has. */
function wrong(field: Field, cell: string): readonly MarkSpec[] {
  if (WHOLE.has(field.type)) return [numberMark(cell, `${outside(field, cell)}${cell}<>INT(${cell})`)];
  if (FRACTIONAL.has(field.type)) return [numberMark(cell, `${outside(field, cell)}FALSE`)];
  if (field.type === "date") return [custom(`AND(LEN(${cell})>0,NOT(ISNUMBER(${cell})))`)];
  if (field.type !== "code" || field.list === undefined) return [];
  return [custom(`AND(LEN(${cell})>0,COUNTIF(${listName(field.list)},${cell})=0)`)];
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
