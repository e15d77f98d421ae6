/** @jest-environment ./tests/support/office-environment.cjs */
import { createActions } from "../../src/actions";
import { cellAt, sheetNamed } from "../support/book-cells";
import { byHand } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { openFilledIn, rowsIn, runRefused, runWell, typeIn, type Typed } from "../support/typed-in";

jest.setTimeout(120_000);

const actions = createActions({ readSample: readSampleTexts, now: () => "2026-11-22T10:00:00" });

/** Types one value into the second need (row 6) and runs: the flaws found, and which needs were left out. */
async function afterTyping(
  field: string,
  value: Typed,
): Promise<{ flaws: readonly string[]; leftOut: number }> {
  const opened = await openFilledIn();
  await typeIn("needs", field, 6, value);
  const { flaws, figures } = await runWell(opened, actions);
  return { flaws, leftOut: figures.needsLeftOut };
}

describe("a flaw in a cell keeps its row out, is told with its address, and loses nothing", () => {
  it.each([
    ["words in a number column", "quantity", "三十份", "not-a-number 需求清单!G6"],
    ["a negative quantity", "quantity", -4, "out-of-range 需求清单!G6"],
    ["a quantity beyond all bounds", "quantity", 1e12, "out-of-range 需求清单!G6"],
    ["half a person", "people", 2.5, "not-whole 需求清单!K6"],
    ["a logical value in a number column", "quantity", true, "not-a-number 需求清单!G6"],
    ["an urgency of 6", "urgency", 6, "out-of-range 需求清单!I6"],
    ["an unknown category", "category", "养老送餐服务", "code-unknown 需求清单!D6"],
    ["a formula that fails", "quantity", "=NA()", "cell-error 需求清单!G6"],
    ["a day that cannot be", "reported", "2026-02-30", "date-unreadable 需求清单!R6"],
    ["a day in words", "reported", "'上个月", "date-unreadable 需求清单!R6"],
    ["times that nobody understands", "slots", "有空的时候", "slots-unreadable 需求清单!Q6"],
    ["nothing where something is required", "category", "", "value-missing 需求清单!D6"],
    ["only spaces where something is required", "description", "   ", "value-missing 需求清单!F6"],
    ["an id that is taken", "id", "n001", "id-duplicate 需求清单!A6"],
  ])("%s", async (_, field, value, flaw) => {
    expect(await afterTyping(field, value)).toEqual({ flaws: [flaw], leftOut: 1 });
  });
});

describe("a flaw that can be read all the same is told, and the row takes part", () => {
  it.each([
    ["a number stored as text", "quantity", "'12", ["number-as-text 需求清单!G6"]],
    [
      "a number in full width with a thousands separator",
      "quantity",
      "'１,２００",
      ["number-as-text 需求清单!G6"],
    ],
    ["a day stored as text", "reported", "'2026年3月5日", ["date-as-text 需求清单!R6"]],
    ["3,000 characters", "description", "餐".repeat(3_000), ["text-too-long 需求清单!F6"]],
    ["a text that begins with =", "description", "'=1+1", ["text-like-formula 需求清单!F6"]],
    ["a formula that gives a number", "quantity", "=6*7", []],
    ["a formula that gives an empty text", "place", '=""', []],
  ])("%s", async (_, field, value, flaws) => {
    expect(await afterTyping(field, value)).toEqual({ flaws, leftOut: 0 });
  });

  it("keeps 3,000 characters whole in the sheet of needs and short in the results", async () => {
    const opened = await openFilledIn();
    await typeIn("needs", "description", 6, "餐".repeat(3_000));
    await runWell(opened, actions);
    expect(rowsIn(opened.host.book(), "needs")[1]?.["需求内容"]).toHaveLength(3_000);
  });
});

