import { freeRoom, type FreeRoom } from "./free-room";
import { compareWorth, relaxed, requireFlow, tiersOf, type Decisions } from "./relaxed";
import type { PairArc } from "./rules-network";
import { alternatives, isFromOne, isWhole, splits, type Part, type SearchInput } from "./split-needs";

/**
 * A plan that splits no need, by rounding flows that split some: down, then up where room is left.
 *
 * The better of two: all tiers at once; and tier by tier, as if no one of the tiers after it were there, so that what rounding
 * frees stays with the tier (not with floors, which go before tiers).
 */
export function firstPlan(input: SearchInput, root: Part): Part {
  const { network, rules } = input;
  const tiers = tiersOf(network);
  const atOnce = rounded(input, root, [Infinity]);
  if (tiers.length === 1 || rules.floors.length > 0) return atOnce;
  const byTier = rounded(input, root, tiers);
  return compareWorth(byTier.flow, atOnce.flow, network.cells, rules.isFair) < 0 ? byTier : atOnce;
}

/** Rounds the tiers up to each of `tiers` in turn. */
function rounded(input: SearchInput, root: Part, tiers: readonly number[]): Part {
  const { network, tier } = input;
  let { decisions } = root;
  for (const last of tiers) {
    const isLater = ({ need }: PairArc) => (tier[need] as number) > last;
    const later = network.pairArcs.filter(isLater);
    const part =
      later.length === 0 && decisions === root.decisions
        ? root
        : solvedPart(input, closing(decisions, later));
    const arcs = input.arcs.filter((arc) => !isLater(arc));
    decisions = filledUp({ ...input, arcs }, decisions, roundedDown(input, part));
  }
  return solvedPart(input, decisions);
}

const solvedPart = ({ network, rules, free }: SearchInput, decisions: Decisions): Part => ({
  decisions,
  flow: requireFlow(relaxed(network, rules, decisions, free.contested)),
});

/** What is split goes to no one, or only from its main resource, until nothing is split. */
function roundedDown(input: SearchInput, start: Part): Part {
  let part = start;
  for (;;) {
    const found = splits(input, part.flow);
    if (found.length === 0) return part;
    const decisions = found.reduce((decided, split): Decisions => {
      if (isWhole(split.division))
        return closing(
          decided,
          input.arcs.filter(({ need }) => need === split.need),
        );
      return alternatives(input, decided, split)[0];
    }, part.decisions);
    part = solvedPart(input, decisions);
  }
}

/**
 * `start`, and that every need of `arcs` gets by the same resources what the plan gives it, or nothing; those that get nothing
 * take what lies free for them, highest tier first, then by id.
 */
function filledUp(input: SearchInput, start: Decisions, { flow }: Part): Decisions {
  const { network, rules } = input;
  const room = freeRoom(network, flow.flow);
  const whole = new Set(start.whole);
  const used = new Set<number>();
  for (const arcs of openArcsByNeed(input, start)) {
    const given = arcs.filter(({ arc }) => (flow.flow[arc] as number) > 0);
    const [first] = given.length > 0 ? given : takenBy(input, room, arcs);
    if (first === undefined) continue;
    const division = rules.division[first.need] ?? null;
    if (isWhole(division)) whole.add(first.need);
    const kept = isFromOne(division) ? arcs.filter(({ resource }) => resource === first.resource) : arcs;
    for (const { pair } of kept) used.add(pair);
  }
  return {
    ...closing(
      start,
      input.arcs.filter(({ pair }) => !used.has(pair)),
    ),
    whole,
  };
}

/** The arcs that are not closed, need by need. */
function openArcsByNeed({ arcs, tier }: SearchInput, { closed }: Decisions): readonly (readonly PairArc[])[] {
  const arcsOf = new Map<number, PairArc[]>();
  for (const arc of arcs) {
    const own = arcsOf.get(arc.need) ?? [];
    if (own.length === 0) arcsOf.set(arc.need, own);
    if (!closed.has(arc.pair)) own.push(arc);
  }
  return [...arcsOf]
    .sort(([a], [b]) => (tier[a] as number) - (tier[b] as number) || a - b)
    .map(([, own]) => own);
}

const closing = ({ whole, closed }: Decisions, arcs: readonly PairArc[]): Decisions => ({
  whole,
  closed: new Set([...closed, ...arcs.map(({ pair }) => pair)]),
});

/** Those arcs of a need by which it takes all it wants out of `room`, cheapest first; none when there is too little. */
function takenBy(
  { network, rules, quantity }: SearchInput,
  room: FreeRoom,
  arcs: readonly PairArc[],
): readonly PairArc[] {
  const need = arcs[0]?.need ?? 0;
  const price = ({ arc }: PairArc) => network.base.cost[arc] as number;
  const sorted = arcs.toSorted((a, b) => price(a) - price(b) || a.arc - b.arc);
  const resources = isFromOne(rules.division[need] ?? null)
    ? [...new Set(sorted.map(({ resource }) => resource))]
    : [null];
  for (const resource of resources) {
    const own = sorted.filter((arc) => resource === null || arc.resource === resource);
    if (takesAll(network.base.from, room, own, quantity[need] as number)) return own;
  }
  return [];
}

/** Takes `wanted` units by the arcs, or nothing. */
function takesAll(from: Int32Array, room: FreeRoom, arcs: readonly PairArc[], wanted: number): boolean {
  let rest = wanted;
  const takes = arcs.map(({ arc }) => {
    const node = from[arc] as number;
    const units = Math.min(rest, room.at(node));
    room.take(node, units);
    rest -= units;
    return { node, units };
  });
  if (rest > 0) for (const { node, units } of takes) room.take(node, -units);
  return rest === 0;
}
