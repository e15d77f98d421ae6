import { type PackRun, text } from "../../core/sheets/declare";
import { readDatasetInSteps } from "./reading/read-dataset";
import { computeRun } from "./results/compute-run";
import { inputFingerprint, settingsFingerprint } from "./results/fingerprints";
import { followPlan, planLine, type PlanFigures } from "./results/follow-plan";
import type { Dataset } from "./tables/dataset";
import type { RunFigures } from "./tables/run";

/** Matches resources to needs and ranks what comes first. */
export const MAPPING_RUN: PackRun<Dataset, RunFigures, PlanFigures> = {
  phases: {
    match: {
      name: text("匹配需求和资源", "Match needs and resources"),
      counted: text("已匹配 {done} 项需求，共 {total} 项", "matching {done} of {total} {total:need|needs}"),
    },
    rank: { name: text("排出优先问题", "Rank the issues") },
  },
  read: readDatasetInSteps,
  problemIn: ({ needs, resources }) =>
    needs.length === 0 ? "no-needs" : resources.length === 0 ? "no-resources" : null,
  fingerprintsOf: (dataset, today) => ({
    input: inputFingerprint(dataset, today),
    settings: settingsFingerprint(dataset),
  }),
  compute: (dataset, { now, version }, onPhase) => computeRun(dataset, now, version, onPhase),
  openForecast: () => ({ forecast: followPlan() }),
  forecastLine: planLine,
};
