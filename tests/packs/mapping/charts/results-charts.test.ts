import type { ChartDescription, ChartRecord } from "../../../../src/core/sheets/declare/chart-record";
import { placedCharts } from "../../../../src/core/sheets/charts/place-charts";
import type { ChartInput } from "../../../../src/packs/mapping/charts/chart-input";
import { CHARTS } from "../../../../src/packs/mapping/charts/charts";
import { mapChart } from "../../../../src/packs/mapping/charts/map-chart";
import { providerLoadChart } from "../../../../src/packs/mapping/charts/provider-load-chart";
import { tierCoverageChart } from "../../../../src/packs/mapping/charts/tier-coverage-chart";
import { unmetReasonsChart } from "../../../../src/packs/mapping/charts/unmet-reasons-chart";
import type { ChartSpec } from "../../../../src/core/sheets/declare/chart-spec";
import { runOf } from "../../../support/community-run";
import { computed, type RunInWorkbook } from "../../../support/run-sheets";

const NEEDS = "| 编号 | 类别 | 服务人群 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 横坐标 | 纵坐标 |";
const RESOURCES = "| 编号 | 提供单位 | 服务类别 | 可提供数量 | 单位 | 横坐标 | 纵坐标 | 有效期至 |";

const chartOf = ({ run }: RunInWorkbook, key: string): ChartSpec => {
  const chart = run.charts.find((each) => each.key === key);
  if (chart === undefined) throw new RangeError(`invalid chart: ${key}`);
  return chart;
};
const described = (chart: ChartRecord<ChartInput>, input: ChartInput): ChartDescription => {
  const description = chart.describe(input, () => "A1");
  if (description === null) throw new RangeError(`invalid chart: ${chart.key} shows nothing`);
  return description;
};
const rowsOf = (whole: RunInWorkbook, key: string) => chartOf(whole, key).data.cells.slice(2);

/** N1 is met, N2 in part, N3 and N5 not at all; N4 and R2 have no place. */
const street = runOf(`
  | needs |
  ${NEEDS}
  | N1 | 老年助餐 | 老年人 | 4 | 份 | 5 | 5 | 8 | 100 | 100 |
  | N2 | 老年助餐 | 残疾人 | 4 | 份 | 4 | 3 | 10 | 200 | 300 |
  | N3 | 法律与调解 | 老年人 | 2 | 人次 | 1 | 1 | 6 | 900 | 400 |
  | N4 | 老年助餐 | 老年人 | 0 | 份 | 5 | 5 | 3 | | |
  | N5 | 法律与调解 | 残疾人 | 2 | 人次 | 1 | 1 | 6 | 900 | 400 |
  | resources |
  ${RESOURCES}
  | R1 | 食堂 | 老年助餐 | 6 | 份 | 150 | 150 | |
  | R2 | 律师 | 法律与调解 | 5 | 人次 | | | 2020-01-01 |
  | R3 | 食堂 | 儿童青少年 | 9 | 人次 | 300 | 200 | |
  | R4 | 医院 | 儿童青少年 | 9 | 人次 | 9000 | 9000 | |
`);

describe("coverage by tier and group", () => {
  it("gives the share of people reached, all groups first, with no bar where nobody is affected", () => {
    expect(rowsOf(street, "tier-coverage")).toEqual([
      ["全部人群", 8 / 11, 0.5, 0],
      ["老年人", 8 / 11, null, 0],
      ["残疾人", null, 0.5, 0],
    ]);
    expect(chartOf(street, "tier-coverage").series.map(({ name }) => name)).toEqual([
      "1 级需求",
      "2 级需求",
      "3 级需求",
    ]);
  });

  it("leaves room beyond the whole for the label of a full bar, some 30 points", () => {
    const { place, valueAxis } = chartOf(street, "tier-coverage");
    const plotWidth = 0.6 * place.width;
    expect((plotWidth * ((valueAxis.maximum ?? 1) - 1)) / (valueAxis.maximum ?? 1)).toBeGreaterThan(30);
  });

  it("sums up the smallest groups in a last row when there are too many", () => {
    const groups =
      "老年人 青少年 残疾人 独居高龄老人 租户与商户 新就业群体 低保困难家庭 全体居民 志愿者与网格员".split(
        " ",
      );
    const lines = groups.map((group, i) => `| N${i} | 老年助餐 | ${group} | 1 | 份 | 5 | 5 | ${20 - i} |`);
    const many = runOf(`
      | needs |
      | 编号 | 类别 | 服务人群 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 |
      ${lines.join("\n")}
      | resources |
      ${RESOURCES}
      | R1 | 食堂 | 老年助餐 | 1 | 份 | | | |
    `);
    const rows = rowsOf(many, "tier-coverage");
    expect(rows.map(([name]) => name)).toEqual(["全部人群", ...groups.slice(0, 6), "其余 3 类人群"]);
    expect(rows.every(([, share]) => typeof share === "number")).toBe(true);
  });
});

