export { computeRun, type RunResult } from "./compute-run";
export { followPlan, planNowInWords, type PlanFigures } from "./follow-plan";
export { inputFingerprint, settingsFingerprint } from "./fingerprints";
export { type FilledBlock } from "./run-blocks";
