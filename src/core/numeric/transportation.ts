/**
 * Rows that want units and columns that have them. Entries start[r] … end[r]−1 of `column` and `cost` are the arcs of row r:
 * for rows that come one after the other, `end` is `start.subarray(1)`.
 *
 * Every unit of a row is served over one of its arcs at the arc's cost, or left out at the row's worth. Costs may be
 * negative; all numbers are whole, quantities and capacities below 2³¹.
 */
export interface Transportation {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly column: Int32Array;
  readonly cost: Int32Array | Float64Array;
  /** Units wanted, per row. */
  readonly quantity: Int32Array;
  /** Units at hand, per column. */
  readonly capacity: Int32Array;
  /** What a unit costs that is left out, per row. */
  readonly worth: Float64Array;
  /** What a unit costs that stays idle, per column, ≥ 0; null = nothing. */
  readonly idleCost: Float64Array | null;
}

export interface TransportationPlan {
  /** The arcs that carry units, by row; parallel to `units`. */
  readonly arc: Int32Array;
  readonly units: Int32Array;
  /**
   * What one more unit of a column would save; −idleCost where units stay idle. Together with the implied value of a row's
   * unit, min(worth, least of cost + price over its arcs), they prove that no plan costs less.
   */
  readonly price: Float64Array;
}

/** The greatest cost, whatever its sign; 0 where there are no arcs. */
export function dearestOf(cost: Transportation["cost"]): number {
  let dearest = 0;
  for (let arc = 0; arc < cost.length; arc++) dearest = Math.max(dearest, Math.abs(cost[arc] as number));
  return dearest;
}
