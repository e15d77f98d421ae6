import { columnLetters } from "../model/address";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, grownHeight } from "../model/autofit";
import type { Cell, Scalar, Sheet } from "../model/book";
import { fileFormula } from "./future-functions";
import { digitsOfPoints } from "./lengths";
import type { SharedStringsWriter } from "./shared-strings";
import type { StyleWriter } from "./style-writer";
import { element, escapeCellText, textElement, type Attributes } from "./xml-text";

/** What a sheet's cells share with those of all other sheets. */
export interface CellContext {
  readonly styles: StyleWriter;
  readonly strings: SharedStringsWriter;
}

/** The `cols` element: widths, hidden columns and their formats. Empty where all columns are as they come. */
export function columnsXml(sheet: Sheet, { styles }: CellContext): string {
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  const items = columns.map(([index, { width, hidden, style }]) =>
    element("col", {
      min: index + 1,
      max: index + 1,
      width: digitsOfPoints(width ?? DEFAULT_WIDTH),
      style: style === null ? null : styles.indexOf(style),
      hidden: hidden ? 1 : null,
      customWidth: width === null ? null : 1,
    }),
  );
  return items.length === 0 ? "" : element("cols", {}, items);
}

/** The `sheetData` element. */
export function cellsXml(sheet: Sheet, context: CellContext): string {
  const rowIndexes = [...new Set([...sheet.cells.keys(), ...sheet.rows.keys()])].sort((a, b) => a - b);
  const headers = headerTexts(sheet);
  return element(
    "sheetData",
    {},
    rowIndexes.map((row) => rowXml({ sheet, context, headers }, row)),
  );
}

interface Writing {
  readonly sheet: Sheet;
  readonly context: CellContext;
  readonly headers: ReadonlyMap<string, string>;
}

/** Excel refuses a table whose header cells are not the texts of its columns' names, numbers included. */
function headerTexts(sheet: Sheet): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    table.columns.forEach((column, at) =>
      texts.set(`${table.area.top} ${table.area.left + at}`, column.name),
    );
  }
  return texts;
}

function rowXml(writing: Writing, row: number): string {
  const { sheet } = writing;
  const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
  return element(
    "row",
    { r: row + 1, ...rowAttributes(writing, row) },
    cells.map(([column, cell]) => cellXml(writing, { row, column, cell })),
  );
}

function rowAttributes({ sheet, context }: Writing, row: number): Attributes {
  const { height, hidden, style } = sheet.rows.get(row) ?? PLAIN_ROW;
  return {
    s: style === null ? null : context.styles.indexOf(style),
    customFormat: style === null ? null : 1,
    ht: height ?? (hidden ? DEFAULT_HEIGHT : grownHeight(sheet, row)),
    hidden: hidden ? 1 : null,
    customHeight: height === null ? null : 1,
  };
}

const PLAIN_ROW = { height: null, hidden: false, style: null } as const;

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function cellXml({ sheet, context, headers }: Writing, { row, column, cell }: PlacedCell): string {
  const style = cell.style ?? sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? null;
  const styleIndex = context.styles.indexOf(style);
  // Written out by hand: there are hundreds of thousands of these.
  const start = `<c r="${columnLetters(column)}${row + 1}"${styleIndex === 0 ? "" : ` s="${styleIndex}"`}`;
  const header = headers.get(`${row} ${column}`);
  if (header !== undefined) return constantXml(start, header, context);
  return cell.formula === null
    ? constantXml(start, cell.value, context)
    : formulaXml(start, cell.formula, cell.value);
}

function constantXml(start: string, value: Scalar, { strings }: CellContext): string {
  if (typeof value === "string") return `${start} t="s"><v>${strings.indexOf(value)}</v></c>`;
  const { type, text } = plainValue(value);
  return text === null ? `${start}/>` : `${start}${typeXml(type)}><v>${text}</v></c>`;
}

/** With the value last computed, so that viewers that do not calculate show it. */
function formulaXml(start: string, formula: string, value: Scalar): string {
  const source = textElement("f", fileFormula(formula));
  if (typeof value === "string")
    return `${start} t="str">${source}${textElement("v", escapeCellText(value))}</c>`;
  const { type, text } = plainValue(value);
  return `${start}${typeXml(type)}>${source}${text === null ? "" : `<v>${text}</v>`}</c>`;
}

const typeXml = (type: string | null): string => (type === null ? "" : ` t="${type}"`);

function plainValue(value: Exclude<Scalar, string>): {
  readonly type: string | null;
  readonly text: string | null;
} {
  if (value === null) return { type: null, text: null };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "object") return { type: "e", text: fileError(value.error) };
  return Number.isFinite(value) ? { type: null, text: String(value) } : { type: "e", text: "#NUM!" };
}

/** Errors younger than the file format would make Excel repair the file; it finds out itself when it recalculates. */
const FILE_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"];
const fileError = (error: string): string => (FILE_ERRORS.includes(error) ? error : "#VALUE!");
