import type { MatchingNeed, MatchingProblem, MatchingResource } from "./problem";

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
  const changes = {
    needs: [] as number[],
    resources: [] as number[],
    needSlots: [] as number[],
    resourceSlots: [] as number[],
  };
  for (let row = 0; row < next.needs.length; row++) {
    const [old, now] = [before.needs[row], next.needs[row]];
    if (old === now || old === undefined || now === undefined) continue;
    if (!isSameBut(old, now, NEED_NUMBERS)) return null;
    if (old.quantity !== now.quantity || old.tier !== now.tier) changes.needs.push(row);
    if (old.slots !== now.slots) changes.needSlots.push(row);
  }
  for (let row = 0; row < next.resources.length; row++) {
    const [old, now] = [before.resources[row], next.resources[row]];
    if (old === now || old === undefined || now === undefined) continue;
    if (!isSameBut(old, now, RESOURCE_NUMBERS)) return null;
    if (old.capacity !== now.capacity) changes.resources.push(row);
    if (old.slots !== now.slots) changes.resourceSlots.push(row);
  }
  return changes;
}

const NEED_NUMBERS: ReadonlySet<keyof MatchingNeed> = new Set(["quantity", "tier", "slots"]);
const RESOURCE_NUMBERS: ReadonlySet<keyof MatchingResource> = new Set(["capacity", "slots"]);

function isSameFrame(before: MatchingProblem, next: MatchingProblem): boolean {
  if (before.needs.length !== next.needs.length || before.resources.length !== next.resources.length)
    return false;
  const frame = ({
    parentOf,
    excluded,
    substitutes,
    borders,
    fairness,
    minimumShares,
  }: MatchingProblem): string =>
    JSON.stringify([[...parentOf], excluded, substitutes, borders, fairness, minimumShares]);
  return before === next || frame(before) === frame(next);
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
