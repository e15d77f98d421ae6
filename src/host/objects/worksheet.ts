import { areaAddress, WHOLE_SHEET } from "../model/address";
import { areaAt } from "../model/area";
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from "../model/autofit";
import type { Sheet } from "../model/book";
import { usedArea } from "../model/cells";
import { colorOf } from "../model/colors";
import { excelError } from "../model/errors";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/sheets";
import { EVENT_TYPE } from "../wire/events";
import type { Argument, ClassSpec, HostObject } from "../wire/class-spec";
import { integer, number, oneOf, text, truth } from "./arguments";
import { cellsOfArgument, cellsTarget, rangeObject } from "./cells-target";
import { copySheet } from "./copy-sheet";
import { markStale, type OpenBook, refresh, report } from "./open-book";
import { showSheet } from "./selection";
import { seenAs, storedIn } from "./stored";

export const sheetObject = (sheet: Sheet): HostObject => ({ className: "Worksheet", target: sheet });

/** What `Worksheet` does. */
export function worksheetClass(open: OpenBook): ClassSpec<Sheet> {
  return {
    id: (sheet) => sheet.id,
    isGone: (sheet) => !open.book.sheets.includes(sheet),
    properties: { ...identity(open), ...LOOKS },
    navigation: {
      Charts: seenAs("ChartCollection"),
      Tables: (sheet) => ({ className: "TableCollection", target: { sheet } }),
      Names: (sheet) => ({ className: "NamedItemCollection", target: { sheet } }),
      Protection: seenAs("WorksheetProtection"),
      FreezePanes: seenAs("WorksheetFreezePanes"),
      PageLayout: seenAs("PageLayout"),
    },
    methods: { ...rangeMethods(open), ...sheetMethods(open) },
  };
}

function identity(open: OpenBook): Properties {
  return {
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value) => {
        const nameBefore = sheet.name;
        renameSheet(open.book, sheet, text(value));
        if (nameBefore === sheet.name) return;
        const payload = { nameAfter: sheet.name, nameBefore, source: "Local", worksheetId: sheet.id };
        report(open, EVENT_TYPE.worksheetNameChanged, sheet.id, payload);
      },
    },
    Position: {
      get: (sheet) => open.book.sheets.indexOf(sheet),
      set: (sheet, value) => {
        const positionBefore = open.book.sheets.indexOf(sheet);
        moveSheet(open.book, sheet, integer(value, 0));
        const payload = { positionAfter: value, positionBefore, source: "Local", worksheetId: sheet.id };
        report(open, EVENT_TYPE.worksheetMoved, "Workbook", payload);
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => {
        const visibilityBefore = sheet.visibility;
        setVisibility(open.book, sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"]));
        const payload = {
          visibilityAfter: sheet.visibility,
          visibilityBefore,
          source: "Local",
          worksheetId: sheet.id,
        };
        report(open, EVENT_TYPE.worksheetVisibilityChanged, sheet.id, payload);
      },
    },
  };
}

type Properties = NonNullable<ClassSpec<Sheet>["properties"]>;
type Methods = NonNullable<ClassSpec<Sheet>["methods"]>;

const ofSheet = storedIn((sheet: Sheet) => sheet);

const LOOKS: Properties = {
  TabColor: ofSheet("tabColor", (value) => (value === "" ? "" : colorOf(value))),
  ShowGridlines: ofSheet("showGridlines", truth),
  ShowHeadings: ofSheet("showHeadings", truth),
  StandardHeight: { get: () => DEFAULT_HEIGHT },
  StandardWidth: { get: () => DEFAULT_WIDTH },
};

function rangeMethods(open: OpenBook): Methods {
  return {
    GetRange: (sheet, [address]) => {
      const cells = cellsOfArgument(open, address, sheet);
      return rangeObject(cells.sheet, cells.area);
    },
    GetRanges: (sheet, [addresses]) => {
      const areas = addresses === null ? [WHOLE_SHEET] : areasOfList(open, text(addresses), sheet);
      return { className: "RangeAreas", target: cellsTarget(sheet, areas) };
    },
    GetCell: (sheet, [row, column]) => rangeObject(sheet, areaAt(number(row), number(column))),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeObject(sheet, areaAt(integer(row, 0), integer(column, 0), integer(rows, 1), integer(columns, 1))),
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeObject(sheet, usedArea(sheet, valuesOnly === true) ?? areaAt(0, 0)),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = usedArea(sheet, valuesOnly === true);
      return area === null ? null : rangeObject(sheet, area);
    },
  };
}

function sheetMethods(open: OpenBook): Methods {
  return {
    Activate: (sheet) => showSheet(open, sheet),
    Delete: (sheet) => {
      const activeBefore = open.book.activeSheetId;
      deleteSheet(open.book, sheet);
      markStale(open);
      open.state.selection.delete(sheet.id);
      report(open, EVENT_TYPE.worksheetDeleted, "Workbook", { source: "Local", worksheetId: sheet.id });
      const { activeSheetId } = open.book;
      if (activeSheetId !== activeBefore)
        report(open, EVENT_TYPE.worksheetActivated, activeSheetId, { worksheetId: activeSheetId });
    },
    Calculate: () => refresh(open, true),
    Copy: (sheet, [position, relativeTo]) => sheetObject(copySheet(open, sheet, position, relativeTo)),
    GetNext: (sheet, [visibleOnly]) => neighbour(open, sheet, 1, visibleOnly),
    GetPrevious: (sheet, [visibleOnly]) => neighbour(open, sheet, -1, visibleOnly),
  };
}

function areasOfList(open: OpenBook, list: string, sheet: Sheet) {
  return list.split(",").map((address) => {
    const cells = cellsOfArgument(open, address, sheet);
    if (cells.sheet !== sheet) throw excelError("InvalidArgument", areaAddress(cells.area));
    return cells.area;
  });
}

function neighbour(open: OpenBook, sheet: Sheet, step: 1 | -1, visibleOnly: Argument): HostObject {
  const { sheets } = open.book;
  for (let index = sheets.indexOf(sheet) + step; ; index += step) {
    const candidate = sheets[index];
    if (candidate === undefined) throw excelError("ItemNotFound", "no sheet on that side");
    if (visibleOnly !== true || candidate.visibility === "Visible") return sheetObject(candidate);
  }
}
