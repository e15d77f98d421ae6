import { dice, type Dice } from "./random";

/** A row of `needs` in a dataset file for `solve`. */
export interface DatasetNeed {
  readonly id: string;
  readonly category: string;
  readonly group: string;
  readonly quantity: number;
  readonly tier: number;
  readonly x: number;
  readonly y: number;
  readonly maxDistanceM: number;
  readonly slots: number;
}

/** A row of `resources` in a dataset file for `solve`. */
export interface DatasetResource {
  readonly id: string;
  readonly categories: readonly string[];
  readonly groups: readonly string[];
  readonly capacity: number;
  readonly x: number;
  readonly y: number;
  readonly radiusM: number;
  readonly unitCost: number;
  readonly slots: number;
}

/** Both lists are made while they are read, and again the same each time. */
export interface MatchingInstance {
  readonly needs: Iterable<DatasetNeed>;
  readonly resources: Iterable<DatasetResource>;
}

export interface MatchingSize {
  readonly needs: number;
  readonly resources: number;
  /** Length of the square's side: sets how many resources are near a need, and so the number of compatible pairs. */
  readonly sideM: number;
  /** Least and greatest units of a resource: set the share of the needs that can be served. */
  readonly capacity: readonly [least: number, greatest: number];
}

/** Tuned to the compatible pairs and the servable shares that `README.md` tells. */
export const MATCHING_SIZES = {
  community: { needs: 200, resources: 80, sideM: 1_200, capacity: [2, 18] },
  street: { needs: 5_000, resources: 1_000, sideM: 3_400, capacity: [3, 27] },
  district: { needs: 50_000, resources: 5_000, sideM: 6_600, capacity: [7, 52] },
  city: { needs: 500_000, resources: 20_000, sideM: 13_700, capacity: [15, 128] },
} as const satisfies Record<string, MatchingSize>;

export type MatchingSizeName = keyof typeof MATCHING_SIZES;

/** Needs and resources of a whole area around its neighbourhoods, the same for the same size and seed. */
export function matchingInstance(size: MatchingSize, seed = 20_261_122): MatchingInstance {
  const neighbourhoods = neighbourhoodsOf(size, seed);
  return {
    needs: rows(size.needs, seed + 1, (roll, index) => need(size, neighbourhoods, roll, index)),
    resources: rows(size.resources, seed + 2, (roll, index) => resource(size, neighbourhoods, roll, index)),
  };
}

/** The instance as the text of a dataset file, in pieces of a few hundred rows. */
export function* datasetText({ needs, resources }: MatchingInstance): Generator<string, void> {
  yield `{"needs":[`;
  yield* listText(needs);
  yield `],\n"resources":[`;
  yield* listText(resources);
  yield `]}\n`;
}

function* listText(list: Iterable<object>): Generator<string, void> {
  let piece: string[] = [];
  let lead = "\n";
  for (const row of list) {
    piece.push(lead + JSON.stringify(row));
    lead = ",\n";
    if (piece.length < ROWS_PER_PIECE) continue;
    yield piece.join("");
    piece = [];
  }
  yield piece.join("");
}

const ROWS_PER_PIECE = 500;

type RowMaker<Row> = (roll: Dice, index: number) => Row;

const rows = <Row>(count: number, seed: number, make: RowMaker<Row>): Iterable<Row> => ({
  *[Symbol.iterator]() {
    const roll = dice(seed);
    for (let index = 0; index < count; index += 1) yield make(roll, index);
  },
});

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Neighbourhood extends Place {
  readonly spreadM: number;
}

/** One for about every 25 resources. */
function neighbourhoodsOf({ resources, sideM }: MatchingSize, seed: number): readonly Neighbourhood[] {
  const roll = dice(seed);
  return Array.from({ length: Math.max(4, Math.round(resources / 25)) }, () => ({
    x: roll.whole(0, sideM),
    y: roll.whole(0, sideM),
    spreadM: roll.whole(120, 400),
  }));
}

function need(
  { sideM }: MatchingSize,
  neighbourhoods: readonly Neighbourhood[],
  roll: Dice,
  index: number,
): DatasetNeed {
  return {
    id: `N${String(index + 1).padStart(6, "0")}`,
    category: CATEGORIES[rank(roll)] ?? "",
    group: roll.pick(GROUPS_OF_NEEDS),
    quantity: roll.whole(1, 6),
    tier: roll.pick(TIERS),
    ...placeNear(neighbourhoods, sideM, roll, 0.95),
    maxDistanceM: 100 * roll.whole(5, 20),
    slots: roll.chance(0.3) ? ANY_TIME : slots(roll, roll.whole(1, 4)),
  };
}

