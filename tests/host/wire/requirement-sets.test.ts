import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { readRequirementSets } from "../../../src/host";
import { openHost } from "../../support/open-host";

const typings = readFileSync(createRequire(__filename).resolve("@types/office-js/index.d.ts"), "utf8");

describe("requirement sets, read from Office's typings", () => {
  const sets = readRequirementSets(typings);

  it.each([
    ["Worksheet.charts", "ExcelApi 1.1"],
    ["Worksheet.freezePanes", "ExcelApi 1.7"],
    ["Range.dataValidation", "ExcelApi 1.8"],
    ["Range.values", "ExcelApi 1.1"],
    ["Worksheet.onChanged", "ExcelApi 1.7"],
    ["WorksheetCollection.onChanged", "ExcelApi 1.9"],
    ["TableCollection.getCount", "ExcelApi 1.4"],
    ["Workbook.linkedWorkbooks", "ExcelApiOnline 1.1"],
  ])("knows that %s came with %s", (member, set) => {
    expect(sets.get(member)).toBe(set);
  });

  it("finds the members of all the classes", () => {
    expect(sets.size).toBeGreaterThan(2000);
  });
});

describe("a host that plays an older Excel", () => {
  const open = () => openHost(undefined, { apiLevel: "1.7" });

  it("reports its level, so that the add-in can ask", async () => {
    const { Office } = await open();
    const { requirements } = Office.context;
    expect([
      requirements.isSetSupported("ExcelApi", "1.7"),
      requirements.isSetSupported("ExcelApi", "1.8"),
    ]).toStrictEqual([true, false]);
  });

  it("refuses newer members as not found, also where the client would let them pass", async () => {
    const { Excel } = await open();
    const attempt = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Range.dataValidation is ExcelApi 1.8") as string,
    });
  });

  it("refuses newer events and newer properties, and serves older ones", async () => {
    const { Excel } = await open();
    const listening = Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
    });
    await expect(listening).rejects.toMatchObject({ code: "ApiNotFound" });
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.tabColor = "#FF0000";
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Sheet1");
  });

  it("leaves newer properties out when everything is loaded", async () => {
    const { Excel } = await open();
    const loaded = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load();
      await context.sync();
      return sheet.toJSON();
    });
    expect(loaded).not.toHaveProperty("showGridlines");
    expect(loaded).toHaveProperty("tabColor", "");
  });
});
