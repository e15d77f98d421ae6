/**
 * A directed network with whole numbers on it. Arc `a` runs from node `from[a]` to node `to[a]`.
 *
 * Quantities and costs are safe integers; a capacity may also be Infinity.
 */
export interface FlowNetwork {
  readonly nodeCount: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Least flow per arc; null means 0 everywhere. */
  readonly lower: Float64Array | null;
  /** Greatest flow per arc. */
  readonly capacity: Float64Array;
  /** Cost per unit; may be negative. */
  readonly cost: Float64Array;
  /** Units a node gives away (negative: takes in). The sum must be 0 for a flow to exist. */
  readonly supply: Float64Array;
  /** A node that arcs join to (nearly) all others: the search starts from those arcs. Null when there is none. */
  readonly hub: number | null;
}

export type FlowSolution =
  | {
      readonly status: "optimal";
      readonly flow: Float64Array;
      /** Node prices π: an arc with room has cost + π(from) − π(to) ≥ 0, an arc with flow to take back ≤ 0. */
      readonly potential: Float64Array;
      readonly cost: number;
      readonly pivots: number;
    }
  /** No flow serves all supplies within the capacities. */
  | { readonly status: "infeasible" }
  /** A cycle of negative cost has no capacity limit. */
  | { readonly status: "unbounded" };
