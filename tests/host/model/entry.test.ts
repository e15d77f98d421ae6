import { areaOf } from "../../../src/host/model/address";
import { valueAt } from "../../../src/host/model/cells";
import { writeEntries, type Entry } from "../../../src/host/model/entry";
import { newBook, newSheet } from "../../../src/host/model/new-book";
import { copyBook, snapshotBook } from "../../../src/host/model/snapshot";
import { changeStyle, styleAt } from "../../../src/host/model/style";
import { displayText } from "../../../src/host/model/text";
import { addSheet, renameSheet } from "../../../src/host/model/sheets";
import { deleteCells, insertCells } from "../../../src/host/model/insert-delete";
import { addTable } from "../../../src/host/model/tables";
import { autofitColumns } from "../../../src/host/model/autofit";

const asWritten = (formula: string) => formula;

/** What a cell of the given number format holds after the entry was typed. */
function typed(entry: Entry, numberFormat = "General") {
  const sheet = newSheet("1", "Sheet1");
  const area = areaOf("A1");
  changeStyle(sheet, area, (style) => ({ ...style, numberFormat }));
  writeEntries(sheet, area, [[entry]], asWritten);
  return { value: valueAt(sheet, 0, 0), numberFormat: styleAt(sheet, 0, 0).numberFormat };
}

describe("typing", () => {
  it.each<[Entry, unknown, string]>([
    ["12", 12, "General"],
    ["养老", "养老", "General"],
    ["12 人", "12 人", "General"],
    ["50%", 0.5, "0%"],
    ["2024-01-05", 45_296, "m/d/yyyy"],
    ["2024/1/5", 45_296, "m/d/yyyy"],
    ["2024年1月5日", 45_296, 'yyyy"年"m"月"d"日"'],
    ["12:30", 0.520_833_333_333_333_4, "h:mm"],
    ["TRUE", true, "General"],
    ["'12", "12", "General"],
    ["'=A1", "=A1", "General"],
    ["=", "=", "General"],
    ["#N/A", { error: "#N/A" }, "General"],
    ["", null, "General"],
  ])("%j gives %j", (entry, value, numberFormat) =>
    expect(typed(entry)).toStrictEqual({ value, numberFormat }),
  );

  it.each(["12", "=A1", "2024-01-05"])("%j stays text in a text cell", (entry) =>
    expect(typed(entry, "@")).toStrictEqual({ value: entry, numberFormat: "@" }),
  );

  it("keeps a number format the cell has", () =>
    expect(typed("2024-01-05", "yyyy-mm-dd")).toStrictEqual({ value: 45_296, numberFormat: "yyyy-mm-dd" }));

  it("leaves cells alone for null and fills a range from one entry", () => {
    const sheet = newSheet("1", "Sheet1");
    writeEntries(sheet, areaOf("A1:B2"), [["x"]], asWritten);
    writeEntries(sheet, areaOf("A1:B1"), [[null, 2]], asWritten);
    const values = [valueAt(sheet, 0, 0), valueAt(sheet, 0, 1), valueAt(sheet, 1, 0), valueAt(sheet, 1, 1)];
    expect(values).toStrictEqual(["x", 2, "x", "x"]);
  });

  it.each([
    ["a text of 32,768 characters", "字".repeat(32_768), "InvalidArgument"],
    ["a formula of 8,193 characters", `=${"1+".repeat(4096)}1`, "FormulaLengthExceedsLimit"],
  ])("refuses %s and writes nothing", (_what, entry, code) => {
    const sheet = newSheet("1", "Sheet1");
    expect(() => writeEntries(sheet, areaOf("A1:B1"), [["a", entry]], asWritten)).toThrow(
      expect.objectContaining({ code }) as Error,
    );
    expect(sheet.cells.size).toBe(0);
  });
});

it.each<[Parameters<typeof displayText>[0], string, string]>([
  [45_296, "yyyy-mm-dd", "2024-01-05"],
  [0.256, "0.0%", "25.6%"],
  [1_234_567.8, "#,##0", "1,234,568"],
  [1 / 3, "General", "0.333333333"],
  [null, "0", ""],
  [{ error: "#REF!" }, "0", "#REF!"],
  [3, '0"人"', "3人"],
  ["N1", '"编号 "@', "编号 N1"],
])("shows %j under %s as %s", (value, format, text) => expect(displayText(value, format)).toBe(text));

describe("the snapshot of a workbook", () => {
  const filled = () => {
    const book = newBook();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new RangeError("no sheet");
    writeEntries(
      sheet,
      areaOf("A1:B2"),
      [
        ["编号", "数量"],
        ["N1", 2],
      ],
      asWritten,
    );
    writeEntries(sheet, areaOf("D1"), [["=SUM(B2:B9)"]], asWritten);
    addTable(book, sheet, areaOf("A1:B2"));
    return { book, sheet };
  };

  it("is the same for a copy, whatever happens to the original", () => {
    const { book, sheet } = filled();
    const before = snapshotBook(book);
    const copy = copyBook(book);
    writeEntries(sheet, areaOf("A2"), [["N9"]], asWritten);
    renameSheet(book, addSheet(book, "新"), "旧");
    expect(snapshotBook(book)).not.toStrictEqual(before);
    expect(snapshotBook(copy)).toStrictEqual(before);
  });

  it("is the same after rows were inserted and deleted again", () => {
    const { book, sheet } = filled();
    const before = snapshotBook(book);
    insertCells(book, sheet, areaOf("2:4"), "rows");
    expect(snapshotBook(book)).not.toStrictEqual(before);
    deleteCells(book, sheet, areaOf("2:4"), "rows");
    expect(snapshotBook(book)).toStrictEqual(before);
  });
});

it("makes a column wide enough for its longest text, Chinese signs counting double", () => {
  const sheet = newSheet("1", "Sheet1");
  writeEntries(sheet, areaOf("A1:B1"), [["需求编号", "abcd"]], asWritten);
  autofitColumns(sheet, areaOf("A:B"));
  expect([sheet.columns.get(0)?.width, sheet.columns.get(1)?.width]).toStrictEqual([45.75, 24.75]);
});
