import type { CellInput } from "../../../core/sheets/declare";
import { PRIORITIES } from "../tables/result-fields";
import { columnOf, formula } from "../../../core/sheets/layout";
import type { Language } from "../../../language";
import type { ChartInput } from "./chart-input";
import {
  type ChartSpec,
  type SeriesSpec,
  areaOf,
  dataBlock,
  PLACES,
  axis,
  bars,
  chartName,
  sayIn,
  PALETTE,
} from "../../../core/sheets/charts";

/** The issues that score highest, in their live order: when a weight changes, the bars follow. Null without any issue. */
export function paretoChart({ dataset, issues }: ChartInput): ChartSpec | null {
  const count = Math.min(MOST_ISSUES, issues.length);
  if (count === 0) return null;
  const { language } = dataset;
  const say = sayIn(language);
  const hasMany = new Set(issues.map(({ community }) => community)).size > 1;
  const key = "pareto";
  const title = say("pareto.title", { count });
  const columns = [
    { title: say("pareto.issue"), format: "General" },
    { title: say("pareto.order"), format: "0" },
    { title: say("pareto.score"), format: "0.0" },
    { title: say("pareto.share"), format: "0%" },
  ];
  const rows = Array.from({ length: count }, (_, index) => rowOf(index + 1, hasMany, language));
  return {
    key,
    name: chartName(key),
    type: "ColumnClustered",
    title,
    data: dataBlock(key, title, columns, rows),
    series: [scores(say("pareto.score"), count - 1), shares(say("pareto.share"), count - 1)],
    categoryAxis: axis(say("pareto.issue")),
    valueAxis: axis(say("pareto.scoreAxis"), {
      numberFormat: "0",
      minimum: 0,
      maximum: 100,
      gridlines: true,
    }),
    secondaryAxis: axis(say("pareto.shareAxis"), { numberFormat: "0%", minimum: 0, maximum: 1 }),
    legend: "Top",
    place: PLACES[key],
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
