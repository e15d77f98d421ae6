import { columnOfLetters, COLUMN_LIMIT, ROW_LIMIT } from "../model/address";
import type { Cell, Scalar, Sheet, Style, Spot } from "../model/book";
import { moveFormula } from "../model/formula-references";
import { FileProblem } from "./file-problem";
import { formulaOfFile } from "./future-functions";
import { pointsOfDigits } from "./lengths";
import { richTextOf } from "./shared-strings";
import { booleanAttribute, child, children, numberAttribute, type XmlElement } from "./xml-tree";
import { readCellText } from "./xml-text";

/** What the cells of all sheets of a file refer to. */
interface CellSource {
  readonly texts: readonly string[];
  readonly styles: readonly Style[];
  readonly part: string;
  /** Called with the code of something that a `Cell` cannot hold. */
  readonly leave: (code: string) => void;
}

/** Reads widths, heights, formats, values and formulas of a `worksheet` element into the sheet. */
export function readCells(root: XmlElement, sheet: Sheet, source: CellSource): void {
  readColumns(root, sheet, source);
  const shared = new Map<string, SharedFormula>();
  let next = 0;
  for (const node of children(child(root, "sheetData"), "row")) {
    const row = (numberAttribute(node, "r") ?? next + 1) - 1;
    if (!(row >= 0 && row < ROW_LIMIT)) throw new FileProblem("damaged", source.part);
    readRow(node, row, { sheet, source, shared });
    next = row + 1;
  }
  applyDefaultWidth(root, sheet);
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface Reading {
  readonly sheet: Sheet;
  readonly source: CellSource;
  readonly shared: Map<string, SharedFormula>;
}

function readColumns(root: XmlElement, sheet: Sheet, source: CellSource): void {
  for (const node of children(child(root, "cols"), "col")) {
    const line = {
      width: ownLength(node, "customWidth", "width", pointsOfDigits),
      hidden: booleanAttribute(node, "hidden", false),
      style: lineStyle(numberAttribute(node, "style"), source),
    };
    if (isOutlined(node)) source.leave("outlines");
    if (!isPlainLine(line)) for (const index of columnsOf(node)) sheet.columns.set(index, { ...line });
  }
}

const isOutlined = (node: XmlElement): boolean => (numberAttribute(node, "outlineLevel") ?? 0) > 0;

interface Line {
  readonly hidden: boolean;
  readonly style: Style | null;
  readonly width?: number | null;
  readonly height?: number | null;
}
const isPlainLine = ({ hidden, style, width = null, height = null }: Line): boolean =>
  !hidden && style === null && width === null && height === null;

/** A width or height of the line's own, in points; null where it is as all others. */
function ownLength(
  node: XmlElement,
  switchName: string,
  name: string,
  toPoints: (length: number) => number,
): number | null {
  const length = numberAttribute(node, name);
  return length !== null && booleanAttribute(node, switchName, false) ? toPoints(length) : null;
}

/** 0-based columns of a stretch. One that ends with the sheet is "all the others"; the model keeps columns one by one. */
function columnsOf(node: XmlElement): readonly number[] {
  const first = (numberAttribute(node, "min") ?? 1) - 1;
  const last = Math.min((numberAttribute(node, "max") ?? first + 1) - 1, COLUMN_LIMIT - 1);
  const end = last === COLUMN_LIMIT - 1 ? Math.min(last, first + REST_OF_SHEET) : last;
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, index) => first + index);
}

const REST_OF_SHEET = 255;

/** Programs with another default width than Excel's say so once for the whole sheet. */
function applyDefaultWidth(root: XmlElement, sheet: Sheet): void {
  const digits = numberAttribute(child(root, "sheetFormatPr"), "defaultColWidth");
  if (digits === null) return;
  const width = pointsOfDigits(digits);
  if (Math.abs(width - 48) < 0.5) return;
  let last = -1;
  for (const cells of sheet.cells.values()) for (const column of cells.keys()) last = Math.max(last, column);
  for (let index = 0; index <= last; index++) {
    const column = sheet.columns.get(index) ?? { width: null, hidden: false, style: null };
    column.width ??= width;
    sheet.columns.set(index, column);
  }
}

