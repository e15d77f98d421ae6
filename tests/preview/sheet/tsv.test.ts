/** @jest-environment jsdom */
import fc from "fast-check";
import { readHtmlTable, readTsv, writeHtmlTable, writeTsv } from "../../../src/preview/sheet/tsv";

const text = fc.string({
  unit: fc.constantFrom("a", "文", '"', "\t", "\n", ",", "=", " ", "<"),
  maxLength: 6,
});
const rows = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  );

/** An empty last row looks like the line break that ends the text. */
const endsBlank = (cells: readonly (readonly string[])[]): boolean =>
  cells.at(-1)?.length === 1 && cells.at(-1)?.[0] === "" && cells.length > 1;

test("cells come back from the text they were written to", () => {
  fc.assert(
    fc.property(rows, (cells) => {
      fc.pre(!endsBlank(cells));
      expect(readTsv(writeTsv(cells))).toEqual(cells);
    }),
  );
});

test.each([
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["one", [["one"]]],
  ["", [[""]]],
  [
    "a\t\n\tb",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
  ['"line 1\nline 2"\tx', [["line 1\nline 2", "x"]]],
  ['"say ""hi"""', [['say "hi"']]],
  ['“青阳课堂”\t"青阳课堂"周末辅导\t5" 管', [["“青阳课堂”", '"青阳课堂"周末辅导', '5" 管']]],
  ["old\rmac", [["old"], ["mac"]]],
])("the text %j is the cells %j", (source, cells) => {
  expect(readTsv(source)).toEqual(cells);
});

test("an HTML table holds texts and nothing that runs", () => {
  const cells = [
    ["<img src=x onerror=alert(1)>", "a & b"],
    ["=1+1", "文"],
  ];
  const html = writeHtmlTable(cells);
  expect(html).not.toContain("<img");
  expect(readHtmlTable(html)).toEqual(cells);
  expect(readHtmlTable("<p>none</p>")).toBeNull();
});
