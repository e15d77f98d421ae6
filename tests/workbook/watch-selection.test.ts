/** @jest-environment ./tests/support/office-environment.cjs */
import { CATALOGUE } from "../../src/packs";
import { ROW_TABLES, selectedRow, type SelectedRow } from "../../src/packs/mapping/reading/row-ids";
import { watchSelection, writeRun } from "../../src/workbook";
import { openHost } from "../support/open-host";
import { byHand, noPhase, preparedBook } from "../support/prepared-book";
import { writtenRun } from "../support/written-run";

/** Watches the rows that speak of needs and resources, as the page on matches does. */
const watchRows = (onSelect: (row: SelectedRow | null) => void) =>
  watchSelection(CATALOGUE, ROW_TABLES, (raw) => onSelect(raw === null ? null : selectedRow(raw)));

jest.setTimeout(120_000);

/** What is told while `select` goes from cell to cell, each after the one before was told. */
async function watching(
  work: (select: (sheet: string, address: string) => Promise<SelectedRow | null>) => Promise<void>,
): Promise<void> {
  const told: (SelectedRow | null)[] = [];
  let hear = (): void => undefined;
  const stop = await watchRows((row) => {
    told.push(row);
    hear();
  });
  await work(async (sheet, address) => {
    const heard = new Promise<void>((resolve) => (hear = resolve));
    await byHand(({ worksheets }) => {
      worksheets.getItem(sheet).getRange(address).select();
    });
    await heard;
    return told.at(-1) ?? null;
  });
  await stop();
}

async function openRun(): Promise<void> {
  await openHost(await preparedBook());
  await writeRun(CATALOGUE, writtenRun({ matches: 4, unmet: 3 }), noPhase);
  await byHand(({ worksheets }) => {
    worksheets.getItem("需求清单").getRange("A5").values = [[" N001 "]];
    worksheets.getItem("资源清单").getRange("A6").values = [["R002"]];
    worksheets.getItem("匹配结果").getRange("G5:G6").values = [["R001"], ["R007"]];
  });
}

const match = (needId: string, resourceId: string | null): SelectedRow => ({
  table: "matches",
  needId,
  resourceId,
});

describe("the row that is selected", () => {
  it("is told with the ids it speaks of, in each of the five tables", async () => {
    await openRun();
    await watching(async (select) => {
      expect(await select("需求清单", "C5")).toEqual({ table: "needs", needId: "N001", resourceId: null });
      expect(await select("资源清单", "A6")).toEqual({
        table: "resources",
        needId: null,
        resourceId: "R002",
      });
      expect(await select("匹配结果", "B6:D9")).toEqual(match("001", "R007"));
      expect(await select("匹配结果", "R5")).toEqual(match("000", "R001"));
      expect(await select("未满足需求", "A6")).toEqual({ table: "unmet", needId: "N1", resourceId: null });
    });
  });

  it("is none outside of the rows, in an empty row and on other sheets", async () => {
    await openRun();
    await watching(async (select) => {
      expect(await select("匹配结果", "A4")).toBeNull();
      expect(await select("匹配结果", "A6")).not.toBeNull();
      expect(await select("匹配结果", "Z6")).toBeNull();
      expect(await select("匹配结果", "A9")).toBeNull();
      expect(await select("资源清单", "A5")).toBeNull();
      expect(await select("闲置资源", "A5")).toBeNull();
      expect(await select("设置", "B6")).toBeNull();
    });
  });

  it("is followed through renamed sheets, moved columns and inserted rows", async () => {
    await openRun();
    await watching(async (select) => {
      expect(await select("匹配结果", "A5")).toEqual(match("000", "R001"));
      await byHand(({ worksheets, tables }) => {
        worksheets.getItem("匹配结果").name = "谁得到什么";
        worksheets.getItem("谁得到什么").getRange("2:3").insert("Down");
        tables.getItem("匹配结果").columns.getItem("资源编号").delete();
        tables.getItem("匹配结果").columns.add(0, [["资源编号"], ["R5"], ["R6"], ["R7"], ["R8"]]);
      });
      expect(await select("谁得到什么", "C9")).toEqual(match("002", "R7"));
    });
  });

  it("is found in a table that is added later", async () => {
    await openRun();
    await watching(async (select) => {
      expect(await select("匹配结果", "A6")).not.toBeNull();
      await byHand(({ tables }) => {
        tables.getItem("匹配结果").convertToRange();
      });
      expect(await select("匹配结果", "B6")).toBeNull();
      await byHand(({ tables, worksheets }) => {
        tables.add(worksheets.getItem("匹配结果").getRange("A4:R8"), true).name = "匹配";
      });
      expect(await select("匹配结果", "A7")).toEqual(match("002", null));
    });
  });

  it("is told at once where it is selected already, and no more after stopping", async () => {
    await openRun();
    // Told to somebody else first: the event of selecting it is over then.
    await watching(async (select) => {
      await select("匹配结果", "A6");
    });
    const told: (SelectedRow | null)[] = [];
    const stop = await watchRows((row) => told.push(row));
    expect(told).toEqual([match("001", "R007")]);
    await stop();
    await watching(async (select) => {
      await select("匹配结果", "A5");
    });
    expect(told).toHaveLength(1);
  });
});
