import type { PairLists } from "../pairs/compatible-pairs";
import { componentsOfPairs, type Component } from "../pairs/components";
import type { Stretch } from "./fair-blocks";
import { undivided, type Undivided } from "./indivisible";
import { placePins, type PinnedSupply } from "./pinned-slots";
import type { Amounts, PinOutcome } from "../pairs/pins";
import { relaxed, requireFlow, type Decisions, type Relaxed } from "./relaxed";
import { beyondPins, isLimited, isTied, type Rules } from "./rules";
import { rulesNetwork, type RulesInput, type RulesNetwork } from "./rules-network";

/** A problem under rules, taken apart; its `rules` are those beyond what pins give, its `pins` those that fit the limits. */
export interface RuledProblem extends RulesInput {
  readonly amounts: PinOutcome;
  readonly pinned: PinnedSupply;
  /** The parts under rules: fairness and floors tie all parts together; otherwise each connected part is one. */
  readonly components: readonly Component[];
  /** What plain transportation has to give and to take: as if the needs of these parts wanted nothing. */
  readonly plain: Amounts;
}

/** The parts of a problem under `rules`, beside the pins. */
export function ruledProblem(pairs: PairLists, outcome: PinOutcome, rules: Rules): RuledProblem {
  const pinned = placePins(pairs.problem, rules.supply, outcome.granted);
  const beyond = beyondPins(rules, outcome.quantity);
  const components = componentsOf(pairs, outcome.quantity, beyond).filter((part) => !isPlain(part, beyond));
  const plain = withoutNeedsOf(components, outcome);
  return { pairs, amounts: outcome, rules: beyond, pins: pinned.fitting, pinned, components, plain };
}

/** A part under rules with its best flow. */
export interface SolvedPart extends Undivided {
  readonly network: RulesNetwork;
  /** The best flow if all needs could be split; null when none of this part may not be. */
  readonly free: Relaxed | null;
}

/**
 * Floors, then tiers, then fairness, then cost, as `relaxed` states it, and no need is split that may not be (`undivided`).
 * What was contested in a similar part before makes it faster. Throws RangeError where quantities or costs are too large for
 * exact arithmetic.
 */
export function solvedPart(
  problem: RuledProblem,
  component: Component,
  contested: readonly Stretch[] = [],
): SolvedPart {
  const network = rulesNetwork(problem, component);
  const { rules } = problem;
  const { granted, quantity, capacity } = problem.amounts;
  const free = requireFlow(relaxed(network, rules, NOTHING_DECIDED, contested));
  const arcs = network.pairArcs.filter(({ need }) => (rules.division[need] ?? null) !== null);
  if (arcs.length === 0) return { network, best: free, bound: free, proven: free.proven, free: null };
  const { tier } = problem.pairs.problem.needs;
  const found = undivided({ network, arcs, rules, free, pins: granted, quantity, capacity, tier });
  return { network, ...found, proven: found.proven && free.proven, free };
}

const NOTHING_DECIDED: Decisions = { whole: new Set(), closed: new Set() };

/** Whether certificates have been accepted for every part and no search has ended at its limit. */
export const areOptimal = (parts: readonly SolvedPart[]): boolean =>
  parts.every((part) => part.proven && !isCutShort(part));

/** Whether the search has ended at its limit. */
export const isCutShort = ({ best, bound }: SolvedPart): boolean => best !== bound;

/** Adds what `parts` give to `pairUnits`; `pairOf` is the entry of a pair of their network. */
export function addUnits(
  pairUnits: Int32Array,
  parts: readonly SolvedPart[],
  pairOf: (pair: number) => number,
): void {
  for (const { network, best } of parts) {
    for (const { arc, pair } of network.pairArcs) {
      const entry = pairOf(pair);
      pairUnits[entry] = (pairUnits[entry] as number) + (best.flow[arc] as number);
    }
  }
}

function componentsOf(pairs: PairLists, quantity: Int32Array, rules: Rules): readonly Component[] {
  const parts = componentsOfPairs(pairs, quantity);
  if (parts.length < 2 || !isTied(rules)) return parts;
  const merged = (places: (part: Component) => Int32Array) =>
    Int32Array.from(parts.flatMap((part) => [...places(part)])).sort();
  return [{ needs: merged(({ needs }) => needs), resources: merged(({ resources }) => resources) }];
}

const isPlain = ({ needs, resources }: Component, rules: Rules): boolean =>
  !isTied(rules) &&
  needs.every((need) => (rules.division[need] ?? null) === null) &&
  !resources.some((resource) => isLimited(rules.supply, resource));

/** The amounts, as if the needs of `components` wanted nothing. */
function withoutNeedsOf(components: readonly Component[], { quantity, capacity }: PinOutcome): Amounts {
  const others = quantity.slice();
  for (const { needs } of components) needs.forEach((need) => (others[need] = 0));
  return { quantity: others, capacity };
}
