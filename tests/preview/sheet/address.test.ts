import { addressOf, parseReference } from "../../../src/preview/sheet/address";

test("columns are lettered as in Excel, and the letters lead back", () => {
  const columns = [0, 25, 26, 51, 52, 701, 702, 16_383];
  const names = columns.map((column) => addressOf({ row: 4, column }));
  expect(names).toEqual(["A5", "Z5", "AA5", "AZ5", "BA5", "ZZ5", "AAA5", "XFD5"]);
  expect(names.map((name) => parseReference(name)?.area.left)).toEqual(columns);
});

test.each([
  ["='图表'!$B$3:$B$14", { sheet: "图表", area: { top: 2, bottom: 13, left: 1, right: 1 } }],
  ["=设置!A1", { sheet: "设置", area: { top: 0, bottom: 0, left: 0, right: 0 } }],
  ["='it''s'!C2", { sheet: "it's", area: { top: 1, bottom: 1, left: 2, right: 2 } }],
  ["d9:b2", { sheet: null, area: { top: 1, bottom: 8, left: 1, right: 3 } }],
])("the reference %s is read", (text, reference) => {
  expect(parseReference(text)).toEqual(reference);
});

test.each(["=SUM(A1:B2)", "需求", "", "=A1+1", "A:A"])("%p is no reference to cells", (text) => {
  expect(parseReference(text)).toBeNull();
});
