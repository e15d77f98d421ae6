/** @jest-environment ./tests/support/office-environment.cjs */
import { CATALOGUE } from "../../src/packs";
import { writeRun } from "../../src/workbook";
import type { Book } from "../../src/host/model/book";
import { whatPeopleSee } from "../support/all-or-nothing";
import { cellAt, sheetNamed, valuesIn } from "../support/book-cells";
import { openHost } from "../support/open-host";
import { byHand, noPhase, preparedBook } from "../support/prepared-book";
import { writtenRun } from "../support/written-run";

jest.setTimeout(60_000);

const write = (sizes: Parameters<typeof writtenRun>[0]) => writeRun(CATALOGUE, writtenRun(sizes), noPhase);
const matches = (book: Book) => sheetNamed(book, "匹配结果");

describe("the tables", () => {
  it("get exactly the run's rows, text as text", async () => {
    const { host } = await openHost(await preparedBook());
    await write({ matches: 3 });
    const sheet = matches(host.book());
    expect(sheet.tables[0]?.area).toEqual({ top: 3, left: 0, bottom: 6, right: 17 });
    expect(valuesIn(sheet, "A5:A8")).toEqual(["000", "001", "002", null]);
    expect(valuesIn(sheet, "J5:J7")).toEqual([1, 2, 3]);
  });

  it("lose the rows of an earlier run that the new one does not have", async () => {
    const { host } = await openHost(await preparedBook());
    await write({ matches: 5 });
    await write({ matches: 2 });
    const sheet = matches(host.book());
    expect(sheet.tables[0]?.area.bottom).toBe(5);
    expect(valuesIn(sheet, "A5:A10")).toEqual(["000", "001", null, null, null, null]);
  });

  it("keep one empty row where a run has none", async () => {
    const { host } = await openHost(await preparedBook());
    await write({ matches: 5 });
    await write({ matches: 0 });
    const sheet = matches(host.book());
    expect(sheet.tables[0]?.area.bottom).toBe(4);
    expect(valuesIn(sheet, "A5:J5").filter((value) => value !== null)).toEqual([]);
  });

  it("compute their live formulas", async () => {
    const { host } = await openHost(await preparedBook());
    await write({ matches: 1 });
    const sheet = sheetNamed(host.book(), "优先问题清单");
    const score = columnOf(sheet, "得分");
    const rank = columnOf(sheet, "名次");
    expect([4, 5].map((row) => sheet.cells.get(row)?.get(score)?.value)).toEqual([20, 40]);
    expect([4, 5].map((row) => sheet.cells.get(row)?.get(rank)?.value)).toEqual([2, 1]);
  });

  it("are found and filled whatever people renamed and wherever they moved columns", async () => {
    const { host } = await openHost(await preparedBook());
    await byHand((workbook) => {
      const sheet = workbook.worksheets.getItem("优先问题清单");
      sheet.name = "先做什么";
      const table = workbook.tables.getItem("优先问题清单");
      table.name = "问题";
      table.columns.getItem("得分").getHeaderRowRange().values = [["Score"]];
      workbook.worksheets.getItem("匹配结果").getRange("1:2").insert("Down");
    });
    await write({ matches: 1 });
    const sheet = sheetNamed(host.book(), "先做什么");
    expect([4, 5].map((row) => sheet.cells.get(row)?.get(columnOf(sheet, "Score"))?.value)).toEqual([20, 40]);
    expect(sheet.cells.get(4)?.get(columnOf(sheet, "名次"))?.formula).toBe(
      "=RANK(问题[[#This Row],[Score]],问题[Score])",
    );
    expect(valuesIn(matches(host.book()), "A3:A7")).toEqual([
      expect.any(String),
      "来自 1 条",
      null,
      "需求编号",
      "000",
    ]);
  });

  it("leave a column that people added", async () => {
    const { host } = await openHost(await preparedBook());
    await write({ matches: 2 });
    await byHand((workbook) =>
      workbook.tables.getItem("匹配结果").columns.add(undefined, [["我的备注"], ["甲"], ["乙"]]),
    );
    await write({ matches: 3 });
    expect(valuesIn(matches(host.book()), "S4:S7")).toEqual(["我的备注", "甲", "乙", null]);
  });
});