describe("what people write stays text in the results", () => {
  it.each([
    "=1+1",
    '=HYPERLINK("http://x","y")',
    "+86 100",
    "-",
    "@SUM(A1)",
    "1-2",
    "#N/A",
    "'quoted",
    "00123",
    "{1}",
  ])("%s", async (written) => {
    const opened = await openFilledIn();
    await typeIn("needs", "description", 5, `'${written}`);
    await typeIn("needs", "id", 5, `'${written}`);
    await typeIn("resources", "provider", 5, `'${written}`);
    const { figures } = await runWell(opened, actions);
    const results = JSON.stringify(
      ["matches", "unmet", "idle"].map((key) => rowsIn(opened.host.book(), key as "idle")),
    );
    expect(results).toContain(JSON.stringify(written));
    expect(figures.needs + figures.needsLeftOut).toBe(3);
  });
});

describe("tables that people have rearranged", () => {
  it("keeps columns of their own, with values and formulas, in input and result tables", async () => {
    const opened = await openFilledIn();
    await runWell(opened, actions);
    await byHand((workbook) => {
      workbook.tables.getItem("需求清单").columns.add(2, [["楼长"], ["张"], ["=1+2"], [""]]);
      workbook.tables
        .getItem("匹配结果")
        .columns.add(
          3,
          [["回访"], ["已回访"], ["=ROW()"], ["x"]].slice(
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
      workbook.tables.getItem("匹配结果").columns.getItem("成本（元）").delete();
    });
    expect(await runRefused(opened, actions)).toMatchObject({ code: "column-missing" });
    await actions.prepareWorkbook("zh", () => undefined);
    expect((await runWell(opened, actions)).flaws).toEqual([]);
  });

  it("reads past empty rows", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      const table = workbook.tables.getItem("需求清单");
      table.rows.add(1, [Array.from({ length: 19 }, () => "")]);
      table.rows.add(undefined, [Array.from({ length: 19 }, () => "")]);
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

describe("workbooks in which a run is refused", () => {
  it("tells which sheet is protected, and reads a protected input sheet", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").protection.protect();
    });
    expect((await runWell(opened, actions)).flaws).toEqual([]);
    await byHand((workbook) => {
      workbook.worksheets.getItem("闲置资源").protection.protect();
    });
    expect(await runRefused(opened, actions)).toEqual({
      code: "sheet-protected",
      values: { sheet: "闲置资源" },
    });
  });

  it("tells that the workbook is read-only", async () => {
    const opened = await openFilledIn();
    opened.host.book().isReadOnly = true;
    expect(await runRefused(opened, actions)).toMatchObject({ code: "read-only" });
  });

  it("waits until a cell is no longer edited", async () => {
    const opened = await openFilledIn();
    opened.host.startCellEdit();
    let isDone = false;
    const run = actions.runAll(() => undefined).then(() => (isDone = true));
    await opened.whenIdle();
    expect(isDone).toBe(false);
    opened.host.endCellEdit();
    await run;
    expect(rowsIn(opened.host.book(), "matches").length).toBeGreaterThan(0);
  });

  it("needs usable needs", async () => {
    const opened = await openFilledIn();
    for (const row of [5, 6, 7]) await typeIn("needs", "quantity", row, "若干");
    expect(await runRefused(opened, actions)).toMatchObject({ code: "no-needs" });
    const { issues } = await actions.readState();
    expect(issues.map(({ code, address }) => `${code} ${String(address)}`)).toEqual([
      "not-a-number G5",
      "not-a-number G6",
      "not-a-number G7",
    ]);
  });

  it("says where the empty table begins", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("A5:S7").clear("Contents");
    });
    expect(await runRefused(opened, actions)).toMatchObject({ code: "no-needs" });
    const { issues } = await actions.readState();
    expect(issues).toMatchObject([{ code: "table-empty", sheet: "需求清单", address: "A5" }]);
  });
});

describe("an English workbook", () => {
  it("reads, tells and writes alike", async () => {
    const opened = await openFilledIn("en");
    await typeIn("needs", "quantity", 6, "thirty", "en");
    await typeIn("needs", "description", 5, "'=1+1", "en");
    await typeIn("resources", "categories", 6, "Meels for the elderly", "en");
    const { flaws, figures } = await runWell(opened, actions);
    expect(flaws).toEqual([
      "text-like-formula Needs!F5",
      "not-a-number Needs!G6",
      "code-unknown Resources!F6",
    ]);
    expect([figures.needs, figures.needsLeftOut, figures.resourcesLeftOut]).toEqual([2, 1, 1]);
  });
});
