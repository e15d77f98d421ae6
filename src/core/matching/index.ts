export { compatiblePairs, type CompatiblePairs } from "./compatible-pairs";
export { FILTERS, type Filter } from "./filters";
export { match, matchPairs, type Allocation, type MatchResult } from "./match";
export { type PinIssue } from "./pins";
export {
  BOUNDS,
  type MatchingNeed,
  type MatchingProblem,
  type MatchingResource,
  type Pair,
  type Pin,
} from "./problem";
