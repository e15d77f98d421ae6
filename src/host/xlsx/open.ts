import type { Book, Sheet } from "../model/book";
import { freshId, newBook, newSheet } from "../model/new-book";
import { CALCULATION_MODES, nameOf, STATES } from "./codes";
import { themeColors } from "./colors";
import { readCustomParts } from "./custom-parts";
import { FileProblem } from "./file-problem";
import { leftoverCode } from "./leftovers";
import { readNames } from "./names";
import { readPackage, type PackageReader } from "./package-reader";
import { readProperties } from "./properties";
import { readWorkbookProtection } from "./protection";
import { readSharedStrings } from "./shared-strings";
import { readSheet } from "./sheet-reader";
import { readStyles } from "./style-reader";
import {
  booleanAttribute,
  child,
  children,
  descend,
  numberAttribute,
  relationId,
  type XmlElement,
} from "./xml-tree";

/** A workbook as read, and what was not. */
interface OpenedBook {
  readonly book: Book;
  /**
   * Codes of what the file holds and the workbook cannot, sorted: `pivot-tables`, `macros`, `pictures`, `comments`,
   * `rich-text`, `unknown-parts` … Saving the workbook over the file would lose them.
   */
  readonly left: readonly string[];
}

/**
 * The workbook in an .xlsx or .xlsm file. Values of formulas are those the file holds.
 * Errors: `FileProblem` for a file that is no workbook, encrypted, cut off, damaged, or unreasonably large; never a part of it.
 */
export function openXlsx(bytes: Uint8Array): Promise<OpenedBook> {
  return new Promise((resolve) => resolve(bookOf(readPackage(bytes))));
}

function bookOf(pack: PackageReader): OpenedBook {
  const path = pack.related("", "officeDocument");
  if (path === null || pack.text(path) === null) throw new FileProblem("not-a-workbook");
  const root = pack.xml(path);
  if (root.name !== "workbook") throw new FileProblem("not-a-workbook");
  const left = new Set<string>();
  const leave = (code: string): unknown => left.add(code);
  const book = newBook();
  book.sheets = [];
  const paths = readSheetList(pack, root, { path, book, leave });
  readWorkbook(root, book);
  const shared = readShared(pack, path, leave);
  for (const [sheet, sheetPath] of paths) readSheet(sheetPath, sheet, { pack, book, leave, ...shared });
  readNames(child(root, "definedNames"), book, leave);
  readCustomParts(pack, book, path);
  readProperties(pack, book);
  for (const unread of pack.unread()) {
    const code = leftoverCode(unread);
    if (code !== null) left.add(code);
  }
  return { book, left: [...left].sort() };
}

interface ListContext {
  readonly path: string;
  readonly book: Book;
  readonly leave: (code: string) => void;
}

/** Makes the sheets in order; those that are charts or macros only cannot be kept. */
function readSheetList(
  pack: PackageReader,
  root: XmlElement,
  { path, book, leave }: ListContext,
): Map<Sheet, string> {
  const paths = new Map<Sheet, string>();
  const links = pack.relationships(path);
  for (const node of children(child(root, "sheets"), "sheet")) {
    const link = links.find((each) => each.id === relationId(node));
    if (link?.type !== "worksheet") leave("chart-sheets");
    const sheet = newSheet(freshId(book, "sheet"), node.attributes["name"] ?? "");
    sheet.visibility = nameOf(STATES, node.attributes["state"]) ?? "Visible";
    book.sheets.push(sheet);
    if (link?.type === "worksheet") paths.set(sheet, link.target);
  }
  if (book.sheets.length === 0) throw new FileProblem("damaged", path);
  return paths;
}

function readWorkbook(root: XmlElement, book: Book): void {
  const view = descend(root, "bookViews", "workbookView");
  const active = book.sheets[numberAttribute(view, "activeTab") ?? 0] ?? book.sheets[0];
  if (active !== undefined) book.activeSheetId = active.id;
  const mode = nameOf(CALCULATION_MODES, child(root, "calcPr")?.attributes["calcMode"]);
  if (mode !== undefined) book.calculation = { mode };
  book.structureProtection = readWorkbookProtection(child(root, "workbookProtection"));
}

type Shared = Pick<Parameters<typeof readSheet>[2], "texts" | "styles" | "differentials" | "theme">;

function readShared(pack: PackageReader, path: string, leave: (code: string) => void): Shared {
  const theme = themeColors(pack.relatedXml(path, "theme"));
  const { cells, differentials, isSimplified } = readStyles(pack.relatedXml(path, "styles"), theme);
  if (isSimplified) leave("cell-formats");
  const { texts, hasRichText } = readSharedStrings(pack.relatedXml(path, "sharedStrings"));
  if (hasRichText) leave("rich-text");
  if (booleanAttribute(child(pack.xml(path), "workbookPr"), "date1904", false)) leave("date-1904");
  return { texts, styles: cells, differentials, theme };
}
