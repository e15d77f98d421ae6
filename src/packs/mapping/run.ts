import type { PackRun } from "../../core/sheets/declare";
import { PHASES } from "./phases";
import { readDatasetInSteps } from "./reading/read-dataset";
import { computeRun } from "./results/compute-run";
import { inputFingerprint, settingsFingerprint } from "./results/fingerprints";
import { followPlan, planLine, type PlanFigures } from "./results/follow-plan";
import type { Dataset } from "./tables/dataset";
import type { RunFigures } from "./tables/run";

/** Matches resources to needs and ranks what comes first. */
export const MAPPING_RUN: PackRun<Dataset, RunFigures, PlanFigures> = {
  phases: PHASES,
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
