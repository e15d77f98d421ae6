import type { Displacement } from "./displacements";
import { unitCost } from "../pairs/filters";
import type { MatchResult } from "../plan/match";
import type { MatchingProblem } from "../pairs/problem";
import type { MatchingSession } from "../plan/session";

/**
 * What the needs at `needRows` displace, each by solving again with one unit less asked than it gets; by row. `session` may be at any
 * problem of the same frame.
 *
 * Only where the answer is about a single unit: one resource gives it, at most one need gains one, and one need takes it. Needs that may
 * not be split, and limits, can move several at once; those are left out, as are plans that are not proven. `present` must be proven.
 */
export function ruledDisplacements(
  session: MatchingSession,
  problem: MatchingProblem,
  present: MatchResult,
  needRows: readonly number[],
): ReadonlyMap<number, Displacement> {
  const found = new Map<number, Displacement>();
  for (const needIndex of needRows) {
    const quantity = (present.served[needIndex] as number) - 1;
    const needs = problem.needs.with(needIndex, { ...(problem.needs[needIndex] as Need), quantity });
    session.update({ ...problem, needs });
    const displacement = displacementBetween(problem, present, session.result(), needIndex);
    if (displacement !== null) found.set(needIndex, displacement);
  }
  return found;
}

type Need = MatchingProblem["needs"][number];

function displacementBetween(
  problem: MatchingProblem,
  present: MatchResult,
  next: MatchResult,
  needIndex: number,
): Displacement | null {
  const { gaining, losing } = changedBy(present.served, next.served);
  const unit = unitGiven(movesBetween(present, next), needIndex);
  if (!next.optimal || unit === null || losing.length > 1 || gaining.length > 1) return null;
  const [end = null] = gaining;
  const tier = end === null ? null : (problem.needs[end] as Need).tier;
  const cost = next.cost - present.cost + costOf(present, needIndex, unit.resourceIndex);
  // Where nothing is better for it, who takes the unit is by order alone.
  const isOfUse = tier !== null || cost < 0;
  return { ...unit, firstNeedIndex: isOfUse ? unit.firstNeedIndex : null, needIndex: end, tier, cost };
}

/** The resource whose unit the need gives back, and who takes it; null where several units of the need or of that resource move. */
function unitGiven(
  moves: readonly Move[],
  needIndex: number,
): Pick<Displacement, "resourceIndex" | "firstNeedIndex"> | null {
  const [gift, ...others] = moves.filter((move) => move.needIndex === needIndex);
  if (gift?.units !== -1 || others.length > 0) return null;
  const { resourceIndex } = gift;
  const taken = moves.filter((move) => move.resourceIndex === resourceIndex && move.units > 0);
  const [first = null] = taken;
  // All that others do then must be a way that begins with this unit.
  if (first === null ? moves.length > 1 : taken.length > 1) return null;
  return { resourceIndex, firstNeedIndex: first?.needIndex ?? null };
}

const costOf = ({ pairs: { problem } }: MatchResult, needIndex: number, resourceIndex: number): number =>
  unitCost(problem, problem.needPlace[needIndex] as number, problem.resourcePlace[resourceIndex] as number);

/** Rows that get one unit more; a row that gets several more is listed as often. Rows that get fewer likewise. */
function changedBy(before: readonly number[], after: readonly number[]) {
  const gaining: number[] = [];
  const losing: number[] = [];
  after.forEach((units, row) => {
    const change = units - (before[row] as number);
    for (let unit = 0; unit < Math.abs(change); unit++) (change > 0 ? gaining : losing).push(row);
  });
  return { gaining, losing };
}

interface Move {
  readonly needIndex: number;
  readonly resourceIndex: number;
  /** More than before; below 0 where fewer. */
  readonly units: number;
}

/** Pairs whose units differ. */
function movesBetween(before: MatchResult, after: MatchResult): readonly Move[] {
  const moves = new Map<number, Move>();
  const count = before.left.length;
  for (const [result, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const { needIndex, resourceIndex, quantity } of result.allocations) {
      const key = needIndex * count + resourceIndex;
      const units = (moves.get(key)?.units ?? 0) + sign * quantity;
      moves.set(key, { needIndex, resourceIndex, units });
    }
  }
  return [...moves.values()].filter(({ units }) => units !== 0);
}
