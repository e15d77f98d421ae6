export { adviceOn, describeIssue } from "./describe-issue";
export { fill, type Catalogue } from "./translate";
