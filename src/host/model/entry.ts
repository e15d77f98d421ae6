import { areaHeight, areaWidth } from "./area";
import type { Area, Cell, Scalar, Sheet } from "./book";
import { dropBlankCell, eachCell, ensureCell } from "./cells";
import { excelError } from "./errors";
import { styleAt } from "./style";
import { GENERAL, readTyped } from "./text";

const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;

/** What somebody puts into a cell: null leaves it as it is, an empty text empties it. */
export type Entry = string | number | boolean | null;

/** What becomes of an entry. */
interface Content {
  readonly value: Scalar;
  readonly formula: string | null;
  /** The number format that typing brings along, for cells that have none. */
  readonly numberFormat: string | null;
}

/** Error values as they are written and shown. */
const ERROR_TEXTS = "#N/A #VALUE! #REF! #DIV/0! #NUM! #NAME? #NULL! #SPILL! #CALC! #GETTING_DATA".split(" ");

/** Formula texts go through this: it makes structured references complete for the cell they are in. */
type FormulaReader = (formula: string, row: number, column: number) => string;

/**
 * Writes the entries with Excel's rules of typing. The matrix has the area's size, or is a single entry for all cells.
 * Errors: `InvalidArgument` for another size or a text longer than a cell holds. Nothing is written then.
 */
export function writeEntries(
  sheet: Sheet,
  area: Area,
  entries: readonly (readonly Entry[])[],
  readFormula: FormulaReader,
): void {
  checkEntries(area, entries);
  const single = isSingle(area, entries);
  for (let row = 0; row < areaHeight(area); row++) {
    const line = entries[single ? 0 : row] ?? [];
    for (let column = 0; column < areaWidth(area); column++) {
      const entry = line[single ? 0 : column] ?? null;
      if (entry !== null)
        writeEntry(sheet, { row: area.top + row, column: area.left + column, entry }, readFormula);
    }
  }
}

/** Empties the area's cells; their formats stay. */
export function clearContents(sheet: Sheet, area: Area): void {
  eachCell(sheet, area, (cell, row, column) => {
    cell.value = null;
    cell.formula = null;
    dropBlankCell(sheet, row, column);
  });
}

/** A cell's value as `Range.values` shows it: blank is an empty text, errors are their names. */
export function shownValue(cell: Cell | undefined): string | number | boolean {
  const value = cell?.value ?? null;
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function isSingle(area: Area, entries: readonly (readonly Entry[])[]): boolean {
  return entries.length === 1 && entries[0]?.length === 1 && (areaHeight(area) > 1 || areaWidth(area) > 1);
}

function checkEntries(area: Area, entries: readonly (readonly Entry[])[]): void {
  if (!isSingle(area, entries)) {
    const width = areaWidth(area);
    if (entries.length !== areaHeight(area) || entries.some((line) => line.length !== width))
      throw excelError("InvalidArgument", `${areaHeight(area)} × ${width} cells, other number of values`);
  }
  for (const line of entries) line.forEach(checkEntry);
}

function checkEntry(entry: Entry): void {
  if (typeof entry !== "string") return;
  if (entry.startsWith("=") && entry.length > FORMULA_LIMIT) throw excelError("FormulaLengthExceedsLimit");
  if (entry.length > TEXT_LIMIT) throw excelError("InvalidArgument", `text of ${entry.length} characters`);
}

function writeEntry(
  sheet: Sheet,
  at: { readonly row: number; readonly column: number; readonly entry: Exclude<Entry, null> },
  readFormula: FormulaReader,
): void {
  const style = styleAt(sheet, at.row, at.column);
  const content = contentOf(at.entry, style.numberFormat === "@");
  const cell = ensureCell(sheet, at.row, at.column);
  cell.value = content.value;
  cell.formula = content.formula === null ? null : readFormula(content.formula, at.row, at.column);
  if (content.numberFormat !== null && (style.numberFormat ?? GENERAL) === GENERAL)
    cell.style = withFormat(style, content.numberFormat);
  if (content.value === null && content.formula === null) dropBlankCell(sheet, at.row, at.column);
}

const withFormat = ((): ((style: object, numberFormat: string) => Cell["style"]) => {
  const known = new WeakMap<object, Map<string, NonNullable<Cell["style"]>>>();
  return (style, numberFormat) => {
    const formats = known.get(style) ?? new Map<string, NonNullable<Cell["style"]>>();
    known.set(style, formats);
    const made = formats.get(numberFormat) ?? { ...style, numberFormat };
    formats.set(numberFormat, made);
    return made;
  };
})();

function contentOf(entry: Exclude<Entry, null>, isText: boolean): Content {
  if (typeof entry !== "string") return constant(entry);
  if (entry === "") return constant(null);
  if (isText) return constant(entry);
  if (entry.startsWith("=") && entry.length > 1) return { value: 0, formula: entry, numberFormat: null };
  if (entry.startsWith("'")) return constant(entry.slice(1));
  if (ERROR_TEXTS.includes(entry)) return constant({ error: entry });
  const typed = readTyped(entry);
  return typed === null
    ? constant(entry)
    : { value: typed.value, formula: null, numberFormat: typed.numberFormat };
}

function constant(value: Scalar): Content {
  return { value, formula: null, numberFormat: null };
}
