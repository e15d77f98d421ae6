import type { Catalogue } from "../../../language";
import type { ChartDescription, ChartRecord, CellInput } from "../../../core/sheets/declare";
import { UNMET } from "../tables/result-fields";
import { columnOf, formula, textOf } from "../../../core/sheets/layout";
import type { ChartInput } from "./chart-input";
import { SHARED_TEXTS } from "./shared-texts";
import {
  HALF,
  areaOf,
  dataBlock,
  axis,
  bars,
  COUNT,
  countAxis,
  sayIn,
  PALETTE,
} from "../../../core/sheets/charts";

const TEXTS = {
  none: SHARED_TEXTS.none,
  title: { zh: "需求未满足的原因", en: "Why needs are unmet" },
  empty: {
    zh: "需求未满足的原因：没有未满足的需求",
    en: "Why needs are unmet: all of them are met",
  },
  reason: { zh: "原因", en: "Reason" },
  value: {
    zh: "需求条数（含部分满足的）",
    en: "Needs (partly met ones included)",
  },
} as const satisfies Catalogue;

/** How often each reason stands on the Unmet sheet, the most frequent first: counts of its rows, in its words. */
export const unmetReasonsChart: ChartRecord<ChartInput> = {
  key: "unmet-reasons",
  size: HALF,
  columns: [150, 96],
  texts: TEXTS,
  describe,
};

function describe({ dataset, unmetReasons }: ChartInput): ChartDescription | null {
  const { language } = dataset;
  const say = sayIn(TEXTS, language);
  const reasons = byFrequency(unmetReasons);
  const title = say(reasons.length === 0 ? "empty" : "title");
  const columns = [say("reason"), say("value")];
  const count = (reason: string): CellInput =>
    formula(`COUNTIFS(${columnOf(UNMET, "reason", language)},${textOf(reason)})`);
  const last = Math.max(0, reasons.length - 1);
  return {
    type: "BarClustered",
    title,
    data: dataBlock(
      title,
      columns.map((each) => ({ title: each, format: COUNT })),
      reasons.length === 0 ? [[say("none"), 0]] : reasons.map((reason) => [reason, count(reason)]),
    ),
    series: [
      {
        ...bars({
          name: say("value"),
          type: "bar",
          color: PALETTE[1],
          values: areaOf(1, 0, last),
          categories: areaOf(0, 0, last),
          arrangement: "clustered",
        }),
        gapWidth: 100,
      },
    ],
    categoryAxis: axis(say("reason"), { reversed: true }),
    valueAxis: countAxis(say("value")),
    secondaryAxis: null,
    legend: null,
  };
}

/** Each word once; among equally frequent ones the first to appear comes first. */
function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
