import type { Allocation, MatchResult } from "../plan/match";
import { NO_NEED, unitWays, type UnitWays } from "./unit-ways";

/** Where a unit would go in the best plan if a need asked for one less than it gets. */
export interface Displacement {
  /** The resource that gives the unit: the one of the allocation or, where that is better, another that the need has. */
  readonly resourceIndex: number;
  /** The need that takes the unit; null where no one could use it and it would stay idle. */
  readonly firstNeedIndex: number | null;
  /** The need that would be served one unit more, the first itself or one behind it; null where ways are only shortened, or nothing is. */
  readonly needIndex: number | null;
  readonly tier: number | null;
  /** Of the unit's way, in metres and equivalent metres, without what the unit costs where it is now; below 0 where ways are only shortened. */
  readonly cost: number;
}

/**
 * For every allocation of `result` what it displaces: what solving again would differ by if its need asked for one unit less than it gets,
 * and so gave one back. Among equals the way ends at the earliest need. O(pairs) beside `ways`.
 *
 * Null where all units are pinned, and in parts that `ways` leaves out.
 */
export function displacements(
  result: MatchResult,
  ways: UnitWays = unitWays(result),
): readonly (Displacement | null)[] {
  return result.allocations.map((allocation) =>
    allocation.quantity > allocation.pinned ? displacementOf(result, ways, allocation) : null,
  );
}

function displacementOf(
  result: MatchResult,
  ways: UnitWays,
  { needIndex, resourceIndex }: Allocation,
): Displacement | null {
  const { needPlace, needRow, resourcePlace, resourceRow } = result.pairs.problem;
  const need = needPlace[needIndex] as number;
  if (!ways.isKnown(need)) return null;
  const { resource, entry } = wayBack(result, ways, need, resourcePlace[resourceIndex] as number);
  const rowOf = (place: number): number | null => (place === NO_NEED ? null : (needRow[place] as number));
  const tier = ways.tier[entry] as number;
  return {
    resourceIndex: resourceRow[resource] as number,
    firstNeedIndex: rowOf(ways.first[entry] as number),
    needIndex: rowOf(ways.end[entry] as number),
    tier: tier === ways.noTier ? null : tier,
    cost: ways.cost[entry] as number,
  };
}

interface WayBack {
  readonly resource: number;
  readonly entry: number;
}

/**
 * The best way of a unit that `need` gives back: of resource `own` where that is as good as any. Not to the need itself, which may lack
 * more, nor through it: that is another of its resources giving the unit.
 */
function wayBack({ pairs, pairUnits }: MatchResult, ways: UnitWays, need: number, own: number): WayBack {
  let best = { resource: own, entry: entryBeside(ways, own, need), cost: Infinity };
  for (let pair = pairs.start[need] as number; pair < (pairs.start[need + 1] as number); pair++) {
    const resource = pairs.resource[pair] as number;
    const entry = entryBeside(ways, resource, need);
    if ((pairUnits[pair] as number) === 0 || ways.first[entry] === need) continue;
    const cost = (ways.cost[entry] as number) - (pairs.cost[pair] as number);
    const order = best.cost === Infinity ? -1 : compareWays(ways, [entry, cost], [best.entry, best.cost]);
    if (order < 0 || (order === 0 && resource === own)) best = { resource, entry, cost };
  }
  return best;
}

/** The better of the two ways of the resource that does not end at the need. */
const entryBeside = ({ end }: UnitWays, resource: number, need: number): number =>
  2 * resource + (end[2 * resource] === need ? 1 : 0);

type Costed = readonly [entry: number, cost: number];

const compareWays = ({ tier, end }: UnitWays, [a, costA]: Costed, [b, costB]: Costed): number =>
  (tier[a] as number) - (tier[b] as number) || costA - costB || (end[a] as number) - (end[b] as number);
