export { adviceOn, describeIssue } from "./describe-issue";
export { describeProblem } from "./problems";
export { SHEET_TEXTS } from "./sheets";
