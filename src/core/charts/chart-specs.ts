import type { ChartInput } from "./chart-input";
import type { ChartSpec } from "./chart-spec";
import { coverageChart } from "./coverage-chart";
import { paretoChart } from "./pareto-chart";
import { quadrantsChart } from "./quadrants-chart";
import { resourceMixChart } from "./resource-mix-chart";
import { supplyDemandChart } from "./supply-demand-chart";

/** The charts of a run, as far as there is something to show. */
export function chartSpecs(input: ChartInput): readonly ChartSpec[] {
  const charts = [supplyDemandChart, coverageChart, paretoChart, quadrantsChart, resourceMixChart];
  return charts.flatMap((chart) => chart(input) ?? []);
}
