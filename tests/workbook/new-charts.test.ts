/** @jest-environment ./tests/support/office-environment.cjs */
import { CATALOGUE } from "../../src/packs";
import { writeRun } from "../../src/workbook";
import { sheetNamed } from "../support/book-cells";
import { openHost } from "../support/open-host";
import { byHand, noPhase, preparedBook } from "../support/prepared-book";
import { runInWorkbook } from "../support/run-sheets";
import { sampleRaws } from "../support/sample-raws";

jest.setTimeout(60_000);

const { run } = runInWorkbook(sampleRaws("zh"), "zh");
const EARLIER = ["supply-demand", "coverage", "pareto", "quadrants", "resource-mix"];
const earlierRun = { ...run, charts: run.charts.filter(({ key }) => EARLIER.includes(key)) };

describe("a workbook from before there were charts of coverage by tier, reasons, load and places", () => {
  const open = async () => {
    const { host } = await openHost(await preparedBook());
    await writeRun(CATALOGUE, earlierRun, noPhase);
    await byHand((workbook) => {
      const sheet = workbook.worksheets.getItem("图表");
      const own = sheet.charts.add("Pie", sheet.getRange("R5:S8"));
      own.name = "我的图";
      own.title.text = "我们自己的图";
      sheet.charts.getItem("linli-coverage").title.text = "我改的标题";
      sheet.charts.getItem("linli-coverage").top = 60;
      sheet.getRange("R6:R7").format.fill.color = "#FFFF00";
      sheet.getRange("AY:AY").format.columnWidth = 33;
    });
    return { host, charts: () => sheetNamed(host.book(), "图表").charts };
  };

  it("gets them on the next run", async () => {
    const { charts } = await open();
    expect(await writeRun(CATALOGUE, run, noPhase)).toEqual({ charts: 9 });
    expect(charts().map(({ name }) => name)).toEqual([
      "linli-supply-demand",
      "linli-coverage",
      "linli-pareto",
      "linli-quadrants",
      "linli-resource-mix",
      "我的图",
      "linli-tier-coverage",
      "linli-unmet-reasons",
      "linli-provider-load",
      "linli-map",
    ]);
  });

  it("keeps the charts that were there as they are, people's own and ours, and people's formats", async () => {
    const { host, charts } = await open();
    const before = structuredClone(charts());
    await writeRun(CATALOGUE, run, noPhase);
    expect(charts().slice(0, 6)).toEqual(before);
    const sheet = sheetNamed(host.book(), "图表");
    expect([5, 6].map((row) => sheet.cells.get(row)?.get(17)?.style?.fill)).toEqual(["#FFFF00", "#FFFF00"]);
    expect(sheet.columns.get(50)?.width).toBe(33);
  });

  it("refreshes the new ones in place from then on", async () => {
    const { charts } = await open();
    await writeRun(CATALOGUE, run, noPhase);
    const first = structuredClone(charts());
    await writeRun(CATALOGUE, run, noPhase);
    expect(charts()).toEqual(first);
  });
});

describe("the map in the workbook", () => {
  it("has its plot where a metre is the same both ways, and its labels at the edge", async () => {
    const { host } = await openHost(await preparedBook());
    await writeRun(CATALOGUE, run, noPhase);
    const map = sheetNamed(host.book(), "图表").charts.find(({ name }) => name === "linli-map");
    if (map === undefined) throw new RangeError("invalid run: no map");
    const { category, value } = map.axes;
    const metresPerPoint = (axis: typeof category, points: number | null): number =>
      ((axis.maximum ?? NaN) - (axis.minimum ?? NaN)) / (points ?? NaN);
    const across = metresPerPoint(category, map.plotPlace.width);
    expect(across).toBeGreaterThan(0);
    expect(across).toBeCloseTo(metresPerPoint(value, map.plotPlace.height), 9);
    expect([category.tickLabels, value.tickLabels]).toEqual(["Low", "Low"]);
    expect(map.series.map(({ line, marker }) => [line.style, marker.style])).toEqual([
      ["None", "Square"],
      ["None", "Circle"],
      ["None", "Triangle"],
      ["None", "Diamond"],
    ]);
  });
});
