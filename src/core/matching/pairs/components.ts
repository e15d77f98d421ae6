import { connectedParts } from "../../numeric";
import type { PairLists } from "./compatible-pairs";

/** Needs and resources that can influence each other, as places in canonical order. */
export interface Component {
  readonly needs: Int32Array;
  readonly resources: Int32Array;
}

/**
 * The connected parts of the pairs of needs that still want something (`quantity` by place): each can be solved by itself.
 * Needs and resources without a pair belong to none.
 */
export function componentsOfPairs(
  { problem, start, end, resource }: PairLists,
  quantity: Int32Array,
): readonly Component[] {
  const parts = connectedParts({
    rowCount: problem.needs.count,
    columnCount: problem.resources.count,
    start,
    end,
    column: resource,
    quantity,
  });
  return parts.map(({ rows, columns }) => ({ needs: rows, resources: columns }));
}
