import { textSpan } from "../../../src/preview/sheet/text-span";
import { trackOf } from "../../../src/preview/sheet/track";

const columns = trackOf(6, () => 50);
const run = { column: 2, lastColumn: 2, align: "left" as const, isFree: () => true };

test("a text that fits stays in its cell", () => {
  expect(textSpan(columns, { ...run, width: 50 })).toEqual({ from: 100, to: 150 });
});

test("a long text runs over whole free neighbours on the side it grows to", () => {
  expect(textSpan(columns, { ...run, width: 120 })).toEqual({ from: 100, to: 250 });
  expect(textSpan(columns, { ...run, width: 120, align: "right" })).toEqual({ from: 0, to: 150 });
  expect(textSpan(columns, { ...run, width: 120, align: "center" })).toEqual({ from: 50, to: 200 });
});

test("a filled neighbour stops it", () => {
  const isFree = (column: number) => column !== 4;
  expect(textSpan(columns, { ...run, width: 500, isFree })).toEqual({ from: 100, to: 200 });
});
