import { labelOf } from "../../../core/sheets/declare";
import { GROUP } from "../tables/codes";
import { coverage, type Coverage } from "../indicators/coverage";

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
  type Say,
  seriesColor,
} from "../../../core/sheets/charts";

/** How the needs of each community and group are met, counted as rows; values as of the run. Null without any. */
export function coverageChart({ dataset, needs, result }: ChartInput): ChartSpec | null {
  const say = sayIn(dataset.language);
  const rows = coverage(needs, result);
  if (rows.length === 0) return null;
  const hasMany = new Set(rows.map(({ community }) => community)).size > 1;
  const label = ({ community, group }: Coverage): string => {
    const name = labelOf(dataset.codes, GROUP, group);
    return hasMany ? say("label.pair", { first: community, second: name }) : name;
  };
  const bodies = shownRows(rows, label, say);
  const names = SERVICES.map((service) => say(`coverage.${service}`));
  const [title, category] = hasMany
    ? [say("coverage.titleMany"), say("coverage.groupMany")]
    : [say("coverage.title"), say("coverage.group")];
  const key = "coverage";
  const last = bodies.length - 1;
  return {
    key,
    name: chartName(key),
    type: "BarStacked",
    title,
    data: dataBlock(
      key,
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
    valueAxis: countAxis(say("coverage.value")),
    secondaryAxis: null,
    legend: "Bottom",
    place: PLACES[key],
  };
}

const SERVICES = ["met", "partlyMet", "unmet"] as const;

/** Bars whose names can still be read; what is beyond them is summed up in the last. */
const MOST_BARS = 16;

type Row = readonly [label: string, met: number, partlyMet: number, unmet: number];

function shownRows(rows: readonly Coverage[], label: (row: Coverage) => string, say: Say): readonly Row[] {
  const body = (row: Coverage): Row => [label(row), row.met, row.partlyMet, row.unmet];
  if (rows.length <= MOST_BARS) return rows.map(body);
  const rest = rows.slice(MOST_BARS - 1);
  const sum = (service: (typeof SERVICES)[number]): number =>
    rest.reduce((total, row) => total + row[service], 0);
  return [
    ...rows.slice(0, MOST_BARS - 1).map(body),
    [say("coverage.rest", { count: rest.length }), sum("met"), sum("partlyMet"), sum("unmet")],
  ];
}
