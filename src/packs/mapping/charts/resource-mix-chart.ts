import { KIND, SOURCE } from "../tables/codes";
import { type CodeList, entriesOf, type CellInput } from "../../../core/sheets/declare";
import { RESOURCES } from "../tables/fields";
import { resourceMix } from "../indicators/resource-mix";

import { columnOf, formula, textOf } from "../../../core/sheets/layout";
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

/** Resources by kind, stacked by source: live counts of the Resources table. Null without any. */
export function resourceMixChart({ dataset }: ChartInput): ChartSpec | null {
  const { codes, language } = dataset;
  const say = sayIn(language);
  const mix = resourceMix(dataset.resources);
  if (mix.length === 0) return null;
  const present = (list: CodeList, used: ReadonlySet<string>): readonly string[] =>
    entriesOf(codes, list).flatMap(({ code, label }) => (used.has(code) ? [label] : []));
  const kinds = present(KIND, new Set(mix.map(({ kind }) => kind)));
  const sources = present(SOURCE, new Set(mix.map(({ source }) => source)));
  const count = (kind: string, source: string): CellInput =>
    formula(
      `COUNTIFS(${columnOf(RESOURCES, "kind", language)},${textOf(kind)},${columnOf(RESOURCES, "source", language)},${textOf(source)})`,
    );
  const key = "resource-mix";
  const last = kinds.length - 1;
  return {
    key,
    name: chartName(key),
    type: "ColumnStacked",
    title: say("mix.title"),
    data: dataBlock(
      key,
      say("mix.title"),
      [say("mix.kind"), ...sources].map((title) => ({ title, format: COUNT })),
      kinds.map((kind) => [kind, ...sources.map((source) => count(kind, source))]),
    ),
    series: sources.map((source, index) =>
      bars({
        name: source,
        type: "column",
        color: seriesColor(index, sources.length),
        values: areaOf(index + 1, 0, last),
        categories: areaOf(0, 0, last),
        arrangement: "stacked",
      }),
    ),
    categoryAxis: axis(say("mix.kind")),
    valueAxis: countAxis(say("mix.value")),
    secondaryAxis: null,
    legend: "Bottom",
    place: PLACES[key],
  };
}
