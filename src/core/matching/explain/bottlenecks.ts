import { componentsOf, disjointSets, join } from "../../numeric";
import type { MatchResult } from "../plan/match";
import { needsServedBy } from "./needs-served-by";

/**
 * Resources that are too few for the needs that depend on them. All of what they have goes to needs of the set (pins
 * apart), and no other resource could serve these needs.
 */
export interface Bottleneck {
  /** Rows, ascending. */
  readonly resourceIndexes: readonly number[];
  readonly needIndexes: readonly number[];
  /** Units beside the pinned ones. */
  readonly capacity: number;
  readonly wanted: number;
  /** `wanted` − `capacity`: the units that stay unmet whatever one does inside the set. */
  readonly shortage: number;
  /** Units of these resources that are pinned, to whomever: they alone may serve lower tiers than an unmet need's. */
  readonly pinned: number;
}

/**
 * The canonical bottlenecks: what unmet needs can reach in the residual network, split into connected sets, in order of
 * their first resource. They do not depend on which optimum was found (the minimum cut nearest the sink: Picard & Queyranne 1980).
 */
export function bottlenecks(result: MatchResult): readonly Bottleneck[] {
  const { problem, start, resource } = result.pairs;
  const reached = reachedNeeds(result);
  const sets = disjointSets(problem.resources.count);
  const setOfNeed = new Map<number, number>();
  for (const need of reached) {
    const first = resource[start[need] as number] as number;
    setOfNeed.set(need, first);
    for (let pair = start[need] as number; pair < (start[need + 1] as number); pair++) {
      join(sets, first, resource[pair] as number);
    }
  }
  const { of } = componentsOf(sets);
  const members = new Map<number, Members>();
  for (const [need, first] of setOfNeed) {
    const set = of[first] as number;
    const { needs, resources } = members.get(set) ?? { needs: [], resources: new Set<number>() };
    needs.push(need);
    for (let pair = start[need] as number; pair < (start[need + 1] as number); pair++) {
      resources.add(resource[pair] as number);
    }
    members.set(set, { needs, resources });
  }
  return [...members.values()]
    .map((set) => describe(result, set))
    .sort((a, b) => (a.resourceIndexes[0] ?? 0) - (b.resourceIndexes[0] ?? 0));
}

interface Members {
  readonly needs: number[];
  readonly resources: Set<number>;
}

/** Unmet needs that have compatible resources, and needs served by resources that one of these could use. */
function reachedNeeds(result: MatchResult): readonly number[] {
  const { pairs, served } = result;
  const { needs, needRow, resources } = pairs.problem;
  const isReached = new Uint8Array(needs.count);
  const list: number[] = [];
  const reach = (need: number) => {
    if (isReached[need] === 1) return;
    isReached[need] = 1;
    list.push(need);
  };
  for (let need = 0; need < needs.count; need++) {
    const unmet = (needs.quantity[need] as number) - (served[needRow[need] as number] ?? 0);
    if (unmet > 0 && (pairs.start[need + 1] as number) > (pairs.start[need] as number)) reach(need);
  }
  const servedBy = needsServedBy(result);
  const isExpanded = new Uint8Array(resources.count);
  for (let next = 0; next < list.length; next++) {
    const need = list[next] as number;
    for (let pair = pairs.start[need] as number; pair < (pairs.start[need + 1] as number); pair++) {
      const other = pairs.resource[pair] as number;
      if (isExpanded[other] === 1) continue;
      isExpanded[other] = 1;
      servedBy.need.subarray(servedBy.start[other], servedBy.start[other + 1]).forEach(reach);
    }
  }
  return list;
}

function describe({ pairs, pins }: MatchResult, { needs, resources }: Members): Bottleneck {
  const { needRow, resourceRow } = pairs.problem;
  const sum = (places: Iterable<number>, units: Int32Array) =>
    [...places].reduce((total, place) => total + (units[place] as number), 0);
  const rows = (places: Iterable<number>, order: Int32Array) =>
    [...places].map((place) => order[place] as number).sort((a, b) => a - b);
  const capacity = sum(resources, pins.capacity);
  const wanted = sum(needs, pins.quantity);
  return {
    resourceIndexes: rows(resources, resourceRow),
    needIndexes: rows(needs, needRow),
    capacity,
    wanted,
    shortage: wanted - capacity,
    pinned: pins.granted.reduce((total, pin) => (resources.has(pin.resource) ? total + pin.units : total), 0),
  };
}
