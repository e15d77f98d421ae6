/** @jest-environment ./tests/support/office-environment.cjs */
import { inWorkbook } from "../../support/in-workbook";
import { openHost } from "../../support/open-host";

describe("names", () => {
  it("stand for cells or formulas, in the workbook or on a sheet", async () => {
    const seen = await inWorkbook(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [[2], [3]];
      context.workbook.names.add("权重", sheet.getRange("A1:A2"), "权重");
      context.workbook.names.add("税率", "=0.5");
      sheet.names.add("本地", "=Sheet1!$A$2");
      sheet.getRange("B1").values = [["=SUM(权重)*税率"]];
      const range = context.workbook.names.getItem("权重").getRange();
      const named = sheet.getRange("权重");
      const constant = context.workbook.names.getItem("税率");
      const local = sheet.names.getItemOrNullObject("本地");
      const absent = context.workbook.names.getItemOrNullObject("本地");
      const cell = sheet.getRange("B1");
      range.load("address");
      named.load("address");
      constant.load("formula, type, value, scope");
      local.load("scope, value");
      absent.load("isNullObject");
      cell.load("values");
      await context.sync();
      return [
        range.address,
        named.address,
        [constant.formula as unknown, constant.type, constant.value as unknown, constant.scope],
        [local.scope, local.value as unknown],
        absent.isNullObject,
        cell.values[0]?.[0] as unknown,
      ];
    });
    expect(seen).toStrictEqual([
      "Sheet1!A1:A2",
      "Sheet1!A1:A2",
      ["=0.5", "Double", 0.5, "Workbook"],
      ["Worksheet", 3],
      true,
      2.5,
    ]);
  });

  it.each(["A1", "R1C1", "两 个", "1st"])("are not %j", async (name) => {
    await expect(
      inWorkbook(async (context, sheet) => {
        context.workbook.names.add(name, sheet.getRange("A1"));
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("what travels with the workbook", () => {
  it("keeps settings of any JSON kind", async () => {
    const seen = await inWorkbook(async (context) => {
      const { settings } = context.workbook;
      settings.add("run", { time: "2024-01-05", weights: [1, 2] });
      settings.add("lang", "zh");
      await context.sync();
      const run = settings.getItem("run");
      const none = settings.getItemOrNullObject("journal");
      settings.getItem("lang").delete();
      run.load("key, value");
      none.load("isNullObject");
      const count = settings.getCount();
      await context.sync();
      return [run.value as unknown, none.isNullObject, count.value];
    });
    expect(seen).toStrictEqual([{ time: "2024-01-05", weights: [1, 2] }, true, 1]);
  });

  it("keeps document properties, built in and custom", async () => {
    const seen = await inWorkbook(async (context) => {
      const { properties } = context.workbook;
      properties.title = "社区资源图";
      properties.custom.add("LinliVersion", 3);
      properties.custom.add("linliversion", 4);
      const custom = properties.custom.getItem("LINLIVERSION");
      properties.load("title");
      custom.load("key, value, type");
      await context.sync();
      return [properties.title, custom.key, custom.value as unknown, custom.type];
    });
    expect(seen).toStrictEqual(["社区资源图", "LinliVersion", 4, "Number"]);
  });

  it("keeps custom XML parts by namespace", async () => {
    const seen = await inWorkbook(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<journal xmlns="urn:linli">旧值</journal>');
      part.load("id, namespaceUri");
      await context.sync();
      const only = parts.getByNamespace("urn:linli").getOnlyItem();
      const xml = only.getXml();
      await context.sync();
      only.delete();
      const rest = parts.getByNamespace("urn:linli").getCount();
      await context.sync();
      return [part.namespaceUri, xml.value, rest.value];
    });
    expect(seen).toStrictEqual(["urn:linli", '<journal xmlns="urn:linli">旧值</journal>', 0]);
  });
});

describe("calculation", () => {
  it("waits in manual mode until it is asked for", async () => {
    const values = await inWorkbook(async (context, sheet) => {
      const { application } = context.workbook;
      application.calculationMode = "Manual";
      sheet.getRange("A1:B1").values = [[2, "=A1*2"]];
      const cell = sheet.getRange("B1");
      cell.load("values");
      await context.sync();
      const before = cell.values[0]?.[0] as unknown;
      application.calculate("Full");
      cell.load("values");
      await context.sync();
      return [before, cell.values[0]?.[0] as unknown];
    });
    expect(values).toStrictEqual([0, 4]);
  });

  it("waits until the next sync when it is suspended", async () => {
    const values = await inWorkbook(async (context, sheet) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1:B1").values = [[2, "=A1*2"]];
      const cell = sheet.getRange("B1");
      cell.load("values");
      await context.sync();
      const before = cell.values[0]?.[0] as unknown;
      cell.load("values");
      await context.sync();
      return [before, cell.values[0]?.[0] as unknown];
    });
    expect(values).toStrictEqual([0, 4]);
  });
});

describe("events", () => {
  it("tell the sheet and the table what changed, after the batch", async () => {
    const { whenIdle } = await openHost();
    const told: unknown[] = [];
    const tell = (event: unknown) => {
      told.push(event);
      return Promise.resolve();
    };
    const handlers = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B1").values = [["编号", "数量"]];
      const table = sheet.tables.add("A1:B3", true);
      await context.sync();
      const added = [
        sheet.onChanged.add((event) => tell(["sheet", event.changeType, event.address, event.source])),
        table.onChanged.add((event) => tell(["table", event.changeType, event.address])),
      ];
      await context.sync();
      return added;
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B2:C2").values = [[5, 6]];
      await context.sync();
    });
    await whenIdle();
    await Excel.run(handlers[0]?.context as Excel.RequestContext, async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    });
    expect(told).toStrictEqual([
      ["sheet", "RangeEdited", "B2:C2", "Local"],
      ["table", "RangeEdited", "B2"],
    ]);
  });

  it("are silent while they are switched off", async () => {
    const { whenIdle } = await openHost();
    const told: unknown[] = [];
    const tell = (event: unknown) => {
      told.push(event);
      return Promise.resolve();
    };
    const handler = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const added = sheets.onAdded.add((event) => tell(event.type));
      await context.sync();
      context.runtime.enableEvents = false;
      sheets.add("静");
      await context.sync();
      context.runtime.enableEvents = true;
      sheets.add("响");
      await context.sync();
      return added;
    });
    await whenIdle();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(told).toStrictEqual(["WorksheetAdded"]);
  });
});
