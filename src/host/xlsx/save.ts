import type { Book, Sheet } from "../model/book";
import type { CellContext } from "./cell-writer";
import { CALCULATION_MODES, STATES } from "./codes";
import { chartXml } from "./chart-writer";
import { writeCustomParts } from "./custom-parts";
import { drawingXml } from "./drawing";
import { namesXml } from "./names";
import { newPackage, MAIN, OFFICE_RELATIONSHIPS, type PackageWriter } from "./package-writer";
import { workbookProtectionXml } from "./protection";
import { writeProperties } from "./properties";
import { newSharedStrings } from "./shared-strings";
import { sheetXml, type SheetLinks } from "./sheet-writer";
import { newStyleWriter } from "./style-writer";
import { tableXml } from "./tables";
import { themeXml } from "./theme";
import { element } from "./xml-text";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK_PATH = "xl/workbook.xml";

/**
 * The workbook as a file that Excel, WPS and LibreOffice open. Formulas carry their last values, and Excel is asked to
 * recalculate on opening. The same workbook gives the same bytes.
 * Errors: `RangeError` for a chart type or a criterion that Excel does not have.
 */
export function saveXlsx(book: Book): Promise<Uint8Array> {
  return new Promise((resolve) => resolve(packageOf(book)));
}

function packageOf(book: Book): Uint8Array {
  const pack = newPackage();
  const counters = { tables: 0, charts: 0, drawings: 0 };
  const context = { styles: newStyleWriter(), strings: newSharedStrings() };
  pack.relate("", "officeDocument", WORKBOOK_PATH);
  const sheetIds = book.sheets.map((sheet, index) =>
    writeSheet({ pack, book, context, counters }, sheet, `xl/worksheets/sheet${index + 1}.xml`),
  );
  pack.add(WORKBOOK_PATH, `${SHEET_TYPE}.sheet.main+xml`, workbookXml(book, sheetIds));
  pack.add("xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", themeXml());
  pack.relate(WORKBOOK_PATH, "theme", "xl/theme/theme1.xml");
  pack.add("xl/styles.xml", `${SHEET_TYPE}.styles+xml`, context.styles.toXml());
  pack.relate(WORKBOOK_PATH, "styles", "xl/styles.xml");
  if (context.strings.size() > 0) {
    pack.add("xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`, context.strings.toXml());
    pack.relate(WORKBOOK_PATH, "sharedStrings", "xl/sharedStrings.xml");
  }
  writeCustomParts(pack, book, WORKBOOK_PATH);
  writeProperties(pack, book);
  return pack.toBytes();
}

interface Writing {
  readonly pack: PackageWriter;
  readonly book: Book;
  readonly context: CellContext;
  readonly counters: { tables: number; charts: number; drawings: number };
}

function writeSheet(writing: Writing, sheet: Sheet, path: string): string {
  const { pack, book, context } = writing;
  const links: SheetLinks = {
    drawing: sheet.charts.length === 0 ? null : writeDrawing(writing, sheet, path),
    tables: sheet.tables.map((table) => {
      const id = ++writing.counters.tables;
      const tablePath = `xl/tables/table${id}.xml`;
      pack.add(tablePath, `${SHEET_TYPE}.table+xml`, tableXml(sheet, table, id));
      return pack.relate(path, "table", tablePath);
    }),
  };
  pack.add(path, `${SHEET_TYPE}.worksheet+xml`, sheetXml(book, sheet, context, links));
  return pack.relate(WORKBOOK_PATH, "worksheet", path);
}

function writeDrawing(writing: Writing, sheet: Sheet, sheetPath: string): string {
  const { pack, book, counters } = writing;
  const path = `xl/drawings/drawing${++counters.drawings}.xml`;
  const ids = sheet.charts.map((chart) => {
    const chartPath = `xl/charts/chart${++counters.charts}.xml`;
    pack.add(
      chartPath,
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      chartXml(book, sheet, chart),
    );
    return pack.relate(path, "chart", chartPath);
  });
  pack.add(path, "application/vnd.openxmlformats-officedocument.drawing+xml", drawingXml(sheet, ids));
  return pack.relate(sheetPath, "drawing", path);
}

function workbookXml(book: Book, relationIds: readonly string[]): string {
  const active = book.sheets.findIndex((sheet) => sheet.id === book.activeSheetId);
  const sheets = book.sheets.map((sheet, index) =>
    element("sheet", {
      name: sheet.name,
      sheetId: index + 1,
      state: STATES[sheet.visibility],
      "r:id": relationIds[index] ?? "",
    }),
  );
  return element("workbook", { xmlns: MAIN, "xmlns:r": OFFICE_RELATIONSHIPS }, [
    element("workbookPr", {}),
    workbookProtectionXml(book),
    element(
      "bookViews",
      {},
      element("workbookView", {
        xWindow: 0,
        yWindow: 0,
        windowWidth: 28800,
        windowHeight: 15000,
        activeTab: Math.max(0, active),
      }),
    ),
    element("sheets", {}, sheets),
    namesXml(book),
    element("calcPr", {
      calcId: 191029,
      calcMode: CALCULATION_MODES[book.calculation.mode],
      fullCalcOnLoad: 1,
    }),
  ]);
}
