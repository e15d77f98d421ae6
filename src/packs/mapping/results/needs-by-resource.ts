import type { RunContext } from "./run-context";

/** The needs that each resource serves, by row, in the order of the allocations. */
export function needsByResource({
  result,
}: Pick<RunContext, "result">): ReadonlyMap<number, readonly number[]> {
  const served = new Map<number, number[]>();
  for (const { resourceIndex, needIndex } of result.allocations) {
    const needs = served.get(resourceIndex) ?? [];
    needs.push(needIndex);
    served.set(resourceIndex, needs);
  }
  return served;
}
