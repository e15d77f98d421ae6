import type { Catalogue } from "../../../language";
import { type ChartDescription, type ChartRecord, labelOf } from "../../../core/sheets/declare";
import { CATEGORY } from "../tables/categories";
import { supplyAndDemand } from "../indicators/supply-demand";

import type { ChartInput } from "./chart-input";
import {
  HALF,
  areaOf,
  dataBlock,
  axis,
  bars,
  COUNT,
  countAxis,
  sayIn,
  seriesColor,
} from "../../../core/sheets/charts";

const TEXTS = {
  title: { zh: "各类别的需求与资源", en: "Needs and resources by category" },
  category: { zh: "一级类别", en: "First-level category" },
  value: {
    zh: "条数（一项资源服务几类就计入几类）",
    en: "Rows (a resource in each of its categories)",
  },
  needs: { zh: "需求（条）", en: "Needs" },
  resources: { zh: "资源（项）", en: "Resources" },
} as const satisfies Catalogue;

/** Needs against resources by first-level category, counted as rows; values as of the run. Null without any. */
export const supplyDemandChart: ChartRecord<ChartInput> = {
  key: "supply-demand",
  size: HALF,
  columns: [96, 66, 66],
  texts: TEXTS,
  describe,
};

function describe({ dataset, needs }: ChartInput): ChartDescription | null {
  const say = sayIn(TEXTS, dataset.language);
  const rows = supplyAndDemand(needs, dataset.resources, dataset.codes);
  if (rows.length === 0) return null;
  const names = [say("needs"), say("resources")];
  const last = rows.length - 1;
  return {
    type: "BarClustered",
    title: say("title"),
    data: dataBlock(
      say("title"),
      [say("category"), ...names].map((title) => ({ title, format: COUNT })),
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
    categoryAxis: axis(say("category"), { reversed: true }),
    valueAxis: countAxis(say("value")),
    secondaryAxis: null,
    legend: "Bottom",
  };
}
