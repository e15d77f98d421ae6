/** @jest-environment ./tests/support/office-environment.cjs */
import type { Catalogue } from "../../src/core/sheets/declare";
import type { Book } from "../../src/host/model/book";
import { completeBook } from "../../src/workbook";
import { sheetNamed } from "../support/book-cells";
import { WITH_PLAIN_TOYS, WITH_TOYS } from "../support/charted-pack";
import { openHost } from "../support/open-host";
import { byHand, noPhase } from "../support/prepared-book";

jest.setTimeout(120_000);

const prepare = (catalogue: Catalogue) =>
  completeBook(catalogue, "zh", { version: "0.1.0", at: "2026-03-05T14:00:00", isForSample: false }, noPhase);

const cellsOf = (book: Book, left: number) =>
  [...sheetNamed(book, "玩具").cells]
    .flatMap(([row, cells]) =>
      [...cells].map(([column, { value, formula }]) => [row, column, value, formula] as const),
    )
    .filter(([, column, value]) => column >= left && value !== null && value !== "");

const twoKinds = async (name = "玩具", table = "玩具") =>
  byHand((workbook) => {
    const sheet = workbook.worksheets.getItem(name);
    workbook.tables.getItem(table).resize("A4:C6");
    sheet.getRange("A5:C6").values = [
      ["T1", 5, "新的"],
      ["T2", 2, "旧的"],
    ];
  });

describe("key figures and charts beside a table", () => {
  it("come with the sheet, live over its table, to the right of it", async () => {
    const { host } = await openHost();
    await prepare(WITH_TOYS);
    await twoKinds();
    expect(cellsOf(host.book(), 4).map(([row, column, value]) => [row, column, value])).toEqual([
      [3, 4, "关键数字"],
      [4, 4, "种类"],
      [4, 5, 2],
      [4, 6, "有编号的"],
      [5, 4, "件数"],
      [5, 5, 7],
      [7, 4, "各状态的玩具"],
      [8, 4, "状态"],
      [8, 5, "件数"],
      [9, 4, "新的"],
      [9, 5, 5],
      [10, 4, "旧的"],
      [10, 5, 2],
    ]);
    const sheet = sheetNamed(host.book(), "玩具");
    expect(sheet.charts.map(({ name, series }) => [name, series[0]?.values])).toEqual([
      ["linli-toys-by-state", "=玩具!$F$10:$F$11"],
    ]);
    const covered = [0, 1, 2, 3, 4, 5, 6].reduce(
      (sum, column) => sum + (sheet.columns.get(column)?.width ?? 48),
      0,
    );
    expect(sheet.charts[0]?.left).toBeGreaterThanOrEqual(covered);
  });

  it("stay as they are when the workbook is prepared again, whatever people call the sheet", async () => {
    const { host } = await openHost();
    await prepare(WITH_TOYS);
    await byHand((workbook) => {
      workbook.worksheets.getItem("玩具").name = "我的玩具";
      workbook.tables.getItem("玩具").name = "我的表";
    });
    const before = structuredClone(host.book().sheets);
    expect(await prepare(WITH_TOYS)).toMatchObject({ sheetsAdded: [], columnsAdded: [] });
    expect(host.book().sheets).toEqual(before);
    await twoKinds("我的玩具", "我的表");
    const cells = sheetNamed(host.book(), "我的玩具").cells;
    expect([4, 5, 9].map((row) => cells.get(row)?.get(5)?.value)).toEqual([2, 7, 5]);
  });

  it("are left alone where people have deleted them", async () => {
    const { host } = await openHost();
    await prepare(WITH_TOYS);
    await byHand((workbook) => {
      const sheet = workbook.worksheets.getItem("玩具");
      sheet.charts.getItem("linli-toys-by-state").delete();
      sheet.getRange("E4:G6").clear();
    });
    await prepare(WITH_TOYS);
    expect(sheetNamed(host.book(), "玩具").charts).toEqual([]);
    expect(cellsOf(host.book(), 4)[0]?.slice(0, 2)).toEqual([7, 4]);
  });

  it("come to a sheet that was there before them, beside the columns that people have added", async () => {
    const { host } = await openHost();
    await prepare(WITH_PLAIN_TOYS);
    await byHand((workbook) => {
      workbook.tables.getItem("玩具").columns.add(undefined, [["备注"], ["好"]]);
      workbook.worksheets.getItem("玩具").getRange("A:A").insert("Right");
    });
    await prepare(WITH_TOYS);
    expect(
      cellsOf(host.book(), 6)
        .slice(0, 2)
        .map(([row, column, value]) => [row, column, value]),
    ).toEqual([
      [3, 6, "关键数字"],
      [4, 6, "种类"],
    ]);
    const [chart] = sheetNamed(host.book(), "玩具").charts;
    expect(chart?.series[0]?.values).toBe("=玩具!$H$10:$H$11");
    const before = structuredClone(host.book().sheets);
    await prepare(WITH_TOYS);
    expect(host.book().sheets).toEqual(before);
  });

  it("take nobody's cells", async () => {
    const { host } = await openHost();
    await prepare(WITH_PLAIN_TOYS);
    await byHand((workbook) => {
      workbook.worksheets.getItem("玩具").getRange("F6").values = [["我的"]];
    });
    const before = structuredClone(host.book());
    await expect(prepare(WITH_TOYS)).rejects.toMatchObject({ problem: { code: "area-occupied" } });
    expect(host.book().sheets).toEqual(before.sheets);
  });
});
