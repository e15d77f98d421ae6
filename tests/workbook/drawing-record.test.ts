import type { ChartDrawing } from "../../src/workbook/draw-chart";
import { chartsIn, isSameDrawing } from "../../src/workbook/drawing-record";

const FORMER = '[{"key":"map","name":"linli-map","data":{"top":3,"left":63,"rows":9,"columns":4}}]';

describe("the record of what was drawn", () => {
  it("is read where it is from a version that drew on the Charts sheet only", () => {
    expect(chartsIn(FORMER).get("map")?.data).toEqual({
      sheet: "charts",
      top: 3,
      left: 63,
      rows: 9,
      columns: 4,
    });
    expect(chartsIn(null).size).toBe(0);
  });

  it("says the same in whatever order", () => {
    const [now] = JSON.parse(
      '[{"data":{"columns":4,"rows":9,"left":63,"top":3,"sheet":"charts"},"name":"linli-map","key":"map"}]',
    ) as ChartDrawing[];
    if (now === undefined) throw new RangeError("invalid record");
    expect(isSameDrawing(chartsIn(FORMER).get("map"), now)).toBe(true);
    expect(isSameDrawing(chartsIn(FORMER).get("map"), { ...now, data: { ...now.data, rows: 8 } })).toBe(
      false,
    );
  });
});
