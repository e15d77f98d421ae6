import { filledBy } from "../../../src/preview/grid/fill-handle";

const from = { top: 2, left: 1, bottom: 3, right: 2 };

test.each([
  ["below", { row: 6, column: 2 }, { top: 4, left: 1, bottom: 6, right: 2 }],
  ["to the right", { row: 3, column: 5 }, { top: 2, left: 3, bottom: 3, right: 5 }],
  ["further below than to the right", { row: 9, column: 4 }, { top: 4, left: 1, bottom: 9, right: 2 }],
  ["further to the right than below", { row: 4, column: 8 }, { top: 2, left: 3, bottom: 3, right: 8 }],
  ["above, where nothing is filled", { row: 0, column: 1 }, null],
  ["within the selection", { row: 3, column: 1 }, null],
])("dragged to a cell %s", (_, spot, filled) => {
  expect(filledBy(from, spot)).toEqual(filled);
});
