export { rankIssues, type IssueRow } from "./rank-issues";
export { type GapScope, type IssueKey, type SurveyGap } from "./survey-gap";
export { LEAST_COVERED, weightedScore, type Scale, type WeightedScore } from "./weighted-score";
