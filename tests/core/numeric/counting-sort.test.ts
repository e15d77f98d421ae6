import { countingSort, sortedByKey } from "../../../src/core/numeric/counting-sort";

test("items are in order of their key, and keep their order where keys are equal", () => {
  const items = Int32Array.of(5, 3, 8, 1, 4, 6);
  expect([...sortedByKey(items, (item) => item % 3)]).toEqual([3, 6, 1, 4, 5, 8]);
});

test("nothing sorts to nothing", () => {
  expect([...sortedByKey(new Int32Array(0), () => 0)]).toEqual([]);
});

test("items of negative key are left out, and the starts of all keys are told", () => {
  const { sorted, start } = countingSort(Int32Array.of(7, 8, 9), Int32Array.of(2, -1, 0), 4);
  expect([[...sorted], [...start]]).toEqual([
    [9, 7],
    [0, 1, 1, 2, 2],
  ]);
});
