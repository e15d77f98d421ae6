import type { PinnedPair } from "../pairs/pins";
import type { Division } from "../pairs/problem";
import type { Decisions, Relaxed } from "./relaxed";
import type { Rules } from "./rules";
import type { PairArc, RulesNetwork } from "./rules-network";

/** What a search for plans that split no need works on. */
export interface SearchInput {
  readonly network: RulesNetwork;
  /** Those of needs that may not be split. */
  readonly arcs: readonly PairArc[];
  readonly rules: Rules;
  /** The best flow if all needs could be split. */
  readonly free: Relaxed;
  /** All granted pins. */
  readonly pins: readonly PinnedPair[];
  /** What each need still wants and each resource still has, and the tier of each need: by place. */
  readonly quantity: Int32Array;
  readonly capacity: Int32Array;
  readonly tier: Int32Array;
}

/** Whether the units of a division must all be served or none. */
export const isWhole = (division: Division | null): boolean =>
  division === "all-or-nothing" || division === "whole-from-one";

/** Whether all units must come from one resource. */
export const isFromOne = (division: Division | null): boolean =>
  division === "single-provider" || division === "whole-from-one";

/** The plans that keep some decisions, and the best flow if the other needs could be split. */
export interface Part {
  readonly flow: Relaxed;
  readonly decisions: Decisions;
}

/** Pinned units count: only their resource may add to them, and no one may when they come from several. */
export function decisionsOfPins({ rules, arcs, pins, quantity, capacity }: SearchInput): Decisions {
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
export function splits({ rules, arcs, tier, quantity }: SearchInput, flow: Relaxed): readonly Split[] {
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
export function alternatives(
  { arcs }: SearchInput,
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
