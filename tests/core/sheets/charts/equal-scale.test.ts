import fc from "fast-check";
import { equalScale } from "../../../../src/core/sheets/charts/equal-scale";

const PLOT = { width: 600, height: 360 };
const coordinate = fc.integer({ min: -100_000, max: 100_000 });
const places = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 30 });

describe("the window of a map", () => {
  it("has a metre of the same length both ways, begins at whole gridlines and holds every point", () => {
    fc.assert(
      fc.property(places, (points) => {
        const { x, y, unit } = equalScale(points, PLOT);
        const across = (x.maximum - x.minimum) / PLOT.width;
        expect((y.maximum - y.minimum) / PLOT.height / across).toBeCloseTo(1, 9);
        expect([x.minimum, y.minimum].map((least) => Math.abs(least % unit))).toEqual([0, 0]);
        for (const point of points) {
          expect(point.x >= x.minimum && point.x <= x.maximum).toBe(true);
          expect(point.y >= y.minimum && point.y <= y.maximum).toBe(true);
        }
      }),
    );
  });

  it("is not much wider than the points need", () => {
    const { x, unit } = equalScale(
      [
        { x: 0, y: 0 },
        { x: 1500, y: 300 },
      ],
      PLOT,
    );
    expect(x).toEqual({ minimum: 0, maximum: expect.closeTo(1530, -2) as number });
    expect(unit).toBe(200);
  });

  it("shows some hundred metres around a single place, and the origin where there is none", () => {
    const { x, y, unit } = equalScale([{ x: 5000, y: 5000 }], PLOT);
    expect([x.maximum - x.minimum, y.maximum - y.minimum, unit]).toEqual([300, 180, 50]);
    expect(equalScale([], PLOT).x).toEqual({ minimum: 0, maximum: 300 });
  });
});
