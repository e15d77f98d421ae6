import fc from "fast-check";
import { cellsAround, gridIndex } from "../../../src/core/numeric";

type Point = readonly [x: number, y: number];

const places = (points: readonly Point[]) =>
  gridIndex(
    Float64Array.from(points, ([x]) => x),
    Float64Array.from(points, ([, y]) => y),
  );

/** The points in the cells around the place that are near enough, by number. */
function neighbours(points: readonly Point[], [x, y]: Point, radiusM: number): readonly number[] {
  const grid = places(points);
  const span = { firstColumn: 0, lastColumn: 0, firstRow: 0, lastRow: 0 };
  cellsAround(grid, { x, y, radiusM }, span);
  const found: number[] = [];
  for (let row = span.firstRow; row <= span.lastRow; row++) {
    const end = grid.cellStart[row * grid.columns + span.lastColumn + 1] ?? 0;
    for (let i = grid.cellStart[row * grid.columns + span.firstColumn] ?? 0; i < end; i++) {
      const point = grid.point[i] ?? -1;
      const [atX, atY] = points[point] ?? [NaN, NaN];
      if ((atX - x) ** 2 + (atY - y) ** 2 <= radiusM ** 2) found.push(point);
    }
  }
  return found.sort((a, b) => a - b);
}

const spread = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }));
const clustered = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
const onALine = fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.constant(7));

describe("neighbours in the grid", () => {
  it("are exactly the points within the radius, its edge included", () => {
    const points = fc.oneof(
      fc.array(spread, { maxLength: 60 }),
      fc.array(clustered, { maxLength: 60 }),
      fc.array(onALine, { maxLength: 60 }),
      fc.array(fc.oneof(spread, clustered), { maxLength: 60 }),
    );
    fc.assert(
      fc.property(
        points,
        fc.oneof(spread, clustered),
        fc.integer({ min: 0, max: 6000 }),
        (all, centre, radiusM) => {
          const near = all.flatMap(([x, y], i) =>
            (x - centre[0]) ** 2 + (y - centre[1]) ** 2 <= radiusM ** 2 ? [i] : [],
          );
          expect(neighbours(all, centre, radiusM)).toEqual(near);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("are all points when there is no limit", () => {
    const points: Point[] = [
      [0, 0],
      [9_000_000, -3],
      [5, 5],
    ];
    expect(neighbours(points, [1, 1], Infinity)).toEqual([0, 1, 2]);
  });

  it("are none where there are no points", () => {
    expect(neighbours([], [0, 0], 1000)).toEqual([]);
  });

  it("include a point at exactly the distance and leave out one a metre further", () => {
    expect(
      neighbours(
        [
          [300, 400],
          [300, 401],
        ],
        [0, 0],
        500,
      ),
    ).toEqual([0]);
  });

  it("take cells in proportion to the points, however far apart these are", () => {
    const { columns, rows } = places(Array.from({ length: 100 }, (_, i): Point => [i * 1_000_000, 0]));
    expect(columns * rows).toBeLessThan(200);
  });
});
