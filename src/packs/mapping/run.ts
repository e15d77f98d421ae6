import { text, type PackRun } from "../../core/sheets/declare";
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
  report: (
    { needs, needsFullyMet: met, needsPartlyMet: partly, needsLeftOut: leftOut, resources },
    charts,
  ) => ({
    text: text(
      "需求 {needs} 条，全部满足 {met} 条，部分满足 {partly} 条，因数据问题未参加 {leftOut} 条；资源 {resources} 条；图表 {charts} 张。",
      "{needs} {needs:need|needs}: {met} fully met, {partly} partly met, {leftOut} left out for flaws in their rows; {resources} {resources:resource|resources}; {charts} {charts:chart|charts}.",
    ),
    values: { needs, met, partly, leftOut, resources, charts },
  }),
  openForecast: () => ({ forecast: followPlan() }),
  forecastLine: planLine,
};
