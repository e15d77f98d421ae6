import { existsSync, readFileSync } from "node:fs";

/** Adds up the test runs and prints one closing line; fails when a run is missing, failed, or a stage before it did. */
const [failedStages, ...files] = process.argv.slice(2);
let passed = 0;
let failed = Number(failedStages);
let skipped = 0;
for (const file of files) {
  if (!existsSync(file)) {
    console.error(`no result: ${file}`);
    failed += 1;
    continue;
  }
  const run = JSON.parse(readFileSync(file, "utf8"));
  passed += run.numPassedTests;
  failed += run.numFailedTests + run.numRuntimeErrorTestSuites;
  skipped += run.numPendingTests;
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
