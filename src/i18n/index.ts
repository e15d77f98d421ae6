export { adviceOn, describeIssue } from "./describe-issue";
export { SHEET_PURPOSES, SHEET_TEXTS } from "./sheets";
export { fill, type Catalogue } from "./translate";
