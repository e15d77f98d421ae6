export { coverage, serviceOf, type Coverage, type Service } from "./coverage";
export { openNeeds } from "./open-needs";
export { peopleReached } from "./people-reached";
export { loadOfAll, providerLoads, type ProviderLoad } from "./provider-loads";
export { reachByGroup, reachedShare, reachOfAll, type GroupReach, type Reach } from "./reach-by-group";
export { resourceMix, type ResourceMix } from "./resource-mix";
export { runFigures } from "./run-figures";
export { firstLevels, supplyAndDemand, type SupplyDemand } from "./supply-demand";
export {
  crosshairs,
  FEWEST_ANSWERS,
  quadrantOf,
  surveyItem,
  type Quadrant,
  type SurveyItem,
} from "./survey-items";
