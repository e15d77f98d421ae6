import type { FlowNetwork } from "./flow-network";

/** What a check of a claimed optimum found; `index` is the node or arc where it fails first. */
export type FlowVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "out-of-bounds" | "improvable"; readonly arc: number }
  | { readonly ok: false; readonly code: "unbalanced"; readonly node: number };

/**
 * Whether `flow` is feasible and `potential` proves that nothing is cheaper, in one pass over the arcs.
 *
 * Complementary slackness: with π = potential, an arc with room has cost + π(from) − π(to) ≥ 0 and an arc above its
 * lower bound has it ≤ 0 (Ahuja, Magnanti & Orlin, *Network Flows*, 1993, theorem 9.4). It knows nothing of the solver.
 */
export function verifyFlow(network: FlowNetwork, flow: Float64Array, potential: Float64Array): FlowVerdict {
  const { from, to, lower, capacity, cost, supply } = network;
  const balance = supply.slice();
  for (let arc = 0; arc < from.length; arc++) {
    const tail = from[arc] as number;
    const head = to[arc] as number;
    const units = flow[arc] as number;
    const least = lower === null ? 0 : (lower[arc] as number);
    const most = capacity[arc] as number;
    if (!(units >= least && units <= most) || !Number.isSafeInteger(units)) {
      return { ok: false, code: "out-of-bounds", arc };
    }
    const reduced = (cost[arc] as number) + (potential[tail] as number) - (potential[head] as number);
    if (!isTight(reduced, units > least, units < most)) return { ok: false, code: "improvable", arc };
    balance[tail] = (balance[tail] as number) - units;
    balance[head] = (balance[head] as number) + units;
  }
  const node = balance.findIndex((rest) => rest !== 0);
  return node < 0 ? { ok: true } : { ok: false, code: "unbalanced", node };
}

function isTight(reduced: number, canShrink: boolean, canGrow: boolean): boolean {
  return Number.isSafeInteger(reduced) && (reduced >= 0 || !canGrow) && (reduced <= 0 || !canShrink);
}
