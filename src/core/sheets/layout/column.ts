import type { Language } from "../../../language";
import {
  isWrittenByPeople,
  type Catalogue,
  type ColumnSpec,
  type MarkSpec,
  type Table,
  type TableSpec,
  columnLetters,
  type Field,
} from "../declare";
import { fieldFormula } from "./formula-field";
import { expiredMark, inputMarksOf, reversedBoundsMark, spotOf, tieMark, type Spot } from "./marks";
import { alignmentOf, numberFormatOf } from "./number-format";
import { validationOf } from "./validation";

/** A table's place: 0-based row of its header, 0-based first column. */
export interface TablePlace {
  readonly top: number;
  readonly left: number;
  readonly preparedRows: number;
}

/** The spec of a table without rows of its own, everything derived from the field dictionary. */
export function tableSpec(
  catalogue: Catalogue,
  table: Table,
  place: TablePlace,
  language: Language,
): TableSpec {
  const { key, name, fields, kind, rows } = table;
  const entries = Object.entries(fields);
  const written = entries.map(([, { formula }]) => formula === undefined);
  const columns = entries.map(([fieldKey, field], index) => {
    const spot = spotOf({ ...place, written }, index);
    const formula = fieldFormula(catalogue, table, field, language);
    return columnSpec({ table, key: fieldKey, field, formula, spot, place }, language);
  });
  return {
    key,
    table,
    name: name[language],
    ...place,
    columns,
    rows: rows?.(language) ?? [],
    ...LOOKS[kind],
  };
}

/** The banding of Excel's own styles; their header colours are too pale for white letters, so the header has one of its own. */
const LOOKS: Readonly<Record<Table["kind"], Pick<TableSpec, "style" | "headerFill">>> = {
  input: { style: "TableStyleMedium2", headerFill: "#1F4E79" },
  result: { style: "TableStyleMedium7", headerFill: "#375623" },
  setting: { style: "TableStyleMedium4", headerFill: "#404040" },
};
interface Column {
  readonly table: Table;
  readonly key: string;
  readonly field: Field;
  readonly formula: string | null;
  readonly spot: Spot;
  readonly place: TablePlace;
}

function columnSpec(column: Column, language: Language): ColumnSpec {
  const { table, key, field, formula } = column;
  const isComputed = !isWrittenByPeople(table, field);
  return {
    key,
    title: field.title[language],
    numberFormat: numberFormatOf(field, isComputed),
    horizontal: alignmentOf(field),
    wrapText: field.width >= WRAPPED_FROM,
    isComputed,
    formula,
    validation: isComputed ? null : validationOf(field, language),
    marks: isComputed
      ? resultMarksOf(column)
      : [...inputMarksOf(field, column.spot), ...boundsMarksOf(column)],
  };
}

/** Points: columns as wide as this hold sentences. */
const WRAPPED_FROM = 140;

const BAR_COLOR = "#9DC3E6";

function resultMarksOf({ field, spot, place }: Column): readonly MarkSpec[] {
  if (field.look === "bar") return [{ kind: "bar", color: BAR_COLOR }];
  if (field.look === "expired") return [expiredMark(spot)];
  return field.look === "tie" ? [tieMark(spot, spot.row + place.preparedRows - 1)] : [];
}

function boundsMarksOf({ table, field, spot, place }: Column): readonly MarkSpec[] {
  if (field.above === undefined) return [];
  const lower = columnLetters(place.left + Object.keys(table.fields).indexOf(field.above) + 1);
  return [reversedBoundsMark(`${lower}${spot.row}`, `${spot.column}${spot.row}`)];
}
