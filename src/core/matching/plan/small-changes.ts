import type { MatchingNeed, MatchingProblem, MatchingResource } from "../pairs/problem";

/** Rows whose numbers have changed, when nothing else has. */
export interface SmallChanges {
  /** Needs with another quantity or tier. */
  readonly needs: readonly number[];
  /** Resources with another capacity. */
  readonly resources: readonly number[];
  readonly needSlots: readonly number[];
  readonly resourceSlots: readonly number[];
}

/** What changed from `before` to `next`; null when it is more than quantities, tiers, capacities, time slots and pins. */
export function smallChanges(before: MatchingProblem, next: MatchingProblem): SmallChanges | null {
  if (!isSameFrame(before, next)) return null;
  const needs = changedRows(before.needs, next.needs, NEED_NUMBERS);
  const resources = changedRows(before.resources, next.resources, RESOURCE_NUMBERS);
  if (needs === null || resources === null) return null;
  const differs =
    <Row>(old: readonly Row[], now: readonly Row[], keys: readonly (keyof Row)[]) =>
    (row: number) =>
      keys.some((key) => old[row]?.[key] !== now[row]?.[key]);
  return {
    needs: needs.filter(differs(before.needs, next.needs, ["quantity", "tier"])),
    resources: resources.filter(differs(before.resources, next.resources, ["capacity"])),
    needSlots: needs.filter(differs(before.needs, next.needs, ["slots"])),
    resourceSlots: resources.filter(differs(before.resources, next.resources, ["slots"])),
  };
}

const NEED_NUMBERS: ReadonlySet<keyof MatchingNeed> = new Set(["quantity", "tier", "slots"]);
const RESOURCE_NUMBERS: ReadonlySet<keyof MatchingResource> = new Set(["capacity", "slots"]);

function isSameFrame(before: MatchingProblem, next: MatchingProblem): boolean {
  const frame = ({
    parentOf,
    excluded,
    substitutes,
    borders,
    fairness,
    minimumShares,
  }: MatchingProblem): string =>
    JSON.stringify([[...parentOf], excluded, substitutes, borders, fairness, minimumShares]);
  return frame(before) === frame(next);
}

/** Rows that are not the same any more; null when rows have come or gone, or differ in more than `numbers`. */
function changedRows<Row extends object>(
  before: readonly Row[],
  next: readonly Row[],
  numbers: ReadonlySet<keyof Row>,
): readonly number[] | null {
  if (before.length !== next.length) return null;
  const changed: number[] = [];
  for (let row = 0; row < next.length; row++) {
    const old = before[row] as Row;
    const now = next[row] as Row;
    if (old === now) continue;
    if (!isSameBut(old, now, numbers)) return null;
    changed.push(row);
  }
  return changed;
}

/** The same fields with the same values, but for those in `free`. */
function isSameBut<Row extends object>(old: Row, now: Row, free: ReadonlySet<keyof Row>): boolean {
  const keys = Object.keys(old) as (keyof Row)[];
  return (
    keys.length === Object.keys(now).length &&
    keys.every((key) => free.has(key) || old[key] === now[key] || isSameList(old[key], now[key]))
  );
}

const isSameList = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b);
