import { seededRandom } from "../../seeds/random";
import type { MatchingProblem, Pin } from "../../src/core/matching";

/** One thing that a person changes in the sheet, as rows of the problem. */
export type Edit =
  | {
      readonly kind: "quantity" | "tier" | "slots";
      readonly needIndex: number;
      readonly value: number;
    }
  | { readonly kind: "capacity"; readonly resourceIndex: number; readonly value: number }
  | { readonly kind: "lock"; readonly pin: Pin };

export const EDIT_KINDS = ["quantity", "capacity", "tier", "lock", "slots"] as const;

/** Compatible resources of a need, as rows. */
export type ResourcesOf = (needIndex: number) => readonly number[];

/**
 * `count` edits, their kinds in turn, the same for the same problem: each changes another need or resource, so that every one
 * is valid after those before it.
 */
export function randomEdits(
  problem: MatchingProblem,
  resourcesOf: ResourcesOf,
  count: number,
): readonly Edit[] {
  const next = seededRandom(7);
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const usedNeeds = new Set<number>();
  const usedResources = new Set<number>();
  const fresh = (used: Set<number>, size: number): number => {
    if (used.size === size) throw new RangeError("invalid count: more edits than rows to edit");
    let index = whole(0, size - 1);
    while (used.has(index)) index = (index + 1) % size;
    used.add(index);
    return index;
  };
  const lock = (): Edit => {
    for (;;) {
      const needIndex = fresh(usedNeeds, problem.needs.length);
      const near = resourcesOf(needIndex).filter((resourceIndex) => !usedResources.has(resourceIndex));
      const resourceIndex = near[whole(0, Math.max(0, near.length - 1))];
      if (resourceIndex === undefined) continue;
      usedResources.add(resourceIndex);
      return { kind: "lock", pin: { needIndex, resourceIndex, quantity: 1 } };
    }
  };
  const one = (kind: (typeof EDIT_KINDS)[number]): Edit => {
    if (kind === "lock") return lock();
    if (kind === "capacity") {
      const resourceIndex = fresh(usedResources, problem.resources.length);
      const { capacity = 0 } = problem.resources[resourceIndex] ?? {};
      return { kind, resourceIndex, value: Math.max(0, capacity + whole(-10, 10)) };
    }
    const needIndex = fresh(usedNeeds, problem.needs.length);
    if (kind === "quantity") return { kind, needIndex, value: whole(0, 10) };
    return { kind, needIndex, value: kind === "tier" ? whole(1, 3) : 1 << whole(0, 20) };
  };
  return Array.from({ length: count }, (_, turn) => one(EDIT_KINDS[turn % EDIT_KINDS.length] ?? "quantity"));
}

/** The problem after the edit. */
export function edited(problem: MatchingProblem, edit: Edit): MatchingProblem {
  if (edit.kind === "lock") return { ...problem, pins: [...problem.pins, edit.pin] };
  if (edit.kind === "capacity")
    return {
      ...problem,
      resources: changed(problem.resources, edit.resourceIndex, { capacity: edit.value }),
    };
  return { ...problem, needs: changed(problem.needs, edit.needIndex, { [edit.kind]: edit.value }) };
}

function changed<Row extends object>(
  rows: readonly Row[],
  index: number,
  change: Partial<Row>,
): readonly Row[] {
  return rows.map((row, place) => (place === index ? { ...row, ...change } : row));
}
