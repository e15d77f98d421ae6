import type { CellInput } from "../../../core/sheets/declare";
import { UNMET } from "../tables/result-fields";
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
  PALETTE,
} from "../../../core/sheets/charts";

/** How often each reason stands on the Unmet sheet, the most frequent first: counts of its rows, in its words. */
export function unmetReasonsChart({ dataset, unmetReasons }: ChartInput): ChartSpec {
  const { language } = dataset;
  const say = sayIn(language);
  const reasons = byFrequency(unmetReasons);
  const key = "unmet-reasons";
  const title = say(reasons.length === 0 ? "reasons.empty" : "reasons.title");
  const columns = [say("reasons.reason"), say("reasons.value")];
  const count = (reason: string): CellInput =>
    formula(`COUNTIFS(${columnOf(UNMET, "reason", language)},${textOf(reason)})`);
  const last = Math.max(0, reasons.length - 1);
  return {
    key,
    name: chartName(key),
    type: "BarClustered",
    title,
    data: dataBlock(
      key,
      title,
      columns.map((each) => ({ title: each, format: COUNT })),
      reasons.length === 0 ? [[say("label.none"), 0]] : reasons.map((reason) => [reason, count(reason)]),
    ),
    series: [
      {
        ...bars({
          name: say("reasons.value"),
          type: "bar",
          color: PALETTE[1],
          values: areaOf(1, 0, last),
          categories: areaOf(0, 0, last),
          arrangement: "clustered",
        }),
        gapWidth: 100,
      },
    ],
    categoryAxis: axis(say("reasons.reason"), { reversed: true }),
    valueAxis: countAxis(say("reasons.value")),
    secondaryAxis: null,
    legend: null,
    place: PLACES[key],
  };
}

/** Each word once; among equally frequent ones the first to appear comes first. */
function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
