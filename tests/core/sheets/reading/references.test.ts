import { defaultCodeBook, readTable, referencedRow } from "../../../../src/core/sheets/reading";
import { describeIssue } from "../../../../src/core/sheets/texts";
import type { CellValue, RawTable } from "../../../../src/core/sheets/declare";
import { rawOfTable } from "../../../support/our-tables";
import { CLUBS, OUTINGS, TOYS } from "../../../support/toy-pack";

const codes = defaultCodeBook(TOYS.lists, "zh");
const clubs = rawOfTable(
  CLUBS,
  {
    headers: ["编号", "名称", "座位"],
    rows: [
      ["C1", "合唱", 20],
      ["C2", "象棋", 8],
    ],
  },
  { sheet: "社团", name: "社团表" },
);
const HEADERS = ["编号", "社团编号", "人数", "余位", "日期", "下次", "名额", "协办"];
const outings = (...rows: readonly (readonly CellValue[])[]): RawTable =>
  rawOfTable(OUTINGS, { headers: HEADERS, rows }, { sheet: "活动", name: "活动" });
const read = (...rows: readonly (readonly CellValue[])[]) =>
  readTable(OUTINGS, outings(...rows), codes, new Map([["clubs", clubs]]));

describe("rows with columns of formulas", () => {
  it("hold the values that Excel has computed, as their types say", () => {
    const { rows, issues } = read(["O1", "C1", 5, 15, 46_000, 46_030, "有空位", null]);
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        rowNumber: 5,
        id: "O1",
        club: "C1",
        people: 5,
        left: 15,
        day: "2025-12-09",
        next: "2026-01-08",
        places: "free",
        second: null,
      },
    ]);
  });

  it("are none where nothing but formulas is in them", () => {
    expect(read([null, null, null, 0, null, 46_030, "已满", null]).count).toBe(0);
  });

  it("stay in when a formula goes wrong", () => {
    const { rows, issues } = read(["O1", "C1", 5, { error: "#N/A" }, null, null, null, null]);
    expect(rows.map(({ left }) => left)).toEqual([null]);
    expect(issues.map(({ code, level, address }) => [code, level, address])).toEqual([
      ["cell-error", "notice", "D5"],
    ]);
  });
});

describe("references", () => {
  it("mean the row however its id is written", () => {
    const { rows, issues } = read(["O1", "ｃ１", null, null, null, null, null, "c2"]);
    expect(issues).toEqual([]);
    expect(rows.map(({ club, second }) => [club, second])).toEqual([["C1", "C2"]]);
  });

  it("to a row that is not there leave the row out where they are required, and are a notice where not", () => {
    const { rows, leftOut, issues } = read(
      ["O1", "C3", null, null, null, null, null, null],
      ["O2", "C1", null, null, null, null, null, "X9"],
    );
    expect(rows.map(({ id, second }) => [id, second])).toEqual([["O2", null]]);
    expect(leftOut.map(({ id }) => id)).toEqual(["O1"]);
    expect(issues.map((issue) => [issue.level, describeIssue(issue, "zh")])).toEqual([
      [
        "error",
        "活动!B5：“社团编号”写的是“C3”，而“社团表”里没有它，最接近的是“C1”。请从下拉表选择，或在“社团表”里添加这一行。",
      ],
      ["notice", "活动!H6：“协办”写的是“X9”，而“社团表”里没有它。请从下拉表选择，或在“社团表”里添加这一行。"],
    ]);
    expect(describeIssue(issues[1] ?? never(), "en")).toBe(
      "活动!H6: “Helped by” says “X9”, which “社团表” does not have. Choose from the list, or add the row to “社团表”.",
    );
  });

  it("are taken as they are where the other table was not read", () => {
    const { rows } = readTable(OUTINGS, outings(["O1", "C3", null, null, null, null, null, null]), codes);
    expect(rows.map(({ club }) => club)).toEqual(["C3"]);
  });

  it("lead to the row that they mean", () => {
    const found = ["C2", "ｃ２", "C9"].map((id) => referencedRow(OUTINGS.fields.club, id, clubs));
    expect(found).toEqual([1, 1, -1]);
  });
});

function never(): never {
  throw new RangeError("invalid issue: there is none");
}
