import { labelOf } from "../../../core/sheets/declare";
import { CATEGORY } from "../tables/categories";
import { supplyAndDemand } from "../indicators/supply-demand";

import type { ChartInput } from "./chart-input";
import {
  type ChartSpec,
  areaOf,
  dataBlock,
  PLACES,
  axis,
  bars,
  chartName,
  COUNT,
  countAxis,
  sayIn,
  seriesColor,
} from "../../../core/sheets/charts";

/** Needs against resources by first-level category, counted as rows; values as of the run. Null without any. */
export function supplyDemandChart({ dataset, needs }: ChartInput): ChartSpec | null {
  const say = sayIn(dataset.language);
  const rows = supplyAndDemand(needs, dataset.resources, dataset.codes);
  if (rows.length === 0) return null;
  const key = "supply-demand";
  const names = [say("supply.needs"), say("supply.resources")];
  const last = rows.length - 1;
  return {
    key,
    name: chartName(key),
    type: "BarClustered",
    title: say("supply.title"),
    data: dataBlock(
      key,
      say("supply.title"),
      [say("supply.category"), ...names].map((title) => ({ title, format: COUNT })),
      rows.map((row) => [labelOf(dataset.codes, CATEGORY, row.category), row.needs, row.resources]),
    ),
    series: names.map((name, index) =>
      bars({
        name,
        type: "bar",
        color: seriesColor(index, names.length),
        values: areaOf(index + 1, 0, last),
        categories: areaOf(0, 0, last),
        arrangement: "clustered",
      }),
    ),
    categoryAxis: axis(say("supply.category"), { reversed: true }),
    valueAxis: countAxis(say("supply.value")),
    secondaryAxis: null,
    legend: "Bottom",
    place: PLACES[key],
  };
}
