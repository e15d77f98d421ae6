import { cycled, extendedTo, selectedArea, type Selection } from "../../../src/preview/grid/selection";
import { addressOf } from "../../../src/preview/sheet/address";

const start: Selection = { active: { row: 1, column: 1 }, focus: { row: 2, column: 2 } };

type IsShown = Parameters<typeof cycled>[2]["isShown"];

function round(by: "rows" | "columns", isNext: boolean, isShown: IsShown = () => true): string {
  let selection = start;
  return Array.from({ length: 4 }, () => {
    selection = cycled(selection, selectedArea(selection, []), { by, isNext, isShown });
    expect(selectedArea(selection, [])).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
    return addressOf(selection.active);
  }).join(" ");
}

test("Enter and Tab go round in the selected cells, which stay selected", () => {
  expect(round("rows", true)).toBe("B3 C2 C3 B2");
  expect(round("columns", true)).toBe("C2 B3 C3 B2");
  expect(round("rows", false)).toBe("C3 C2 B3 B2");
});

test("they pass over rows that a filter hides", () => {
  expect(round("rows", true, ({ row }) => row !== 2)).toBe("C2 B2 C2 B2");
});

test("a selection is extended from its corner, wherever its active cell is", () => {
  const inside = cycled(start, selectedArea(start, []), { by: "rows", isNext: true, isShown: () => true });
  expect(selectedArea(extendedTo(inside, { row: 4, column: 1 }), [])).toEqual({
    top: 1,
    left: 1,
    bottom: 4,
    right: 1,
  });
});
