import { PALETTE, inkOn, seriesColor } from "../../../../src/core/sheets/charts/palette";
import type { ChartSpec } from "../../../../src/core/sheets/declare/chart-spec";
import { LANGUAGES } from "../../../../src/language/language";
import { lightness, luminance } from "../../../support/lightness";
import { NEED_COLUMNS, RESOURCE_COLUMNS, runOf } from "../../../support/community-run";
import { runInWorkbook } from "../../../support/run-sheets";
import { sampleRaws } from "../../../support/sample-raws";

describe.each(LANGUAGES)("the charts of the sample in %s", (language) => {
  const { charts } = runInWorkbook(sampleRaws(language), language).run;

  it("are nine, each under a name that stays", () => {
    expect(charts.map(({ name, type }) => [name, type])).toEqual([
      ["linli-supply-demand", "BarClustered"],
      ["linli-coverage", "BarStacked"],
      ["linli-pareto", "ColumnClustered"],
      ["linli-quadrants", "XYScatter"],
      ["linli-resource-mix", "ColumnStacked"],
      ["linli-tier-coverage", "BarClustered"],
      ["linli-unmet-reasons", "BarClustered"],
      ["linli-provider-load", "BarStacked"],
      ["linli-map", "XYScatter"],
    ]);
  });

  it("have a title, titled axes and named series over equally long areas of their data", () => {
    for (const chart of charts) {
      const { title, categoryAxis, valueAxis, secondaryAxis, series } = chart;
      const texts = [
        title,
        categoryAxis.title,
        valueAxis.title,
        secondaryAxis?.title ?? "–",
        ...series.map(({ name }) => name),
      ];
      expect(texts.filter((text) => text === "" || /[{}]/.test(text))).toEqual([]);
      expect(series.filter((each) => !fits(each.values, chart) || !fits(each.categories, chart))).toEqual([]);
      const rows = ({ top, bottom }: { top: number; bottom: number }): number => bottom - top;
      expect(series.filter(({ values, categories }) => rows(values) !== rows(categories))).toEqual([]);
    }
  });

  it("have data with a heading, titled columns and a number format for every cell", () => {
    for (const { title, data, series } of charts) {
      expect(data.cells[0]?.[0]).toBe(title);
      expect(data.cells[1]?.includes(null)).toBe(false);
      expect(data.numberFormats?.map((row) => row.length)).toEqual(data.cells.map((row) => row.length));
      expect(data.cells.length).toBeGreaterThan(series.length > 10 ? 10 : 2);
    }
  });

  it("stand side by side without touching, as wide as a sheet of A4 across prints", () => {
    const places = charts.map(({ place }) => place);
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) {
        const isApart =
          a.left + a.width <= b.left ||
          b.left + b.width <= a.left ||
          a.top + a.height <= b.top ||
          b.top + b.height <= a.top;
        expect([a, b, isApart]).toEqual([a, b, true]);
      }
    expect(Math.max(...places.map(({ left, width }) => left + width))).toBeLessThanOrEqual(15 * 48);
  });

  it("show legends only where there are several series to tell apart", () => {
    expect(charts.map(({ key, legend }) => [key, legend])).toEqual([
      ["supply-demand", "Bottom"],
      ["coverage", "Bottom"],
      ["pareto", "Top"],
      ["quadrants", null],
      ["resource-mix", "Bottom"],
      ["tier-coverage", "Bottom"],
      ["unmet-reasons", null],
      ["provider-load", "Bottom"],
      ["map", "Bottom"],
    ]);
  });

  it("label every point of the quadrants with its item, and draw both crosshairs across the axes", () => {
    const quadrants = charts.find(({ key }) => key === "quadrants");
    const points = quadrants?.series.filter(({ type }) => type === "scatter") ?? [];
    expect(points.map(({ name, labels }) => [name, labels])).toEqual(
      quadrants?.data.cells.slice(2, 14).map(([name]) => [name, "series-name"]),
    );
    const ends = quadrants?.data.cells
      .slice(14)
      .map(([, , x, y]) => [x, y].filter((each) => typeof each === "number"));
    const { valueAxis, categoryAxis } = quadrants ?? {};
    expect(ends).toEqual([
      [valueAxis?.minimum],
      [valueAxis?.maximum],
      [categoryAxis?.minimum],
      [categoryAxis?.maximum],
    ]);
  });
});

