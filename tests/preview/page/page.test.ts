import { PREVIEW } from "../../../src/preview/texts";
import { pageLanguage, sayIn } from "../../../src/preview/page/language";
import { visibleSheets } from "../../../src/preview/page/sheet-tabs";
import { figuresOver } from "../../../src/preview/page/status-bar";
import { blankSheet, bookOf, fillCells } from "../../support/preview-book";

test("the page speaks the language of the address, else of the browser", () => {
  expect(pageLanguage("?lang=en", "zh-CN")).toBe("en");
  expect(pageLanguage("", "zh-TW")).toBe("zh");
  expect(pageLanguage("?book=blank", "fr")).toBe("en");
});

test("every message names the same values in both languages", () => {
  const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const text of Object.values(PREVIEW)) expect(names(text.en)).toEqual(names(text.zh));
  expect(sayIn("en")("preview.status.sum", { sum: 12 })).toBe("Sum: 12");
});

test("hidden sheets have no tab", () => {
  const hidden = { ...blankSheet("b"), visibility: "VeryHidden" as const };
  expect(visibleSheets(bookOf([blankSheet("a"), hidden])).map(({ name }) => name)).toEqual(["a"]);
});

test("the status bar counts filled cells and adds up the numbers among them", () => {
  const sheet = blankSheet("s");
  fillCells(sheet, { row: 0, column: 0, style: { numberFormat: "0.0" } }, [
    [1.5, "x"],
    [2, null],
  ]);
  expect(figuresOver(sheet, { top: 0, left: 0, bottom: 5, right: 5 })).toEqual({
    count: 3,
    numbers: [1.5, 2],
    format: "0.0",
  });
});
