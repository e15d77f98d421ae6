import type { Book, CellFormat, Sheet, Style } from "../model/book";
import { freshId } from "../model/new-book";
import { readAreaList } from "./area-list";
import { hasChartExtras, readChart } from "./chart-reader";
import { readCells } from "./cell-reader";
import { readColor, type ThemeColors } from "./colors";
import { readConditionalFormats } from "./conditional-formats-reader";
import { readDrawing, type Frame } from "./drawing";
import type { PackageReader } from "./package-reader";
import { readPage } from "./page-setup";
import { readSheetProtection } from "./protection";
import { readTable } from "./tables";
import { readValidations } from "./validations";
import {
  booleanAttribute,
  child,
  children,
  descend,
  descendants,
  numberAttribute,
  relationId,
  type XmlElement,
} from "./xml-tree";

/** What all sheets of a file share while it is read. */
interface SheetSource {
  readonly pack: PackageReader;
  readonly book: Book;
  readonly texts: readonly string[];
  readonly styles: readonly Style[];
  readonly differentials: readonly CellFormat[];
  readonly theme: ThemeColors;
  /** Called with the code of something that the model cannot hold. */
  readonly leave: (code: string) => void;
}

/** Reads the worksheet part and what hangs on it into the sheet. */
export function readSheet(path: string, sheet: Sheet, source: SheetSource): void {
  const { pack, book, leave, theme, differentials } = source;
  const root = pack.xml(path);
  readView(root, sheet, theme);
  readCells(root, sheet, { texts: source.texts, styles: source.styles, part: path, leave });
  sheet.merges = children(child(root, "mergeCells"), "mergeCell").flatMap((each) =>
    readAreaList(each.attributes["ref"] ?? ""),
  );
  sheet.validations = readValidations(root);
  const newId = (): string => freshId(book, "conditionalFormat");
  sheet.conditionalFormats = readConditionalFormats(root, { differentials, theme, newId, leave });
  sheet.protection = readSheetProtection(child(root, "sheetProtection"));
  sheet.page = readPage(root, sheet.page);
  readTables(path, root, sheet, source);
  readCharts(path, root, sheet, source);
  for (const code of unkept(root)) leave(code);
}

function readView(root: XmlElement, sheet: Sheet, theme: ThemeColors): void {
  const view = descend(root, "sheetViews", "sheetView");
  const pane = child(view, "pane");
  sheet.showGridlines = booleanAttribute(view, "showGridLines", true);
  sheet.showHeadings = booleanAttribute(view, "showRowColHeaders", true);
  sheet.tabColor = readColor(descend(root, "sheetPr", "tabColor"), theme) ?? "";
  if (pane?.attributes["state"]?.startsWith("frozen") === true)
    sheet.frozen = {
      rows: numberAttribute(pane, "ySplit") ?? 0,
      columns: numberAttribute(pane, "xSplit") ?? 0,
    };
}

function readTables(path: string, root: XmlElement, sheet: Sheet, { pack, book, leave }: SheetSource): void {
  const links = pack.relationships(path);
  for (const part of children(child(root, "tableParts"), "tablePart")) {
    const link = links.find((each) => each.id === relationId(part));
    const table = link === undefined ? null : readTable(pack.xml(link.target), freshId(book, "table"), leave);
    if (table !== null) sheet.tables.push(table);
  }
}

function readCharts(path: string, root: XmlElement, sheet: Sheet, source: SheetSource): void {
  const { pack, leave } = source;
  const drawing = child(root, "drawing");
  const id = drawing === undefined ? undefined : relationId(drawing);
  const link = pack.relationships(path).find((each) => each.id === id);
  if (link === undefined) return;
  const { frames, hasOthers } = readDrawing(pack.xml(link.target), sheet);
  if (hasOthers) leave("drawings");
  for (const frame of frames) {
    const target = pack.relationships(link.target).find((each) => each.id === frame.relationId)?.target;
    if (target === undefined) leave("charts");
    else readFrame(pack.xml(target), frame, sheet, source);
  }
}

function readFrame(root: XmlElement, frame: Frame, sheet: Sheet, { book, theme, leave }: SheetSource): void {
  const chart = readChart(root, frame, freshId(book, "chart"), theme);
  if (chart !== null) sheet.charts.push(chart);
  if (chart === null || hasChartExtras(root)) leave("charts");
}

/** Pieces of a worksheet that the model has no place for. */
const UNKEPT: Readonly<Record<string, string>> = {
  hyperlinks: "hyperlinks",
  autoFilter: "filters",
  sortState: "filters",
  rowBreaks: "page-breaks",
  colBreaks: "page-breaks",
  scenarios: "scenarios",
  dataConsolidate: "consolidation",
  protectedRanges: "protected-ranges",
  legacyDrawing: "comments",
  legacyDrawingHF: "pictures",
  picture: "pictures",
  oleObjects: "embedded-objects",
  controls: "form-controls",
};

function unkept(root: XmlElement): readonly string[] {
  const codes = root.children.flatMap((each) => UNKEPT[each.name] ?? []);
  const hasSparklines = descendants(child(root, "extLst"), "sparklineGroup").length > 0;
  return hasSparklines ? [...codes, "sparklines"] : codes;
}
