export { type Bottleneck } from "./explain/bottlenecks";
export { compatiblePairs, type CompatiblePairs } from "./pairs/compatible-pairs";
export { displacements, type Displacement } from "./explain/displacements";
export { explain, type Explanation, type RuleReason, type UnmetNeed } from "./explain/explain";
export { type IdleReason, type NearNeed, type ResourceUse } from "./explain/idle";
export { type Funnel, type NearMiss, type UnmetReason } from "./explain/unmet";
export {
  crossesBorder,
  distanceM,
  FILTERS,
  filtersFailed,
  isSubstitute,
  unitCost,
  type Filter,
} from "./pairs/filters";
export { marginalUnits, type MarginalUnit } from "./explain/marginal-units";
export { marginalValues, MOST_SOLVED_AGAIN, type MarginalValues } from "./explain/marginal-values";
export { match, planPairs, resultOf, type Allocation, type MatchResult } from "./plan/match";
export {
  fittingResources,
  pairFacts,
  unpinnedCapacity,
  type FittingResource,
  type PairFacts,
} from "./explain/pair-facts";
export { type PinIssue } from "./pairs/pins";
export { type OnNeeds } from "./plan/plain-plan";
export { rulesOf, type RefusedRule, type Rules } from "./rules/rules";
export {
  type FloorOutcome,
  type Gap,
  type RuleReport,
  type SlotAllocation,
  type Worth,
} from "./rules/rule-report";
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
} from "./pairs/problem";
export { allocationsInSlots, scheduleOverWeeks, type WeekAllocation } from "./explain/week-schedule";
export { MOST_PRICED_PINS, prices, type PinPrice, type Prices } from "./explain/prices";
export {
  differenceOf,
  whatIf,
  type Difference,
  type ResourcePlace,
  type Scenario,
  type ScenarioChange,
  type ScenarioOutcome,
  type Solve,
} from "./explain/what-if";
export { openMatching, type LiveFigures, type MatchingSession } from "./plan/session";
