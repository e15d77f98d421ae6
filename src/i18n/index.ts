export { CHART_TEXTS } from "./charts";
export { CLI } from "./cli";
export { adviceOn, describeIssue } from "./describe-issue";
export { PANE } from "./pane";
export { describeProblem, PROBLEMS } from "./problems";
export { PREVIEW } from "./preview";
export { REASONS } from "./reasons";
export { SHEET_PURPOSES, SHEET_TEXTS } from "./sheets";
export { fill, type Catalogue } from "./translate";
