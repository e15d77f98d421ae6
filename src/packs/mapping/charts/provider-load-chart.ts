import type { Catalogue } from "../../../language";
import type { ChartDescription, ChartRecord, CellInput } from "../../../core/sheets/declare";
import { loadOfAll, providerLoads, type ProviderLoad } from "../indicators/provider-loads";

import type { ChartInput } from "./chart-input";
import { SHARED_TEXTS } from "./shared-texts";
import {
  WIDE,
  areaOf,
  dataBlock,
  axis,
  bars,
  sayIn,
  SHARE,
  shareAxis,
  type Say,
  PALETTE,
} from "../../../core/sheets/charts";

const TEXTS = {
  none: SHARED_TEXTS.none,
  title: { zh: "各提供单位的资源用了多少", en: "How much of the providers' resources is used" },
  titleFullest: {
    zh: "各提供单位的资源用了多少（用得最满的 {count} 家）",
    en: "How much of the providers' resources is used (the fullest {count})",
  },
  empty: {
    zh: "各提供单位的资源用了多少：没有资源",
    en: "How much of the providers' resources is used: no resources",
  },
  provider: { zh: "提供单位（资源项数）", en: "Provider (resources)" },
  name: { zh: "{provider}（{count}）", en: "{provider} ({count})" },
  rest: { zh: "其余 {providers} 家（{count}）", en: "{providers} {providers:other|others} ({count})" },
  used: { zh: "已用", en: "Used" },
  left: { zh: "剩余", en: "Left" },
  value: {
    zh: "每项资源可提供数量中已用的比例，取平均（单位不同，数量不相加）",
    en: "Share used of each resource's capacity, on average (units differ, so quantities are not added up)",
  },
} as const satisfies Catalogue;

/** How full the providers are, the fullest first: shares of capacity, because units differ; values as of the run. */
export const providerLoadChart: ChartRecord<ChartInput> = {
  key: "provider-load",
  size: WIDE,
  // The last one stays empty, as in older workbooks.
  columns: [190, 60, 60, 18],
  texts: TEXTS,
  describe,
};

function describe({ dataset, problem, result }: ChartInput): ChartDescription | null {
  const say = sayIn(TEXTS, dataset.language);
  const planned = dataset.resources.map(({ provider, capacity }, row) => ({
    provider,
    capacity: problem.resources[row]?.capacity ?? capacity,
  }));
  const loads = providerLoads(planned, result.left);
  const title = titleOf(loads.length, say);
  const names = [say("used"), say("left")];
  const rows = shownRows(loads, say);
  const last = Math.max(0, rows.length - 1);
  return {
    type: "BarStacked",
    title,
    data: dataBlock(
      title,
      [say("provider"), ...names].map((each) => ({ title: each, format: SHARE })),
      rows.length === 0 ? [[say("none"), 0, 0]] : rows,
    ),
    series: names.map((name, index) => ({
      ...bars({
        name,
        type: "bar",
        color: index === 0 ? PALETTE[0] : PALETTE[3],
        values: areaOf(index + 1, 0, last),
        categories: areaOf(0, 0, last),
        arrangement: "stacked",
      }),
      // The other share would say the same again, rounded another way.
      labels: index === 0 ? "value" : null,
      labelFormat: SHARE_BUT_SMALL,
      gapWidth: 30,
    })),
    categoryAxis: axis(say("provider"), { reversed: true, fontSize: SMALL }),
    valueAxis: shareAxis(say("value"), "exact"),
    secondaryAxis: null,
    legend: "Bottom",
  };
}

/** Labels of bars too short for them would only be in the way. */
const SHARE_BUT_SMALL = '[<0.03]"";0%';

/** Small enough for every bar to have its name. */
const SMALL = 9;

/** Bars whose names can still be read; what is beyond them is summed up in the last. */
const MOST_PROVIDERS = 20;

function titleOf(providers: number, say: Say<keyof typeof TEXTS>): string {
  if (providers === 0) return say("empty");
  return providers > MOST_PROVIDERS ? say("titleFullest", { count: MOST_PROVIDERS }) : say("title");
}

function shownRows(
  loads: readonly ProviderLoad[],
  say: Say<keyof typeof TEXTS>,
): readonly (readonly CellInput[])[] {
  const row = (name: string, used: number): readonly CellInput[] => [name, used, 1 - used];
  const rest = loads.slice(MOST_PROVIDERS);
  const others = loadOfAll(rest);
  return [
    ...loads
      .slice(0, MOST_PROVIDERS)
      .map(({ provider, resources, usedShare }) =>
        row(say("name", { provider, count: resources }), usedShare),
      ),
    ...(others === null
      ? []
      : [row(say("rest", { providers: rest.length, count: others.resources }), others.usedShare)]),
  ];
}
