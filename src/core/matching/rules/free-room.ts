import { HUB } from "./network-draft";
import type { RulesNetwork } from "./rules-network";

/** Units that nodes of the supply can still give, within all limits above them. */
export interface FreeRoom {
  readonly at: (node: number) => number;
  readonly take: (node: number, units: number) => void;
}

/** What `flow` leaves free. */
export function freeRoom({ base }: RulesNetwork, flow: Float64Array): FreeRoom {
  const { from, to, capacity } = base;
  const above = new Map<number, number>();
  const room = new Map<number, number>();
  from.forEach((tail, arc) => {
    const head = to[arc] as number;
    if (head === HUB) {
      above.set(tail, HUB);
      room.set(tail, flow[arc] as number);
    } else if (!above.has(head)) {
      above.set(head, tail);
      room.set(head, (capacity[arc] as number) - (flow[arc] as number));
    }
  });
  const pathOf = (node: number): readonly number[] =>
    node === HUB ? [] : [node, ...pathOf(above.get(node) ?? HUB)];
  return {
    at: (node) => Math.min(...pathOf(node).map((each) => room.get(each) ?? 0)),
    take: (node, units) => {
      for (const each of pathOf(node)) room.set(each, (room.get(each) ?? 0) - units);
    },
  };
}
