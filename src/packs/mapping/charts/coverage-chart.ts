import type { Catalogue } from "../../../language";
import { type ChartDescription, type ChartRecord, labelOf } from "../../../core/sheets/declare";
import { GROUP } from "../tables/codes";
import { coverage, type Coverage } from "../indicators/coverage";

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
  type Say,
  seriesColor,
} from "../../../core/sheets/charts";

const TEXTS = {
  group: SHARED_TEXTS.group,
  title: { zh: "各人群需求的满足情况", en: "How the groups' needs are met" },
  titleMany: {
    zh: "各社区各人群需求的满足情况",
    en: "How the needs of communities and groups are met",
  },
  groupMany: { zh: "社区·人群", en: "Community · group" },
  value: { zh: "需求条数", en: "Needs" },
  met: { zh: "完全满足", en: "Met" },
  partlyMet: { zh: "部分满足", en: "Partly met" },
  unmet: { zh: "未满足", en: "Unmet" },
  pair: { zh: "{first}·{second}", en: "{first} · {second}" },
  rest: { zh: "其余 {count} 组", en: "{count} {count:other|others}" },
} as const satisfies Catalogue;

/** How the needs of each community and group are met, counted as rows; values as of the run. Null without any. */
export const coverageChart: ChartRecord<ChartInput> = {
  key: "coverage",
  size: HALF,
  columns: [150, 66, 66, 66],
  texts: TEXTS,
  describe,
};

function describe({ dataset, needs, result }: ChartInput): ChartDescription | null {
  const say = sayIn(TEXTS, dataset.language);
  const rows = coverage(needs, result);
  if (rows.length === 0) return null;
  const hasMany = new Set(rows.map(({ community }) => community)).size > 1;
  const label = ({ community, group }: Coverage): string => {
    const name = labelOf(dataset.codes, GROUP, group);
    return hasMany ? say("pair", { first: community, second: name }) : name;
  };
  const bodies = shownRows(rows, label, say);
  const names = SERVICES.map((service) => say(service));
  const [title, category] = hasMany ? [say("titleMany"), say("groupMany")] : [say("title"), say("group")];
  const last = bodies.length - 1;
  return {
    type: "BarStacked",
    title,
    data: dataBlock(
      title,
      [category, ...names].map((each) => ({ title: each, format: COUNT })),
      bodies,
    ),
    series: names.map((name, index) =>
      bars({
        name,
        type: "bar",
        color: seriesColor(index, names.length),
        values: areaOf(index + 1, 0, last),
        categories: areaOf(0, 0, last),
        arrangement: "stacked",
      }),
    ),
    categoryAxis: axis(category, { reversed: true }),
    valueAxis: countAxis(say("value")),
    secondaryAxis: null,
    legend: "Bottom",
  };
}

const SERVICES = ["met", "partlyMet", "unmet"] as const;

/** Bars whose names can still be read; what is beyond them is summed up in the last. */
const MOST_BARS = 16;

type Row = readonly [label: string, met: number, partlyMet: number, unmet: number];

function shownRows(
  rows: readonly Coverage[],
  label: (row: Coverage) => string,
  say: Say<keyof typeof TEXTS>,
): readonly Row[] {
  const body = (row: Coverage): Row => [label(row), row.met, row.partlyMet, row.unmet];
  if (rows.length <= MOST_BARS) return rows.map(body);
  const rest = rows.slice(MOST_BARS - 1);
  const sum = (service: (typeof SERVICES)[number]): number =>
    rest.reduce((total, row) => total + row[service], 0);
  return [
    ...rows.slice(0, MOST_BARS - 1).map(body),
    [say("rest", { count: rest.length }), sum("met"), sum("partlyMet"), sum("unmet")],
  ];
}
