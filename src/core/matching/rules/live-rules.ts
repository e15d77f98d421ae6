import type { PairLists } from "../pairs/compatible-pairs";
import type { Component } from "../pairs/components";
import type { PinOutcome } from "../pairs/pins";
import type { MatchingProblem } from "../pairs/problem";
import { ruledProblem, solvedPart, type RuledProblem, type SolvedPart } from "./ruled-parts";
import { isTied, rulesOf, type Rules } from "./rules";

/** The parts under rules as they were solved last. */
export interface LiveRules {
  readonly rules: Rules;
  readonly ruled: RuledProblem;
  readonly parts: readonly LivePart[];
}

export interface LivePart extends SolvedPart {
  /** All numbers that it was solved from, as far as small changes can change them. */
  readonly numbers: Int32Array;
}

/**
 * The parts under rules of a problem, or null when it has no rules. Parts of `before`, when the problem differed in a few
 * numbers, are kept where their own numbers are still the same: solved anew they would give the same flow.
 */
export function liveRules(
  problem: MatchingProblem,
  pairs: PairLists,
  outcome: PinOutcome,
  before: readonly LivePart[],
): LiveRules | null {
  const rules = rulesOf(problem, pairs.problem);
  if (rules === null) return null;
  const ruled = ruledProblem(pairs, outcome, rules);
  const known = new Map(before.map((part) => [part.numbers[0], part]));
  const parts = ruled.components.map((component): LivePart => {
    const numbers = numbersOf(ruled, component);
    const last = known.get(numbers[0]);
    if (last !== undefined && isSame(numbers, last.numbers)) return last;
    return { ...solvedPart(ruled, component, (last?.free ?? last?.best)?.contested), numbers };
  });
  return { rules, ruled, parts };
}

/** The numbers of a component, the positions of its pairs included; the first one differs between components. */
function numbersOf({ pairs, amounts, rules }: RuledProblem, { needs, resources }: Component): Int32Array {
  const { problem, start, end, resource, cost } = pairs;
  const { quantity, tier, slots } = problem.needs;
  const numbers: number[] = [];
  // Coverage and floors count needs that no part serves, too.
  for (const need of isTied(rules) ? quantity.keys() : needs) {
    const from = start[need] as number;
    const to = end[need] as number;
    numbers.push(need, quantity[need] as number, amounts.quantity[need] as number);
    numbers.push(tier[need] as number, slots[need] as number, from, to);
    for (let pair = from; pair < to; pair++) numbers.push(resource[pair] as number, cost[pair] as number);
  }
  for (const one of resources)
    numbers.push(one, amounts.capacity[one] as number, problem.resources.slots[one] as number);
  const own = { needs: new Set(needs), resources: new Set(resources) };
  for (const { need, resource: other, units } of amounts.granted) {
    if (own.needs.has(need) || own.resources.has(other))
      numbers.push(need, other, units, slots[need] as number);
  }
  return Int32Array.from(numbers);
}

const isSame = (a: Int32Array, b: Int32Array): boolean =>
  a.length === b.length && a.every((number, i) => number === b[i]);
