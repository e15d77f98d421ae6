/** @jest-environment ./tests/support/office-environment.cjs */
import { inWorkbook } from "../../support/in-workbook";

const NEEDS = [
  ["编号", "类别", "数量"],
  ["N1", "养老", 3],
  ["N2", "助残", 5],
];

/** A table of two needs at A1 of the sheet. */
function addNeeds(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:C3").values = NEEDS;
  const table = sheet.tables.add("A1:C3", true);
  table.name = "Needs";
  return table;
}

describe("a table", () => {
  it("shows its header, body and whole range", async () => {
    const addresses = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("类别").getDataBodyRange(),
      ];
      ranges.forEach((range) => range.load("address"));
      await context.sync();
      return ranges.map((range) => range.address);
    });
    expect(addresses).toStrictEqual(["Sheet1!A1:C3", "Sheet1!A1:C1", "Sheet1!A2:C3", "Sheet1!B2:B3"]);
  });

  it("is found by its name in any case, by its id, and through the workbook", async () => {
    const names = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      table.load("id, name");
      await context.sync();
      const found = [
        context.workbook.tables.getItem("needs"),
        sheet.tables.getItem(table.id),
        context.workbook.tables.getItemAt(0),
      ];
      const missing = context.workbook.tables.getItemOrNullObject("Resources");
      found.forEach((item) => item.load("name"));
      missing.load("isNullObject");
      await context.sync();
      return [...found.map((item) => item.name), missing.isNullObject];
    });
    expect(names).toStrictEqual(["Needs", "Needs", "Needs", true]);
  });

  it("grows when rows are added and pushes down what is below it", async () => {
    const values = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      sheet.getRange("A5").values = [["注"]];
      table.rows.add(undefined, [
        ["N3", "法律", 1],
        ["N4", "就业", 2],
      ]);
      const range = table.getRange();
      const note = sheet.getRange("A7");
      range.load("address");
      note.load("values");
      await context.sync();
      return [range.address, note.values[0]?.[0] as unknown];
    });
    expect(values).toStrictEqual(["Sheet1!A1:C5", "注"]);
  });

  it("fills the blank row that a table of headers only keeps", async () => {
    const rows = await inWorkbook(async (context, sheet) => {
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["编号", "数量"]];
      table.rows.add(undefined, [["N1", 2]]);
      table.rows.add(undefined, [["N2", 3]]);
      const range = table.getRange();
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    expect(rows).toStrictEqual([
      ["编号", "数量"],
      ["N1", 2],
      ["N2", 3],
    ]);
  });

  it("inserts rows before an index and keeps a totals row at the end", async () => {
    const values = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      table.showTotals = true;
      table.rows.add(1, [["N9", "健康", 7]]);
      table.rows.add(undefined, [["N10", "健康", 8]]);
      const range = table.getRange();
      range.load("values");
      await context.sync();
      return (range.values as unknown[][]).map((row) => row[0]);
    });
    expect(values).toStrictEqual(["编号", "N1", "N9", "N2", "N10", "Total"]);
  });

  it("keeps one blank row when every row is deleted", async () => {
    const left = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      table.rows.getItemAt(0).delete();
      table.rows.getItemAt(0).delete();
      const range = table.getRange();
      table.rows.load("count");
      range.load("address, values");
      await context.sync();
      return { count: table.rows.count, address: range.address, body: range.values[1] as unknown };
    });
    expect(left).toStrictEqual({ count: 0, address: "Sheet1!A1:C2", body: ["", "", ""] });
  });

  it("takes in what is written right below it", async () => {
    const address = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      sheet.getRange("A4:C4").values = [["N3", "环境", 4]];
      const range = table.getRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!A1:C4");
  });

  it("gives doubled and blank headers names of their own", async () => {
    const names = await inWorkbook(async (context, sheet) => {
      sheet.getRange("A1:D1").values = [["数量", "数量", "", 2024]];
      const table = sheet.tables.add("A1:D2", true);
      table.columns.load("items/name");
      const header = table.getHeaderRowRange();
      header.load("values");
      await context.sync();
      return [table.columns.items.map((column) => column.name), header.values[0] as unknown];
    });
    expect(names).toStrictEqual([
      ["数量", "数量2", "Column3", "2024"],
      ["数量", "数量2", "Column3", "2024"],
    ]);
  });

  it("refuses to overlap another table and to take a name in use", async () => {
    await expect(
      inWorkbook(async (context, sheet) => {
        addNeeds(sheet);
        sheet.tables.add("C3:D5", true);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(
      inWorkbook(async (context, sheet) => {
        addNeeds(sheet);
        sheet.tables.add("F1:G3", true).name = "NEEDS";
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("puts headers above data that has none", async () => {
    const values = await inWorkbook(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const range = sheet.tables.add("A1:B2", false).getRange();
      range.load("address, values");
      await context.sync();
      return [range.address, range.values as unknown];
    });
    expect(values).toStrictEqual([
      "Sheet1!A1:B3",
      [
        ["Column1", "Column2"],
        [1, 2],
        [3, 4],
      ],
    ]);
  });

  it("adds, renames and deletes columns, and formulas follow", async () => {
    const formulas = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      sheet.getRange("F1:F3").values = [
        ["=SUM(Needs[数量])"],
        ["=COUNTA(Needs[类别])"],
        ["=Needs[[#Headers],[数量]]"],
      ];
      table.columns.add(1, [["来源"], ["走访"], ["热线"]]);
      table.columns.getItem("数量").name = "人数";
      table.columns.getItem("类别").delete();
      const range = sheet.getRange("F1:F3");
      const header = table.getHeaderRowRange();
      range.load("formulas");
      header.load("values");
      await context.sync();
      return [range.formulas as unknown, header.values[0] as unknown];
    });
    expect(formulas).toStrictEqual([
      [["=SUM(Needs[人数])"], ["=COUNTA(Needs[#REF!])"], ["=Needs[[#Headers],[人数]]"]],
      ["编号", "来源", "人数"],
    ]);
  });

  it("takes a new header cell as the column's new name", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      sheet.getRange("E1").values = [["=SUM(Needs[数量])"]];
      sheet.getRange("C1").values = [["人数"]];
      const formula = sheet.getRange("E1");
      formula.load("formulas");
      const column = table.columns.getItemOrNullObject("人数");
      column.load("index");
      await context.sync();
      return [formula.formulas[0]?.[0] as unknown, column.index];
    });
    expect(seen).toStrictEqual(["=SUM(Needs[人数])", 2]);
  });

  it("keeps row references in full and shows them short", async () => {
    const formulas = await inWorkbook(async (context, sheet) => {
      addNeeds(sheet);
      sheet.getRange("D1").values = [["双倍"]];
      sheet.getRange("D2:D3").values = [["=[@数量]*2"], ["=Needs[@数量]*2"]];
      const range = sheet.getRange("D2:D3");
      range.load("formulas, values");
      await context.sync();
      return [range.formulas as unknown, range.values as unknown];
    });
    expect(formulas).toStrictEqual([
      [["=[@数量]*2"], ["=[@数量]*2"]],
      [[6], [10]],
    ]);
  });

  it("follows formulas through a new name of the table", async () => {
    const formula = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      sheet.getRange("E1").values = [["=SUM(Needs[数量])"]];
      table.name = "需求";
      const range = sheet.getRange("E1");
      range.load("formulas, values");
      await context.sync();
      return [range.formulas[0]?.[0] as unknown, range.values[0]?.[0] as unknown];
    });
    expect(formula).toStrictEqual(["=SUM(需求[数量])", 8]);
  });

  it("becomes plain cells, with plain references in formulas", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      sheet.getRange("E1").values = [["=SUM(Needs[数量])"]];
      table.convertToRange();
      const range = sheet.getRange("E1");
      range.load("formulas, values");
      sheet.tables.load("count");
      await context.sync();
      return [range.formulas[0]?.[0] as unknown, range.values[0]?.[0] as unknown, sheet.tables.count];
    });
    expect(seen).toStrictEqual(["=SUM(Sheet1!$C$2:$C$3)", 8, 0]);
  });

  it("sorts its rows, blanks last", async () => {
    const ids = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      table.rows.add(undefined, [["N3", "法律", ""]]);
      table.sort.apply([{ key: 2, ascending: false }]);
      const body = table.getDataBodyRange();
      body.load("values");
      await context.sync();
      return (body.values as unknown[][]).map((row) => row[0]);
    });
    expect(ids).toStrictEqual(["N2", "N1", "N3"]);
  });

  it("takes validation, conditional formats and formats along as it grows", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      const table = addNeeds(sheet);
      const column = table.columns.getItem("数量").getDataBodyRange();
      column.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      column.numberFormat = [["0"]];
      column.conditionalFormats.add("DataBar");
      sheet.getRange("E1").values = [["=SUM(C2:C3)"]];
      table.rows.add(undefined, [["N3", "法律", 4]]);
      const added = sheet.getRange("C4");
      const sum = sheet.getRange("E1");
      added.load("numberFormat, dataValidation/type");
      sum.load("formulas");
      const formats = added.conditionalFormats.getCount();
      await context.sync();
      return [added.numberFormat, added.dataValidation.type, formats.value, sum.formulas[0]?.[0] as unknown];
    });
    expect(seen).toStrictEqual([[["0"]], "WholeNumber", 1, "=SUM(C2:C4)"]);
  });

  it("is not torn by cells inserted beside it", async () => {
    await expect(
      inWorkbook(async (context, sheet) => {
        addNeeds(sheet);
        sheet.getRange("B2").insert("Down");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InsertDeleteConflict" });
  });
});
