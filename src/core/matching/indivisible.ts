import type { PinnedPair } from "./pins";
import type { Division } from "./problem";
import { compareWorth, relaxed, type Decisions, type Relaxed } from "./relaxed";
import type { Rules } from "./rules";
import type { PairArc, RulesNetwork } from "./rules-network";

/** The best flow of a component that splits no need which may not be split. */
export interface Undivided {
  readonly best: Relaxed;
  /** What no plan can surpass; `best` itself when the search was complete. */
  readonly bound: Relaxed;
  /** Whether the certificates of all flows that were solved have been accepted. */
  readonly proven: boolean;
}

export interface SearchInput {
  readonly network: RulesNetwork;
  readonly rules: Rules;
  /** All granted pins. */
  readonly pins: readonly PinnedPair[];
  /** What each need still wants and each resource still has, and the tier of each need: by place. */
  readonly quantity: Int32Array;
  readonly capacity: Int32Array;
  readonly tier: Int32Array;
}

/** Arcs that a search may look at in all its flows: one flow of this size takes some seconds. */
const SEARCHED_ARCS = 1_000_000;
/** Flows that a search may solve, however small they are. */
const SEARCHED_FLOWS = 4000;

/**
 * The best flow of a component that keeps all divisions; exact when the search ends within its limit.
 *
 * Branch and bound, depth first: the relaxation in which needs may be split bounds each part of the search, by the whole
 * lexicographic worth; where it splits a need that may not be split, one part serves this need in full (or from its main
 * resource only), the other not at all (or not from that resource). The first plan comes from rounding down: whatever is
 * split gets nothing, until nothing is. The limit counts arcs, not time, so that every machine finds the same.
 */
export function undivided(input: SearchInput): Undivided {
  const { network, rules } = input;
  const arcs = network.pairArcs.filter(({ need }) => (rules.division[need] ?? null) !== null);
  const start = decisionsOfPins(input, arcs);
  const root: Part = { decisions: start, flow: requireFlow(relaxed(network, rules, start)) };
  const compare = (a: Part, b: Part) => compareWorth(a.flow, b.flow, network.cells, rules.isFair);
  let best = roundedDown(input, arcs, root);
  const open: Part[] = [root];
  let proven = root.flow.proven && best.flow.proven;
  for (let flows = limitOf(network); flows > 0;) {
    const part = open.pop();
    if (part === undefined) break;
    if (compare(part, best) >= 0) continue;
    const [split] = splits(input, arcs, part.flow);
    if (split === undefined) {
      best = part;
      continue;
    }
    const parts = alternatives(arcs, part.decisions, split).flatMap((decisions): readonly Part[] => {
      const flow = relaxed(network, rules, decisions);
      return flow === null ? [] : [{ decisions, flow }];
    });
    flows -= 2;
    proven &&= parts.every(({ flow }) => flow.proven);
    open.push(...parts.sort((a, b) => compare(b, a)));
  }
  const bound = open.reduce((most, part) => (compare(part, most) < 0 ? part : most), best);
  return { best: best.flow, bound: bound.flow, proven };
}

/** Whether the units of a division must all be served or none. */
export const isWhole = (division: Division | null): boolean =>
  division === "all-or-nothing" || division === "whole-from-one";

const isFromOne = (division: Division | null): boolean =>
  division === "single-provider" || division === "whole-from-one";

/** The plans that keep some decisions, and the best flow if the other needs could be split. */
interface Part {
  readonly flow: Relaxed;
  readonly decisions: Decisions;
}

const limitOf = ({ base }: RulesNetwork): number =>
  Math.min(SEARCHED_FLOWS, Math.ceil(SEARCHED_ARCS / base.from.length));

