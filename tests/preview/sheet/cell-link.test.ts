import { inputMessageAt, linkAt } from "../../../src/preview/sheet/cell-link";
import { blankSheet } from "../../support/preview-book";

test("a HYPERLINK formula to a place in the workbook is a link, one to the web is none", () => {
  const sheet = blankSheet("首页");
  const formulas = [
    `=HYPERLINK("#'需求清单'!A1","需求清单")`,
    `=HYPERLINK("https://example.org","x")`,
    "=A1",
  ];
  sheet.cells.set(
    0,
    new Map(formulas.map((formula, column) => [column, { value: "x", formula, style: null }])),
  );
  expect([0, 1, 2, 3].map((column) => linkAt(sheet, { row: 0, column }))).toEqual([
    "'需求清单'!A1",
    null,
    null,
    null,
  ]);
});

test("a validation's input message shows in its cells, when there is one and it is switched on", () => {
  const sheet = blankSheet("s");
  const prompt = { showPrompt: true, title: "编号", message: "不重复" };
  sheet.validations.push({
    areas: [{ top: 4, left: 0, bottom: 9, right: 0 }],
    rule: { list: { inCellDropDown: true, source: "a,b" } },
    ignoreBlanks: true,
    prompt,
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  });
  expect(inputMessageAt(sheet, { row: 5, column: 0 })).toEqual({ title: "编号", message: "不重复" });
  expect(inputMessageAt(sheet, { row: 5, column: 1 })).toBeNull();
  sheet.validations = sheet.validations.map((one) => ({ ...one, prompt: { ...prompt, showPrompt: false } }));
  expect(inputMessageAt(sheet, { row: 5, column: 0 })).toBeNull();
});
