import type { Catalogue } from "../../../language";
import {
  type ChartDescription,
  type ChartRecord,
  type CellInput,
  labelOf,
} from "../../../core/sheets/declare";
import { GROUP } from "../tables/codes";
import { reachByGroup, reachedShare, reachOfAll, type Reach } from "../indicators/reach-by-group";

import { TIERS } from "../tables/setting-fields";

import type { ChartInput } from "./chart-input";
import { SHARED_TEXTS } from "./shared-texts";
import {
  HALF,
  areaOf,
  dataBlock,
  bars,
  axis,
  sayIn,
  SHARE,
  shareAxis,
  type Say,
  seriesColor,
} from "../../../core/sheets/charts";

const TEXTS = {
  none: SHARED_TEXTS.none,
  group: SHARED_TEXTS.group,
  title: {
    zh: "各人群受影响的人中，已得到服务的比例",
    en: "Share of affected people who are reached",
  },
  empty: { zh: "各人群得到服务的比例：没有需求", en: "Share of people who are reached: no needs" },
  tier: { zh: "{tier} 级需求", en: "Tier {tier}" },
  value: {
    zh: "得到服务的人次占受影响人次（1 级最优先）",
    en: "People reached, of those affected (tier 1 first)",
  },
  all: { zh: "全部人群", en: "All groups" },
  rest: { zh: "其余 {count} 类人群", en: "{count} other {count:group|groups}" },
} as const satisfies Catalogue;

/** Which share of the people of each group is reached, tier by tier; values as of the run. */
export const tierCoverageChart: ChartRecord<ChartInput> = {
  key: "tier-coverage",
  size: HALF,
  columns: [120, 60, 60, 60],
  texts: TEXTS,
  describe,
};

function describe(input: ChartInput): ChartDescription | null {
  const say = sayIn(TEXTS, input.dataset.language);
  const rows = shownRows(input, say);
  const title = say(rows.length === 0 ? "empty" : "title");
  const tiers = TIERS.map((tier) => say("tier", { tier }));
  const last = Math.max(0, rows.length - 1);
  return {
    type: "BarClustered",
    title,
    data: dataBlock(
      title,
      [say("group"), ...tiers].map((each) => ({ title: each, format: SHARE })),
      rows.length === 0 ? [[say("none"), ...TIERS.map(() => null)]] : rows,
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
    categoryAxis: axis(say("group"), { reversed: true }),
    valueAxis: shareAxis(say("value"), "room-for-labels"),
    secondaryAxis: null,
    legend: "Bottom",
  };
}

/** Groups whose bars can still be told apart, beside the row of all; what is beyond them is summed up in the last. */
const MOST_GROUPS = 7;

/** All groups first, then each, those with most people first; a group has no bar in a tier without people. */
function shownRows(
  { dataset, needs, problem, result }: ChartInput,
  say: Say<keyof typeof TEXTS>,
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
    row(say("all"), reachOfAll(groups)),
    ...own.map(({ group, tiers }) => row(labelOf(dataset.codes, GROUP, group), tiers)),
    ...(isTooMany ? [row(say("rest", { count: rest.length }), reachOfAll(rest))] : []),
  ];
}
