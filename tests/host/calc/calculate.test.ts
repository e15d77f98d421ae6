import { areaOf } from "../../../src/host/model/address";
import type { Book, Scalar, Sheet } from "../../../src/host/model/book";
import { calculate } from "../../../src/host/calc";
import { bookWith, fill } from "../../support/small-book";

function valueOf(sheet: Sheet, row: number, column: number): Scalar {
  return sheet.cells.get(row)?.get(column)?.value ?? null;
}

/** Values of a column of formulas on a sheet of their own, with the given rows on `数据`. */
function values(rows: readonly (readonly Scalar[])[], formulas: readonly string[]): readonly Scalar[] {
  const { book, sheets } = bookWith("数据", "算式");
  const [data, sheet] = sheets;
  if (data === undefined || sheet === undefined) throw new RangeError("no sheets");
  fill(data, 0, 0, rows);
  fill(
    sheet,
    0,
    0,
    formulas.map((formula) => [formula]),
  );
  calculate(book);
  return formulas.map((_, row) => valueOf(sheet, row, 0));
}

const NUMBERS = [
  ["甲", 3, 10],
  ["乙", 1, 20],
  ["甲", 2, 30],
];

interface Needs {
  readonly book: Book;
  readonly needs: Sheet;
  readonly ranks: Sheet;
}

/** Fifty needs in a table and a rank for each, over ranges long enough to be shared. */
function needsWithRanks(): Needs {
  const { book, sheets } = bookWith("需求", "排名");
  const [needs, ranks] = sheets;
  if (needs === undefined || ranks === undefined) throw new RangeError("no sheets");
  fill(needs, 0, 0, [["编号", "数量", "类别"]]);
  for (let row = 1; row <= 50; row++) {
    fill(needs, row, 0, [[`N${row}`, row * 2, row % 2 === 0 ? "养老" : "助残"]]);
    fill(ranks, row, 0, [
      [
        `=RANK(需求!B${row + 1},需求!$B$2:$B$51)`,
        `=SUMIFS(表[数量],表[类别],需求!C${row + 1})`,
        `=A${row + 1}+B${row + 1}`,
      ],
    ]);
  }
  needs.tables.push({
    id: "1",
    name: "表",
    area: areaOf("A1:C51"),
    columns: ["编号", "数量", "类别"].map((name, index) => ({ id: index + 1, name })),
    showHeaders: true,
    showTotals: false,
    style: "",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  });
  return { book, needs, ranks };
}

