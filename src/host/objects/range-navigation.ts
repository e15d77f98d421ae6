import { COLUMN_LIMIT, ROW_LIMIT } from "../model/address";
import { areaAt, areaHeight, areaWidth, boundingArea, intersection } from "../model/area";
import type { Area, Sheet } from "../model/book";
import { cellAt, hasContent, usedArea } from "../model/cells";
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
    const found = usedArea(target.sheet, valuesOnly === true);
    const shared = found === null ? null : intersection(found, areaOfRange(target));
    const area = shared === null ? null : usedWithin(target.sheet, shared, valuesOnly === true);
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

function usedWithin(sheet: Sheet, area: Area, valuesOnly: boolean): Area | null {
  const cells = new Map([...sheet.cells].filter(([row]) => row >= area.top && row <= area.bottom));
  for (const [row, line] of cells)
    cells.set(row, new Map([...line].filter(([column]) => column >= area.left && column <= area.right)));
  return usedArea({ ...sheet, cells }, valuesOnly);
}

/** The block of cells around the area that blank rows and columns bound. */
function surroundingRegion(sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const wider = clip({
      top: area.top - 1,
      left: area.left - 1,
      bottom: area.bottom + 1,
      right: area.right + 1,
    });
    const grown = [...cellsOfRing(area, wider)]
      .filter(([row, column]) => isFilled(sheet, row, column))
      .reduce<Area>((box, [row, column]) => boundingArea(box, areaAt(row, column)), area);
    if (
      grown.top === area.top &&
      grown.left === area.left &&
      grown.bottom === area.bottom &&
      grown.right === area.right
    )
      return area;
    area = grown;
  }
}

function* cellsOfRing(inner: Area, outer: Area): Generator<readonly [number, number]> {
  for (let row = outer.top; row <= outer.bottom; row++) {
    for (let column = outer.left; column <= outer.right; column++) {
      const isInner =
        row >= inner.top && row <= inner.bottom && column >= inner.left && column <= inner.right;
      if (isInner) column = inner.right;
      else yield [row, column];
    }
  }
}

function clip(area: Area): Area {
  return {
    top: Math.max(0, area.top),
    left: Math.max(0, area.left),
    bottom: Math.min(ROW_LIMIT - 1, area.bottom),
    right: Math.min(COLUMN_LIMIT - 1, area.right),
  };
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellAt(sheet, row, column);
  return cell !== undefined && hasContent(cell);
}
