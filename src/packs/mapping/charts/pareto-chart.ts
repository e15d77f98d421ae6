import type { ChartDescription, ChartRecord, SeriesSpec, CellInput } from "../../../core/sheets/declare";
import { PRIORITIES } from "../tables/result-fields";
import { columnOf, formula } from "../../../core/sheets/layout";
import type { Catalogue, Language } from "../../../language";
import type { ChartInput } from "./chart-input";
import { WIDE, areaOf, dataBlock, axis, bars, sayIn, PALETTE } from "../../../core/sheets/charts";

const TEXTS = {
  title: { zh: "优先问题排序（前 {count} 项）", en: "Issues in order of priority (first {count})" },
  issue: { zh: "问题", en: "Issue" },
  order: { zh: "次序", en: "Order" },
  score: { zh: "得分", en: "Score" },
  scoreAxis: { zh: "得分（0–100）", en: "Score (0–100)" },
  share: { zh: "累计占比", en: "Cumulative share" },
  shareAxis: { zh: "累计占全部得分", en: "Cumulative share of all scores" },
} as const satisfies Catalogue;

/** The issues that score highest, in their live order: when a weight changes, the bars follow. Null without any issue. */
export const paretoChart: ChartRecord<ChartInput> = {
  key: "pareto",
  size: WIDE,
  columns: [190, 48, 54, 66],
  texts: TEXTS,
  describe,
};

function describe({ dataset, issues }: ChartInput): ChartDescription | null {
  const count = Math.min(MOST_ISSUES, issues.length);
  if (count === 0) return null;
  const { language } = dataset;
  const say = sayIn(TEXTS, language);
  const hasMany = new Set(issues.map(({ community }) => community)).size > 1;
  const title = say("title", { count });
  const columns = [
    { title: say("issue"), format: "General" },
    { title: say("order"), format: "0" },
    { title: say("score"), format: "0.0" },
    { title: say("share"), format: "0%" },
  ];
  const rows = Array.from({ length: count }, (_, index) => rowOf(index + 1, hasMany, language));
  return {
    type: "ColumnClustered",
    title,
    data: dataBlock(title, columns, rows),
    series: [scores(say("score"), count - 1), shares(say("share"), count - 1)],
    categoryAxis: axis(say("issue")),
    valueAxis: axis(say("scoreAxis"), {
      numberFormat: "0",
      minimum: 0,
      maximum: 100,
      gridlines: true,
    }),
    secondaryAxis: axis(say("shareAxis"), { numberFormat: "0%", minimum: 0, maximum: 1 }),
    legend: "Top",
  };
}

/** Bars whose names can still be read. */
const MOST_ISSUES = 15;

/** The issue whose live order is `order`, empty when there is none with a score. */
function rowOf(order: number, hasMany: boolean, language: Language): readonly CellInput[] {
  const column = (key: string): string => columnOf(PRIORITIES, key, language);
  const find = (key: string): string => `INDEX(${column(key)},MATCH(${order},${column("order")},0))`;
  const names = [...(hasMany ? ["community"] : []), "category", "group"].map(find);
  const total = `SUM(${column("score")})`;
  const reached = `SUMIFS(${column("score")},${column("order")},"<=${order}")`;
  return [
    formula(`IFERROR(${names.join('&"·"&')},"")`),
    order,
    formula(`IFERROR(${find("score")},"")`),
    formula(`IF(${total}=0,"",${reached}/${total})`),
  ];
}

function scores(name: string, last: number): SeriesSpec {
  return {
    ...bars({
      name,
      type: "column",
      color: PALETTE[1],
      values: areaOf(2, 0, last),
      categories: areaOf(0, 0, last),
      arrangement: "clustered",
    }),
    labelFormat: "0",
  };
}

function shares(name: string, last: number): SeriesSpec {
  return {
    name,
    type: "line",
    values: areaOf(3, 0, last),
    categories: areaOf(0, 0, last),
    axis: "Secondary",
    color: PALETTE[4],
    line: { weight: 2.25, dash: "Continuous" },
    marker: { style: "Circle", size: 5 },
    labels: null,
  };
}