const fits = (
  { left, right, top, bottom }: ChartSpec["series"][number]["values"],
  { data }: ChartSpec,
): boolean =>
  left === right &&
  left >= 0 &&
  right < (data.cells[0]?.length ?? 0) &&
  top >= 2 &&
  bottom < data.cells.length;

describe("the charts of little", () => {
  const { charts } = runOf(`
    | needs |
    ${NEED_COLUMNS}
    | N1 | 老年助餐 | 老年人 | 10 | 份 | 5 | 4 | 10 | | | | |
    | resources |
    ${RESOURCE_COLUMNS}
    | R1 | 养老；健康讲座；健康 | | 4 | 份 | | | | | | |
    | survey |
    | 答卷编号 | 社区 | 养老重要性 | 养老满意度 |
    | S1 | C社区 | 5 | 2 |
  `).run;

  it("count a resource once in each first-level category that it serves", () => {
    expect(charts.find(({ key }) => key === "supply-demand")?.data.cells.slice(2)).toEqual([
      ["养老", 1, 1],
      ["健康", 0, 1],
    ]);
  });

  it("tell needs that are met in part from those that are unmet", () => {
    expect(charts.find(({ key }) => key === "coverage")?.data.cells.slice(2)).toEqual([["老年人", 0, 1, 0]]);
  });

  it("mark items of the survey that rest on too few answers", () => {
    const quadrants = charts.find(({ key }) => key === "quadrants");
    expect(quadrants?.series[0]?.name).toBe("养老*");
    expect(quadrants?.categoryAxis.title).toBe("平均满意度（1–5 分；* 答卷不足 10 份）");
  });
});

describe("many communities", () => {
  const groups = ["老年人", "青少年", "残疾人"];
  const lines = Array.from(
    { length: 21 },
    (_, i) =>
      `| N${i} | 社区${Math.floor(i / 3)} | 老年助餐 | ${groups[i % 3] ?? ""} | 1 | 份 | 5 | 4 | 10 |`,
  );
  const { charts } = runOf(`
    | needs |
    | 编号 | 社区 | 类别 | 服务人群 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 |
    ${lines.join("\n")}
    | resources |
    ${RESOURCE_COLUMNS}
    | R1 | 老年助餐 | | 4 | 份 | | | | | | |
  `).run;
  const rows = charts.find(({ key }) => key === "coverage")?.data.cells.slice(2) ?? [];

  it("are told apart in the names of the bars", () => {
    expect(rows[0]?.[0]).toBe("社区0·残疾人".replace("残疾人", "青少年"));
  });

  it("are summed up in a last bar when there are too many, so that nothing is lost", () => {
    expect(rows).toHaveLength(16);
    expect(rows.at(-1)?.[0]).toBe("其余 6 组");
    expect(rows.flatMap(([, ...counts]) => counts.map(Number)).reduce((sum, count) => sum + count, 0)).toBe(
      21,
    );
  });
});

describe("the palette", () => {
  it("goes from dark to light in steps that show in grey", () => {
    const steps = PALETTE.map(lightness);
    steps.slice(1).forEach((next, index) => expect(next - (steps[index] ?? 0)).toBeGreaterThanOrEqual(10));
  });

  it("spreads a few series over its whole width", () => {
    for (const count of [2, 3]) {
      const shades = Array.from({ length: count }, (_, index) => lightness(seriesColor(index, count)));
      shades
        .slice(1)
        .forEach((next, index) => expect(next - (shades[index] ?? 0)).toBeGreaterThanOrEqual(25));
    }
  });

  it("carries labels that can be read on it, 4.5 : 1 at least", () => {
    for (const color of PALETTE) {
      const [paper, ink] = [color, inkOn(color)].map((each) => 0.05 + luminance(each)).sort((a, b) => b - a);
      expect((paper ?? 0) / (ink ?? 1)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("begins again when there are more series than colours", () => {
    expect(seriesColor(6, 8)).toBe(seriesColor(0, 8));
  });
});
