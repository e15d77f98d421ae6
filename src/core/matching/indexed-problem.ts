import { orderOfNeeds, orderOfResources, placesOf } from "./canonical-order";
import { checkProblem, type MatchingProblem, type Pair } from "./problem";

/**
 * A problem as columns of numbers, rows in canonical order. "Place" is a position in this order, "row" one in the lists given.
 * Unknown positions are NaN, absent limits Infinity.
 */
export interface IndexedProblem {
  readonly needRow: Int32Array;
  readonly needPlace: Int32Array;
  readonly resourceRow: Int32Array;
  readonly resourcePlace: Int32Array;
  readonly needs: NeedColumns;
  readonly resources: ResourceColumns;
  /** Whether a resource serves a category: entry category × resources + resource. */
  readonly serves: Uint8Array;
  readonly categoryCount: number;
  /** Whether a resource serves a group: entry resource × groupCount + group. */
  readonly eligible: Uint8Array;
  /** The last group stands for "none given". */
  readonly groupCount: number;
  /** Excluded pairs as need place × resources + resource place. */
  readonly excluded: ReadonlySet<number>;
}

export interface NeedColumns {
  readonly count: number;
  readonly category: Int32Array;
  readonly group: Int32Array;
  readonly quantity: Int32Array;
  readonly tier: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reachM: Float64Array;
  readonly slots: Int32Array;
}

export interface ResourceColumns {
  readonly count: number;
  readonly capacity: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reachM: Float64Array;
  readonly unitCost: Int32Array;
  readonly slots: Int32Array;
  readonly expired: Uint8Array;
}

/** The problem as columns. Throws RangeError where a value is outside the bounds of matching. */
export function indexProblem(problem: MatchingProblem): IndexedProblem {
  checkProblem(problem);
  const needRow = orderOfNeeds(problem.needs);
  const resourceRow = orderOfResources(problem.resources);
  const categories = numbering([
    ...problem.needs.map((need) => need.category),
    ...problem.resources.flatMap((resource) => resource.categories),
  ]);
  const groups = numbering(problem.needs.flatMap(({ group }) => (group === null ? [] : [group])));
  const needPlace = placesOf(needRow);
  const resourcePlace = placesOf(resourceRow);
  return {
    needRow,
    needPlace,
    resourceRow,
    resourcePlace,
    needs: needColumns(problem, needRow, categories, groups),
    resources: resourceColumns(problem, resourceRow),
    serves: serving(problem, resourceRow, categories),
    categoryCount: categories.size,
    eligible: eligibility(problem, resourceRow, groups),
    groupCount: groups.size + 1,
    excluded: pairKeys(problem.excluded, needPlace, resourcePlace),
  };
}

type Numbering = ReadonlyMap<string, number>;

function numbering(words: readonly string[]): Numbering {
  const numbers = new Map<string, number>();
  for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
  return numbers;
}

/** The number of a word that is known to be in the numbering. */
const numberOf = (words: Numbering, word: string): number => words.get(word) ?? -1;

function needColumns(
  problem: MatchingProblem,
  order: Int32Array,
  categories: Numbering,
  groups: Numbering,
): NeedColumns {
  const rows = Array.from(order, (row) => problem.needs[row]).filter((need) => need !== undefined);
  return {
    count: rows.length,
    category: Int32Array.from(rows, (need) => numberOf(categories, need.category)),
    group: Int32Array.from(rows, (need) =>
      need.group === null ? groups.size : numberOf(groups, need.group),
    ),
    quantity: Int32Array.from(rows, (need) => need.quantity),
    tier: Int32Array.from(rows, (need) => need.tier),
    x: Float64Array.from(rows, (need) => (need.y === null ? NaN : (need.x ?? NaN))),
    y: Float64Array.from(rows, (need) => (need.x === null ? NaN : (need.y ?? NaN))),
    reachM: Float64Array.from(rows, (need) => need.maxDistanceM ?? Infinity),
    slots: Int32Array.from(rows, (need) => need.slots),
  };
}

function resourceColumns(problem: MatchingProblem, order: Int32Array): ResourceColumns {
  const rows = Array.from(order, (row) => problem.resources[row]).filter(
    (resource) => resource !== undefined,
  );
  return {
    count: rows.length,
    capacity: Int32Array.from(rows, (resource) => resource.capacity),
    x: Float64Array.from(rows, (resource) => (resource.y === null ? NaN : (resource.x ?? NaN))),
    y: Float64Array.from(rows, (resource) => (resource.x === null ? NaN : (resource.y ?? NaN))),
    reachM: Float64Array.from(rows, (resource) => resource.radiusM ?? Infinity),
    unitCost: Int32Array.from(rows, (resource) => resource.unitCost),
    slots: Int32Array.from(rows, (resource) => resource.slots),
    expired: Uint8Array.from(rows, (resource) => (resource.expired ? 1 : 0)),
  };
}

/** A resource serves its categories, all below them and all above them. */
function serving(problem: MatchingProblem, order: Int32Array, categories: Numbering): Uint8Array {
  const related = relatedCategories(categories, problem.parentOf);
  const serves = new Uint8Array(categories.size * order.length);
  order.forEach((row, place) => {
    for (const name of problem.resources[row]?.categories ?? []) {
      for (const category of related.get(name) ?? []) serves[category * order.length + place] = 1;
    }
  });
  return serves;
}

function relatedCategories(
  categories: Numbering,
  parentOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly number[]> {
  const related = new Map([...categories].map(([name, number]) => [name, [number]]));
  for (const [name, number] of categories) {
    for (const above of ancestors(name, parentOf)) {
      related.get(above)?.push(number);
      if (categories.has(above)) related.get(name)?.push(numberOf(categories, above));
    }
  }
  return related;
}

/** The categories above `name`; a loop in an edited list ends where it closes. */
function ancestors(name: string, parentOf: ReadonlyMap<string, string>): ReadonlySet<string> {
  const above = new Set<string>();
  let parent = parentOf.get(name);
  while (parent !== undefined && !above.has(parent)) {
    above.add(parent);
    parent = parentOf.get(parent);
  }
  return above;
}

function eligibility(problem: MatchingProblem, order: Int32Array, groups: Numbering): Uint8Array {
  const groupCount = groups.size + 1;
  const eligible = new Uint8Array(order.length * groupCount);
  order.forEach((row, place) => {
    const allowed = problem.resources[row]?.groups ?? [];
    const start = place * groupCount;
    if (allowed.length === 0) eligible.fill(1, start, start + groupCount);
    for (const name of allowed) {
      const group = groups.get(name);
      if (group !== undefined) eligible[start + group] = 1;
    }
  });
  return eligible;
}

function pairKeys(
  pairs: readonly Pair[],
  needPlace: Int32Array,
  resourcePlace: Int32Array,
): ReadonlySet<number> {
  return new Set(
    pairs.map(
      ({ needIndex, resourceIndex }) =>
        (needPlace[needIndex] as number) * resourcePlace.length + (resourcePlace[resourceIndex] as number),
    ),
  );
}
