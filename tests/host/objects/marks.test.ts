/** @jest-environment ./tests/support/office-environment.cjs */
import { inWorkbook } from "../../support/in-workbook";

describe("data validation", () => {
  it("keeps a list that reads cells of another sheet", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      const settings = context.workbook.worksheets.add("设 置");
      settings.getRange("A1:A2").values = [["养老"], ["助残"]];
      const { dataValidation } = sheet.getRange("B2:B9");
      dataValidation.rule = { list: { inCellDropDown: true, source: settings.getRange("A1:A2") } };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "类别",
        message: "请从列表中选择",
      };
      dataValidation.prompt = { showPrompt: true, title: "类别", message: "选一个" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("rule, type, errorAlert, prompt, ignoreBlanks");
      await context.sync();
      return dataValidation.toJSON();
    });
    expect(seen).toMatchObject({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "='设 置'!$A$1:$A$2" } },
      errorAlert: { showAlert: true, style: "Stop", title: "类别", message: "请从列表中选择" },
      prompt: { showPrompt: true, title: "类别", message: "选一个" },
      ignoreBlanks: false,
    });
  });

  it.each<[string, Excel.DataValidationRule]>([
    ["WholeNumber", { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }],
    ["Decimal", { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } }],
    ["Date", { date: { formula1: "=TODAY()", operator: "GreaterThan" } }],
    ["Time", { time: { formula1: "=TIME(8,0,0)", operator: "GreaterThan" } }],
    ["TextLength", { textLength: { formula1: 20, operator: "LessThanOrEqualTo" } }],
    ["Custom", { custom: { formula: "=COUNTIF($A:$A,A1)=1" } }],
    ["List", { list: { inCellDropDown: false, source: "高,中,低" } }],
  ])("keeps a rule of kind %s", async (type, rule) => {
    const seen = await inWorkbook(async (context, sheet) => {
      const { dataValidation } = sheet.getRange("A1:A5");
      dataValidation.rule = rule;
      dataValidation.load("rule, type");
      await context.sync();
      return [dataValidation.type, dataValidation.rule];
    });
    expect(seen).toStrictEqual([type, rule]);
  });

  it("covers exactly the cells it was set for", async () => {
    const types = await inWorkbook(async (context, sheet) => {
      const rule = (formula1: number) => ({ wholeNumber: { formula1, operator: "GreaterThan" } as const });
      sheet.getRange("A1:A9").dataValidation.rule = rule(0);
      sheet.getRange("A4:A5").dataValidation.rule = rule(5);
      sheet.getRange("A7").dataValidation.clear();
      const read = ["A1:A3", "A4:A5", "A6", "A7", "A3:A4", "A6:A7"].map(
        (address) => sheet.getRange(address).dataValidation,
      );
      read.forEach((validation) => validation.load("type"));
      await context.sync();
      return read.map((validation) => validation.type);
    });
    expect(types).toStrictEqual([
      "WholeNumber",
      "WholeNumber",
      "WholeNumber",
      "None",
      "Inconsistent",
      "Inconsistent",
    ]);
  });

  it("tells whether values obey it", async () => {
    const valid = await inWorkbook(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[2], [3.5], [""]];
      sheet.getRange("A1:A3").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      const read = ["A1", "A2", "A1:A3", "A3"].map((address) => sheet.getRange(address).dataValidation);
      read.forEach((validation) => validation.load("valid"));
      await context.sync();
      return read.map((validation) => validation.valid);
    });
    expect(valid).toStrictEqual([true, false, false, true]);
  });

  it.each<[string, Excel.DataValidationRule]>([
    ["a list of more than 255 characters", { list: { inCellDropDown: true, source: "类,".repeat(130) } }],
    ["no limit", { wholeNumber: { formula1: "", operator: "GreaterThan" } }],
    ["two kinds", { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } }],
    ["a structured reference", { list: { inCellDropDown: true, source: "=Needs[类别]" } }],
  ])("refuses %s", async (_what, rule) => {
    await expect(
      inWorkbook(async (context, sheet) => {
        sheet.getRange("A1").dataValidation.rule = rule;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("conditional formats", () => {
  it("keep a formula and what it does to cells", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      const range = sheet.getRange("A2:C9");
      const added = range.conditionalFormats.add("Custom");
      added.custom.rule.formula = '=$A2=""';
      added.custom.format.fill.color = "#FFF2CC";
      added.custom.format.font.bold = true;
      added.stopIfTrue = true;
      await context.sync();
      const found = sheet.getRange("B3").conditionalFormats.getItemAt(0);
      const where = found.getRange();
      found.load(
        "type, stopIfTrue, priority, custom/rule/formula, custom/format/fill/color, custom/format/font/bold",
      );
      where.load("address");
      await context.sync();
      return [where.address, found.toJSON()];
    });
    expect(seen).toMatchObject([
      "Sheet1!A2:C9",
      {
        type: "Custom",
        stopIfTrue: true,
        priority: 0,
        custom: {
          rule: { formula: '=$A2=""' },
          format: { fill: { color: "#FFF2CC" }, font: { bold: true } },
        },
      },
    ]);
  });

  it("come in the kinds a template needs", async () => {
    const types = await inWorkbook(async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange("A1:A9");
      const value = conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      value.cellValue.format.font.color = "#FF0000";
      conditionalFormats.add("PresetCriteria").preset.rule = { criterion: "DuplicateValues" };
      conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Contains", text: "过期" };
      conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#4472C4";
      const scale = conditionalFormats.add("ColorScale").colorScale;
      scale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      };
      conditionalFormats.load("items/type, items/priority");
      scale.load("threeColorScale");
      await context.sync();
      return [
        conditionalFormats.items.map((format) => [format.type, format.priority]),
        scale.threeColorScale,
      ];
    });
    expect(types).toStrictEqual([
      [
        ["ColorScale", 0],
        ["DataBar", 1],
        ["ContainsText", 2],
        ["PresetCriteria", 3],
        ["CellValue", 4],
      ],
      false,
    ]);
  });

  it("give a null object for a rule of another kind", async () => {
    const isNull = await inWorkbook(async (context, sheet) => {
      const other = sheet.getRange("A1").conditionalFormats.add("DataBar").customOrNullObject;
      other.load("isNullObject");
      await context.sync();
      return other.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  it("are deleted one by one, or for a range at once", async () => {
    const counts = await inWorkbook(async (context, sheet) => {
      const { conditionalFormats } = sheet.getRange("A1:A9");
      conditionalFormats.add("DataBar");
      conditionalFormats.add("DataBar").delete();
      const one = conditionalFormats.getCount();
      sheet.getRange("A1:A8").conditionalFormats.clearAll();
      const rest = sheet.getRange("A9").conditionalFormats.getItemAt(0).getRange();
      rest.load("address");
      await context.sync();
      return [one.value, rest.address];
    });
    expect(counts).toStrictEqual([1, "Sheet1!A9"]);
  });

  it("follow inserted rows with their formulas", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      const format = sheet.getRange("A2:A9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A2>设置!$B$2";
      sheet.getRange("1:1").insert("Down");
      const where = format.getRange();
      format.custom.rule.load("formula");
      where.load("address");
      await context.sync();
      return [where.address, format.custom.rule.formula];
    });
    expect(seen).toStrictEqual(["Sheet1!A3:A10", "=A3>设置!$B$2"]);
  });
});
