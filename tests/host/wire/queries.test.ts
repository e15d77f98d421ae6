import { openHost } from "../../support/open-host";
import { createToyModel } from "../../support/toy-workbook";

const open = () => openHost(undefined, { createModel: createToyModel });

describe("what a load asks for", () => {
  it("gives everything that is implemented when nothing is selected", async () => {
    const { Excel } = await open();
    const loaded = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      range.load();
      await context.sync();
      return range.toJSON();
    });
    expect(loaded).toStrictEqual({ address: "Sheet1!B2", values: [[""]] });
  });

  it("follows nested paths, dotted or slashed, and gives only what they name", async () => {
    const { Excel } = await open();
    const loaded = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      range.load("address, format/fill/color");
      await context.sync();
      return range.toJSON();
    });
    expect(loaded).toStrictEqual({ address: "Sheet1!B2", format: { fill: { color: "#FFFFFF" } } });
  });

  it("expands a navigation property with all its scalars when it is named alone", async () => {
    const { Excel } = await open();
    const loaded = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
      range.load({ address: true, format: { $all: true } });
      await context.sync();
      return range.format.columnWidth;
    });
    expect(loaded).toBe(48);
  });

  it("applies the selection to the items of a collection, and pages them", async () => {
    const { Excel } = await open();
    const names = await Excel.run(async (context) => {
      const all = context.workbook.worksheets.load("items/name");
      await context.sync();
      const first = all.items.map(({ name }) => name);
      const paged = context.workbook.worksheets.load({ select: "name", skip: 1, top: 1 });
      await context.sync();
      return [first, paged.items.map(({ name }) => name)];
    });
    expect(names).toStrictEqual([["Sheet1", "Data"], ["Data"]]);
  });

  it("counts the items of a collection without a method of its own", async () => {
    const { Excel } = await open();
    const count = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.getCount();
      await context.sync();
      return result.value;
    });
    expect(count).toBe(2);
  });
});

describe("what is not implemented fails loudly, by name", () => {
  it("refuses a known property without semantics", async () => {
    const { Excel } = await open();
    const attempt = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").load("enableCalculation");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining("Worksheet.enableCalculation") as string,
    });
  });

  it("refuses a property it can read and not set", async () => {
    const { Excel } = await open();
    const attempt = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").position = 1;
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "NotImplemented",
      debugInfo: expect.objectContaining({ errorLocation: "Worksheet.position" }) as object,
    });
  });

  it("refuses a known method, a known navigation property and a class without semantics", async () => {
    const { Excel } = await open();
    const attempts: readonly [string, (sheet: Excel.Worksheet) => unknown][] = [
      ["Worksheet.calculate", (sheet) => sheet.calculate(true)],
      ["Worksheet.freezePanes", (sheet) => sheet.freezePanes.unfreeze()],
      ["Chart.name", (sheet) => (sheet.charts.add("Line", sheet.getRange("A1")).name = "one")],
    ];
    for (const [member, act] of attempts) {
      const attempt = Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
      });
      await expect(attempt).rejects.toMatchObject({
        code: "NotImplemented",
        message: expect.stringContaining(member) as string,
      });
    }
  });

  it("refuses a name that is not of the API as not found", async () => {
    const { Excel } = await open();
    const attempt = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").load("colour" as "name");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Worksheet.colour") as string,
    });
  });

  it("shows a mistake in the host as such, with its place", async () => {
    const { Excel } = await open();
    const attempt = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").load("visibility");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({
      code: "GeneralException",
      message: expect.stringContaining("Worksheet.visibility: TypeError: a mistake in the host") as string,
    });
  });
});

describe("objects that are not there", () => {
  it("makes every …OrNullObject from the method it belongs to", async () => {
    const { Excel } = await open();
    const answers = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Sheet1");
      const missing = context.workbook.worksheets.getItemOrNullObject("Nope");
      const unused = sheet.getRange("A1").getUsedRangeOrNullObject();
      await context.sync();
      return [sheet.isNullObject, missing.isNullObject, unused.isNullObject];
    });
    expect(answers).toStrictEqual([false, true, true]);
  });

  it("refuses every use of an object whose thing was deleted", async () => {
    const { Excel } = await open();
    const attempt = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      sheet.delete();
      range.values = [[1]];
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("comes back to objects by the ids it gave out", async () => {
    const { Excel } = await open();
    const name = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add("Later");
      added.load("id");
      await context.sync();
      added.name = "Renamed";
      added.load("name");
      await context.sync();
      return added.name;
    });
    expect(name).toBe("Renamed");
  });
});

describe("references", () => {
  it("keeps each range of a run between its batches and lets go of all when it ends", async () => {
    const { Excel, host, whenIdle } = await open();
    const during = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [[7]];
      await context.sync();
      const kept = host.referenceCount();
      range.load("values");
      await context.sync();
      return [kept, range.values];
    });
    await whenIdle();
    expect(during).toStrictEqual([1, [[7]]]);
    expect(host.referenceCount()).toBe(0);
  });

  it("keeps nothing the client does not track", async () => {
    const { Excel, host } = await open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.untrack();
      await context.sync();
      expect(host.referenceCount()).toBe(0);
    });
  });
});
