import type { Classes, ObjectModel } from "../wire/class-spec";
import { chartClasses } from "./charts";
import { conditionalFormatClasses } from "./conditional-formats";
import { dataValidationClass } from "./data-validation";
import { documentClasses } from "./documents";
import { namedItemClasses } from "./named-items";
import { endBatch, type OpenBook } from "./open-book";
import { pageLayoutClasses } from "./page-layout";
import { rangeClass } from "./range";
import { rangeAreasClasses } from "./range-areas";
import { rangeFormatClasses } from "./range-format";
import { sheetViewClasses } from "./sheet-views";
import { rangeSortClass } from "./sort";
import { tableClasses } from "./tables";
import { workbookClasses } from "./workbook";
import { worksheetClass } from "./worksheet";
import { worksheetsClass } from "./worksheets";

export { openBook } from "./open-book";
export type { OpenBook } from "./open-book";

/** What every class of the Excel API that this host has does with the open workbook. */
function excelClasses(open: OpenBook): Classes {
  return {
    ...workbookClasses(open),
    WorksheetCollection: worksheetsClass(open),
    Worksheet: worksheetClass(open),
    ...sheetViewClasses(open),
    ...pageLayoutClasses(open),
    Range: rangeClass(open),
    ...rangeAreasClasses(open),
    ...rangeFormatClasses(),
    DataValidation: dataValidationClass(open),
    ...conditionalFormatClasses(open),
    ...chartClasses(open),
    RangeSort: rangeSortClass(open),
    ...tableClasses(open),
    ...namedItemClasses(open),
    ...documentClasses(open),
  };
}

/** The open workbook as the dispatcher sees it. */
export function objectModel(open: OpenBook): ObjectModel {
  return {
    workbook: { className: "Workbook", target: open.book },
    specs: excelClasses(open),
    afterBatch: () => endBatch(open),
  };
}
