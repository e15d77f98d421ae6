import type { Book } from "../../../src/host/model/book";
import { openXlsx, saveXlsx } from "../../../src/host/xlsx";
import { richBook } from "../../support/rich-book";

const withoutIds = (book: Book): unknown => {
  const ids = new Map(book.sheets.map((sheet, index) => [sheet.id, `sheet ${index}`]));
  return {
    ...book,
    activeSheetId: ids.get(book.activeSheetId),
    names: book.names
      .map((name) => ({ ...name, sheetId: name.sheetId === null ? null : ids.get(name.sheetId) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      id: ids.get(sheet.id),
      tables: sheet.tables.map((table) => ({ ...table, id: "" })),
      charts: sheet.charts.map((chart) => ({ ...chart, id: "" })),
      conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: "" })),
      protection: sheet.protection === null ? null : { ...sheet.protection, password: "" },
    })),
  };
};

describe("saving and opening a workbook", () => {
  it("brings back everything the workbook holds", async () => {
    const book = richBook();
    const { book: again, left } = await openXlsx(await saveXlsx(book));
    expect(withoutIds(again)).toEqual(withoutIds(book));
    expect(left).toEqual([]);
  });
});
