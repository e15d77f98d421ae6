import type { CompatiblePairs } from "./compatible-pairs";
import type { MatchResult } from "./match";
import { needsServedBy } from "./needs-served-by";

/** What one more unit of a resource would bring. */
export interface MarginalUnit {
  readonly resourceIndex: number;
  /** The tier that is served one unit more; null when none is. */
  readonly tier: number | null;
  /** Change of the whole cost, in metres and equivalent metres; below 0 where the unit only shortens ways. */
  readonly cost: number;
}

/**
 * For every resource, by row, what one more unit of it would bring: what solving again with capacity + 1 would differ by. One-sided values
 * by one augmenting path each (methods §2.6), never raw duals, which are intervals where the optimum is degenerate.
 *
 * All at once: in the residual network of the optimum the way of a unit from a resource to where it ends is a shortest path to the root, by
 * tier first and then by cost; label correcting from the root finds them for all resources (Bellman–Ford with a queue).
 * No residual cycle is negative, so it ends; O(resources × pairs) at worst, a few passes over the pairs in practice.
 *
 * For optima of tiers and cost alone: connected parts under further rules are left out by `isTold`, which speaks of needs by place. Null where more of a resource is pinned than there is: the unit would go to the pin.
 */
export function marginalUnits(
  result: MatchResult,
  isTold: (needPlace: number) => boolean = () => true,
): readonly (MarginalUnit | null)[] {
  const labels = shortestWays(result, isTold);
  const { resourcePlace, needs } = result.pairs.problem;
  const overpinned = new Set(
    result.pinIssues.flatMap((issue) => (issue.code === "over-capacity" ? [issue.resourceIndex] : [])),
  );
  const lowest = needs.tier.reduce((most, tier) => Math.max(most, tier), 0);
  return Array.from(resourcePlace, (place, resourceIndex) => {
    if (overpinned.has(resourceIndex)) return null;
    const tier = labels.tier[place] as number;
    return { resourceIndex, tier: tier > lowest ? null : tier, cost: labels.cost[place] as number };
  });
}

/** By place of the resource: the tier that its unit would serve, or a tier below all where it would stay idle somewhere, and the cost of its way. */
interface Labels {
  readonly tier: Int32Array;
  readonly cost: Float64Array;
}

function shortestWays(result: MatchResult, isTold: (need: number) => boolean): Labels {
  const { pairs } = result;
  const { needs, resources } = pairs.problem;
  const none = 1 + needs.tier.reduce((most, tier) => Math.max(most, tier), 0);
  const labels = {
    tier: new Int32Array(resources.count).fill(none),
    cost: new Float64Array(resources.count),
  };
  const servedBy = needsServedBy(result);
  const missing = missingUnits(result);
  const queue = fifo(resources.count);
  const offer = (need: number): void => offerWay(pairs, need, exitOf(need), { labels, queue });
  /** Where a unit that reaches the need goes on: it is used there, or sets free a unit of another resource. */
  const exitOf = (need: number): Way => {
    if ((missing[need] as number) > 0) return { tier: needs.tier[need] as number, cost: 0 };
    let best: Way = { tier: none, cost: Infinity };
    for (let pair = pairs.start[need] as number; pair < (pairs.start[need + 1] as number); pair++) {
      if ((result.pairUnits[pair] as number) === 0) continue;
      const other = pairs.resource[pair] as number;
      const cost = (labels.cost[other] as number) - (pairs.cost[pair] as number);
      const tier = labels.tier[other] as number;
      if (tier < best.tier || (tier === best.tier && cost < best.cost)) best = { tier, cost };
    }
    return best;
  };
  for (let need = 0; need < needs.count; need++) if (isTold(need)) offer(need);
  for (let next = queue.take(); next >= 0; next = queue.take()) {
    const end = servedBy.start[next + 1] as number;
    for (let i = servedBy.start[next] as number; i < end; i++) {
      const need = servedBy.need[i] as number;
      // A need that lacks something takes every unit itself.
      if ((missing[need] as number) === 0) offer(need);
    }
  }
  return labels;
}

interface Way {
  readonly tier: number;
  readonly cost: number;
}

/** Improves the labels of the resources that could send a unit to `need`. */
function offerWay(
  pairs: CompatiblePairs,
  need: number,
  exit: Way,
  { labels, queue }: { readonly labels: Labels; readonly queue: Queue },
): void {
  if (exit.cost === Infinity) return;
  for (let pair = pairs.start[need] as number; pair < (pairs.start[need + 1] as number); pair++) {
    const resource = pairs.resource[pair] as number;
    const tier = labels.tier[resource] as number;
    const cost = exit.cost + (pairs.cost[pair] as number);
    if (exit.tier > tier || (exit.tier === tier && cost >= (labels.cost[resource] as number))) continue;
    labels.tier[resource] = exit.tier;
    labels.cost[resource] = cost;
    queue.add(resource);
  }
}

/** Units that each need lacks, by place. */
function missingUnits({ pairs, pairUnits, pins }: MatchResult): Int32Array {
  const missing = pins.quantity.slice();
  for (let need = 0; need < missing.length; need++) {
    for (let pair = pairs.start[need] as number; pair < (pairs.start[need + 1] as number); pair++)
      missing[need] = (missing[need] as number) - (pairUnits[pair] as number);
  }
  return missing;
}

interface Queue {
  /** Adds `item` unless it waits already. */
  readonly add: (item: number) => void;
  /** The item that waits longest; −1 when none does. */
  readonly take: () => number;
}

/** A queue of the numbers 0…size−1, each at most once at a time. */
function fifo(size: number): Queue {
  const ring = new Int32Array(size + 1);
  const waits = new Uint8Array(size);
  let first = 0;
  let end = 0;
  return {
    add: (item) => {
      if (waits[item] === 1) return;
      waits[item] = 1;
      ring[end] = item;
      end = (end + 1) % ring.length;
    },
    take: () => {
      if (first === end) return -1;
      const item = ring[first] as number;
      first = (first + 1) % ring.length;
      waits[item] = 0;
      return item;
    },
  };
}
