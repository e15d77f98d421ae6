import { openHost } from "../../support/open-host";
import { createToyModel } from "../../support/toy-workbook";

const open = () => openHost(undefined, { createModel: createToyModel });

async function writeCell(client: typeof Excel, sheetName: string): Promise<void> {
  await client.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange("A1").values = [[1]];
    await context.sync();
  });
}

describe("events", () => {
  it("tells the handlers of a sheet, after the batch that changed it", async () => {
    const { Excel, whenIdle, host } = await open();
    const order: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Sheet1").onChanged.add(({ address }) => {
        order.push(`changed ${address}`);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await writeCell(Excel, "Sheet1");
    order.push("batch done");
    await writeCell(Excel, "Data");
    await whenIdle();
    expect(order).toStrictEqual(["batch done", "changed A1"]);
    await removeHandler(handler);
    expect(host.events.registrations(10, "S1")).toBe(0);
  });

  it("tells the workbook's handlers about every sheet, and stops when they are removed", async () => {
    const { Excel, whenIdle } = await open();
    const sheets: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
        sheets.push(worksheetId);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await writeCell(Excel, "Sheet1");
    await writeCell(Excel, "Data");
    await whenIdle();
    await removeHandler(handler);
    await writeCell(Excel, "Data");
    await whenIdle();
    expect(sheets).toStrictEqual(["S1", "S2"]);
  });

  it("registers the charts of a sheet under the sheet's id", async () => {
    const { Excel, host } = await open();
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getItem("Data").charts.onAdded.add(() => Promise.resolve());
      await context.sync();
      return added;
    });
    expect(host.events.registrations(50, "S2")).toBe(1);
    await removeHandler(handler);
  });

  it("drops events nobody registered for", async () => {
    const { Excel, host } = await open();
    await writeCell(Excel, "Sheet1");
    expect(host.events.isPending()).toBe(false);
  });

  it("forgets the registrations of a workbook that is closed", async () => {
    const { Excel } = await open();
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onAdded.add(() => Promise.resolve());
      await context.sync();
      return added;
    });
    const { host } = await open();
    expect(host.events.registrations(13, "Workbook")).toBe(0);
    await removeHandler(handler);
    expect(host.events.registrations(13, "Workbook")).toBe(0);
  });
});

async function removeHandler<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  handler.remove();
  await handler.context.sync();
}
