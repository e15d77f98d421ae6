import type { Stamp } from "../../src/core/sheets/declare/run";
import type { RunToWrite } from "../../src/workbook/write-run";
import type { CellInput } from "../../src/core/sheets/declare/cell-input";
import { BOTTLENECKS, IDLE, MATCHES, PRIORITIES, UNMET } from "../../src/packs/mapping/tables/result-fields";
import { SCENARIOS } from "../../src/packs/mapping/tables/scenario-fields";

type Charts = RunToWrite["charts"];

/** A run as the results part would hand it over, small enough to read: `matches`, `unmet` and `categories` are numbers of rows. */
export function writtenRun(sizes: {
  readonly matches: number;
  readonly unmet?: number;
  readonly categories?: number;
  readonly series?: readonly string[];
  readonly quadrants?: boolean;
}): RunToWrite {
  const { matches, unmet = 1, categories = 2, series = ["需求", "资源"], quadrants = true } = sizes;
  return {
    language: "zh",
    tables: {
      matches: rowsOf(MATCHES.fields, matches, { needId: (row) => `00${row}`, quantity: (row) => row + 1 }),
      unmet: rowsOf(UNMET.fields, unmet, { needId: (row) => `N${row}`, unmet: (row) => row }),
      idle: rowsOf(IDLE.fields, 0, {}),
      bottlenecks: rowsOf(BOTTLENECKS.fields, 1, { number: (row) => row + 1 }),
      scenarios: rowsOf(SCENARIOS.fields, 1, { tier1: () => 2 }),
      priorities: rowsOf(PRIORITIES.fields, 2, {
        number: (row) => row + 1,
        people: (row) => 10 * (row + 1),
        score: () => ({ formula: "=优先问题清单[[#This Row],[受影响人数]]*2" }),
        rank: () => ({ formula: "=RANK(优先问题清单[[#This Row],[得分]],优先问题清单[得分])" }),
      }),
    },
    blocks: [stampBlock("matches", `来自 ${matches} 条`), stampBlock("charts", "图表的说明")],
    charts: quadrants ? [bars(categories, series), scatter(categories)] : [bars(categories, series)],
    stamp: stampOf(matches),
  };
}

const stampOf = (matches: number): Stamp => ({
  at: "2026-03-05T14:30:00",
  input: `input-${matches}`,
  settings: "settings",
  version: "0.1.0",
});

type Rows = readonly (readonly CellInput[])[];
type Makers = Readonly<Record<string, (row: number) => CellInput>>;

function rowsOf(fields: object, count: number, makers: Makers): Rows {
  return Array.from({ length: count }, (_, row) =>
    Object.keys(fields).map((key) => makers[key]?.(row) ?? null),
  );
}

function stampBlock(sheet: "matches" | "charts", text: string): RunToWrite["blocks"][number] {
  return {
    sheet,
    block: { id: "stamp", top: 1, left: 0, cells: [[text]], style: "stamp", isFilledByRuns: true },
  };
}

const AXIS = {
  title: "数量",
  numberFormat: "0",
  minimum: 0,
  maximum: null,
  majorUnit: null,
  reversed: false,
  gridlines: true,
};

function bars(categories: number, names: readonly string[]): Charts[number] {
  const cells = [
    ["类别", ...names],
    ...Array.from({ length: categories }, (_, row) => [`类别 ${row}`, ...names.map((_, i) => row + i)]),
  ];
  return {
    key: "supply-demand",
    name: "linli-supply-demand",
    type: "BarClustered",
    title: "供需对照",
    data: { sheet: "charts", top: 40, left: 0, cells },
    series: names.map((name, i) => ({
      name,
      type: "bar",
      values: { top: 1, left: i + 1, bottom: categories, right: i + 1 },
      categories: { top: 1, left: 0, bottom: categories, right: 0 },
      axis: "Primary",
      color: ["#1F3864", "#F4B183", "#70AD47"][i % 3] ?? "#000000",
      line: null,
      marker: null,
      labels: i === 0 ? "value" : null,
      gapWidth: 60,
    })),
    categoryAxis: {
      ...AXIS,
      title: "类别",
      numberFormat: null,
      minimum: null,
      reversed: true,
      gridlines: false,
    },
    valueAxis: AXIS,
    secondaryAxis: null,
    legend: "Bottom",
    place: { left: 10, top: 40, width: 480, height: 300 },
  };
}

function scatter(points: number): Charts[number] {
  const cells = [
    ["满意度", "重要性"],
    ...Array.from({ length: points }, (_, row) => [1 + row / 10, 5 - row / 10]),
  ];
  return {
    key: "quadrants",
    name: "linli-quadrants",
    type: "XYScatter",
    title: "重要性与满意度",
    data: { sheet: "charts", top: 40, left: 6, cells, numberFormats: cells.map(() => ["0.0", "0.0"]) },
    series: [
      {
        name: "类别",
        type: "scatter",
        values: { top: 1, left: 1, bottom: points, right: 1 },
        categories: { top: 1, left: 0, bottom: points, right: 0 },
        axis: "Primary",
        color: "#1F3864",
        line: null,
        marker: { style: "Circle", size: 7 },
        labels: null,
      },
    ],
    categoryAxis: { ...AXIS, title: "满意度", minimum: 1, maximum: 5, majorUnit: 1 },
    valueAxis: { ...AXIS, title: "重要性", minimum: 1, maximum: 5, majorUnit: 1 },
    secondaryAxis: null,
    legend: null,
    place: { left: 500, top: 40, width: 400, height: 300 },
  };
}
