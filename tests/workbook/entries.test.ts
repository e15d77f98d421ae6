import { entryOf, entryOfCell, isErrorText } from "../../src/workbook/entries";

describe("a text goes into the cell as it is", () => {
  it.each([
    "=1+1",
    "+86 10",
    "-",
    "@name",
    "2026-03-05",
    "00123",
    "1/2",
    "5%",
    "1e5",
    "TRUE",
    "Mar 5",
    "￥5",
    "#N/A",
    "３",
  ])("%s gets an apostrophe", (text) => {
    expect(entryOf(text)).toBe(`'${text}`);
  });

  it.each(["独居老人", "60岁以上老人", "Daily care", "C 社区", "May", "“老人之家”"])(
    "%s gets none",
    (text) => {
      expect(entryOf(text)).toBe(text);
    },
  );

  it("needs no apostrophe in cells with the text format", () => {
    expect(entryOf("=1+1", "@")).toBe("=1+1");
  });

  it("is cut where Excel's cells end", () => {
    expect(String(entryOf("长".repeat(40_000)))).toHaveLength(32_767);
  });
});

it("gives numbers, truth values, nothing and formulas as Excel takes them", () => {
  expect([entryOf(5), entryOf(true), entryOf(null), entryOf({ formula: "=A1" })]).toEqual([
    5,
    true,
    "",
    "=A1",
  ]);
});

describe("what brings a cell back", () => {
  it.each([
    ["a formula", "=A1*2", 10, "General", "=A1*2"],
    ["a text that looks like a formula", "=A1*2", "=A1*2", "General", "'=A1*2"],
    ["a text that looks like a number", "007", "007", "General", "'007"],
    ["the same in text format", "007", "007", "@", "007"],
    ["a number", 7, 7, "General", 7],
    ["an error value", "#N/A", "#N/A", "General", "#N/A"],
    ["nothing", "", "", "General", ""],
  ])("%s", (...[, formula, value, format, entry]) => {
    expect(entryOfCell(formula, value, format)).toBe(entry);
  });
});

it("knows error values from other texts with a number sign", () => {
  expect([isErrorText("#DIV/0!"), isErrorText("#3 号楼")]).toEqual([true, false]);
});
