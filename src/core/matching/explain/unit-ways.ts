import type { CompatiblePairs } from "../pairs/compatible-pairs";
import type { MatchResult } from "../plan/match";
import { needsServedBy } from "./needs-served-by";

/** Stands for the place of a need where there is none. */
export const NO_NEED = -1;

/** Ways in columns, two entries a node: at 2i the best of node i, at 2i + 1 the best that ends elsewhere. */
interface Ways {
  /** The tier that gains a unit at the end; a tier below all where none does. */
  readonly tier: Int32Array;
  /** In metres and equivalent metres; below 0 where ways are only shortened. */
  readonly cost: Float64Array;
  /** Place of the need that gains the unit; `NO_NEED` where a unit of some resource stays idle instead. */
  readonly end: Int32Array;
  /** Place of the need that takes the unit of the resource itself; `NO_NEED` where it stays idle. */
  readonly first: Int32Array;
}

/** Where one more unit of each resource, by place, would go: the best way, and the best that ends at another need. */
export interface UnitWays extends Ways {
  /** A tier below all: of ways at whose end no one gains a unit. */
  readonly noTier: number;
  /** Whether ways to and from the need at a place are known. */
  readonly isKnown: (needPlace: number) => boolean;
}

/**
 * The best ways of one more unit of every resource, by tier first, then by cost, then by the place of the need at the end.
 *
 * All at once: in the residual network of the optimum the way of a unit from a resource to where it ends is a shortest path to the root;
 * label correcting from the root finds them for all resources (Bellman–Ford with a queue), with a second label for the best other end.
 * No residual cycle is negative, so it ends; O(resources × pairs) at worst, a few passes over the pairs in practice.
 *
 * For optima of tiers and cost alone: connected parts under further rules are left out by `isKnown`, which speaks of needs by place.
 */
export function unitWays(
  result: MatchResult,
  isKnown: (needPlace: number) => boolean = () => true,
): UnitWays {
  const { pairs } = result;
  const { needs, resources } = pairs.problem;
  const noTier = 1 + needs.tier.reduce((most, tier) => Math.max(most, tier), 0);
  const ways = idleWays(resources.count, noTier);
  const exits = idleWays(1, noTier);
  const servedBy = needsServedBy(result);
  const missing = missingUnits(result);
  const queue = fifo(resources.count);
  const offer = (need: number): void => {
    findExits(result, need, missing[need] as number, { ways, exits, noTier });
    for (let exit = 0; exit < 2; exit++) {
      if ((exits.tier[exit] as number) <= noTier) offerWay(pairs, need, exit, { ways, exits, queue });
    }
  };
  for (let need = 0; need < needs.count; need++) if (isKnown(need)) offer(need);
  for (let next = queue.take(); next >= 0; next = queue.take()) {
    const end = servedBy.start[next + 1] as number;
    for (let i = servedBy.start[next] as number; i < end; i++) {
      const need = servedBy.need[i] as number;
      // A need that lacks something takes every unit itself.
      if ((missing[need] as number) === 0) offer(need);
    }
  }
  return { ...ways, noTier, isKnown };
}

/** Every unit stays idle where it is; there is no other end. */
function idleWays(count: number, noTier: number): Ways {
  return {
    tier: new Int32Array(2 * count).map((_, entry) => noTier + (entry & 1)),
    cost: new Float64Array(2 * count),
    end: new Int32Array(2 * count).fill(NO_NEED),
    first: new Int32Array(2 * count).fill(NO_NEED),
  };
}

interface Way {
  tier: number;
  cost: number;
  end: number;
  first: number;
}

/** Writes to `exits` where a unit that reaches the need goes on: it is used there, or sets free a unit of another resource. */
function findExits(
  { pairs, pairUnits }: MatchResult,
  need: number,
  missing: number,
  { ways, exits, noTier }: { readonly ways: Ways; readonly exits: Ways; readonly noTier: number },
): void {
  exits.tier.fill(noTier + 1);
  exits.end.fill(NO_NEED);
  if (missing > 0) {
    keep(exits, 0, { tier: pairs.problem.needs.tier[need] as number, cost: 0, end: need, first: need });
    return;
  }
  const way = { tier: 0, cost: 0, end: 0, first: need };
  for (let pair = pairs.start[need] as number; pair < (pairs.start[need + 1] as number); pair++) {
    if ((pairUnits[pair] as number) === 0) continue;
    const resource = pairs.resource[pair] as number;
    for (let entry = 2 * resource; entry < 2 * resource + 2; entry++) {
      way.tier = ways.tier[entry] as number;
      way.cost = (ways.cost[entry] as number) - (pairs.cost[pair] as number);
      way.end = ways.end[entry] as number;
      if (way.tier <= noTier) keep(exits, 0, way);
    }
  }
}

/** Improves the ways of the resources that could send a unit to `need`, by one of its exits. */
function offerWay(
  { start, resource, cost }: CompatiblePairs,
  need: number,
  exit: number,
  { ways, exits, queue }: { readonly ways: Ways; readonly exits: Ways; readonly queue: Queue },
): void {
  const costAfter = exits.cost[exit] as number;
  const way = { tier: exits.tier[exit] as number, cost: 0, end: exits.end[exit] as number, first: need };
  for (let pair = start[need] as number; pair < (start[need + 1] as number); pair++) {
    const node = resource[pair] as number;
    way.cost = costAfter + (cost[pair] as number);
    if (keep(ways, node, way)) queue.add(node);
  }
}

/** Keeps `way` where it is the best of the node, or the best that ends elsewhere; whether it was kept. */
function keep(ways: Ways, node: number, way: Way): boolean {
  const best = 2 * node;
  const other = best + 1;
  const isSameEnd = way.end === ways.end[best];
  if (isBetter(ways, best, way)) {
    if (!isSameEnd) copy(ways, best, other);
    write(ways, best, way);
    return true;
  }
  if (isSameEnd || !isBetter(ways, other, way)) return false;
  write(ways, other, way);
  return true;
}

/** Whether `way` comes before the entry: by tier, cost and the place of its end. */
function isBetter({ tier, cost, end }: Ways, entry: number, way: Way): boolean {
  if (way.tier !== tier[entry]) return way.tier < (tier[entry] as number);
  if (way.cost !== cost[entry]) return way.cost < (cost[entry] as number);
  return way.end < (end[entry] as number);
}

function write({ tier, cost, end, first }: Ways, entry: number, way: Way): void {
  tier[entry] = way.tier;
  cost[entry] = way.cost;
  end[entry] = way.end;
  first[entry] = way.first;
}

function copy({ tier, cost, end, first }: Ways, from: number, to: number): void {
  for (const column of [tier, cost, end, first]) column[to] = column[from] as number;
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
