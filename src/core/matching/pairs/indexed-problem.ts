import { indexBorders, type IndexedBorders } from "./borders";
import { canonicalOrder, placesOf } from "./canonical-order";
import { categoryService, type CategoryService } from "./category-service";
import { numberOf, numbering, type Numbering } from "./numbering";
import {
  ALL_OPEN,
  checkProblem,
  type MatchingNeed,
  type MatchingProblem,
  type MatchingResource,
  type Pair,
} from "./problem";

/**
 * A problem as columns of numbers, rows in canonical order. "Place" is a position in this order, "row" one in the lists given.
 * Unknown positions are NaN, absent limits Infinity, unknown communities −1.
 */
export interface IndexedProblem extends CategoryService {
  readonly needRow: Int32Array;
  readonly needPlace: Int32Array;
  readonly resourceRow: Int32Array;
  readonly resourcePlace: Int32Array;
  readonly needs: NeedColumns;
  readonly resources: ResourceColumns;
  readonly categoryCount: number;
  /** Whether a resource serves a group: entry resource × groupCount + group. */
  readonly eligible: Uint8Array;
  /** The last group stands for "none given". */
  readonly groupCount: number;
  readonly borders: IndexedBorders;
  /** Excluded pairs as need place × resources + resource place. */
  readonly excluded: ReadonlySet<number>;
}

interface NeedColumns {
  readonly count: number;
  readonly category: Int32Array;
  readonly group: Int32Array;
  readonly community: Int32Array;
  readonly quantity: Int32Array;
  readonly tier: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reachM: Float64Array;
  readonly slots: Int32Array;
  readonly level: Uint8Array;
  readonly leastRating: Uint8Array;
}

interface ResourceColumns {
  readonly count: number;
  readonly community: Int32Array;
  readonly capacity: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reachM: Float64Array;
  readonly unitCost: Int32Array;
  readonly slots: Int32Array;
  readonly expired: Uint8Array;
  readonly rating: Uint8Array;
  readonly leastLevel: Uint8Array;
}

/** The problem as columns. Throws RangeError where a value is outside the bounds of matching. */
export function indexProblem(problem: MatchingProblem): IndexedProblem {
  checkProblem(problem);
  const { needRow, resourceRow } = canonicalOrder(problem);
  const words = wordsOf(problem);
  const needPlace = placesOf(needRow);
  const resourcePlace = placesOf(resourceRow);
  return {
    needRow,
    needPlace,
    resourceRow,
    resourcePlace,
    needs: needColumns(problem.needs, needRow, words),
    resources: resourceColumns(problem.resources, resourceRow, words),
    ...categoryService(problem, resourceRow, words.categories),
    categoryCount: words.categories.size,
    eligible: eligibility(problem, resourceRow, words.groups),
    groupCount: words.groups.size + 1,
    borders: indexBorders(problem.borders ?? ALL_OPEN, words.communities),
    excluded: pairKeys(problem.excluded, needPlace, resourcePlace),
  };
}

/** The numbers that stand for the words of the problem. */
interface Words {
  /** Of needs and resources. */
  readonly categories: Numbering;
  /** Of needs only: no other group asks for anything. */
  readonly groups: Numbering;
  /** Of needs and of borders that are open by themselves: whatever else there is, it is another. */
  readonly communities: Numbering;
}

function wordsOf({ needs, resources, borders }: MatchingProblem): Words {
  const categories = numbering();
  const groups = numbering();
  const communities = numbering();
  for (const need of needs) {
    categories.add(need.category);
    if (need.group !== null) groups.add(need.group);
    if (isGiven(need.community)) communities.add(need.community);
  }
  for (const resource of resources) resource.categories.forEach(categories.add);
  for (const { between } of borders?.open ?? []) between.forEach(communities.add);
  return { categories: categories.numbers, groups: groups.numbers, communities: communities.numbers };
}

const isGiven = (word: string | null | undefined): word is string => word !== null && word !== undefined;

/** −1 when unknown; of a community that no need names, a number that is no need's. */
const communityOf = (community: string | null | undefined, communities: Numbering): number =>
  isGiven(community) ? numberOf(communities, community, communities.size) : -1;

function needColumns(rows: readonly MatchingNeed[], order: Int32Array, words: Words): NeedColumns {
  const count = order.length;
  const columns = {
    count,
    category: new Int32Array(count),
    group: new Int32Array(count),
    community: new Int32Array(count),
    quantity: new Int32Array(count),
    tier: new Int32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    reachM: new Float64Array(count),
    slots: new Int32Array(count),
    level: new Uint8Array(count),
    leastRating: new Uint8Array(count),
  };
  const noGroup = words.groups.size;
  order.forEach((row, place) => {
    const need = rows[row] as MatchingNeed;
    columns.category[place] = numberOf(words.categories, need.category, -1);
    columns.group[place] = need.group === null ? noGroup : numberOf(words.groups, need.group, noGroup);
    columns.community[place] = communityOf(need.community, words.communities);
    columns.quantity[place] = need.quantity;
    columns.tier[place] = need.tier;
    columns.x[place] = need.y === null ? NaN : (need.x ?? NaN);
    columns.y[place] = need.x === null ? NaN : (need.y ?? NaN);
    columns.reachM[place] = need.maxDistanceM ?? Infinity;
    columns.slots[place] = need.slots;
    columns.level[place] = need.level ?? 0;
    columns.leastRating[place] = need.leastRating ?? 0;
  });
  return columns;
}

function resourceColumns(
  rows: readonly MatchingResource[],
  order: Int32Array,
  { communities }: Words,
): ResourceColumns {
  const count = order.length;
  const columns = {
    count,
    community: new Int32Array(count),
    capacity: new Int32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    reachM: new Float64Array(count),
    unitCost: new Int32Array(count),
    slots: new Int32Array(count),
    expired: new Uint8Array(count),
    rating: new Uint8Array(count),
    leastLevel: new Uint8Array(count),
  };
  order.forEach((row, place) => {
    const resource = rows[row] as MatchingResource;
    columns.community[place] = communityOf(resource.community, communities);
    columns.capacity[place] = resource.capacity;
    columns.x[place] = resource.y === null ? NaN : (resource.x ?? NaN);
    columns.y[place] = resource.x === null ? NaN : (resource.y ?? NaN);
    columns.reachM[place] = resource.radiusM ?? Infinity;
    columns.unitCost[place] = resource.unitCost;
    columns.slots[place] = resource.slots;
    columns.expired[place] = resource.expired ? 1 : 0;
    columns.rating[place] = resource.rating ?? 0;
    columns.leastLevel[place] = resource.leastLevel ?? 0;
  });
  return columns;
}

function eligibility({ resources }: MatchingProblem, order: Int32Array, groups: Numbering): Uint8Array {
  const groupCount = groups.size + 1;
  const eligible = new Uint8Array(order.length * groupCount);
  order.forEach((row, place) => {
    const allowed = resources[row]?.groups ?? [];
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
  const keys = new Set<number>();
  for (const { needIndex, resourceIndex } of pairs) {
    keys.add(
      (needPlace[needIndex] as number) * resourcePlace.length + (resourcePlace[resourceIndex] as number),
    );
  }
  return keys;
}
