/** @jest-environment ./tests/support/office-environment.cjs */
import { openXlsx, saveXlsx } from "../../../src/host/xlsx";
import { newBook } from "../../../src/host";
import { inWorkbook } from "../../support/in-workbook";

/** Needs at A1 with a column that is twice the quantity in every row. */
function addNeeds(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:C3").values = [
    ["编号", "数量", "两倍"],
    ["N1", 3, ""],
    ["N2", 5, ""],
  ];
  const table = sheet.tables.add("A1:C3", true);
  table.name = "Needs";
  table.columns.getItem("两倍").getDataBodyRange().formulas = [["=[@数量]*2"], ["=[@数量]*2"]];
  return table;
}

/** Formulas and values of the cells after `work`. */
const shownAfter = (address: string, work: (sheet: Excel.Worksheet, table: Excel.Table) => void) =>
  inWorkbook(async (context, sheet) => {
    work(sheet, addNeeds(sheet));
    const range = sheet.getRange(address).load("formulas,values");
    await context.sync();
    return { formulas: range.formulas as unknown, values: range.values as unknown };
  });

const FILLED = { formulas: [["=[@数量]*2"]], values: [[14]] };

describe("a calculated column", () => {
  it("computes a row that is typed below the table", async () => {
    const shown = await shownAfter("C4", (sheet) => {
      sheet.getRange("A4:B4").values = [["N3", 7]];
    });
    expect(shown).toEqual(FILLED);
  });

  it("computes rows that are added, that the table is resized over, and that are put in between", async () => {
    const added = await shownAfter("C4", (_sheet, table) =>
      table.rows.add(undefined, [["N3", 7, null as unknown as string]]),
    );
    const resized = await shownAfter("C4", (sheet, table) => {
      table.resize("A1:C5");
      sheet.getRange("B4").values = [[7]];
    });
    const between = await shownAfter("C3", (sheet) => {
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("B3").values = [[7]];
    });
    expect([added, resized, between]).toEqual([FILLED, FILLED, FILLED]);
  });

  it("keeps what is typed into it", async () => {
    const shown = await shownAfter("C3:C4", (sheet) => {
      sheet.getRange("C3").values = [["另议"]];
      sheet.getRange("A4:C4").values = [["N3", 7, 1]];
    });
    expect(shown.formulas).toEqual([["另议"], [1]]);
  });

  it("follows the names of its table and columns", async () => {
    const shown = await shownAfter("C4", (sheet, table) => {
      sheet.getRange("B1").values = [["多少"]];
      table.name = "Wants";
      sheet.getRange("A4:B4").values = [["N3", 7]];
    });
    expect(shown).toEqual({ formulas: [["=[@多少]*2"]], values: [[14]] });
  });

  it("fills the first row of a table without data", async () => {
    const shown = await shownAfter("C2", (sheet, table) => {
      table.rows.deleteRowsAt(0, 2);
      sheet.getRange("A2:B2").values = [["N3", 7]];
    });
    expect(shown).toEqual(FILLED);
  });

  it("moves references without names along", async () => {
    const shown = await shownAfter("C4", (sheet, table) => {
      table.columns.getItem("两倍").getDataBodyRange().formulas = [["=B2*2"], ["=B3*2"]];
      sheet.getRange("A4:B4").values = [["N3", 7]];
    });
    expect(shown).toEqual({ formulas: [["=B4*2"]], values: [[14]] });
  });

  it("ends when all of it is emptied", async () => {
    const shown = await shownAfter("C4", (sheet, table) => {
      table.columns.getItem("两倍").getDataBodyRange().clear("Contents");
      sheet.getRange("A4:B4").values = [["N3", 7]];
    });
    expect(shown.formulas).toEqual([[""]]);
  });

  it("is none as long as rows have different formulas", async () => {
    const shown = await shownAfter("D4", (sheet, table) => {
      table.columns.add(undefined, [["三倍"], ["=[@数量]*3"], ["=[@数量]*4"]]);
      sheet.getRange("A4:B4").values = [["N3", 7]];
    });
    expect(shown.formulas).toEqual([[""]]);
  });

  it("is saved with the table and computes rows after it was opened again", async () => {
    const book = newBook();
    await inWorkbook(async (context, sheet) => {
      addNeeds(sheet);
      await context.sync();
    }, book);
    const { book: again, left } = await openXlsx(await saveXlsx(book));
    expect(left).toEqual([]);
    const shown = await inWorkbook(async (context, sheet) => {
      sheet.getRange("A4:B4").values = [["N3", 7]];
      const range = sheet.getRange("C4").load("formulas,values");
      await context.sync();
      return { formulas: range.formulas as unknown, values: range.values as unknown };
    }, again);
    expect(shown).toEqual(FILLED);
  });
});
