/** @jest-environment ./tests/support/office-environment.cjs */
import { inWorkbook } from "../../support/in-workbook";

describe("sheets", () => {
  it("are added at the end, named as asked or numbered", async () => {
    const names = await inWorkbook(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("需求");
      worksheets.add();
      worksheets.load("items/name, items/position");
      await context.sync();
      return worksheets.items.map((sheet) => [sheet.name, sheet.position]);
    });
    expect(names).toStrictEqual([
      ["Sheet1", 0],
      ["需求", 1],
      ["Sheet3", 2],
    ]);
  });

  it.each(["", "a/b", "x".repeat(32), "'quoted'", "History"])("refuse the name %j", async (name) => {
    await expect(
      inWorkbook(async (context, sheet) => {
        sheet.name = name;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("refuse a name in use, whatever its case", async () => {
    await expect(
      inWorkbook(async (context) => {
        context.workbook.worksheets.add("SHEET1");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("take formulas along when they are renamed, with quotes where needed", async () => {
    const formulas = await inWorkbook(async (context, sheet) => {
      const other = context.workbook.worksheets.add("数据");
      other.getRange("A1").values = [[4]];
      sheet.getRange("A1:A2").values = [["=数据!A1+1"], ["=SUM('数据'!A:A)"]];
      other.name = "2024 数据";
      const range = sheet.getRange("A1:A2");
      range.load("formulas, values");
      await context.sync();
      return [range.formulas as unknown, range.values as unknown];
    });
    expect(formulas).toStrictEqual([
      [["='2024 数据'!A1+1"], ["=SUM('2024 数据'!A:A)"]],
      [[5], [4]],
    ]);
  });

  it("leave #REF! behind when they are deleted", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      const other = context.workbook.worksheets.add("数据");
      sheet.getRange("A1").values = [["=数据!A1+1"]];
      other.delete();
      const range = sheet.getRange("A1");
      const gone = context.workbook.worksheets.getItemOrNullObject("数据");
      range.load("formulas");
      gone.load("isNullObject");
      await context.sync();
      return [range.formulas[0]?.[0] as unknown, gone.isNullObject];
    });
    expect(seen).toStrictEqual(["=#REF!+1", true]);
  });

  it("keep one that is visible", async () => {
    await expect(
      inWorkbook(async (context, sheet) => {
        context.workbook.worksheets.add("设置").visibility = "Hidden";
        sheet.delete();
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  it("move, hide, come to the front and carry a colour", async () => {
    const seen = await inWorkbook(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add("二");
      const third = worksheets.add("三");
      third.position = 0;
      third.activate();
      second.visibility = "VeryHidden";
      second.tabColor = "#12ab34";
      const active = worksheets.getActiveWorksheet();
      worksheets.load("items/name, items/visibility, items/tabColor");
      active.load("name");
      await context.sync();
      return [active.name, worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.tabColor])];
    });
    expect(seen).toStrictEqual([
      "三",
      [
        ["三", "Visible", ""],
        ["Sheet1", "Visible", ""],
        ["二", "VeryHidden", "#12AB34"],
      ],
    ]);
  });

  it("freeze rows and columns", async () => {
    const address = await inWorkbook(async (context, sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      const before = location.address;
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      none.load("isNullObject");
      await context.sync();
      return [before, none.isNullObject];
    });
    expect(address).toStrictEqual(["Sheet1!A1:B3", true]);
  });

  it("are copied with tables of their own names", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [["编号"], ["N1"]];
      sheet.tables.add("A1:A2", true).name = "Needs";
      const copy = sheet.copy("Before", sheet);
      copy.load("name, position");
      copy.tables.load("items/name");
      await context.sync();
      return [copy.name, copy.position, copy.tables.items.map((table) => table.name)];
    });
    expect(seen).toStrictEqual(["Sheet1 (2)", 0, ["Needs2"]]);
  });

  it("set up pages for printing", async () => {
    const layout = await inWorkbook(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A3";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea("A1:D9");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintMargins("Inches", { top: 1, left: 0.5 });
      pageLayout.headersFooters.defaultForAllPages.centerHeader = "需求 &P/&N";
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "&D";
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      rows.load("address");
      pageLayout.load("orientation, paperSize, topMargin, leftMargin, rightMargin");
      pageLayout.headersFooters.defaultForAllPages.load("centerHeader, rightFooter, leftFooter");
      await context.sync();
      return [rows.address, pageLayout.toJSON()];
    });
    expect(layout).toMatchObject([
      "Sheet1!1:2",
      {
        orientation: "Landscape",
        topMargin: 72,
        leftMargin: 36,
        rightMargin: 50.4,
        headersFooters: {
          defaultForAllPages: { centerHeader: "需求 &P/&N", rightFooter: "&D", leftFooter: "" },
        },
      },
    ]);
  });
});

describe("protection", () => {
  it("refuses to write locked cells and lets unlocked ones be written", async () => {
    await expect(
      inWorkbook(async (context, sheet) => {
        sheet.getRange("B:B").format.protection.locked = false;
        sheet.protection.protect({ allowFormatCells: true });
        sheet.getRange("B2").values = [[1]];
        sheet.getRange("B2").format.fill.color = "yellow";
        await context.sync();
        sheet.getRange("A2:B2").values = [[1, 2]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "AccessDenied", debugInfo: { errorLocation: "Range.values" } });
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["rows", (sheet) => sheet.getRange("2:2").insert("Down")],
    ["tables", (sheet) => sheet.tables.add("A1:B2", true)],
    ["formats", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["validation", (sheet) => sheet.getRange("A1").dataValidation.clear()],
    ["charts", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"))],
  ])("refuses %s unless it allows them", async (_what, change) => {
    await expect(
      inWorkbook(async (context, sheet) => {
        sheet.protection.protect();
        await context.sync();
        change(sheet);
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("is lifted by its password only", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      sheet.protection.protect({}, "邻里");
      await context.sync();
      sheet.protection.unprotect("wrong");
      const refusal = await context.sync().then(
        () => "none",
        (error: unknown) => (error as OfficeExtension.Error).code,
      );
      sheet.protection.unprotect("邻里");
      sheet.protection.load("protected");
      await context.sync();
      return [refusal, sheet.protection.protected];
    });
    expect(seen).toStrictEqual(["AccessDenied", false]);
  });

  it("of the workbook keeps its sheets as they are", async () => {
    await expect(
      inWorkbook(async (context) => {
        context.workbook.protection.protect();
        context.workbook.worksheets.add("新");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
