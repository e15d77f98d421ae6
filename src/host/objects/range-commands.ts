import { areaHeight, areaWidth, isWholeColumns, isWholeRows } from "../model/area";
import type { Area } from "../model/book";
import { copyArea, pasteArea } from "../model/clip";
import { deleteCells, insertCells } from "../model/insert-delete";
import { clearContents } from "../model/entry";
import { uncover } from "../model/marked-areas";
import { mergeArea, unmergeArea } from "../model/merge";
import { checkAllowed, checkUnlocked, checkUnprotected } from "../model/protection";
import { clearStyle } from "../model/style";
import { noticeWriting } from "../model/table-size";
import { clearValidation } from "../model/validation";
import type { ClassSpec } from "../wire/class-spec";
import { oneOf, wordsOf } from "./arguments";
import { areaOfRange, cellsOfArgument, rangeObject, type CellsTarget } from "./cells-target";
import { markStale, type OpenBook, refresh, reportChange } from "./open-book";
import { selectCells } from "./selection";

type Methods = NonNullable<ClassSpec<CellsTarget>["methods"]>;

/** The methods of `Range` that change cells. */
export function rangeCommands(open: OpenBook): Methods {
  return {
    Clear: (target, [applyTo]) => clear(open, target, applyTo),
    Insert: (target, [shift]) => insert(open, target, oneOf(shift, ["Down", "Right"])),
    Delete: (target, [shift]) => remove(open, target, oneOf(shift, ["Up", "Left"])),
    Merge: (target, [across]) => {
      checkUnprotected(target.sheet);
      mergeArea(target.sheet, areaOfRange(target), across === true);
      reportChange(open, target.sheet, areaOfRange(target));
    },
    Unmerge: (target) => {
      checkUnprotected(target.sheet);
      unmergeArea(target.sheet, areaOfRange(target));
    },
    CopyFrom: (target, [source, kind]) => {
      const from = cellsOfArgument(open, source, target.sheet);
      const area = pasteArea(areaOfRange(target), areaHeight(from.area), areaWidth(from.area));
      checkUnlocked(target.sheet, area);
      const what = oneOf(kind ?? "All", ["All", "Formulas", "Values", "Formats"]);
      refresh(open);
      const written = copyArea(from, target.sheet, area, what);
      noticeWriting(open.book, target.sheet, written);
      reportChange(open, target.sheet, written);
    },
    Select: (target) => selectCells(open, target.sheet, areaOfRange(target), "ThisLocalAddin"),
    Calculate: () => refresh(open, true),
    SetDirty: () => {
      markStale(open);
    },
  };
}

const CLEARED = wordsOf("All Contents Formats Hyperlinks RemoveHyperlinks ResetContents");

function clear(open: OpenBook, target: CellsTarget, applyTo: unknown): void {
  const what = oneOf(applyTo ?? "All", CLEARED);
  const { sheet } = target;
  const area = areaOfRange(target);
  if (what === "All" || what === "Contents" || what === "ResetContents") {
    checkUnlocked(sheet, area);
    clearContents(sheet, area);
    noticeWriting(open.book, sheet, area);
    reportChange(open, sheet, area);
  }
  if (what === "All" || what === "Formats") {
    checkAllowed(sheet, "allowFormatCells");
    clearStyle(sheet, area);
    sheet.conditionalFormats = uncover(sheet.conditionalFormats, area);
  }
  if (what === "All") clearValidation(sheet, area);
}

function insert(open: OpenBook, target: CellsTarget, shift: "Down" | "Right"): unknown {
  const { sheet } = target;
  const area = areaOfRange(target);
  if (isWholeRows(area)) checkAllowed(sheet, "allowInsertRows");
  else if (isWholeColumns(area)) checkAllowed(sheet, "allowInsertColumns");
  else checkUnprotected(sheet);
  insertCells(open.book, sheet, area, axisOf(area, shift === "Down"));
  reportChange(open, sheet, area, { changeType: changeName(area, "Inserted") });
  return rangeObject(sheet, area);
}

function remove(open: OpenBook, target: CellsTarget, shift: "Up" | "Left"): void {
  const { sheet } = target;
  const area = areaOfRange(target);
  if (isWholeRows(area)) checkAllowed(sheet, "allowDeleteRows");
  else if (isWholeColumns(area)) checkAllowed(sheet, "allowDeleteColumns");
  else checkUnprotected(sheet);
  deleteCells(open.book, sheet, area, axisOf(area, shift === "Up"));
  reportChange(open, sheet, area, { changeType: changeName(area, "Deleted") });
}

/** Whole rows move up and down, whole columns sideways, whatever the caller says. */
function axisOf(area: Area, isVertical: boolean): "rows" | "columns" {
  if (isWholeRows(area)) return "rows";
  if (isWholeColumns(area)) return "columns";
  return isVertical ? "rows" : "columns";
}

function changeName(area: Area, done: "Inserted" | "Deleted"): string {
  const what = isWholeRows(area) ? "Row" : isWholeColumns(area) ? "Column" : "Cell";
  return what + done;
}
