import fc from "fast-check";
import {
  areaAddress,
  fullAddress,
  parseArea,
  quoteSheetName,
  splitAddress,
} from "../../../src/host/model/address";
import { withoutArea, cellCount, intersection } from "../../../src/host/model/area";
import type { Area, Table } from "../../../src/host/model/book";
import { editOf, shiftArea } from "../../../src/host/model/edit";
import { moveFormula, renameSheetInFormula, shiftFormula } from "../../../src/host/model/formula-references";
import { tokenize } from "../../../src/host/model/formula-tokens";
import { completeReferences, shortenReferences } from "../../../src/host/model/structured-references";

const anArea = fc
  .record({
    top: fc.nat(300),
    left: fc.nat(60),
    height: fc.integer({ min: 1, max: 40 }),
    width: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ top, left, height, width }): Area => ({
    top,
    left,
    bottom: top + height - 1,
    right: left + width - 1,
  }));

describe("addresses", () => {
  it.each([
    ["A1", { top: 0, left: 0, bottom: 0, right: 0 }],
    ["$B$2:AA10", { top: 1, left: 1, bottom: 9, right: 26 }],
    ["C4:A2", { top: 1, left: 0, bottom: 3, right: 2 }],
    ["B:C", { top: 0, left: 1, bottom: 1_048_575, right: 2 }],
    ["2:3", { top: 1, left: 0, bottom: 2, right: 16_383 }],
    ["XFD1048576", { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }],
  ])("read %s", (text, area) => expect(parseArea(text)).toStrictEqual(area));

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:", "A:1", "需求", "A1 B2"])("refuse %j", (text) =>
    expect(parseArea(text)).toBeNull(),
  );

  it("come back as they were written", () => {
    fc.assert(fc.property(anArea, (area) => expect(parseArea(areaAddress(area))).toStrictEqual(area)));
  });

  it.each([
    ["需求", "需求"],
    ["Sheet1", "Sheet1"],
    ["设 置", "'设 置'"],
    ["2024", "'2024'"],
    ["It's", "'It''s'"],
    ["AB12", "'AB12'"],
    ["a-b", "'a-b'"],
  ])("quote the sheet name %s where Excel does", (name, quoted) => {
    expect(quoteSheetName(name)).toBe(quoted);
    expect(splitAddress(`${quoted}!A1`)).toStrictEqual({ sheetName: name, local: "A1" });
  });

  it("carry the sheet", () =>
    expect(fullAddress("设 置", { top: 0, left: 0, bottom: 2, right: 0 })).toBe("'设 置'!A1:A3"));
});

it("takes one area out of another without losing or doubling a cell", () => {
  fc.assert(
    fc.property(anArea, anArea, (area, hole) => {
      const pieces = withoutArea(area, hole);
      const shared = intersection(area, hole);
      const kept = pieces.reduce((sum, piece) => sum + cellCount(piece), 0);
      expect(kept).toBe(cellCount(area) - (shared === null ? 0 : cellCount(shared)));
      expect(pieces.every((piece) => intersection(piece, hole) === null)).toBe(true);
    }),
  );
});

describe("an area that cells are put into or taken out of", () => {
  it("is where it was after an insert and the delete that undoes it", () => {
    fc.assert(
      fc.property(
        anArea,
        anArea,
        fc.constantFrom("rows" as const, "columns" as const),
        (area, edited, axis) => {
          const inserted = shiftArea(area, editOf("insert", axis, edited));
          expect(inserted).not.toBeNull();
          expect(shiftArea(inserted ?? area, editOf("delete", axis, edited))).toStrictEqual(area);
        },
      ),
    );
  });

  it("stays when only a part of it would move", () =>
    expect(
      shiftArea(
        { top: 0, left: 0, bottom: 9, right: 5 },
        editOf("insert", "rows", { top: 2, left: 1, bottom: 3, right: 2 }),
      ),
    ).toStrictEqual({ top: 0, left: 0, bottom: 9, right: 5 }));
});

const FORMULAS = [
  "=SUM(A1:B2)",
  '="A1 ""B2"""&A1',
  "='设 置'!$A$1*2024年",
  "=LOG10(A1)+A1B+_x.1",
  "=Needs[[#This Row],[数量]]*Needs[[#Totals],[a']b]]",
  "=IF(A:A>1E5,3:3,Sheet1!B2)",
  "=[@数量]",
];

it.each(FORMULAS)("cuts %s into pieces that join to the same text", (formula) =>
  expect(
    tokenize(formula)
      .map((token) => token.text)
      .join(""),
  ).toBe(formula),
);

it("finds references to cells, but not in texts, function names and words", () => {
  const found = FORMULAS.flatMap((formula) => tokenize(formula).filter((token) => token.kind === "area"));
  expect(found.map((token) => token.text)).toStrictEqual([
    "A1:B2",
    "A1",
    "'设 置'!$A$1",
    "A1",
    "A:A",
    "3:3",
    "Sheet1!B2",
  ]);
});

describe("a formula", () => {
  const insertRows = editOf("insert", "rows", { top: 2, left: 0, bottom: 3, right: 16_383 });
  const deleteRows = editOf("delete", "rows", { top: 2, left: 0, bottom: 3, right: 16_383 });

  it.each([
    ["=SUM(A1:A9)", "=SUM(A1:A11)"],
    ["=$A$3+B:B", "=$A$5+B:B"],
    ["=Other!A5", "=Other!A5"],
    ["='sheet1'!A5", "='sheet1'!A7"],
    ['="A5"', '="A5"'],
  ])("%s follows inserted rows", (before, after) =>
    expect(shiftFormula(before, "Sheet1", "Sheet1", insertRows)).toBe(after),
  );

  it.each([
    ["=SUM(A1:A9)", "=SUM(A1:A7)"],
    ["=A3", "=#REF!"],
    ["=SUM(A3:A4)", "=SUM(#REF!)"],
    ["=SUM(A4:A6)", "=SUM(A3:A4)"],
  ])("%s loses deleted rows", (before, after) =>
    expect(shiftFormula(before, "Sheet1", "Sheet1", deleteRows)).toBe(after),
  );

  it("keeps what has a dollar sign when it moves", () =>
    expect(moveFormula("=A1+$A1+A$1+$A$1", 2, 1)).toBe("=B3+$A3+B$1+$A$1"));

  it("says #REF! when it moves off the sheet", () => expect(moveFormula("=A1", -1, 0)).toBe("=#REF!"));

  it("names a renamed sheet anew", () =>
    expect(renameSheetInFormula("='设置'!A1+设置!B2+\"设置!C3\"", "设置", "设 置")).toBe(
      "='设 置'!A1+'设 置'!B2+\"设置!C3\"",
    ));

  it("is kept with complete row references and shown with short ones", () => {
    const table = { name: "Needs" } as Table;
    const complete = completeReferences("=[@数量]*[@[每 户]]+SUM(Needs[数量])", table);
    expect(complete).toBe("=Needs[[#This Row],[数量]]*Needs[[#This Row],[每 户]]+SUM(Needs[数量])");
    expect(shortenReferences(complete, table)).toBe("=[@数量]*[@[每 户]]+SUM(Needs[数量])");
    expect(shortenReferences(complete, null)).toBe("=Needs[@数量]*Needs[@[每 户]]+SUM(Needs[数量])");
  });
});
