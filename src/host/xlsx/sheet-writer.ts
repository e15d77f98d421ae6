import { areaAddress, columnLetters } from "../model/address";
import { DEFAULT_HEIGHT } from "../model/autofit";
import type { Book, Sheet } from "../model/book";
import { usedArea } from "../model/cells";
import { cellsXml, columnsXml, type CellContext } from "./cell-writer";
import { argb } from "./colors";
import { conditionalFormatsXml } from "./conditional-formats-writer";
import { MAIN, OFFICE_RELATIONSHIPS } from "./package-writer";
import { fitsPages, pageXml } from "./page-setup";
import { sheetProtectionXml } from "./protection";
import { validationsXml } from "./validations";
import { element } from "./xml-text";

/** Ids of the links from a sheet to its drawing and tables. */
export interface SheetLinks {
  readonly drawing: string | null;
  readonly tables: readonly string[];
}

/** The worksheet part. The order of its pieces is the schema's: Excel repairs files that deviate. */
export function sheetXml(book: Book, sheet: Sheet, context: CellContext, links: SheetLinks): string {
  const used = usedArea(sheet, false);
  return element("worksheet", { xmlns: MAIN, "xmlns:r": OFFICE_RELATIONSHIPS }, [
    sheetPropertiesXml(sheet),
    element("dimension", { ref: used === null ? "A1" : areaAddress(used) }),
    element("sheetViews", {}, viewXml(sheet, sheet.id === book.activeSheetId)),
    element("sheetFormatPr", { defaultRowHeight: DEFAULT_HEIGHT }),
    columnsXml(sheet, context),
    cellsXml(sheet, context),
    sheetProtectionXml(sheet),
    mergesXml(sheet),
    conditionalFormatsXml(sheet.conditionalFormats, context.styles),
    validationsXml(sheet.validations),
    pageXml(sheet.page),
    links.drawing === null ? "" : element("drawing", { "r:id": links.drawing }),
    tablePartsXml(links.tables),
  ]);
}

function sheetPropertiesXml(sheet: Sheet): string {
  const pieces = [
    sheet.tabColor === "" ? "" : element("tabColor", { rgb: argb(sheet.tabColor) }),
    fitsPages(sheet) ? element("pageSetUpPr", { fitToPage: 1 }) : "",
  ].join("");
  return pieces === "" ? "" : element("sheetPr", {}, pieces);
}

function viewXml(sheet: Sheet, isActive: boolean): string {
  const attributes = {
    showGridLines: sheet.showGridlines ? null : 0,
    showRowColHeaders: sheet.showHeadings ? null : 0,
    tabSelected: isActive ? 1 : null,
    workbookViewId: 0,
  };
  return element("sheetView", attributes, paneXml(sheet.frozen));
}

function paneXml({ rows, columns }: Sheet["frozen"]): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const corner = `${columnLetters(columns)}${rows + 1}`;
  const split = { xSplit: columns === 0 ? null : columns, ySplit: rows === 0 ? null : rows };
  return [
    element("pane", { ...split, topLeftCell: corner, activePane: pane, state: "frozen" }),
    element("selection", { pane, activeCell: corner, sqref: corner }),
  ].join("");
}

function mergesXml({ merges }: Sheet): string {
  if (merges.length === 0) return "";
  const items = merges.map((area) => element("mergeCell", { ref: areaAddress(area) }));
  return element("mergeCells", { count: merges.length }, items);
}

function tablePartsXml(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const items = ids.map((id) => element("tablePart", { "r:id": id }));
  return element("tableParts", { count: ids.length }, items);
}