function resource(
  { sideM, capacity }: MatchingSize,
  neighbourhoods: readonly Neighbourhood[],
  roll: Dice,
  index: number,
): DatasetResource {
  return {
    id: `R${String(index + 1).padStart(5, "0")}`,
    categories: categoriesOfOneKind(roll),
    groups: roll.chance(0.4) ? [] : GROUPS.filter(() => roll.chance(0.5)),
    capacity: roll.whole(...capacity),
    ...placeNear(provided(neighbourhoods), sideM, roll, 0.95),
    radiusM: 100 * roll.whole(8, 30),
    unitCost: roll.chance(0.5) ? 0 : roll.whole(1, 300),
    slots: roll.chance(0.2) ? ANY_TIME : slots(roll, roll.whole(3, 10)),
  };
}

const ANY_TIME = 0;
const TIERS = [1, 1, 2, 2, 2, 3, 3, 3, 3, 3] as const;
const GROUPS = [
  "residents",
  "elderly",
  "elderly-alone",
  "adolescents",
  "disabled",
  "low-income",
  "new-workers",
  "tenants",
] as const;
const GROUPS_OF_NEEDS = [...GROUPS, "residents", "residents", "elderly", "elderly"] as const;

const KINDS = 6;
const CATEGORIES_PER_KIND = 5;
const CATEGORY_COUNT = KINDS * CATEGORIES_PER_KIND;

/** Second-level categories, the most frequent first: neighbours in this order are of different kinds. */
const CATEGORIES = Array.from(
  { length: CATEGORY_COUNT },
  (_, place) => `k${(place % KINDS) + 1}-${Math.floor(place / KINDS) + 1}`,
);

/** After Zipf: the category at place r is asked for in proportion to 1 / (r + 1). Entry r: how often one of the first r + 1 is. */
const CUMULATED = CATEGORIES.reduce<readonly number[]>(
  (sums, _, place) => [...sums, (sums.at(-1) ?? 0) + 1 / (place + 1)],
  [],
);

/** A place in `CATEGORIES`. */
function rank(roll: Dice): number {
  const target = (roll.whole(0, 999_999) / 1_000_000) * (CUMULATED.at(-1) ?? 1);
  return CUMULATED.findIndex((sum) => target < sum);
}

/** One to three categories of one kind; every tenth resource serves the whole kind. */
function categoriesOfOneKind(roll: Dice): readonly string[] {
  const first = rank(roll);
  const ofKind = CATEGORIES.filter((_, place) => place % KINDS === first % KINDS);
  if (roll.chance(0.1)) return ofKind;
  const others = ofKind.filter((name) => name !== CATEGORIES[first] && roll.chance(0.1)).slice(0, 2);
  return [CATEGORIES[first] ?? "", ...others];
}

/** A mask of up to `count` of the 21 times of a week. */
function slots(roll: Dice, count: number): number {
  let mask = 0;
  for (let chosen = 0; chosen < count; chosen += 1) mask |= 1 << roll.whole(0, 20);
  return mask;
}

/** Neighbourhoods that have resources of their own: three in ten have none and depend on what is near. */
const provided = (neighbourhoods: readonly Neighbourhood[]): readonly Neighbourhood[] =>
  neighbourhoods.slice(0, Math.ceil(0.7 * neighbourhoods.length));

/** Around a neighbourhood with the chance `clustered`, else anywhere in the square. */
function placeNear(
  neighbourhoods: readonly Neighbourhood[],
  sideM: number,
  roll: Dice,
  clustered: number,
): Place {
  if (!roll.chance(clustered)) return { x: roll.whole(0, sideM), y: roll.whole(0, sideM) };
  const { x, y, spreadM } = roll.pick(neighbourhoods);
  return { x: x + around(roll, spreadM), y: y + around(roll, spreadM) };
}

/** Bell-shaped around 0: the sum of four dice, no transcendental functions, which differ between machines. */
function around(roll: Dice, spreadM: number): number {
  let sum = 0;
  for (let die = 0; die < 4; die += 1) sum += roll.whole(-spreadM, spreadM);
  return Math.round(sum / 2);
}