describe("unmet by reason", () => {
  it("counts the rows of Unmet in its own words, the most frequent reason first", () => {
    const at = computed(street);
    const { top, left } = chartOf(street, "unmet-reasons").data;
    const shown = rowsOf(street, "unmet-reasons").map((_, row) =>
      [0, 1].map((column) => at("图表", top + 2 + row, left + column)),
    );
    expect(shown).toEqual([
      ["资源已过期", 2],
      ["数量不足", 1],
    ]);
  });

  it("says so when everything is met", () => {
    const met = runOf(`
      | needs |
      ${NEEDS}
      | N1 | 老年助餐 | 老年人 | 4 | 份 | 5 | 5 | 8 | | |
      | resources |
      ${RESOURCES}
      | R1 | 食堂 | 老年助餐 | 6 | 份 | | | |
    `);
    expect(chartOf(met, "unmet-reasons").title).toBe("需求未满足的原因：没有未满足的需求");
    expect(rowsOf(met, "unmet-reasons")).toEqual([["（无）", 0]]);
    expect(chartOf(met, "map").title).toBe("需求与资源在哪里（没有一行有坐标）");
    expect(rowsOf(met, "map").map(([, ...rest]) => rest)).toEqual(Array(4).fill([null, null, null]));
  });
});

describe("the load of providers", () => {
  it("sets what is used against what is left, in shares because units differ", () => {
    expect(rowsOf(street, "provider-load")).toEqual([
      ["食堂（2）", 0.5, 0.5],
      ["医院（1）", 0, 1],
      ["律师（1）", 0, 1],
    ]);
    expect(chartOf(street, "provider-load").valueAxis.title).toContain("单位不同，数量不相加");
  });

  it("sums up the emptiest providers in a last bar when there are too many", () => {
    const lines = Array.from(
      { length: 25 },
      (_, i) => `| R${i} | 单位${10 + i} | 老年助餐 | ${i < 22 ? 1 : 9} | 份 | | | |`,
    );
    const many = runOf(`
      | needs |
      ${NEEDS}
      | N1 | 老年助餐 | 老年人 | 21 | 份 | 5 | 5 | 8 | | |
      | resources |
      ${RESOURCES}
      ${lines.join("\n")}
    `);
    const rows = rowsOf(many, "provider-load");
    expect(rows).toHaveLength(21);
    expect(rows.at(-1)).toEqual(["其余 5 家（5）", expect.any(Number), expect.any(Number)]);
    expect(chartOf(many, "provider-load").title).toBe("各提供单位的资源用了多少（用得最满的 20 家）");
    for (const [, used, left] of rows) expect(Number(used) + Number(left)).toBeCloseTo(1, 12);
  });
});

const ANYWHEN = { category: "law", group: null, quantity: 1, tier: 1, maxDistanceM: null, slots: 0 };

