/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { TABLES } from "../support/our-tables";
import { createActions, type SampleTexts } from "../../src/actions";

import { newBook } from "../../src/host";
import type { Book } from "../../src/host/model/book";
import { copyBook } from "../../src/host/model/snapshot";
import { readForState } from "../../src/workbook";
import { endingAfter, endingInSilence, isWriting, mishapsOf, whatPeopleSee } from "../support/all-or-nothing";
import { sheetNamed, valuesIn } from "../support/book-cells";
import { withoutHistory } from "../support/history";
import { openHost } from "../support/open-host";
import { byHand, preparedBook } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";

jest.setTimeout(240_000);

const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});
const quietly = (): void => undefined;

describe("removing the sample", () => {
  it("makes a workbook blank again that was blank before", async () => {
    const blank = whatPeopleSee((await openHost(newBook())).host.book());
    const { host } = await openHost(copyBook(await triedBook()));
    expect((await actions.readState()).sample).toEqual({ removesSheets: true });
    expect(await actions.outlookOnSample()).toMatchObject({ removes: "sheets", changed: [], others: [] });
    await remove();
    expect(whatPeopleSee(host.book())).toEqual(blank);
    expect((await actions.readState()).sample).toBeNull();
  });

  it("is offered only to those who ask whether the sample is there", async () => {
    await openHost(copyBook(await triedBook()));
    expect((await readForState(CATALOGUE)).sample).toBeNull();
    expect((await readForState(CATALOGUE, { withSample: true })).sample).toEqual({ removesSheets: true });
  });

  it("leaves one sheet where Linli's are all there are", async () => {
    const { host } = await openHost(copyBook(await triedBook()));
    await byHand((workbook) => {
      workbook.worksheets.getFirst().delete();
    });
    await remove();
    expect(host.book().sheets).toHaveLength(1);
    expect(host.book().names).toEqual([]);
  });

  it("says first what people have changed, and where", async () => {
    await openHost(copyBook(await triedBook()));
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("G6").values = [[1]];
      workbook.worksheets.getItem("设置").getRange("C5").values = [[500]];
      workbook.worksheets.getItem("匹配结果").getRange("B6").values = [["改了"]];
      workbook.worksheets.getItem("图表").getRange("AZ200").values = [["我的备注"]];
    });
    expect(await actions.outlookOnSample()).toMatchObject({
      removes: "sheets",
      changed: [{ sheet: "需求清单", rows: [6] }],
      others: ["匹配结果", "图表", "设置"],
    });
  });

  it("looks for what else is on a sheet at the tables that stand on it now", async () => {
    await openHost(copyBook(await triedBook()));
    await moveTable("需求清单", "我的", "A10");
    await moveTable("满意度调查", "资源清单", "AA40");
    expect(await actions.outlookOnSample()).toMatchObject({ removes: "sheets", others: [] });
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("A12").values = [["我的备注"]];
    });
    expect(await actions.outlookOnSample()).toMatchObject({ removes: "sheets", others: ["需求清单"] });
  });

  it("does nothing when more has changed than was confirmed", async () => {
    const { host } = await openHost(copyBook(await triedBook()));
    const token = (await actions.outlookOnSample())?.token ?? "";
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("G6").values = [[1]];
    });
    const before = whatPeopleSee(host.book());
    await expect(actions.removeSample(token, quietly)).rejects.toMatchObject({
      problem: { code: "changed-meanwhile" },
    });
    expect(whatPeopleSee(host.book())).toEqual(before);
  });

  it("reads the workbook once before it writes", async () => {
    const { host } = await openHost(copyBook(await triedBook()));
    host.traffic.reset();
    const token = (await actions.outlookOnSample())?.token ?? "";
    const trips = host.traffic.batchCount();
    host.traffic.reset();
    await actions.removeSample(token, quietly);
    const batches = host.traffic.entries().filter(({ kind }) => kind === "batch");
    expect(batches.findIndex(({ request }) => isWriting(request))).toBe(trips);
  });

  it("keeps the sheets and the rows that people have added to the sample", async () => {
    const { host } = await openHost(copyBook(await triedBook()));
    await byHand((workbook) => {
      const row = Array.from(
        { length: Object.keys(TABLES.needs.fields).length },
        (_, i) => ["我的需求", "C社区"][i] ?? "",
      );
      const { rows } = workbook.tables.getItem("需求清单");
      rows.add(undefined, [row]);
    });
    expect(await actions.outlookOnSample()).toMatchObject({
      removes: "rows",
      changed: [],
      kept: [{ sheet: "需求清单", rows: 1 }],
    });
    await remove();
    const needs = sheetNamed(host.book(), "需求清单");
    expect(valuesIn(needs, "A5:A7")).toEqual(["我的需求", null, null]);
    expect((await actions.readState()).rows).toEqual({ profile: 0, needs: 1, resources: 0, survey: 0 });
    expect((await actions.readState()).lastRun).toBeNull();
  });

  it("takes only the rows, and the results made from them, out of a workbook that was prepared before", async () => {
    const { host } = await openHost(await preparedBook());
    const before = withoutHistory(host.book());
    await actions.loadSample(quietly);
    await actions.run(MAPPING_KEY, quietly);
    expect(await actions.outlookOnSample()).toMatchObject({ removes: "rows", changed: [], kept: [] });
    await remove();
    expect(withoutHistory(host.book())).toEqual(before);
    expect((await actions.history()).map(({ kind }) => kind)).toEqual([
      "remove-sample",
      "run",
      "sample",
      "prepare",
    ]);
  });
});

