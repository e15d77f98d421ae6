import fc from "fast-check";
import {
  indexAt,
  nextVisible,
  sizeOf,
  spanBetween,
  startOf,
  trackOf,
} from "../../../src/preview/sheet/track";

const sizes = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 60 });

test("every pixel belongs to the item that begins before it and ends behind it", () => {
  fc.assert(
    fc.property(sizes, fc.nat(5000), (given, pixel) => {
      const track = trackOf(given.length, (index) => given[index] ?? 0);
      const total = startOf(track, track.count);
      fc.pre(pixel < total);
      const index = indexAt(track, pixel);
      expect(startOf(track, index)).toBeLessThanOrEqual(pixel);
      expect(startOf(track, index + 1)).toBeGreaterThan(pixel);
    }),
  );
});

test("the span between two pixels covers them and nothing else", () => {
  const track = trackOf(10, () => 20);
  expect(spanBetween(track, 0, 20)).toEqual({ first: 0, last: 0 });
  expect(spanBetween(track, 19, 41)).toEqual({ first: 0, last: 2 });
  expect(spanBetween(track, 50, 50)).toEqual({ first: 0, last: -1 });
  expect(spanBetween(track, 150, 9999)).toEqual({ first: 7, last: 9 });
});

test("hidden items have no size and are stepped over", () => {
  const track = trackOf(5, (index) => (index === 1 || index === 2 ? 0 : 20));
  expect(sizeOf(track, 2)).toBe(0);
  expect(nextVisible(track, 0, 1)).toBe(3);
  expect(nextVisible(track, 3, -1)).toBe(0);
  expect(nextVisible(track, 4, 1)).toBe(4);
});