describe("the map", () => {
  const map = chartOf(street, "map");

  it("has a series for resources and one for each way needs fare, with their numbers, what is unmet on top", () => {
    expect(map.series.map(({ name, line, values }) => [name, line, values.bottom - values.top + 1])).toEqual([
      ["资源（4）", null, 3],
      ["完全满足的需求（2）", null, 1],
      ["部分满足的需求（1）", null, 1],
      ["未满足的需求（2）", null, 2],
    ]);
    expect(rowsOf(street, "map").map(([, ...place]) => place)).toEqual([
      ["R1", 150, 150],
      ["R3", 300, 200],
      ["R4", 9000, 9000],
      ["N1", 100, 100],
      ["N2", 200, 300],
      ["N3", 900, 400],
      ["N5", 900, 400],
    ]);
  });

  it("tells its series apart by shape, and draws what is unmet largest", () => {
    expect(map.series.map(({ marker }) => marker?.style)).toEqual([
      "Square",
      "Circle",
      "Triangle",
      "Diamond",
    ]);
    const sizes = map.series.map(({ marker }) => marker?.size ?? 0);
    expect(Math.max(...sizes.slice(0, 3))).toBeLessThan(sizes[3] ?? 0);
  });

  it("counts in its title what it does not show", () => {
    expect(map.title).toBe("需求与资源在哪里（无坐标未画：需求 1 条、资源 1 项；图外较远处：资源 1 项）");
  });

  it("has axes in metres of one scale, titled and with light gridlines of one distance", () => {
    const { categoryAxis: x, valueAxis: y, plot } = map;
    const length = ({ minimum, maximum }: typeof x): number => (maximum ?? 0) - (minimum ?? 0);
    expect(length(x) / (plot?.width ?? 0)).toBeCloseTo(length(y) / (plot?.height ?? 0), 9);
    expect([x.title, y.title]).toEqual(["横坐标（米，向东）", "纵坐标（米，向北）"]);
    expect([x.gridlines, y.gridlines, x.majorUnit === y.majorUnit]).toEqual([true, true, true]);
  });

  it("draws at most 2,000 points of a kind, evenly chosen and always the same ones, and says so", () => {
    const [need] = street.dataset.needs;
    if (need === undefined) throw new RangeError("invalid street: no needs");
    const needs = Array.from({ length: 4001 }, (_, x) => ({ ...need, id: `N${x}`, quantity: 1, x, y: 0 }));
    const crowded = described(mapChart, {
      dataset: { ...street.dataset, resources: [] },
      needs,
      problem: {
        needs: needs.map(({ id, x, y }) => ({ ...ANYWHEN, id, x, y })),
        resources: [],
      },
      result: { served: needs.map(() => 0), left: [] },
      issues: [],
      unmetReasons: [],
    });
    const drawn = crowded.data.cells.filter(([kind]) => kind === "未满足的需求");
    expect(drawn).toHaveLength(2000);
    expect([drawn[0], drawn[1], drawn.at(-1)].map((row) => row?.[1])).toEqual(["N0", "N2", "N3998"]);
    expect(crowded.title).toBe("需求与资源在哪里（每类最多画 2000 点，均匀抽取）");
    expect(crowded.series.at(-1)?.name).toBe("未满足的需求（4001）");
  });
});

describe("the charts of nothing", () => {
  it("say in their titles that there is nothing, over a row that they can read", () => {
    const empty = {
      dataset: { ...street.dataset, needs: [], resources: [] },
      needs: [],
      problem: { needs: [], resources: [] },
      result: { served: [], left: [] },
      issues: [],
      unmetReasons: [],
    };
    const charts = [tierCoverageChart, unmetReasonsChart, providerLoadChart, mapChart].map((chart) =>
      described(chart, empty),
    );
    expect(charts.map(({ title }) => title)).toEqual([
      "各人群得到服务的比例：没有需求",
      "需求未满足的原因：没有未满足的需求",
      "各提供单位的资源用了多少：没有资源",
      "需求与资源在哪里（没有一行有坐标）",
    ]);
    for (const { series, data } of charts)
      for (const { values } of series) expect(values.bottom).toBeLessThan(data.cells.length);
  });
});

describe("the places of charts", () => {
  const placed = placedCharts(CHARTS);

  it("keep each other's columns of data free", () => {
    for (const chart of street.run.charts) {
      const right = chart.data.left + (chart.data.cells[0]?.length ?? 0);
      const next = placed.map(({ left }) => left).filter((left) => left > chart.data.left);
      expect(right).toBeLessThan(Math.min(...next, 1000));
    }
  });

  it("leave the edge between the printed pages to no chart", () => {
    const edge = 96 * 15;
    const places = placed.map(({ place }) => place);
    for (const { top, height } of places)
      expect([top, top > edge || top + height < edge]).toEqual([top, true]);
    expect(Math.max(...places.map(({ top, height }) => top + height))).toBeLessThan(2 * edge);
  });
});
