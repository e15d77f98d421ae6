import type { ChartInput } from "./chart-input";
import type { ChartSpec } from "../../../core/sheets/charts";
import { coverageChart } from "./coverage-chart";
import { mapChart } from "./map-chart";
import { paretoChart } from "./pareto-chart";
import { providerLoadChart } from "./provider-load-chart";
import { quadrantsChart } from "./quadrants-chart";
import { resourceMixChart } from "./resource-mix-chart";
import { supplyDemandChart } from "./supply-demand-chart";
import { tierCoverageChart } from "./tier-coverage-chart";
import { unmetReasonsChart } from "./unmet-reasons-chart";

/** The charts of a run, as far as there is something to show. */
export function chartSpecs(input: ChartInput): readonly ChartSpec[] {
  const charts = [
    supplyDemandChart,
    coverageChart,
    paretoChart,
    quadrantsChart,
    resourceMixChart,
    tierCoverageChart,
    unmetReasonsChart,
    providerLoadChart,
    mapChart,
  ];
  return charts.flatMap((chart) => chart(input) ?? []);
}
