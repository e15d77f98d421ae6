import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calculate } from "../../src/host/calc";
import { WHOLE_SHEET } from "../../src/host/model/address";
import type { Book } from "../../src/host/model/book";
import { eachCell, removeCell } from "../../src/host/model/cells";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import { compareWithLibreOffice, writeBytes } from "../support/compare-with-libreoffice";
import { findLibreOffice } from "../support/libreoffice";
import { richBook } from "../support/rich-book";

const office = findLibreOffice();
const inLibreOffice = office === null ? describe.skip : describe;
const folder = mkdtempSync(join(tmpdir(), "round-trip-"));

afterAll(() => {
  office?.dispose();
  rmSync(folder, { recursive: true, force: true });
});

/** The functions LibreOffice 7.4 does not know yet. */
const YOUNG = /XLOOKUP\(/;

function withoutYoungFunctions(book: Book): Book {
  for (const sheet of book.sheets)
    eachCell(sheet, WHOLE_SHEET, (cell, row, column) => {
      if (YOUNG.test(cell.formula ?? "")) removeCell(sheet, row, column);
    });
  return book;
}

inLibreOffice("a workbook of ours in LibreOffice", () => {
  if (office === null) return;
  const book = withoutYoungFunctions(richBook());
  const file = join(folder, "邻里.xlsx");

  beforeAll(async () => {
    expect(calculate(book).failures).toEqual([]);
    writeBytes(file, await saveXlsx(book));
  });

  it("computes every formula to the same value", async () => {
    const { compared, differences } = await compareWithLibreOffice(office, file);
    expect(differences).toEqual([]);
    expect(compared).toBe(14);
  }, 180_000);

  // Without a window LibreOffice saves no frozen panes, so they are not compared here.
  it("comes back with its sheets, tables, names, validations, formats and charts", async () => {
    const bytes = new Uint8Array(readFileSync(await office.recalculate(file)));
    const { book: theirs } = await openXlsx(bytes);
    const shape = (each: Book): unknown => ({
      sheets: each.sheets.map((sheet) => ({
        name: sheet.name,
        isVisible: sheet.visibility === "Visible",
        tables: sheet.tables.map((table) => [
          table.name,
          table.area,
          table.columns.map((column) => column.name),
        ]),
        merges: sheet.merges,
        charts: sheet.charts.map((chart) => [
          chart.title.text,
          chart.series.map((series) => [
            series.type.replace(/^XYScatter.*/, "XYScatter"),
            series.values,
            series.axisGroup,
          ]),
        ]),
        validations: sheet.validations.map((validation) => Object.keys(validation.rule)[0]).sort(),
      })),
      names: each.names.map((name) => name.name).sort(),
    });
    expect(shape(theirs)).toEqual(shape(book));
  }, 180_000);

  it("prints as pages", async () => {
    const pages = await office.toPictures(file);
    expect(pages).toHaveLength(3);
    for (const page of pages) expect(readFileSync(page).length).toBeGreaterThan(5_000);
  }, 180_000);
});
