import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import type { Scalar, Sheet } from "../../../src/host/model/book";
import { openXlsx, saveXlsx } from "../../../src/host/xlsx";
import { bookWith, fill, setCell } from "../../support/small-book";

async function saveAndOpen(
  change: (sheet: Sheet) => void,
): Promise<{ readonly sheet: Sheet; readonly xml: string }> {
  const { book, sheets } = bookWith("表");
  const [before] = sheets;
  if (before === undefined) throw new RangeError("no sheet");
  change(before);
  const bytes = await saveXlsx(book);
  const [sheet] = (await openXlsx(bytes)).book.sheets;
  const part = unzipSync(bytes)["xl/worksheets/sheet1.xml"];
  if (sheet === undefined || part === undefined) throw new RangeError("no sheet");
  return { sheet, xml: strFromU8(part) };
}

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom("=", "_x000A_", "\n", "\u0000", "\uD800", "<", "&amp;", " ", "养", "𠮷", "\t"),
    fc.string({ maxLength: 3 }),
  ),
  maxLength: 12,
});

describe("cells", () => {
  it("hold any text, number, truth value and error again after saving and opening", async () => {
    const scalar = fc.oneof(
      text.filter((value) => value !== ""),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.boolean(),
      fc.constantFrom<Scalar>({ error: "#N/A" }, { error: "#DIV/0!" }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(scalar, { minLength: 1, maxLength: 20 }), async (values) => {
        const { sheet } = await saveAndOpen((before) =>
          values.forEach((value, row) => {
            setCell(before, [row, 0], 0).value = value;
          }),
        );
        const read = values.map((_, row) => sheet.cells.get(row)?.get(0)?.value);
        expect(read).toEqual(values);
        expect([...sheet.cells.values()].every((cells) => cells.get(0)?.formula === null)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("hold any text as the value of a formula", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const { sheet } = await saveAndOpen((before) => {
          setCell(before, [0, 0], "=A2").value = value;
        });
        expect(sheet.cells.get(0)?.get(0)).toEqual({ formula: "=A2", value, style: null });
      }),
      { numRuns: 60 },
    );
  });

  it("write young functions with the prefix Excel wants, and only those", async () => {
    const formula =
      "=IFERROR(XLOOKUP(\"MAXIFS(\",IFS(TRUE,1),表[MAXIFS(x)]),SUM('RANK.EQ('!A1))+RANK.EQ(1,A1:A2)";
    const { sheet, xml } = await saveAndOpen((before) => setCell(before, [0, 0], formula));
    expect(xml).toContain(
      "<f>IFERROR(_xlfn.XLOOKUP(&quot;MAXIFS(&quot;,_xlfn.IFS(TRUE,1),表[MAXIFS(x)]),SUM('RANK.EQ('!A1))+_xlfn.RANK.EQ(1,A1:A2)</f>",
    );
    expect(sheet.cells.get(0)?.get(0)?.formula).toBe(formula);
  });

  it("write errors that files do not know as the nearest they do", async () => {
    const { sheet } = await saveAndOpen((before) => {
      setCell(before, [0, 0], "=FILTER(B1:B2,C1:C2)").value = { error: "#CALC!" };
    });
    expect(sheet.cells.get(0)?.get(0)?.value).toEqual({ error: "#VALUE!" });
  });

  it("write a number that no file can hold as #NUM!", async () => {
    const { sheet } = await saveAndOpen((before) => {
      setCell(before, [0, 0], 0).value = Infinity;
    });
    expect(sheet.cells.get(0)?.get(0)?.value).toEqual({ error: "#NUM!" });
  });

  it("show the format of their row or column where they have none of their own", async () => {
    const percent = { numberFormat: "0.00%" };
    const { sheet, xml } = await saveAndOpen((before) => {
      fill(before, 0, 0, [[1, 2]]);
      setCell(before, [1, 0], 3, {});
      before.columns.set(0, { width: null, hidden: false, style: percent });
      before.rows.set(2, { height: 20, hidden: false, style: { fill: "#FF0000" } });
      setCell(before, [2, 0], 4);
    });
    expect(xml).toMatch(/<c r="A1" s="1"><v>1<\/v><\/c><c r="B1"><v>2<\/v><\/c>/);
    expect([0, 1, 2].map((row) => sheet.cells.get(row)?.get(0)?.style)).toEqual([null, {}, null]);
    expect(sheet.columns.get(0)?.style).toEqual(percent);
    expect(sheet.rows.get(2)).toEqual({ height: 20, hidden: false, style: { fill: "#FF0000" } });
  });

  it("in a table's header are texts, even where the column is called by a number", async () => {
    const { xml } = await saveAndOpen((before) => {
      fill(before, 0, 0, [[2026], [5]]);
      before.tables.push({
        id: "1",
        name: "年",
        area: { top: 0, left: 0, bottom: 1, right: 0 },
        columns: [{ id: 1, name: "2026" }],
        showHeaders: true,
        showTotals: false,
        style: "",
        showBandedRows: false,
        showBandedColumns: false,
        showFilterButton: true,
        highlightFirstColumn: false,
        highlightLastColumn: false,
      });
    });
    expect(xml).toContain('<c r="A1" t="s">');
  });
});

describe("a saved workbook", () => {
  it("has the same bytes every time", async () => {
    const make = (): Promise<Uint8Array> => {
      const { book, sheets } = bookWith("甲", "乙");
      for (const sheet of sheets) fill(sheet, 0, 0, [["a", 1, "=B1*2"]]);
      return saveXlsx(book);
    };
    expect(await make()).toEqual(await make());
  });

  it("asks Excel to recalculate when it opens", async () => {
    const { book } = bookWith("甲");
    const workbook = unzipSync(await saveXlsx(book))["xl/workbook.xml"];
    expect(strFromU8(workbook ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  });

  it.each([8, 48, 75.5, 100, 200.25])("keeps a column %d points wide", async (width) => {
    const { sheet } = await saveAndOpen((before) =>
      before.columns.set(3, { width, hidden: false, style: null }),
    );
    expect(sheet.columns.get(3)?.width).toBeCloseTo(width, 2);
  });
});
