import type { FlowNetwork } from "../../numeric";

/** A network while it is being put together: node 0 is the hub. */
export interface NetworkDraft {
  readonly from: number[];
  readonly to: number[];
  readonly capacity: number[];
  readonly cost: number[];
  readonly supply: number[];
}

export const HUB = 0;

interface ArcLimits {
  readonly capacity?: number;
  readonly cost?: number;
}

export const emptyDraft = (): NetworkDraft => ({ from: [], to: [], capacity: [], cost: [], supply: [0] });

/** The new node, which gives `supply` units that the hub takes (or, when negative, the reverse). */
export function addNode({ supply }: NetworkDraft, units = 0): number {
  supply[HUB] = (supply[HUB] as number) - units;
  return supply.push(units) - 1;
}

/** The new arc; without limits it is free and carries any number of units. */
export function addArc(
  draft: NetworkDraft,
  from: number,
  to: number,
  { capacity = Infinity, cost = 0 }: ArcLimits = {},
): number {
  draft.to.push(to);
  draft.capacity.push(capacity);
  draft.cost.push(cost);
  return draft.from.push(from) - 1;
}

export const networkOf = (draft: NetworkDraft): FlowNetwork => ({
  nodeCount: draft.supply.length,
  from: Int32Array.from(draft.from),
  to: Int32Array.from(draft.to),
  lower: null,
  capacity: Float64Array.from(draft.capacity),
  cost: Float64Array.from(draft.cost),
  supply: Float64Array.from(draft.supply),
  hub: HUB,
});
