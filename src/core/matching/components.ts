import { componentsOf, disjointSets, join } from "../numeric";
import type { CompatiblePairs } from "./compatible-pairs";

/** Needs and resources that can influence each other, as places in canonical order. */
export interface Component {
  readonly needs: Int32Array;
  readonly resources: Int32Array;
}

/**
 * The connected parts of the pairs of needs that still want something (`quantity` by place): each can be solved by itself.
 * Needs and resources without a pair belong to none.
 */
export function componentsOfPairs(pairs: CompatiblePairs, quantity: Int32Array): readonly Component[] {
  const { start, resource, problem } = pairs;
  const sets = disjointSets(problem.resources.count);
  const first = new Int32Array(problem.needs.count).fill(-1);
  const used = new Uint8Array(problem.resources.count);
  for (let need = 0; need < first.length; need++) {
    if (quantity[need] === 0) continue;
    const end = start[need + 1] as number;
    for (let pair = start[need] as number; pair < end; pair++) {
      const other = resource[pair] as number;
      used[other] = 1;
      if ((first[need] as number) < 0) first[need] = other;
      else join(sets, first[need] as number, other);
    }
  }
  const { of, count } = componentsOf(sets);
  const needs = grouped(
    first.map((other) => (other < 0 ? -1 : (of[other] as number))),
    count,
  );
  const resources = grouped(
    of.map((component, place) => (used[place] === 1 ? component : -1)),
    count,
  );
  return needs
    .map((list, i): Component => ({ needs: list, resources: resources[i] ?? new Int32Array(0) }))
    .filter((component) => component.needs.length > 0);
}

/** The positions that carry each label 0…count−1, ascending; −1 labels nothing. */
function grouped(labels: Int32Array, count: number): readonly Int32Array[] {
  const start = new Int32Array(count + 1);
  labels.forEach((label) => {
    if (label >= 0) start[label + 1] = (start[label + 1] as number) + 1;
  });
  for (let label = 1; label <= count; label++) {
    start[label] = (start[label] as number) + (start[label - 1] as number);
  }
  const next = start.slice();
  const positions = new Int32Array(start[count] as number);
  labels.forEach((label, position) => {
    if (label < 0) return;
    const place = next[label] as number;
    positions[place] = position;
    next[label] = place + 1;
  });
  return Array.from({ length: count }, (_, label) => positions.subarray(start[label], start[label + 1]));
}
