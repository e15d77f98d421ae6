import { COLUMN_LIMIT, ROW_LIMIT } from "../model/address";
import { areaAt, areaHeight, areaWidth, boundingArea, intersection, sameArea } from "../model/area";
import type { Area, Sheet } from "../model/book";
import { usedArea } from "../model/cells";
import { excelError } from "../model/errors";
import { findText } from "../model/find";
import type { Argument, ClassSpec, HostObject } from "../wire/class-spec";
import { integer, number, record, text } from "./arguments";
import { areaOfRange, cellsOfArgument, rangeObject, type CellsTarget } from "./cells-target";
import type { OpenBook } from "./open-book";

type Methods = NonNullable<ClassSpec<CellsTarget>["methods"]>;

/** The methods of `Range` that lead to other ranges. */
export function rangeNavigation(open: OpenBook): Methods {
  return { ...innerRanges(), ...outerRanges(), ...searchedRanges(open) };
}

function to(move: (area: Area, args: readonly Argument[]) => Area): Methods[string] {
  return (target, args) => rangeObject(target.sheet, move(areaOfRange(target), args));
}

function innerRanges(): Methods {
  return {
    GetCell: to((area, [row, column]) => areaAt(area.top + number(row), area.left + number(column))),
    GetRow: to((area, [row]) => {
      const top = area.top + inside(row, areaHeight(area));
      return { ...area, top, bottom: top };
    }),
    GetColumn: to((area, [column]) => {
      const left = area.left + inside(column, areaWidth(area));
      return { ...area, left, right: left };
    }),
    GetLastCell: to((area) => areaAt(area.bottom, area.right)),
    GetLastRow: to((area) => ({ ...area, top: area.bottom })),
    GetLastColumn: to((area) => ({ ...area, left: area.right })),
  };
}

function outerRanges(): Methods {
  return {
    GetEntireRow: to((area) => ({ ...area, left: 0, right: COLUMN_LIMIT - 1 })),
    GetEntireColumn: to((area) => ({ ...area, top: 0, bottom: ROW_LIMIT - 1 })),
    GetOffsetRange: to((area, [rows, columns]) => shifted(area, number(rows), number(columns))),
    GetResizedRange: to((area, [rows, columns]) => ({
      ...area,
      bottom: area.bottom + number(rows),
      right: area.right + number(columns),
    })),
    GetAbsoluteResizedRange: to((area, [rows, columns]) =>
      areaAt(area.top, area.left, integer(rows, 1), integer(columns, 1)),
    ),
    GetRowsAbove: to((area, [count]) => ({
      ...area,
      top: area.top - integer(count, 1, 1),
      bottom: area.top - 1,
    })),
    GetRowsBelow: to((area, [count]) => ({
      ...area,
      top: area.bottom + 1,
      bottom: area.bottom + integer(count, 1, 1),
    })),
    GetColumnsBefore: to((area, [count]) => ({
      ...area,
      left: area.left - integer(count, 1, 1),
      right: area.left - 1,
    })),
    GetColumnsAfter: to((area, [count]) => ({
      ...area,
      left: area.right + 1,
      right: area.right + integer(count, 1, 1),
    })),
  };
}

function searchedRanges(open: OpenBook): Methods {
  const used = (target: CellsTarget, valuesOnly: Argument): HostObject | null => {
    const area = usedArea(target.sheet, valuesOnly === true, areaOfRange(target));
    return area === null ? null : rangeObject(target.sheet, area);
  };
  return {
    GetBoundingRect: (target, [other]) => {
      const cells = sameSheet(target, cellsOfArgument(open, other, target.sheet));
      return rangeObject(target.sheet, boundingArea(areaOfRange(target), cells.area));
    },
    GetIntersection: (target, [other]) => {
      const cells = cellsOfArgument(open, other, target.sheet);
      const shared = cells.sheet === target.sheet ? intersection(areaOfRange(target), cells.area) : null;
      if (shared === null) throw excelError("ItemNotFound", "the ranges do not meet");
      return rangeObject(target.sheet, shared);
    },
    GetUsedRange: (target, [valuesOnly]) => {
      const area = areaOfRange(target);
      return used(target, valuesOnly) ?? rangeObject(target.sheet, areaAt(area.top, area.left));
    },
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => used(target, valuesOnly),
    GetSurroundingRegion: (target) =>
      rangeObject(target.sheet, surroundingRegion(target.sheet, areaOfRange(target))),
    Find: (target, [what, criteria]) => {
      const found = findText(
        target.sheet,
        areaOfRange(target),
        text(what),
        criteria === null ? {} : record(criteria),
      );
      if (found === null) throw excelError("ItemNotFound", text(what));
      return rangeObject(target.sheet, found);
    },
  };
}

function inside(argument: Argument, size: number): number {
  const index = integer(argument, 0);
  if (index >= size) throw excelError("InvalidArgument", `${index} of ${size}`);
  return index;
}

function shifted(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

function sameSheet<T extends { readonly sheet: Sheet }>(target: CellsTarget, cells: T): T {
  if (cells.sheet !== target.sheet) throw excelError("InvalidArgument", "the ranges are on different sheets");
  return cells;
}

/** The block of cells around the area that blank rows and columns bound. */
function surroundingRegion(sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const { top, left, bottom, right } = area;
    const wider = { top: top - 1, left: left - 1, bottom: bottom + 1, right: right + 1 };
    const used = usedArea(sheet, true, wider);
    const grown = used === null ? area : boundingArea(area, used);
    if (sameArea(grown, area)) return area;
    area = grown;
  }
}
