import { type CellInput, labelOf } from "../../../core/sheets/declare";
import { GROUP } from "../tables/codes";
import { reachByGroup, reachedShare, reachOfAll, type Reach } from "../indicators/reach-by-group";

import { TIERS } from "../tables/setting-fields";

import type { ChartInput } from "./chart-input";
import {
  type ChartSpec,
  areaOf,
  dataBlock,
  PLACES,
  bars,
  axis,
  chartName,
  sayIn,
  SHARE,
  shareAxis,
  type Say,
  seriesColor,
} from "../../../core/sheets/charts";

/** Which share of the people of each group is reached, tier by tier; values as of the run. */
export function tierCoverageChart(input: ChartInput): ChartSpec {
  const say = sayIn(input.dataset.language);
  const rows = shownRows(input, say);
  const key = "tier-coverage";
  const title = say(rows.length === 0 ? "tiers.empty" : "tiers.title");
  const tiers = TIERS.map((tier) => say("tiers.tier", { tier }));
  const last = Math.max(0, rows.length - 1);
  return {
    key,
    name: chartName(key),
    type: "BarClustered",
    title,
    data: dataBlock(
      key,
      title,
      [say("coverage.group"), ...tiers].map((each) => ({ title: each, format: SHARE })),
      rows.length === 0 ? [[say("label.none"), ...TIERS.map(() => null)]] : rows,
    ),
    series: tiers.map((name, index) => ({
      ...bars({
        name,
        type: "bar",
        color: seriesColor(index, tiers.length),
        values: areaOf(index + 1, 0, last),
        categories: areaOf(0, 0, last),
        arrangement: "clustered",
      }),
      labelFormat: SHARE,
      gapWidth: 45,
    })),
    categoryAxis: axis(say("coverage.group"), { reversed: true }),
    valueAxis: shareAxis(say("tiers.value"), "room-for-labels"),
    secondaryAxis: null,
    legend: "Bottom",
    place: PLACES[key],
  };
}

/** Groups whose bars can still be told apart, beside the row of all; what is beyond them is summed up in the last. */
const MOST_GROUPS = 7;

/** All groups first, then each, those with most people first; a group has no bar in a tier without people. */
function shownRows(
  { dataset, needs, problem, result }: ChartInput,
  say: Say,
): readonly (readonly CellInput[])[] {
  const tierOf = (index: number): number => problem.needs[index]?.tier ?? TIERS.length;
  const groups = reachByGroup(needs, TIERS.length, { served: result.served, tierOf });
  if (groups.length === 0) return [];
  const row = (label: string, tiers: readonly Reach[]): readonly CellInput[] => [
    label,
    ...tiers.map(reachedShare),
  ];
  const isTooMany = groups.length > MOST_GROUPS;
  const own = isTooMany ? groups.slice(0, MOST_GROUPS - 1) : groups;
  const rest = groups.slice(own.length);
  return [
    row(say("tiers.all"), reachOfAll(groups)),
    ...own.map(({ group, tiers }) => row(labelOf(dataset.codes, GROUP, group), tiers)),
    ...(isTooMany ? [row(say("tiers.rest", { count: rest.length }), reachOfAll(rest))] : []),
  ];
}
