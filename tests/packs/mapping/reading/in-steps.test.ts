import type { RawTables } from "../../../../src/core/sheets/declare/raw-table";

import { readDataset, readDatasetInSteps } from "../../../../src/packs/mapping/reading/read-dataset";
import { sampleRaws } from "../../../support/sample-raws";

/** The sample with its needs so many times over, under the same ids. */
function withNeeds(times: number): RawTables {
  const raws = sampleRaws();
  const needs = raws.get("needs");
  if (needs === undefined) throw new RangeError("no needs in the sample");
  const rows = Array.from({ length: times }, () => needs.rows).flat();
  return new Map([...raws, ["needs", { ...needs, rows }]]);
}

describe("reading in steps", () => {
  it("reads the same, and takes a step for every few hundred rows", () => {
    const raws = withNeeds(30);
    const steps = readDatasetInSteps(raws, "zh");
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    expect(step.value).toEqual(readDataset(raws, "zh"));
    expect(step.value.rows.needs / count).toBeLessThan(600);
  });
});
