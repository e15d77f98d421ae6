import type { Numbering } from "./numbering";
import type { MatchingProblem } from "./problem";

/** Which resource serves which category, and how: entries category × resources + resource. */
export interface CategoryService {
  /** A value of `SERVES`. */
  readonly serves: Uint8Array;
  /** What a substitute costs more per unit, in equivalent metres; null when there are no substitutes. */
  readonly extraCost: Int32Array | null;
}

export const SERVES = { not: 0, directly: 1, asSubstitute: 2 } as const;

/**
 * Who serves what. A resource serves its categories, all below them and all above them; and as a substitute, at the least
 * extra cost that a rule allows, the categories of the rules that name one of its categories or one above it.
 */
export function categoryService(
  problem: MatchingProblem,
  order: Int32Array,
  categories: Numbering,
): CategoryService {
  const { resources, parentOf, substitutes = [] } = problem;
  const direct = relatedCategories(categories, parentOf);
  const serves = new Uint8Array(categories.size * order.length);
  order.forEach((row, place) => {
    for (const name of resources[row]?.categories ?? []) {
      for (const category of direct.get(name) ?? [])
        serves[category * order.length + place] = SERVES.directly;
    }
  });
  if (substitutes.length === 0) return { serves, extraCost: null };
  const extraCost = new Int32Array(serves.length);
  const replaced = substitutedCategories(categories, problem);
  order.forEach((row, place) => {
    for (const name of resources[row]?.categories ?? []) {
      for (const { category, cost } of replaced.get(name) ?? []) {
        const entry = category * order.length + place;
        if (serves[entry] === SERVES.directly) continue;
        const isFirst = serves[entry] === SERVES.not;
        extraCost[entry] = isFirst ? cost : Math.min(cost, extraCost[entry] as number);
        serves[entry] = SERVES.asSubstitute;
      }
    }
  });
  return { serves, extraCost };
}

type Parents = ReadonlyMap<string, string>;

/** For each category the numbers of itself and of all that are below or above it. */
function relatedCategories(categories: Numbering, parentOf: Parents): ReadonlyMap<string, readonly number[]> {
  const related = new Map([...categories].map(([name, number]) => [name, [number]]));
  for (const [name, number] of categories) {
    for (const above of ancestors(name, parentOf)) {
      const numberAbove = categories.get(above);
      if (numberAbove === undefined) continue;
      related.get(above)?.push(number);
      related.get(name)?.push(numberAbove);
    }
  }
  return related;
}

interface Substituted {
  readonly category: number;
  readonly cost: number;
}

/** For each category the ones for which its resources may be substitutes. */
function substitutedCategories(
  categories: Numbering,
  { parentOf, substitutes = [] }: MatchingProblem,
): ReadonlyMap<string, readonly Substituted[]> {
  const isWithin = (name: string, top: string): boolean => name === top || ancestors(name, parentOf).has(top);
  const found = new Map<string, Substituted[]>();
  for (const { category, by, extraCost } of substitutes) {
    const replaced = [...categories].filter(([name]) => isWithin(name, category));
    for (const [name] of categories) {
      if (!isWithin(name, by)) continue;
      const list = found.get(name) ?? [];
      found.set(name, [...list, ...replaced.map(([, number]) => ({ category: number, cost: extraCost }))]);
    }
  }
  return found;
}

/** The categories above `name`; a loop in an edited list ends where it closes. */
function ancestors(name: string, parentOf: Parents): ReadonlySet<string> {
  const above = new Set<string>();
  let parent = parentOf.get(name);
  while (parent !== undefined && !above.has(parent)) {
    above.add(parent);
    parent = parentOf.get(parent);
  }
  return above;
}
