import { edgeAt } from "../../../src/preview/grid/line-edges";
import { trackOf } from "../../../src/preview/sheet/track";

const tracks = { rows: trackOf(10, () => 20), columns: trackOf(20, (column) => (column === 2 ? 0 : 60)) };
const place = { tracks, frozen: { rows: 0, columns: 1 }, scrollLeft: 0, scrollTop: 0 };

test.each([
  ["just before an edge", 57, 0],
  ["just behind it", 63, 0],
  ["in the middle of a column", 90, null],
  ["at the left end", 1, null],
  ["behind a hidden column", 122, 1],
])("%s (%i px) the mouse takes hold of column %s", (_, x, column) => {
  expect(edgeAt(place, "columns", x)).toBe(column);
});

test("edges of scrolled columns move, those of frozen ones do not", () => {
  const scrolled = { ...place, scrollLeft: 60 };
  expect(edgeAt(scrolled, "columns", 59)).toBe(0);
  expect(edgeAt(scrolled, "columns", 121)).toBe(3);
});

test.each([
  ["just before an edge", 18, 0],
  ["just behind it", 23, 0],
  ["in the middle of a row", 30, null],
  ["at the upper end", 1, null],
])("%s (%i px) the mouse takes hold of row %s", (_, y, row) => {
  expect(edgeAt(place, "rows", y)).toBe(row);
});

test("edges of scrolled rows move", () => {
  expect(edgeAt({ ...place, scrollTop: 30 }, "rows", 11)).toBe(1);
});
