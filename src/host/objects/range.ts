import { fullAddress } from "../model/address";
import { areaAt, areaHeight, areaWidth, cellCount, isWholeColumns, isWholeRows } from "../model/area";
import type { Area, Cell, Sheet } from "../model/book";
import { mapArea } from "../model/cells";
import { shownValue, writeEntries } from "../model/entry";
import { excelError } from "../model/errors";
import { columnLeft, isColumnHidden, isRowHidden, rowTop, setHidden } from "../model/lines";
import { checkAllowed, checkUnlocked } from "../model/protection";
import { completeReferences, shortenReferences } from "../model/structured-references";
import { changeStyle, commonStyle, styleAt } from "../model/style";
import { expandOver, noticeWriting } from "../model/table-size";
import { tableAt } from "../model/tables";
import { displayText, GENERAL } from "../model/text";
import type { Argument, ClassSpec, Property } from "../wire/class-spec";
import { entries, truth } from "./arguments";
import { areaOfRange, isGone, type CellsTarget } from "./cells-target";
import { markStale, type OpenBook, refresh, reportChange } from "./open-book";
import { rangeCommands } from "./range-commands";
import { rangeNavigation } from "./range-navigation";
import { seenAs } from "./stored";

/** What `Range` does. */
export function rangeClass(open: OpenBook): ClassSpec<CellsTarget> {
  return {
    isGone: (target) => isGone(open, target),
    cellCount: (target) => cellCount(areaOfRange(target)),
    properties: { ...placeProperties(), ...contentProperties(open), ...lineProperties() },
    navigation: {
      Worksheet: (target) => ({ className: "Worksheet", target: target.sheet }),
      Format: seenAs("RangeFormat"),
      DataValidation: seenAs("DataValidation"),
      ConditionalFormats: seenAs("ConditionalFormatCollection"),
      Sort: seenAs("RangeSort"),
    },
    methods: { ...rangeNavigation(open), ...rangeCommands(open) },
  };
}

/** Writes entries with all that follows in Excel: protection, tables that grow, events, recalculation. */
export function writeCells(open: OpenBook, sheet: Sheet, area: Area, argument: Argument): void {
  checkUnlocked(sheet, area);
  if (isUnbounded(area)) throw excelError("InvalidArgument", "whole rows and columns take no values");
  writeEntries(sheet, area, entries(argument), (formula, row, column) =>
    completeReferences(formula, formula.includes("[") ? tableAt(sheet, row, column) : null),
  );
  afterWriting(open, sheet, area);
}

/** What Excel does after cells were written. */
function afterWriting(open: OpenBook, sheet: Sheet, area: Area): void {
  expandOver(open.book, sheet, area);
  noticeWriting(open.book, sheet, area);
  reportChange(open, sheet, area);
}

type Properties = Readonly<Record<string, Property<CellsTarget>>>;

function placeProperties(): Properties {
  const ofArea = (read: (area: Area, sheet: Sheet) => unknown): Property<CellsTarget> => ({
    get: (target) => read(areaOfRange(target), target.sheet),
  });
  const address = ofArea((area, sheet) => fullAddress(sheet.name, area));
  return {
    Address: address,
    AddressLocal: address,
    CellCount: ofArea((area) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area))),
    RowCount: ofArea(areaHeight),
    ColumnCount: ofArea(areaWidth),
    RowIndex: ofArea((area) => area.top),
    ColumnIndex: ofArea((area) => area.left),
    IsEntireColumn: ofArea(isWholeColumns),
    IsEntireRow: ofArea(isWholeRows),
    Top: ofArea(({ top }, sheet) => rowTop(sheet, top)),
    Left: ofArea(({ left }, sheet) => columnLeft(sheet, left)),
    Height: ofArea(({ top, bottom }, sheet) => rowTop(sheet, bottom + 1) - rowTop(sheet, top)),
    Width: ofArea(({ left, right }, sheet) => columnLeft(sheet, right + 1) - columnLeft(sheet, left)),
  };
}

