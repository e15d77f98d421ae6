import type { Cell, Scalar, Sheet, Style, Table } from "../../host";
import { covers, type Spot } from "./address";
import type { ConditionalLook, Conditions } from "./conditional-look";
import { valueText } from "./number-text";
import { tableLook, type TableLook } from "./table-look";

/** Everything the grid needs to draw one cell. */
export interface CellLook {
  readonly value: Scalar;
  readonly text: string;
  readonly style: Style;
  /** General alignment resolved: text left, numbers right, truth values and errors in the middle. */
  readonly align: "left" | "center" | "right";
  /** The colour a number format asks for, which goes over the font's. */
  readonly formatColor: string | null;
  readonly bar: ConditionalLook["bar"];
  readonly filter: TableLook["filter"];
}

/** A sheet with what does not change from cell to cell while it is drawn. */
export interface SheetLook {
  readonly sheet: Sheet;
  readonly conditions: Conditions;
}

/** The look of the cell at `spot`; null where there is nothing to draw. */
export function cellLook({ sheet, conditions }: SheetLook, spot: Spot): CellLook | null {
  const cell = cellAt(sheet, spot);
  const value = cell?.value ?? null;
  const fromTable = tableLookAt(sheet, spot);
  const condition = conditions.lookAt(spot, value) ?? NO_CONDITION;
  const own = ownStyle(sheet, cell, spot);
  const layers = [fromTable.style, own ?? PLAIN, condition.format].filter((layer) => layer !== PLAIN);
  if (!cell && layers.length === 0) return null;
  const style = layered(layers);
  const { text, color } = valueText(value, style.numberFormat ?? "General");
  return {
    value,
    text: condition.showValue ? text : "",
    style,
    align: alignmentOf(style, value),
    formatColor: color,
    bar: condition.bar,
    filter: fromTable.filter,
  };
}

function tableLookAt(sheet: Sheet, spot: Spot): TableLook {
  const table = tableAt(sheet, spot);
  return table ? tableLook(table, spot) : NO_TABLE;
}

const PLAIN: Style = {};
const NO_TABLE: TableLook = { style: PLAIN, filter: null };
const NO_CONDITION: ConditionalLook = { format: PLAIN, bar: null, showValue: true };

/** The cell at a spot, if it holds anything. */
export function cellAt(sheet: Sheet, spot: Spot): Cell | undefined {
  return sheet.cells.get(spot.row)?.get(spot.column);
}

/** The table that covers a spot. */
export function tableAt(sheet: Sheet, spot: Spot): Table | undefined {
  return sheet.tables.find((table) => covers(table.area, spot));
}

/** The cell's own style, else its row's, else its column's. */
export function ownStyle(sheet: Sheet, cell: Cell | undefined, spot: Spot): Style | null {
  return cell?.style ?? sheet.rows.get(spot.row)?.style ?? sheet.columns.get(spot.column)?.style ?? null;
}

function layered(layers: readonly Style[]): Style {
  const [first = PLAIN] = layers;
  if (layers.length < 2) return first;
  return layers.reduce((under, over) => ({
    ...under,
    ...over,
    font: { ...under.font, ...over.font },
    borders: { ...under.borders, ...over.borders },
  }));
}

const ALIGN: Readonly<Record<string, CellLook["align"]>> = {
  Left: "left",
  Justify: "left",
  Fill: "left",
  Right: "right",
  Center: "center",
  CenterAcrossSelection: "center",
  Distributed: "center",
};

function alignmentOf(style: Style, value: Scalar): CellLook["align"] {
  const chosen = ALIGN[style.horizontal ?? "General"];
  if (chosen) return chosen;
  if (typeof value === "number") return "right";
  return typeof value === "string" || value === null ? "left" : "center";
}
