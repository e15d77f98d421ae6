/** @jest-environment ./tests/support/office-environment.cjs */
import { CATALOGUE } from "../../src/packs";
import { TABLES } from "../support/our-tables";
import { createActions } from "../../src/actions";

import { cellAt, sheetNamed } from "../support/book-cells";
import { byHand } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { openFilledIn, rowsIn, runRefused, runWell, typeIn } from "../support/typed-in";

jest.setTimeout(120_000);

const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});

describe("tables that people have rearranged", () => {
  it("keeps columns of their own, with values and formulas, in input and result tables", async () => {
    const opened = await openFilledIn();
    await runWell(opened, actions);
    await byHand((workbook) => {
      workbook.tables.getItem("需求清单").columns.add(undefined, [["楼长"], ["张"], ["=1+2"], [""]]);
      workbook.tables
        .getItem("匹配结果")
        .columns.add(
          3,
          [["回访"], ["已回访"], ["=ROW()"], ["x"], ["y"]].slice(
            0,
            1 + rowsIn(opened.host.book(), "matches").length,
          ),
        );
    });
    const { flaws } = await runWell(opened, actions);
    expect(flaws).toEqual([]);
    expect(rowsIn(opened.host.book(), "needs").map((row) => row["楼长"])).toEqual(["张", 3, undefined]);
    expect(rowsIn(opened.host.book(), "matches")[0]?.["回访"]).toBe("已回访");
  });

  it("follows columns that moved", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      const sheet = workbook.worksheets.getItem("需求清单");
      sheet.getRange("D4").values = [["服务人群x"]];
      sheet.getRange("E4").values = [["类别"]];
      sheet.getRange("D4").values = [["服务人群"]];
      for (const row of [5, 6, 7]) sheet.getRange(`D${row}:E${row}`).values = [["老年人", "老年助餐"]];
    });
    const { flaws, figures } = await runWell(opened, actions);
    expect([flaws, figures.needs]).toEqual([[], 3]);
  });

  it("knows a column by an alias, whatever its case, width and spaces", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      const sheet = workbook.worksheets.getItem("需求清单");
      sheet.getRange("G4").values = [[" 需求 数量 "]];
      sheet.getRange("A4").values = [["Ｎeed ID"]];
    });
    expect((await runWell(opened, actions)).flaws).toEqual([]);
  });

  it("says which column is missing and which one looks like it", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("G4").values = [["数量（份）"]];
    });
    expect(await runRefused(opened, actions)).toEqual({
      code: "column-missing",
      values: { sheet: "需求清单", table: "需求清单", column: "数量", closest: "数量（份）" },
    });
  });

  it("refuses without a required column", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.tables.getItem("需求清单").columns.getItem("类别").delete();
    });
    expect(await runRefused(opened, actions)).toMatchObject({
      code: "column-missing",
      values: { column: "类别" },
    });
  });

  it("does without an optional column", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.tables.getItem("需求清单").columns.getItem("网格").delete();
    });
    expect((await runWell(opened, actions)).flaws).toEqual([]);
  });

  it("refuses without a column of a result table, and completes it when the workbook is prepared again", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.tables.getItem("匹配结果").columns.getItem("费用（元）").delete();
    });
    expect(await runRefused(opened, actions)).toMatchObject({ code: "column-missing" });
    await actions.prepareWorkbook("zh", () => undefined);
    expect((await runWell(opened, actions)).flaws).toEqual([]);
  });

  it("reads past empty rows", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      const table = workbook.tables.getItem("需求清单");
      const empty = Object.keys(TABLES.needs.fields).map(() => "");
      table.rows.add(1, [empty]);
      table.rows.add(undefined, [empty]);
    });
    await typeIn("needs", "quantity", 8, "很多");
    const { flaws, figures } = await runWell(opened, actions);
    expect([flaws, figures.needs, figures.needsLeftOut]).toEqual([["not-a-number 需求清单!G8"], 2, 1]);
  });

  it("reads rows that a filter hides", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("6:6").rowHidden = true;
    });
    expect((await runWell(opened, actions)).figures.needs).toBe(3);
  });

  it("leaves merged cells beside the tables alone", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      const input = workbook.worksheets.getItem("需求清单").getRange("W5:X7");
      input.merge();
      const result = workbook.worksheets.getItem("匹配结果").getRange("W5:X7");
      result.merge();
      workbook.worksheets.getItem("匹配结果").getRange("W5").values = [["会议纪要"]];
    });
    await runWell(opened, actions);
    expect(cellAt(sheetNamed(opened.host.book(), "匹配结果"), "W5")?.value).toBe("会议纪要");
  });

  it("refuses to write over what stands below a result table", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.worksheets.getItem("匹配结果").getRange("B7").values = [["合计"]];
    });
    expect(await runRefused(opened, actions)).toEqual({
      code: "area-occupied",
      values: { sheet: "匹配结果", address: "B7" },
    });
  });

  it.each(["needs", "matches"] as const)("counts a totals row of %s as no row", async (key) => {
    const opened = await openFilledIn();
    await runWell(opened, actions);
    await byHand((workbook) => {
      workbook.tables.getItem(key === "needs" ? "需求清单" : "匹配结果").showTotals = true;
    });
    const { flaws, figures } = await runWell(opened, actions);
    expect([flaws, figures.needs]).toEqual([[], 3]);
  });

  it("keeps the totals row of a result table below rows that become more and fewer", async () => {
    const opened = await openFilledIn();
    await runWell(opened, actions);
    await byHand((workbook) => {
      const matches = workbook.tables.getItem("匹配结果");
      matches.showTotals = true;
      matches.getTotalRowRange().getCell(0, 4).values = [["合计由社区核对"]];
    });
    const totalsIn = (): number | undefined => {
      const sheet = sheetNamed(opened.host.book(), "匹配结果");
      const totals = [...sheet.cells].filter(([, row]) => row.get(4)?.value === "合计由社区核对");
      expect(totals).toHaveLength(1);
      expect(sheet.tables[0]?.area.bottom).toBe(totals[0]?.[0]);
      return totals[0]?.[0];
    };
    for (const quantity of [59, 1]) {
      await typeIn("needs", "quantity", 5, quantity);
      await runWell(opened, actions);
      expect(totalsIn()).toBe(4 + rowsIn(opened.host.book(), "matches").length);
    }
  });

  it("finds its tables and sheets under other names, in another order and hidden", async () => {
    const opened = await openFilledIn();
    await byHand(({ tables, worksheets }) => {
      tables.getItem("需求清单").name = "我的需求";
      tables.getItem("匹配结果").name = "我的匹配";
      const resources = worksheets.getItem("资源清单");
      resources.name = "资源 '2026' 年";
      resources.position = 0;
      worksheets.getItem("满意度调查").visibility = "Hidden";
      worksheets.getItem("未满足需求").visibility = "VeryHidden";
    });
    await typeIn("resources", "capacity", 6, "九");
    const { flaws } = await runWell(opened, actions);
    expect(flaws).toEqual(["not-a-number 资源 '2026' 年!H6"]);
  });
});