function contentProperties(open: OpenBook): Properties {
  const matrix = (read: (sheet: Sheet, cell: Cell | undefined, row: number, column: number) => unknown) => {
    return (target: CellsTarget) => {
      const area = areaOfRange(target);
      if (isUnbounded(area)) return null;
      return mapArea(target.sheet, area, (cell, row, column) => read(target.sheet, cell, row, column));
    };
  };
  const fresh = (read: (target: CellsTarget) => unknown) => (target: CellsTarget) => {
    refresh(open);
    return read(target);
  };
  const write = (target: CellsTarget, value: Argument) =>
    writeCells(open, target.sheet, areaOfRange(target), value);
  const formulas: Property<CellsTarget> = { get: fresh(matrix(shownFormula)), set: write };
  const numberFormat: Property<CellsTarget> = {
    get: matrix((sheet, _cell, row, column) => styleAt(sheet, row, column).numberFormat ?? GENERAL),
    set: (target, value) => writeNumberFormats(open, target.sheet, areaOfRange(target), value),
  };
  return {
    Values: { get: fresh(matrix((_sheet, cell) => shownValue(cell))), set: write },
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    Text: {
      get: fresh(
        matrix((sheet, cell, row, column) =>
          cell === undefined
            ? ""
            : displayText(cell.value, styleAt(sheet, row, column).numberFormat ?? GENERAL),
        ),
      ),
    },
    ValueTypes: { get: fresh(matrix((_sheet, cell) => valueType(cell))) },
    HasSpill: { get: () => false },
  };
}

function lineProperties(): Properties {
  const hidden = (
    axis: "rows" | "columns",
    isHidden: (sheet: Sheet, index: number) => boolean,
  ): Property<CellsTarget> => ({
    get: (target) => {
      const area = areaOfRange(target);
      const [first, last] = axis === "rows" ? [area.top, area.bottom] : [area.left, area.right];
      const isFirst = isHidden(target.sheet, first);
      for (let index = first; index <= last; index++)
        if (isHidden(target.sheet, index) !== isFirst) return null;
      return isFirst;
    },
    set: (target, value) => {
      checkAllowed(target.sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      setHidden(target.sheet, axis, areaOfRange(target), truth(value));
    },
  });
  const rows = hidden("rows", isRowHidden);
  const columns = hidden("columns", isColumnHidden);
  return {
    RowHidden: rows,
    ColumnHidden: columns,
    Hidden: {
      get: (target) => {
        const parts = [rows.get(target), columns.get(target)];
        return parts.includes(true) ? true : parts.includes(null) ? null : false;
      },
    },
  };
}

function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

function shownFormula(
  sheet: Sheet,
  cell: Cell | undefined,
  row: number,
  column: number,
): string | number | boolean {
  if (cell === undefined || cell.formula === null) return shownValue(cell);
  return cell.formula.includes("[")
    ? shortenReferences(cell.formula, tableAt(sheet, row, column))
    : cell.formula;
}

function valueType(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "string" ? "String" : "Boolean";
}

function writeNumberFormats(open: OpenBook, sheet: Sheet, area: Area, argument: Argument): void {
  checkAllowed(sheet, "allowFormatCells");
  const formats = entries(argument);
  const single = formats.length === 1 && formats[0]?.length === 1 ? formats[0][0] : undefined;
  if (single !== undefined) {
    if (single !== null) setNumberFormat(sheet, area, single);
    return;
  }
  if (formats.length !== areaHeight(area) || formats.some((line) => line.length !== areaWidth(area)))
    throw excelError("InvalidArgument", "number formats of another size");
  const common = commonStyle(sheet, area, (style) => style.numberFormat ?? GENERAL);
  formats.forEach((line, row) =>
    line.forEach((format, column) => {
      if (format === null || format === common) return;
      setNumberFormat(sheet, areaAt(area.top + row, area.left + column), format);
    }),
  );
  markStale(open);
}

function setNumberFormat(sheet: Sheet, area: Area, format: string | number | boolean): void {
  if (typeof format !== "string") throw excelError("InvalidArgument", "a number format is a text");
  changeStyle(sheet, area, (style) => ({ ...style, numberFormat: format === "" ? GENERAL : format }));
}