describe("the removal of sheets, when Excel refuses a batch", () => {
  it("has not begun, or is completed", async () => {
    const tried = await briefBook();
    const before = whatPeopleSee(tried);
    const blank = whatPeopleSee((await openHost(newBook())).host.book());
    for (const mishap of writing(await mishapsOf(tried, remove))) {
      const { problem, snapshot } = await endingAfter(tried, remove, mishap);
      expect({ mishap, problem, snapshot }).toEqual(
        problem === null
          ? { mishap, problem, snapshot: blank }
          : { mishap, problem: "excel-refused", snapshot: before },
      );
    }
  });

  it("is completed at the next start when it was cut off", async () => {
    const tried = await triedBook();
    const blank = whatPeopleSee((await openHost(newBook())).host.book());
    const mishap = (await mishapsOf(tried, remove)).findLast(({ afterActions }) => afterActions > 20);
    if (mishap === undefined) throw new RangeError("invalid removal: no batch of 20 actions");
    const half = { ...mishap, afterActions: mishap.afterActions >> 1 };
    const { problem, book } = await endingInSilence(tried, remove, half);
    expect(problem).toBe("repair-refused");
    const { host } = await openHost(copyBook(book));
    await actions.recover(quietly);
    expect(whatPeopleSee(host.book())).toEqual(blank);
  });
});

async function remove(): Promise<void> {
  await actions.removeSample((await actions.outlookOnSample())?.token ?? "", quietly);
}

/** As cutting a table out and pasting it elsewhere does. */
async function moveTable(name: string, to: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const there = worksheets.getItemOrNullObject(to).load("name");
    const table = tables.getItem(name);
    const cells = table.getRange().load("values");
    await context.sync();
    if (there.isNullObject) worksheets.add(to);
    const target = worksheets
      .getItem(to)
      .getRange(address)
      .getResizedRange(cells.values.length - 1, (cells.values[0]?.length ?? 0) - 1);
    table.convertToRange();
    cells.clear("Contents");
    target.values = cells.values;
    worksheets.getItem(to).tables.add(target, true).name = name;
    await context.sync();
  });
}

/** The same with two rows in each table and no run: failures are tried one by one. */
async function briefBook(): Promise<Book> {
  const { host } = await openHost(newBook());
  const texts = Object.entries(await readSampleTexts());
  const brief = texts.map(([key, text]) => [key, text.split("\n").slice(0, 3).join("\n")]);
  const some = createActions({
    catalogue: CATALOGUE,
    readSample: () => Promise.resolve(Object.fromEntries(brief) as SampleTexts),
    now: () => "2026-11-22T10:00:00",
  });
  await some.prepareWorkbook("zh", quietly, true);
  await some.loadSample(quietly);
  return copyBook(host.book());
}

/** Those of batches that write. */
const writing = (mishaps: Awaited<ReturnType<typeof mishapsOf>>): typeof mishaps =>
  mishaps.filter(({ nth }) => mishaps.some((other) => other.nth === nth && other.afterActions > 0));

let tried: Book | null = null;

/** A blank workbook in which somebody has tried the sample. */
async function triedBook(): Promise<Book> {
  if (tried !== null) return tried;
  const { host } = await openHost(newBook());
  await actions.prepareWorkbook("zh", quietly, true);
  await actions.loadSample(quietly);
  await actions.run(MAPPING_KEY, quietly);
  return (tried = copyBook(host.book()));
}