describe("calculating a workbook", () => {
  it("computes sums, look-ups, counts and texts over another sheet", () => {
    expect(
      values(NUMBERS, [
        "=SUM(数据!B1:B3)",
        '=SUMIFS(数据!C1:C3,数据!A1:A3,"甲")',
        '=INDEX(数据!C1:C3,MATCH("乙",数据!A1:A3,0))',
        '=A1&"项"',
        "=IF(A1>5,TRUE,FALSE)",
        '=SUMPRODUCT((数据!A1:A3="甲")*数据!B1:B3)',
      ]),
    ).toEqual([6, 40, 20, "6项", true, 5]);
  });

  it("rounds halves as they show in fifteen digits, like Excel and not like binary arithmetic", () => {
    expect(
      values(
        [[45.4145775], ["x"], ["2.345"], [-1.005]],
        [
          "=ROUND(数据!A1,6)",
          "=ROUND(1.005,2)",
          "=ROUND(数据!A4,2)",
          "=ROUND(1234.5,-2)",
          "=ROUND(2.5,0)",
          "=ROUND(-0.4,0)",
          "=ROUND(数据!A3,2)",
          "=ROUND(数据!A2,2)",
          "=ROUND(数据!Z9,2)",
          "=ROUND(1/0,2)",
          "=SUMPRODUCT(ROUND({1.005,2.5},0))",
          "=ROUND(1E+20,3)",
          "=ROUND(TRUE,数据!Z9)",
        ],
      ),
    ).toEqual([
      45.414578,
      1.01,
      -1.01,
      1200,
      3,
      0,
      2.35,
      { error: "#VALUE!" },
      0,
      { error: "#DIV/0!" },
      4,
      1e20,
      1,
    ]);
  });

  it("multiplies conditions over long ranges cell by cell", () => {
    const rows = Array.from({ length: 60 }, (_, row) => [row % 3 === 0 ? "甲" : "乙", row]);
    expect(
      values(rows, [
        '=SUMPRODUCT((数据!A1:A60="甲")*数据!B1:B60)',
        '=SUMPRODUCT(--(数据!A1:A60="甲"),数据!B1:B60)',
        '=SUMPRODUCT((数据!B1:B60>=10)*(数据!B1:B60<=20)*(数据!B1:B60+(数据!B1:B60="")))',
        "=SUMPRODUCT(数据!B1:B60/2)",
        "=SUMPRODUCT(IF(数据!B3=2,数据!B1:B60,0)*1)",
      ]),
    ).toEqual([570, 570, 165, 885, 1770]);
  });

  it("gives errors as Excel names them and 0 for a blank cell", () => {
    expect(
      values([], ["=1/0", "=数据!Z9", "=NOSUCHFUNCTION(1)", '=VALUE("x")', "=NA()", "=SUM(没有的名称)"]),
    ).toEqual([
      { error: "#DIV/0!" },
      0,
      { error: "#NAME?" },
      { error: "#VALUE!" },
      { error: "#N/A" },
      { error: "#NAME?" },
    ]);
  });

  it("computes a whole table's rows and ranges that end at an INDEX", () => {
    const { book, ranks } = needsWithRanks();
    fill(ranks, 60, 0, [
      ["=ROWS(表)"],
      ["=COLUMNS(表[#All])"],
      ["=SUM(需求!B2:INDEX(需求!$B$2:$B$51,3))"],
      ["=ROWS(需求!$B$2:INDEX(需求!$B:$B,COUNTA(需求!$B:$B)))"],
      ["=SUM(需求!B2:INDEX(表[数量],2))"],
      ["=表[[#Headers],[数量]]"],
    ]);
    calculate(book);
    expect([60, 61, 62, 63, 64, 65].map((row) => valueOf(ranks, row, 0))).toEqual([50, 3, 12, 50, 6, "数量"]);
  });

  it("reads names of cells, of formulas and of one sheet only", () => {
    const { book, sheets } = bookWith("甲", "乙");
    const [first, second] = sheets;
    if (first === undefined || second === undefined) throw new RangeError("no sheets");
    fill(first, 0, 0, [[2, 3]]);
    fill(second, 0, 0, [["=税率*10", "=和+1", "=ROWS(动态)"]]);
    book.names.push(
      { name: "税率", formula: "=甲!$A$1", visible: true, comment: "", sheetId: null },
      { name: "税率", formula: "=甲!$B$1", visible: true, comment: "", sheetId: second.id },
      { name: "和", formula: "=SUM(甲!$A$1:$B$1)", visible: true, comment: "", sheetId: null },
      {
        name: "动态",
        formula: "=OFFSET(甲!$A$1,0,0,COUNTA(甲!$A$1:$B$1),1)",
        visible: true,
        comment: "",
        sheetId: null,
      },
    );
    calculate(book);
    expect([0, 1, 2].map((column) => valueOf(second, 0, column))).toEqual([30, 6, 2]);
  });

  it("recalculates only what a change reaches", () => {
    const { book, needs, ranks } = needsWithRanks();
    expect(calculate(book).computed).toBe(150);
    expect(calculate(book).computed).toBe(0);
    const cell = needs.cells.get(1)?.get(1);
    if (cell === undefined) throw new RangeError("no cell");
    cell.value = 1000;
    // Every rank and every sum reads the column; so do the formulas after them.
    expect(calculate(book).computed).toBe(150);
    expect(valueOf(ranks, 1, 0)).toBe(1);
    fill(ranks, 70, 0, [["=需求!A2"]]);
    expect(calculate(book).computed).toBe(1);
    expect(valueOf(ranks, 70, 0)).toBe("N1");
    needs.cells.get(1)?.delete(0);
    expect(calculate(book).computed).toBe(1);
    expect(valueOf(ranks, 70, 0)).toBe(0);
  });

  it("computes the same after an edit as from nothing", () => {
    const edited = needsWithRanks();
    const fresh = needsWithRanks();
    calculate(edited.book);
    for (const { needs } of [edited, fresh]) fill(needs, 7, 1, [[99, "新类"]]);
    calculate(edited.book);
    calculate(fresh.book);
    const column = (sheet: Sheet): readonly Scalar[] =>
      [...sheet.cells.keys()].map((row) => valueOf(sheet, row, 2));
    expect(column(edited.ranks)).toEqual(column(fresh.ranks));
  });

  it("follows a new name, a renamed table and a hidden row", () => {
    const { book, needs, ranks } = needsWithRanks();
    fill(ranks, 60, 0, [["=SUBTOTAL(109,需求!B2:B51)"], ["=SUM(新名)"]]);
    calculate(book);
    expect([valueOf(ranks, 60, 0), valueOf(ranks, 61, 0)]).toEqual([2550, { error: "#NAME?" }]);
    needs.rows.set(1, { height: null, hidden: true, style: null });
    book.names.push({ name: "新名", formula: "=需求!$B$2:$B$3", visible: true, comment: "", sheetId: null });
    calculate(book);
    expect([valueOf(ranks, 60, 0), valueOf(ranks, 61, 0)]).toEqual([2548, 6]);
  });

  it("shows and reports formulas that read themselves, and none of their neighbours", () => {
    const { book, sheets } = bookWith("环");
    const [sheet] = sheets;
    if (sheet === undefined) throw new RangeError("no sheet");
    fill(sheet, 0, 0, [["=B1+1", "=A1+1", "=1+1", "=A1*2"]]);
    const { failures } = calculate(book);
    expect(failures).toEqual([
      { sheet: "环", row: 0, column: 0, reason: "circular" },
      { sheet: "环", row: 0, column: 1, reason: "circular" },
      { sheet: "环", row: 0, column: 3, reason: "circular" },
    ]);
    expect([0, 1, 2, 3].map((column) => valueOf(sheet, 0, column))).toEqual([
      { error: "#CALC!" },
      { error: "#CALC!" },
      2,
      { error: "#CALC!" },
    ]);
  });

  it("shows and reports a result that would need several cells", () => {
    const { book, sheets } = bookWith("列");
    const [sheet] = sheets;
    if (sheet === undefined) throw new RangeError("no sheet");
    fill(sheet, 0, 0, [["乙"], ["甲"], ["乙"]]);
    fill(sheet, 0, 2, [["=UNIQUE(A1:A3)"]]);
    expect(calculate(book).failures).toEqual([{ sheet: "列", row: 0, column: 2, reason: "several-cells" }]);
    expect(valueOf(sheet, 0, 2)).toEqual({ error: "#SPILL!" });
    expect(valueOf(sheet, 1, 2)).toBeNull();
  });

  it("reads cells that only become known while it computes, in whatever order they come", () => {
    const { book, sheets } = bookWith("间接");
    const [sheet] = sheets;
    if (sheet === undefined) throw new RangeError("no sheet");
    fill(sheet, 0, 0, [['=INDIRECT("B1")', '=INDIRECT("C"&1)', "=D1*2", 4, "=A1+1", "=OFFSET(D1,0,-1)"]]);
    expect(calculate(book).failures).toEqual([]);
    expect([0, 1, 2, 4, 5].map((column) => valueOf(sheet, 0, column))).toEqual([8, 8, 8, 9, 8]);
    fill(sheet, 0, 3, [[5]]);
    calculate(book);
    expect([0, 1, 2, 4, 5].map((column) => valueOf(sheet, 0, column))).toEqual([10, 10, 10, 11, 10]);
  });

  it("leaves no formula blank, however many different ones there are", () => {
    const { book, sheets } = bookWith("多");
    const [sheet] = sheets;
    if (sheet === undefined) throw new RangeError("no sheet");
    for (let row = 0; row < 12_000; row++) fill(sheet, row, 0, [[`=${row}+1`]]);
    expect(calculate(book)).toEqual({ computed: 12_000, failures: [] });
    const wrong = [...sheet.cells].filter(([row, cells]) => cells.get(0)?.value !== row + 1);
    expect(wrong).toEqual([]);
  });

  it("follows a chain of a thousand running sums", () => {
    const { book, sheets } = bookWith("累计");
    const [sheet] = sheets;
    if (sheet === undefined) throw new RangeError("no sheet");
    fill(sheet, 0, 0, [[1, "=A1"]]);
    for (let row = 1; row < 1000; row++) fill(sheet, row, 0, [[1, `=B${row}+A${row + 1}`]]);
    calculate(book);
    expect(valueOf(sheet, 999, 1)).toBe(1000);
  });

  it("keeps texts that look like formulas as texts", () => {
    const { book, sheets } = bookWith("文本");
    const [sheet] = sheets;
    if (sheet === undefined) throw new RangeError("no sheet");
    fill(sheet, 0, 0, [["x", "=A1"]]);
    const cell = sheet.cells.get(0)?.get(0);
    if (cell !== undefined) cell.value = "=1+1";
    calculate(book);
    expect(valueOf(sheet, 0, 1)).toBe("=1+1");
  });
});