/** Pinned units count: only their resource may add to them, and nobody may when they come from several. */
function decisionsOfPins(
  { rules, pins, quantity, capacity }: SearchInput,
  arcs: readonly PairArc[],
): Decisions {
  const providers = new Map<number, Set<number>>();
  for (const { need, resource } of pins) {
    providers.set(need, (providers.get(need) ?? new Set()).add(resource));
  }
  const isForbidden = ({ need, resource }: PairArc): boolean => {
    const division = rules.division[need] ?? null;
    const own = providers.get(need) ?? new Set([resource]);
    const isTooSmall = isWhole(division) && (capacity[resource] as number) < (quantity[need] as number);
    return own.size > 1 || !own.has(resource) || isTooSmall;
  };
  const ofOne = arcs.filter(({ need }) => isFromOne(rules.division[need] ?? null));
  return { whole: new Set(), closed: new Set(ofOne.filter(isForbidden).map(({ pair }) => pair)) };
}

/** A need that is split although it may not be. */
interface Split {
  readonly need: number;
  readonly division: Division;
  /** The resource that gives most. */
  readonly main: number;
}

/** All such needs: the highest tier first, then the greatest quantity, then by id. */
function splits(
  { rules, tier, quantity }: SearchInput,
  arcs: readonly PairArc[],
  flow: Relaxed,
): readonly Split[] {
  const given = new Map<number, Map<number, number>>();
  for (const { arc, need, resource } of arcs) {
    const units = flow.flow[arc] as number;
    if (units === 0) continue;
    const own = given.get(need) ?? new Map<number, number>();
    given.set(need, own.set(resource, (own.get(resource) ?? 0) + units));
  }
  return [...given]
    .flatMap(([need, own]): Split[] => {
      const division = rules.division[need] ?? null;
      const total = [...own.values()].reduce((sum, units) => sum + units, 0);
      const isPart = isWhole(division) && total < (quantity[need] as number);
      if (division === null || !(isPart || (isFromOne(division) && own.size > 1))) return [];
      const [main] = [...own].reduce((most, one) => (one[1] > most[1] ? one : most));
      return [{ need, division, main }];
    })
    .sort(
      (a, b) =>
        (tier[a.need] as number) - (tier[b.need] as number) ||
        (quantity[b.need] as number) - (quantity[a.need] as number) ||
        a.need - b.need,
    );
}

/** The decisions that serve the need in full, or from its main resource only; and those that do not. */
function alternatives(
  arcs: readonly PairArc[],
  { whole, closed }: Decisions,
  { need, division, main }: Split,
): readonly [Decisions, Decisions] {
  const own = arcs.filter((arc) => arc.need === need);
  const pairs = (isClosed: (arc: PairArc) => boolean) =>
    new Set([...closed, ...own.filter(isClosed).map(({ pair }) => pair)]);
  const isOfMain = ({ resource }: PairArc) => resource === main;
  return [
    {
      whole: isWhole(division) ? new Set([...whole, need]) : whole,
      closed: isFromOne(division) ? pairs((arc) => !isOfMain(arc)) : closed,
    },
    { whole, closed: isFromOne(division) ? pairs(isOfMain) : pairs(() => true) },
  ];
}

/** A plan: what is split goes to nobody, or only from its main resource, until nothing is split. */
function roundedDown(input: SearchInput, arcs: readonly PairArc[], start: Part): Part {
  let part = start;
  for (;;) {
    const found = splits(input, arcs, part.flow);
    if (found.length === 0) return part;
    const decisions = found.reduce((decided, split): Decisions => {
      const [kept, dropped] = alternatives(arcs, decided, split);
      return isWhole(split.division) ? withoutAll(arcs, dropped, split.need) : kept;
    }, part.decisions);
    part = { decisions, flow: requireFlow(relaxed(input.network, input.rules, decisions)) };
  }
}

const withoutAll = (arcs: readonly PairArc[], { whole, closed }: Decisions, need: number): Decisions => ({
  whole,
  closed: new Set([...closed, ...arcs.filter((arc) => arc.need === need).map(({ pair }) => pair)]),
});

function requireFlow(flow: Relaxed | null): Relaxed {
  if (flow === null) throw new RangeError("invalid network: what nobody must be given cannot be left out");
  return flow;
}
