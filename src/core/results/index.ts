export { needCard, resourceCard, type MatchLine, type NeedCard, type ResourceCard } from "./cards";
export { computeRun, type RunResult } from "./compute-run";
export { followPlan, planNowInWords, type PlanFigures } from "./follow-plan";
export { inputFingerprint, settingsFingerprint } from "./fingerprints";
export { lastResults, type LastResults, type NamedReach, type ReachScope } from "./last-results";
export { decisionCells, type DecisionCells, type MatchDecision, type MatchPair } from "./match-decisions";
export { type FilledBlock } from "./run-blocks";
