import type { Book, Sheet } from "./book";

/** A blank workbook with one sheet, as Excel opens it. */
export function newBook(name = "Book1.xlsx"): Book {
  const book: Book = {
    name,
    sheets: [],
    activeSheetId: "",
    names: [],
    settings: new Map(),
    properties: { built: new Map(), custom: new Map() },
    xmlParts: new Map(),
    calculation: { mode: "Automatic" },
    isReadOnly: false,
    structureProtection: null,
  };
  const sheet = newSheet(freshId(book, "sheet"), "Sheet1");
  book.sheets.push(sheet);
  book.activeSheetId = sheet.id;
  return book;
}

/** A blank sheet; it belongs to no workbook yet. */
export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    frozen: { rows: 0, columns: 0 },
    protection: null,
    page: {
      orientation: "Portrait",
      paperSize: "a4",
      fitTo: null,
      printArea: "",
      titleRows: "",
      header: "",
      footer: "",
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4 },
      centerHorizontally: false,
    },
  };
}

/** An id no object of the workbook has or ever had, in the shape Excel gives: `{0000000K-000N-0000-0000-000000000000}`. */
export function freshId(book: Book, kind: keyof typeof KIND): string {
  let next = (lastNumber.get(book) ?? highestNumber(book)) + 1;
  // Of all objects only these parts come out of a file with ids.
  while (book.xmlParts.has(idText(KIND.xmlPart, next))) next += 1;
  lastNumber.set(book, next);
  return kind === "table" ? String(next) : idText(KIND[kind], next);
}

const KIND = { sheet: 1, table: 2, chart: 3, conditionalFormat: 4, xmlPart: 5 } as const;
const lastNumber = new WeakMap<Book, number>();

function idText(kind: number, number: number): string {
  return `{${hex(kind, 8)}-${hex(number, 4)}-0000-0000-000000000000}`;
}

function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, "0");
}

function highestNumber(book: Book): number {
  const ids = book.sheets.flatMap((sheet) => [
    sheet.id,
    ...sheet.tables.map((table) => table.id),
    ...sheet.charts.map((chart) => chart.id),
    ...sheet.conditionalFormats.map((format) => format.id),
  ]);
  return Math.max(0, ...[...ids, ...book.xmlParts.keys()].map(numberOfId));
}

function numberOfId(id: string): number {
  const inner = /^\{[0-9A-F]{8}-([0-9A-F]{4,})-/i.exec(id)?.[1];
  if (inner !== undefined) return parseInt(inner, 16);
  return /^\d+$/.test(id) ? Number(id) : 0;
}
