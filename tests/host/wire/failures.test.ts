import type { CreateModel } from "../../../src/host";
import { openHost } from "../../support/open-host";
import { createToyModel } from "../../support/toy-workbook";

/** What goes wrong at the end of every batch, where formulas are calculated. */
let trouble: Error | null = null;

const createModel: CreateModel = (...given) => ({
  ...createToyModel(...given),
  afterBatch: () => {
    if (trouble !== null) throw trouble;
  },
});

const open = async () => {
  const opened = await openHost(undefined, { createModel, limits: { messageBytes: 4000 } });
  return {
    ...opened,
    read: () => readA1(opened.Excel),
    write: (value: unknown) => writeA1(opened.Excel, value),
  };
};

async function readA1(client: typeof Excel): Promise<unknown> {
  return client.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
}

async function writeA1(client: typeof Excel, value: unknown): Promise<void> {
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[value]];
    sheet.tabColor = "#00FF00";
    await context.sync();
  });
}

describe("failures by injection", () => {
  it("fails the n-th batch from now, once, before anything is applied", async () => {
    const { read, write, host } = await open();
    host.faults.failBatch({ nth: 2, code: "GeneralException" });
    await write("first");
    await expect(write("second")).rejects.toMatchObject({ code: "GeneralException" });
    expect(await read()).toBe("first");
  });

  it("fails after some of the batch's actions took effect", async () => {
    const { read, write, host } = await open();
    await write("before");
    const { actionCount } = host.traffic.entries().find(({ kind }) => kind === "batch") ?? { actionCount: 0 };
    host.faults.failBatch({ nth: 1, code: "AccessDenied", afterActions: actionCount - 1 });
    await expect(write("after")).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await read()).toBe("after");
  });

  it("loses only the answer when all actions took effect", async () => {
    const { read, write, host } = await open();
    host.faults.failBatch({ nth: 1, code: 5012, afterActions: 1000 });
    await expect(write("done")).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
    expect(await read()).toBe("done");
  });

  it("fails every batch from the n-th on until it is told to stop", async () => {
    const { read, write, host } = await open();
    host.faults.failFrom(2, "GeneralException");
    await write("first");
    await expect(write("second")).rejects.toMatchObject({ code: "GeneralException" });
    await expect(read()).rejects.toMatchObject({ code: "GeneralException" });
    host.faults.clear();
    expect(await read()).toBe("first");
  });

  it("does not count the client's cleaning up as batches", async () => {
    const { read, write, host, whenIdle } = await open();
    await write(1);
    await read();
    await whenIdle();
    expect(host.traffic.batchCount()).toBe(2);
    expect(host.traffic.entries().map(({ kind }) => kind)).toStrictEqual([
      "batch",
      "cleanup",
      "batch",
      "cleanup",
    ]);
  });

  it("refuses a batch number that cannot be", async () => {
    const { host } = await open();
    expect(() => host.faults.failBatch({ nth: 0, code: "GeneralException" })).toThrow(RangeError);
  });
});

describe("a failure at the end of a batch", () => {
  afterEach(() => {
    trouble = null;
  });

  it("is told to the client, and what the actions did stays done", async () => {
    const { write, read } = await open();
    trouble = new RangeError("too many formulas");
    const refusal = await write("done").catch((error: unknown) => error as OfficeExtension.Error);
    expect(refusal).toMatchObject({ code: "GeneralException" });
    expect(refusal?.message).toContain("RangeError: too many formulas");
    trouble = null;
    expect(await read()).toBe("done");
  });

  it("does not hide the failure of an action", async () => {
    const { write, host } = await open();
    host.faults.failBatch({ nth: 1, code: "AccessDenied", afterActions: 1 });
    trouble = new RangeError("too many formulas");
    await expect(write("x")).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("a cell that is being edited", () => {
  it("fails batches with the code Excel gives", async () => {
    const { write, host } = await open();
    host.startCellEdit();
    await expect(write(1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    host.endCellEdit();
    await expect(write(2)).resolves.toBeUndefined();
  });

  it("makes a batch wait that asked to", async () => {
    const { Excel, host, whenIdle, read } = await open();
    host.startCellEdit();
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["late"]];
      await context.sync();
    });
    await whenIdle();
    expect(host.traffic.batchCount()).toBe(0);
    host.endCellEdit();
    await run;
    expect(await read()).toBe("late");
  });
});

describe("Excel's limits", () => {
  it("refuses a request that is too large, and changes nothing", async () => {
    const { read, write } = await open();
    await expect(write("x".repeat(4000))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(await read()).toBe("");
  });

  it("refuses a response that is too large", async () => {
    const { Excel, write } = await open();
    await write("y".repeat(1500));
    const attempt = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (let copies = 0; copies < 4; copies += 1) sheet.getRange("A1").load("values");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  it("refuses to read or to fill more cells than Excel does", async () => {
    const { Excel } = await open();
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange().load("values");
      await context.sync();
    });
    await expect(reading).rejects.toMatchObject({ code: "RangeExceedsLimit" });
    const filling = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange().values = "x" as unknown as string[][];
      await context.sync();
    });
    await expect(filling).rejects.toMatchObject({ code: "OperationCellsExceedLimit" });
  });
});

describe("a read-only workbook", () => {
  it("can be read and not be changed", async () => {
    const { read, write, host } = await open();
    host.book().isReadOnly = true;
    await expect(write(1)).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await read()).toBe("");
  });

  it("refuses methods that change it and allows those that do not", async () => {
    const { Excel, host } = await open();
    host.book().isReadOnly = true;
    const adding = Excel.run(async (context) => {
      context.workbook.worksheets.add("Third");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({
      code: "AccessDenied",
      debugInfo: expect.objectContaining({ errorLocation: "WorksheetCollection.add" }) as object,
    });
  });
});
