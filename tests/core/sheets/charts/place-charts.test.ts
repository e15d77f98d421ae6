import { HALF, WIDE } from "../../../../src/core/sheets/charts/chart-sizes";
import type { ChartRecord } from "../../../../src/core/sheets/declare/chart-record";
import { dataWidths, placedCharts } from "../../../../src/core/sheets/charts/place-charts";
import { CHARTS } from "../../../../src/packs/mapping/charts/charts";

describe("charts placed by flow", () => {
  it("have on the Charts sheet the places that they have in older workbooks", () => {
    const places = placedCharts(CHARTS).map(({ record, place, left }) => [
      record.key,
      [place.left, place.top, place.width, place.height],
      left,
    ]);
    expect(places).toEqual([
      ["supply-demand", [2, 40, 352, 430], 17],
      ["coverage", [364, 40, 352, 430], 21],
      ["pareto", [2, 490, 714, 430], 26],
      ["quadrants", [2, 976, 352, 430], 31],
      ["resource-mix", [364, 976, 352, 430], 37],
      ["tier-coverage", [2, 1470, 352, 430], 50],
      ["unmet-reasons", [364, 1470, 352, 430], 55],
      ["provider-load", [2, 1920, 714, 430], 58],
      ["map", [2, 2370, 714, 500], 63],
    ]);
  });

  const chart = (key: string, size: ChartRecord<null>["size"]): ChartRecord<null> => ({
    key,
    size,
    columns: [60, 40],
    texts: {},
    describe: () => null,
  });
  const sheet = {
    sheet: "any",
    left: 10,
    top: 100,
    data: { top: 4, left: 3 },
    records: [chart("a", HALF), chart("b", WIDE), chart("c", HALF), chart("d", HALF)],
  };

  it("begin a new row where the last one is full, and a new page where the edge would cut them", () => {
    const topsOf = (charts: typeof sheet) => placedCharts(charts).map(({ place }) => place.top);
    expect(topsOf(sheet)).toEqual([100, 550, 1000, 1000]);
    expect(topsOf({ ...sheet, page: { height: 1200, top: 30 } } as typeof sheet)).toEqual([
      100, 550, 1230, 1230,
    ]);
  });

  it("have their data side by side, with a narrow column between two blocks", () => {
    expect(placedCharts(sheet).map(({ left }) => left)).toEqual([3, 6, 9, 12]);
    expect(dataWidths(sheet)).toEqual([60, 40, 18, 60, 40, 18, 60, 40, 18, 60, 40]);
  });
});
