import { compareWorth, relaxed, requireFlow, type Relaxed } from "./relaxed";
import { firstPlan } from "./rounding";
import type { RulesNetwork } from "./rules-network";
import { alternatives, decisionsOfPins, splits, type Part, type SearchInput } from "./split-needs";

/** The best flow of a component that splits no need which may not be split. */
export interface Undivided {
  readonly best: Relaxed;
  /** What no plan can surpass; `best` itself when the search was complete. */
  readonly bound: Relaxed;
  /** Whether the certificates of all flows that were solved have been accepted. */
  readonly proven: boolean;
}

/** Arcs that a search may look at in all its flows: one flow of this size takes some seconds. */
const SEARCHED_ARCS = 500_000;
/** Flows that a search may solve, however small they are. */
const SEARCHED_FLOWS = 5000;

/**
 * The best flow of a component that keeps all divisions; exact when the search ends within its limit.
 *
 * Branch and bound, depth first: the relaxation in which needs may be split bounds each part of the search, by the whole
 * lexicographic worth; where it splits a need that may not be split, one part serves this need in full (or from its main
 * resource only), the other not at all (or not from that resource). The first plan comes from rounding (`firstPlan`). The limit counts arcs, not time, so that every machine finds the same.
 */
export function undivided(input: SearchInput): Undivided {
  const { network, rules, free } = input;
  const root = rootOf(input);
  const compare = (a: Part, b: Part) => compareWorth(a.flow, b.flow, network.cells, rules.isFair);
  let best = firstPlan(input, root);
  const open: Part[] = [root];
  let proven = root.flow.proven && best.flow.proven;
  for (let flows = limitOf(network); flows > 0;) {
    const part = open.pop();
    if (part === undefined) break;
    if (compare(part, best) >= 0) continue;
    const [split] = splits(input, part.flow);
    if (split === undefined) {
      best = part;
      continue;
    }
    const parts = alternatives(input, part.decisions, split).flatMap((decisions): readonly Part[] => {
      const flow = relaxed(network, rules, decisions, free.contested);
      return flow === null ? [] : [{ decisions, flow }];
    });
    flows -= 2;
    proven &&= parts.every(({ flow }) => flow.proven);
    open.push(...parts.sort((a, b) => compare(b, a)));
  }
  const bound = open.reduce((most, part) => (compare(part, most) < 0 ? part : most), best);
  return { best: best.flow, bound: bound.flow, proven };
}

function rootOf(input: SearchInput): Part {
  const { network, rules, free } = input;
  const decisions = decisionsOfPins(input);
  if (decisions.closed.size === 0) return { decisions, flow: free };
  return { decisions, flow: requireFlow(relaxed(network, rules, decisions, free.contested)) };
}

const limitOf = ({ base }: RulesNetwork): number =>
  Math.min(SEARCHED_FLOWS, Math.ceil(SEARCHED_ARCS / base.from.length));
