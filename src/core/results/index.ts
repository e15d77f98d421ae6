export { computeRun, type RunResult } from "./compute-run";
export { inputFingerprint, settingsFingerprint } from "./fingerprints";
export { type FilledBlock } from "./run-blocks";
