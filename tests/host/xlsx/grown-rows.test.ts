import { strFromU8, unzipSync } from "fflate";
import { newBook } from "../../../src/host";
import { grownHeight } from "../../../src/host/model/autofit";
import { saveXlsx } from "../../../src/host/xlsx";

/** A sheet whose first row wraps a text of `signs` Chinese signs in a column of the default width. */
function wrapped(signs: number) {
  const book = newBook();
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new RangeError("a new book has a sheet");
  sheet.cells.set(0, new Map([[0, { value: "长".repeat(signs), formula: null, style: { wrapText: true } }]]));
  return { book, sheet };
}

describe("a row with wrapped texts", () => {
  it("grows by a line for each that does not fit", () => {
    expect([2, 6, 20].map((signs) => grownHeight(wrapped(signs).sheet, 0))).toEqual([null, 30, 75]);
  });

  it("is saved with the height it has grown to, which stays automatic", async () => {
    const files = unzipSync(await saveXlsx(wrapped(6).book));
    expect(strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain('<row r="1" ht="30">');
  });
});
