import { areaOf } from "../../../src/host/model/address";
import type { Book, Sheet, Table } from "../../../src/host/model/book";
import { compileFormula } from "../../../src/host/calc/compiled-formula";
import { newFormulaTemplates } from "../../../src/host/calc/formula-templates";
import { bookWith, fill } from "../../support/small-book";

const tableAt = (address: string): Table => ({
  id: "1",
  name: "表",
  area: areaOf(address),
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

/** A table on a sheet whose name looks like an address, and a name for every way a name can depend on the row. */
function bookWithTable(address: string): { readonly book: Book; readonly sheet: Sheet } {
  const { book, sheets } = bookWith("$A$1048576", "需求");
  const [sheet, other] = sheets;
  if (sheet === undefined || other === undefined) throw new RangeError("no sheets");
  fill(sheet, 0, 0, [["编号", "数量", "类别"]]);
  sheet.tables.push(tableAt(address));
  const name = (text: string, formula: string): unknown =>
    book.names.push({ name: text, formula, visible: true, comment: "", sheetId: null });
  name("税率", "=需求!$B$1");
  name("本行", "=表[[#This Row],[数量]]*2");
  return { book, sheet };
}

const FORMULAS = [
  "=表[[#This Row],[数量]]*税率",
  "=SUM(表[[#This Row],[编号]:[类别]])+ROWS(表)",
  "=SUM(表[[#This Row],[数量]]:INDEX(表[数量],2))",
  "=SUM(表[[#Headers],[#This Row],[数量]])",
  "=本行+A1",
  "=SUM(A:A)+A1048576",
  '=COUNTIF(表[数量],表[[#This Row],[数量]])&"1048576"',
  "=需求!A1+表[[#This Row],[没有]]",
  "=A1:没有()",
];

describe("formulas compiled once for many rows", () => {
  it.each(["A1:C9", "A1048574:C1048576"])(
    "are what each row gives on its own, with a table in %s",
    (address) => {
      const { book, sheet } = bookWithTable(address);
      const templates = newFormulaTemplates(book);
      for (const formula of FORMULAS)
        for (const row of [0, 1, 7, 20, 1_048_575])
          expect([formula, row, templates.compiled(formula, sheet, row)]).toEqual([
            formula,
            row,
            compileFormula(formula, { book, sheet, row }),
          ]);
    },
  );

  it("are the same object where the row does not matter", () => {
    const { book, sheet } = bookWithTable("A1:C9");
    const templates = newFormulaTemplates(book);
    expect(templates.compiled("=SUM(表[数量])", sheet, 1)).toBe(
      templates.compiled("=SUM(表[数量])", sheet, 2),
    );
  });
});
