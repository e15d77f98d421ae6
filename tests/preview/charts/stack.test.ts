import { barSlots } from "../../../src/preview/charts/bands";
import { pieSlices } from "../../../src/preview/charts/pie-chart";
import { reaches } from "../../../src/preview/charts/stack";

test("stacked values lie on each other, negative ones below zero", () => {
  expect(
    reaches(
      [
        [3, -1],
        [2, 4],
        [null, -2],
      ],
      "stacked",
    ),
  ).toEqual([
    [
      { from: 0, to: 3 },
      { from: 0, to: -1 },
    ],
    [
      { from: 3, to: 5 },
      { from: 0, to: 4 },
    ],
    [null, { from: -1, to: -3 }],
  ]);
});

test("parts of the whole end at one", () => {
  expect(
    reaches(
      [
        [1, 0],
        [3, 5],
      ],
      "percent",
    ),
  ).toEqual([
    [
      { from: 0, to: 0.25 },
      { from: 0, to: 0 },
    ],
    [
      { from: 0.25, to: 1 },
      { from: 0, to: 1 },
    ],
  ]);
});

test("bars beside each other fill the band but for the gap", () => {
  const [first, second] = barSlots(2, 100, 0);
  expect(first).toEqual({ start: 1 / 6, width: 1 / 3 });
  expect(second?.start).toBeCloseTo(1 / 2);
  expect((second?.start ?? 0) + (second?.width ?? 0)).toBeCloseTo(5 / 6);
});

test("bars that overlap fully share one slot", () => {
  expect(barSlots(3, 50, 100).map(({ start }) => start)).toEqual([1 / 6, 1 / 6, 1 / 6]);
});

test("slices are as large as their shares, and nothing negative has one", () => {
  expect(pieSlices([30, null, 10, -5, 0])).toEqual([
    { place: 0, from: 0, to: 0.75 },
    { place: 2, from: 0.75, to: 1 },
  ]);
});