function lineStyle(index: number | null, { styles }: CellSource): Style | null {
  const style = index === null ? undefined : styles[index];
  return style === undefined || Object.keys(style).length === 0 ? null : style;
}

function readRow(node: XmlElement, row: number, reading: Reading): void {
  const { sheet, source } = reading;
  const hasStyle = booleanAttribute(node, "customFormat", false);
  const line = {
    height: ownLength(node, "customHeight", "ht", (points) => points),
    hidden: booleanAttribute(node, "hidden", false),
    style: hasStyle ? lineStyle(numberAttribute(node, "s"), source) : null,
  };
  if (isOutlined(node)) source.leave("outlines");
  if (!isPlainLine(line)) sheet.rows.set(row, line);
  const cells = readRowCells(node, row, reading);
  if (cells.size > 0) sheet.cells.set(row, cells);
}

function readRowCells(node: XmlElement, row: number, reading: Reading): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  let next = 0;
  for (const cellNode of children(node, "c")) {
    const column = columnOf(cellNode, next, reading.source.part);
    const cell = readCell(cellNode, { row, column }, reading);
    if (cell.value !== null || cell.formula !== null || cell.style !== null) cells.set(column, cell);
    next = column + 1;
  }
  return cells;
}

function columnOf(node: XmlElement, next: number, part: string): number {
  const reference = node.attributes["r"];
  const column = reference === undefined ? next : columnOfLetters(reference.replace(/\d+$/, ""));
  if (column < 0 || column >= COLUMN_LIMIT) throw new FileProblem("damaged", part);
  return column;
}

function readCell(node: XmlElement, at: Spot, reading: Reading): Cell {
  const { sheet, source } = reading;
  const own = source.styles[numberAttribute(node, "s") ?? 0] ?? {};
  const inherited = sheet.rows.get(at.row)?.style ?? sheet.columns.get(at.column)?.style ?? null;
  const isPlain = Object.keys(own).length === 0;
  const style = inherited === null ? (isPlain ? null : own) : own === inherited ? null : own;
  return { value: readValue(node, source), formula: readFormula(child(node, "f"), at, reading), style };
}

function readValue(node: XmlElement, source: CellSource): Scalar {
  const type = node.attributes["t"] ?? "n";
  if (type === "inlineStr") {
    const inline = child(node, "is");
    return inline === undefined ? null : richTextOf(inline);
  }
  const text = child(node, "v")?.text;
  if (text === undefined) return null;
  if (type === "str") return readCellText(text);
  return text.trim() === "" ? null : typedValue(type, text.trim(), source);
}

function typedValue(type: string, text: string, source: CellSource): Scalar {
  switch (type) {
    case "s":
      return source.texts[Number(text)] ?? null;
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { error: text };
    case "d":
      return serialOfIso(text);
    default: {
      const value = Number(text);
      if (Number.isNaN(value)) throw new FileProblem("damaged", source.part);
      return value;
    }
  }
}

/** Days since 1899-12-30, Excel's reckoning, of an ISO date or time of day. */
function serialOfIso(text: string): number {
  const full = /^\d{4}-/.test(text) ? text : `1899-12-30T${text.replace(/^T/, "")}`;
  const milliseconds = Date.parse(
    /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(full) || !full.includes("T") ? full : `${full}Z`,
  );
  return Math.round((milliseconds / 86_400_000 + 25_569) * 1e9) / 1e9;
}

function readFormula(node: XmlElement | undefined, at: Spot, { shared, source }: Reading): string | null {
  if (node === undefined) return null;
  const { t: type, si } = node.attributes;
  if (type === "dataTable") {
    source.leave("data-tables");
    return null;
  }
  if (type === "array") source.leave("array-formulas");
  if (type !== "shared") return node.text === "" ? null : formulaOfFile(node.text);
  if (node.text !== "") {
    const formula = formulaOfFile(node.text);
    shared.set(si ?? "", { formula, ...at });
    return formula;
  }
  const master = shared.get(si ?? "");
  if (master === undefined) throw new FileProblem("damaged", source.part);
  return moveFormula(master.formula, at.row - master.row, at.column - master.column);
}
