export { type Bottleneck } from "./explain/bottlenecks";
export { compatiblePairs, type CompatiblePairs } from "./pairs/compatible-pairs";
export { type Displacement } from "./explain/displacements";
export { explain, type Explanation, type UnmetNeed } from "./explain/explain";
export { type NearNeed, type ResourceUse } from "./explain/idle";
export { type Funnel, type NearMiss } from "./explain/unmet";
export {
  crossesBorder,
  distanceM,
  FILTERS,
  filtersFailed,
  isSubstitute,
  unitCost,
  type Filter,
} from "./pairs/filters";
export { type MarginalUnit } from "./explain/marginal-units";
export { marginalValues, type MarginalValues } from "./explain/marginal-values";
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
export { type Gap, type SlotAllocation } from "./rules/rule-report";
export {
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
export { prices, type Prices } from "./explain/prices";
export {
  whatIf,
  type Difference,
  type ResourcePlace,
  type Scenario,
  type ScenarioChange,
  type ScenarioOutcome,
} from "./explain/what-if";
export { openMatching, type MatchingSession } from "./plan/session";
