import type { Catalogue } from "../../../language";
import { KIND, SOURCE } from "../tables/codes";
import {
  type ChartDescription,
  type ChartRecord,
  type CodeList,
  entriesOf,
  type CellInput,
} from "../../../core/sheets/declare";
import { RESOURCES } from "../tables/fields";
import { resourceMix } from "../indicators/resource-mix";

import { columnOf, formula, textOf } from "../../../core/sheets/layout";
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
  title: { zh: "资源的种类与来源", en: "Resources by kind and source" },
  kind: { zh: "资源种类", en: "Kind" },
  value: { zh: "资源项数", en: "Resources" },
} as const satisfies Catalogue;

/** Resources by kind, stacked by source: live counts of the Resources table. Null without any. */
export const resourceMixChart: ChartRecord<ChartInput> = {
  key: "resource-mix",
  size: HALF,
  columns: [72, ...Array.from({ length: 11 }, () => 60)],
  texts: TEXTS,
  describe,
};

function describe({ dataset }: ChartInput): ChartDescription | null {
  const { codes, language } = dataset;
  const say = sayIn(TEXTS, language);
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
  const last = kinds.length - 1;
  return {
    type: "ColumnStacked",
    title: say("title"),
    data: dataBlock(
      say("title"),
      [say("kind"), ...sources].map((title) => ({ title, format: COUNT })),
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
    categoryAxis: axis(say("kind")),
    valueAxis: countAxis(say("value")),
    secondaryAxis: null,
    legend: "Bottom",
  };
}
