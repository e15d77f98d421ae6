export { type Bottleneck } from "./bottlenecks";
export { compatiblePairs, type CompatiblePairs } from "./compatible-pairs";
export { displacements, type Displacement } from "./displacements";
export { explain, type Explanation, type RuleReason, type UnmetNeed } from "./explain";
export { type IdleReason, type NearNeed, type ResourceUse } from "./explain-idle";
export { type Funnel, type NearMiss, type UnmetReason } from "./explain-unmet";
export {
  crossesBorder,
  distanceM,
  FILTERS,
  filtersFailed,
  isSubstitute,
  unitCost,
  type Filter,
} from "./filters";
export { marginalUnits, type MarginalUnit } from "./marginal-units";
export { marginalValues, MOST_SOLVED_AGAIN, type MarginalValues } from "./marginal-values";
export { match, planPairs, resultOf, type Allocation, type MatchResult } from "./match";
export { type PinIssue } from "./pins";
export { type OnNeeds } from "./plain-plan";
export { rulesOf, type RefusedRule, type Rules } from "./rules";
export { type FloorOutcome, type Gap, type RuleReport, type SlotAllocation, type Worth } from "./rule-report";
export {
  ALL_OPEN,
  BOUNDS,
  type Borders,
  type Division,
  type FairnessScope,
  type GroupQuota,
  type MatchingNeed,
  type MatchingProblem,
  type MatchingResource,
  type MinimumShare,
  type OpenBorder,
  type Pair,
  type Pin,
  type Substitute,
} from "./problem";
export { allocationsInSlots, scheduleOverWeeks, type WeekAllocation } from "./week-schedule";
export { MOST_PRICED_PINS, prices, type PinPrice, type Prices } from "./prices";
export {
  differenceOf,
  whatIf,
  type Difference,
  type ResourcePlace,
  type Scenario,
  type ScenarioChange,
  type ScenarioOutcome,
  type Solve,
} from "./what-if";
export { openMatching, type LiveFigures, type MatchingSession } from "./session";
