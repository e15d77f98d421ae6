import { labelPositions } from "../../../src/core/charts/label-positions";

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

  it("stay at the right when no place is free", () => {
    expect(
      labelPositions([at(5, 5, "很长很长很长很长的名称"), at(20, 5), at(20, 20)], {
        width: 60,
        height: 30,
      })[0],
    ).toBe("Right");
  });
});
