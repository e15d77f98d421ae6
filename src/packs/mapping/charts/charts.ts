import type { ChartSheet } from "../../../core/sheets/declare";

import { SHEETS } from "../tables/sheets";
import type { ChartInput } from "./chart-input";
import { coverageChart } from "./coverage-chart";
import { mapChart } from "./map-chart";
import { paretoChart } from "./pareto-chart";
import { providerLoadChart } from "./provider-load-chart";
import { quadrantsChart } from "./quadrants-chart";
import { resourceMixChart } from "./resource-mix-chart";
import { supplyDemandChart } from "./supply-demand-chart";
import { tierCoverageChart } from "./tier-coverage-chart";
import { unmetReasonsChart } from "./unmet-reasons-chart";

/** Points that print on one page. */
export const PAGE_HEIGHT = 1440;

/** The charts of a run, in their order on the Charts sheet: a new one is a file and a line at the end. */
export const CHARTS: ChartSheet<ChartInput> = {
  sheet: SHEETS.charts.key,
  left: 2,
  // Below the title and the stamp.
  top: 40,
  page: { height: PAGE_HEIGHT, top: 30 },
  data: { top: 3, left: 17 },
  records: [
    supplyDemandChart,
    coverageChart,
    paretoChart,
    quadrantsChart,
    resourceMixChart,
    tierCoverageChart,
    unmetReasonsChart,
    providerLoadChart,
    mapChart,
  ],
};
