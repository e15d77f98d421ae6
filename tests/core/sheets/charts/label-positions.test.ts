import { labelPositions } from "../../../../src/core/sheets/charts/label-positions";

const PLOT = { width: 280, height: 320 };
const at = (x: number, y: number, label = "养老") => ({ x, y, label });

describe("labels of points", () => {
  it("stand at the right where there is room", () => {
    expect(labelPositions([at(100, 100), at(100, 200)], PLOT)).toEqual(["Right", "Right"]);
  });

  it("go to the left at the right edge of the plot", () => {
    expect(labelPositions([at(275, 100)], PLOT)).toEqual(["Left"]);
  });

  it("cover neither another point nor another label", () => {
    expect(labelPositions([at(100, 100), at(115, 100)], PLOT)).toEqual(["Left", "Right"]);
    expect(labelPositions([at(10, 100), at(20, 100), at(20, 108)], PLOT)).toEqual(["Top", "Right", "Bottom"]);
  });

  it("stand where they cover least when no place is free", () => {
    expect(
      labelPositions([at(5, 5, "很长很长很长很长的名称"), at(20, 5), at(20, 20)], {
        width: 60,
        height: 30,
      })[0],
    ).toBe("Bottom");
  });

  /** A long name at the left edge: on its right lies another point, below it a third, on its left there is no room. */
  it("rather reach over the edge a little than over another label", () => {
    const points = [
      at(111, 72, "Elderly care"),
      at(36, 76, "Environment and facilities"),
      at(95, 80, "Safety"),
    ];
    expect(labelPositions(points, { width: 282, height: 320 })).toEqual(["Right", "Top", "Left"]);
    const figures = [0, 64, 128, 192, 256, 320];
    expect(labelPositions(points, { width: 282, height: 320, figures })).toEqual(["Right", "Bottom", "Top"]);
  });
});