describe("the charts", () => {
  it("stand once, with a series for each column of data", async () => {
    const { host } = await openHost(await preparedBook());
    expect(await write({ matches: 1, categories: 3 })).toEqual({ charts: 2 });
    const { charts } = sheetNamed(host.book(), "图表");
    expect(charts.map(({ name, type }) => [name, type])).toEqual([
      ["linli-supply-demand", "BarClustered"],
      ["linli-quadrants", "XYScatter"],
    ]);
    expect(charts[0]?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ["需求", "=图表!$B$42:$B$44", "=图表!$A$42:$A$44"],
      ["资源", "=图表!$C$42:$C$44", "=图表!$A$42:$A$44"],
    ]);
  });

  it("are refreshed in place, with more series or fewer", async () => {
    const { host } = await openHost(await preparedBook());
    await write({ matches: 1, categories: 3 });
    const first = sheetNamed(host.book(), "图表").charts.map(({ id }) => id);
    await write({ matches: 1, categories: 5, series: ["需求", "资源", "已匹配"] });
    const second = sheetNamed(host.book(), "图表").charts;
    expect(second.map(({ id }) => id)).toEqual(first);
    expect(second[0]?.series.map(({ values }) => values)).toEqual([
      "=图表!$B$42:$B$46",
      "=图表!$C$42:$C$46",
      "=图表!$D$42:$D$46",
    ]);
    await write({ matches: 1, categories: 2, series: ["需求"] });
    expect(sheetNamed(host.book(), "图表").charts[0]?.series.map(({ name }) => name)).toEqual(["需求"]);
    expect(valuesIn(sheetNamed(host.book(), "图表"), "A42:B46").filter((value) => value !== null)).toEqual([
      "类别 0",
      0,
      "类别 1",
      1,
    ]);
  });

  it("go when a run has nothing to show in them", async () => {
    const { host } = await openHost(await preparedBook());
    await write({ matches: 1 });
    await write({ matches: 1, quadrants: false });
    expect(sheetNamed(host.book(), "图表").charts.map(({ name }) => name)).toEqual(["linli-supply-demand"]);
  });

  it("keep what people changed in them while their data keep their shape", async () => {
    const { host } = await openHost(await preparedBook());
    await write({ matches: 1 });
    await byHand((workbook) => {
      workbook.worksheets.getItem("图表").charts.getItem("linli-supply-demand").title.text = "我的标题";
    });
    await write({ matches: 2 });
    expect(sheetNamed(host.book(), "图表").charts[0]?.title.text).toBe("我的标题");
  });

  it("are drawn again where people deleted them", async () => {
    const { host } = await openHost(await preparedBook());
    await write({ matches: 1 });
    await byHand((workbook) =>
      workbook.worksheets.getItem("图表").charts.getItem("linli-quadrants").delete(),
    );
    await write({ matches: 1 });
    expect(sheetNamed(host.book(), "图表").charts).toHaveLength(2);
  });
});

describe("a workbook that does not allow it stays as it was, and the message says where", () => {
  const cases: readonly (readonly [string, (workbook: Excel.Workbook) => void, object])[] = [
    [
      "a protected sheet",
      (workbook) => workbook.worksheets.getItem("闲置资源").protection.protect(),
      { code: "sheet-protected", values: { sheet: "闲置资源" } },
    ],
    [
      "a deleted column",
      (workbook) => workbook.tables.getItem("匹配结果").columns.getItem("匹配理由").delete(),
      {
        code: "column-missing",
        values: { sheet: "匹配结果", table: "匹配结果", column: "匹配理由", closest: "" },
      },
    ],
    [
      "a renamed column",
      (workbook) => {
        workbook.tables.getItem("匹配结果").columns.getItem("匹配理由").getHeaderRowRange().values = [
          ["匹配的理由"],
        ];
      },
      {
        code: "column-missing",
        values: { sheet: "匹配结果", table: "匹配结果", column: "匹配理由", closest: "匹配的理由" },
      },
    ],
    [
      "a deleted sheet",
      (workbook) => workbook.worksheets.getItem("未满足需求").delete(),
      { code: "table-missing", values: { table: "未满足需求", sheet: "未满足需求" } },
    ],
    [
      "notes below a table",
      (workbook) => {
        workbook.worksheets.getItem("匹配结果").getRange("B7").values = [["我的笔记"]];
      },
      { code: "area-occupied", values: { sheet: "匹配结果", address: "B7" } },
    ],
    [
      "notes where chart data go",
      (workbook) => {
        workbook.worksheets.getItem("图表").getRange("C42").values = [["我的笔记"]];
      },
      { code: "area-occupied", values: { sheet: "图表", address: "C42" } },
    ],
  ];

  it.each(cases)("%s", async (_, doing, problem) => {
    const { host } = await openHost(await preparedBook());
    await byHand(doing);
    const before = whatPeopleSee(host.book());
    await expect(write({ matches: 5 })).rejects.toMatchObject({ problem });
    expect(whatPeopleSee(host.book())).toEqual(before);
  });

  it("a hidden sheet is written all the same", async () => {
    const { host } = await openHost(await preparedBook());
    await byHand((workbook) => {
      workbook.worksheets.getItem("匹配结果").visibility = "Hidden";
    });
    await write({ matches: 2 });
    expect(valuesIn(matches(host.book()), "A5:A6")).toEqual(["000", "001"]);
    expect(matches(host.book()).visibility).toBe("Hidden");
  });

  it("a cell that is being edited only delays it", async () => {
    const { host } = await openHost(await preparedBook());
    host.startCellEdit();
    const written = write({ matches: 1 });
    await new Promise(setImmediate);
    expect(cellAt(matches(host.book()), "A5")).toBeUndefined();
    host.endCellEdit();
    await written;
    expect(cellAt(matches(host.book()), "A5")?.value).toBe("000");
  });
});

function columnOf(sheet: ReturnType<typeof sheetNamed>, header: string): number {
  const table = sheet.tables[0];
  return (table?.area.left ?? 0) + (table?.columns.findIndex(({ name }) => name === header) ?? -1);
}
