import type { CellInput } from "../../../core/sheets/declare";
import { loadOfAll, providerLoads, type ProviderLoad } from "../indicators/provider-loads";

import type { ChartInput } from "./chart-input";
import {
  type ChartSpec,
  areaOf,
  dataBlock,
  PLACES,
  axis,
  bars,
  chartName,
  sayIn,
  SHARE,
  shareAxis,
  type Say,
  PALETTE,
} from "../../../core/sheets/charts";

/** How full the providers are, the fullest first: shares of capacity, because units differ; values as of the run. */
export function providerLoadChart({ dataset, problem, result }: ChartInput): ChartSpec {
  const say = sayIn(dataset.language);
  const planned = dataset.resources.map(({ provider, capacity }, row) => ({
    provider,
    capacity: problem.resources[row]?.capacity ?? capacity,
  }));
  const loads = providerLoads(planned, result.left);
  const key = "provider-load";
  const title = titleOf(loads.length, say);
  const names = [say("load.used"), say("load.left")];
  const rows = shownRows(loads, say);
  const last = Math.max(0, rows.length - 1);
  return {
    key,
    name: chartName(key),
    type: "BarStacked",
    title,
    data: dataBlock(
      key,
      title,
      [say("load.provider"), ...names].map((each) => ({ title: each, format: SHARE })),
      rows.length === 0 ? [[say("label.none"), 0, 0]] : rows,
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
    categoryAxis: axis(say("load.provider"), { reversed: true, fontSize: SMALL }),
    valueAxis: shareAxis(say("load.value"), "exact"),
    secondaryAxis: null,
    legend: "Bottom",
    place: PLACES[key],
  };
}

/** Labels of bars too short for them would only be in the way. */
const SHARE_BUT_SMALL = '[<0.03]"";0%';

/** Small enough for every bar to have its name. */
const SMALL = 9;

/** Bars whose names can still be read; what is beyond them is summed up in the last. */
const MOST_PROVIDERS = 20;

function titleOf(providers: number, say: Say): string {
  if (providers === 0) return say("load.empty");
  return providers > MOST_PROVIDERS ? say("load.titleFullest", { count: MOST_PROVIDERS }) : say("load.title");
}

function shownRows(loads: readonly ProviderLoad[], say: Say): readonly (readonly CellInput[])[] {
  const row = (name: string, used: number): readonly CellInput[] => [name, used, 1 - used];
  const rest = loads.slice(MOST_PROVIDERS);
  const others = loadOfAll(rest);
  return [
    ...loads
      .slice(0, MOST_PROVIDERS)
      .map(({ provider, resources, usedShare }) =>
        row(say("load.name", { provider, count: resources }), usedShare),
      ),
    ...(others === null
      ? []
      : [row(say("load.rest", { providers: rest.length, count: others.resources }), others.usedShare)]),
  ];
}
