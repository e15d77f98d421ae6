import { areaOf } from "../../../src/host/model/address";
import type { Scalar, Sheet } from "../../../src/host/model/book";
import { calculate } from "../../../src/host/calc";
import { bookWith, fill } from "../../support/small-book";

const COLUMNS = ["编号", "数量", "quantity 2", "A1", "结果"];
const ROWS: readonly (readonly Scalar[])[] = [
  ["N1", 3, 1, 10],
  ["N2", null, 2, 20],
  ["N3", "文", 3, 30],
  [null, true, 4, "40"],
];

/** What a column of formulas in E2:E5 comes to, with and without a table around it. */
function results(formula: (row: number) => string, isTable: boolean): readonly Scalar[] {
  const { book, sheets } = bookWith("需求");
  const sheet = sheets[0] as Sheet;
  fill(sheet, 0, 0, [COLUMNS, ...ROWS]);
  ROWS.forEach((_, row) => fill(sheet, row + 1, 4, [[formula(row + 2)]]));
  if (isTable)
    sheet.tables.push({
      id: "1",
      name: "表",
      area: areaOf("A1:E5"),
      columns: COLUMNS.map((name, index) => ({ id: index + 1, name })),
      showHeaders: true,
      showTotals: false,
      style: "",
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    });
  calculate(book);
  return ROWS.map((_, row) => sheet.cells.get(row + 1)?.get(4)?.value ?? null);
}

describe("formulas in the rows of a table", () => {
  it.each([
    [(row: number) => `=B${row}*2+C${row}-D${row}`],
    [(row: number) => `=IF(ISNUMBER(B${row}),MAX(B${row},D${row}),A${row}&B${row})`],
    [(row: number) => `=SUM(B${row},D${row})+COUNT(B${row},D${row})+COUNTA(A${row})`],
    [(row: number) => `=COUNTIF($C$2:$C$5,"<="&C${row})+RANK(C${row},$C$2:$C$5)`],
    [(row: number) => `=ROW(B${row})+COLUMN(B${row})+ISREF(B${row})`],
    [(row: number) => `=SUM(B${row}:D${row})+SUM(A${row - 1})`],
    [(row: number) => `=A${row}`],
    [(row: number) => `=-B${row}^2&"(B2)"`],
  ])("come to what they come to without the table", (formula) => {
    expect(results(formula, true)).toEqual(results(formula, false));
  });

  it("read their own row by the column's name", () => {
    const own = (): string => "=表[[#This Row],[A1]]*2+N(表[[#This Row],[数量]])";
    expect(results(own, true)).toEqual([23, 40, 60, 80 + 1]);
  });
});
