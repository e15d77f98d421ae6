import fc from "fast-check";
import type { MatchingNeed, MatchingProblem, MatchingResource, Pair, Pin } from "../../src/core/matching";
import { markdownTables, type TableRow } from "./markdown-tables";

/** One unit of "meal" for anybody, at the origin, at any distance and time. */
export const aNeed = (given: Partial<MatchingNeed> & { readonly id: string }): MatchingNeed => ({
  category: "meal",
  group: "elder",
  quantity: 1,
  tier: 1,
  x: 0,
  y: 0,
  maxDistanceM: null,
  slots: 0,
  ...given,
});

/** One unit of "meal" to anybody, at the origin, at any distance and time. */
export const aResource = (given: Partial<MatchingResource> & { readonly id: string }): MatchingResource => ({
  categories: ["meal"],
  groups: [],
  capacity: 1,
  x: 0,
  y: 0,
  radiusM: null,
  unitCost: 0,
  slots: 0,
  expired: false,
  ...given,
});

export const aProblem = (given: Partial<MatchingProblem>): MatchingProblem => ({
  needs: [],
  resources: [],
  parentOf: new Map(),
  excluded: [],
  pins: [],
  ...given,
});

/**
 * The problem written as Markdown tables Needs, Resources, Categories, Substitutes, Borders, Excluded and Pins. Columns left out and empty cells
 * take the values of `aNeed` and `aResource`; `-` is null; lists are separated by blanks; slots are numbered from 0.
 */
export function dataset(text: string): MatchingProblem {
  const tables = markdownTables(text);
  const needs = (tables["Needs"] ?? []).map(needOf);
  const resources = (tables["Resources"] ?? []).map(resourceOf);
  const pairOf = ({ need, resource }: TableRow): Pair => ({
    needIndex: needs.findIndex(({ id }) => id === need),
    resourceIndex: resources.findIndex(({ id }) => id === resource),
  });
  return {
    needs,
    resources,
    parentOf: new Map(
      (tables["Categories"] ?? []).map((row) => [row["category"] ?? "", row["parent"] ?? ""]),
    ),
    substitutes: (tables["Substitutes"] ?? []).map((row) => ({
      category: row["category"] ?? "",
      by: row["by"] ?? "",
      extraCost: Number(row["extra"]),
    })),
    ...bordersOf(tables["Borders"]),
    excluded: (tables["Excluded"] ?? []).map(pairOf),
    pins: (tables["Pins"] ?? []).map((row): Pin => ({ ...pairOf(row), quantity: Number(row["quantity"]) })),
  };
}

/** Small problems in which every filter, pins and ties occur. */
export const anyProblem: fc.Arbitrary<MatchingProblem> = fc
  .record({
    needs: fc.array(anyNeed(), { maxLength: 7 }),
    resources: fc.array(anyResource(), { maxLength: 5 }),
    substitutes: fc.array(anySubstitute(), { maxLength: 2 }),
    borders: fc.record({
      areOpen: fc.boolean(),
      surchargeM: fc.integer({ min: 0, max: 4 }),
      open: fc.array(anyOpenBorder(), { maxLength: 2 }),
    }),
    excluded: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
    pins: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 3 })), { maxLength: 2 }),
  })
  .map(({ needs, resources, substitutes, borders, excluded, pins }) => {
    const pairs = needs.length * resources.length > 0;
    const pair = (need: number, resource: number): Pair => ({
      needIndex: need % needs.length,
      resourceIndex: resource % resources.length,
    });
    return aProblem({
      needs: needs.map((need, i) => aNeed({ ...need, id: `N${i}` })),
      resources: resources.map((resource, i) => aResource({ ...resource, id: `R${i}` })),
      parentOf: new Map([
        ["meal", "care"],
        ["bath", "care"],
      ]),
      substitutes,
      borders,
      excluded: pairs ? excluded.map(([need, resource]) => pair(need, resource)) : [],
      pins: pairs ? pins.map(([need, resource, quantity]) => ({ ...pair(need, resource), quantity })) : [],
    });
  });

function anyNeed() {
  return fc.record({
    category: fc.constantFrom("meal", "bath", "care", "repair"),
    group: fc.constantFrom("elder", "child", null),
    quantity: fc.integer({ min: 0, max: 4 }),
    tier: fc.integer({ min: 1, max: 3 }),
    x: coordinate(),
    y: coordinate(),
    maxDistanceM: fc.constantFrom(null, 5, 8),
    slots: fc.constantFrom(0, 1, 2, 3),
    community: anyCommunity(),
    level: fc.constantFrom(0, 0, 3),
    leastRating: fc.constantFrom(0, 0, 0, 3),
  });
}

function anyResource() {
  return fc.record({
    categories: fc.subarray(["meal", "bath", "care", "repair"]),
    groups: fc.subarray(["elder", "child"]),
    capacity: fc.integer({ min: 0, max: 5 }),
    x: coordinate(),
    y: coordinate(),
    radiusM: fc.constantFrom(null, 5, 8),
    unitCost: fc.integer({ min: 0, max: 3 }),
    slots: fc.constantFrom(0, 1, 2),
    expired: fc.constantFrom(false, false, false, true),
    community: anyCommunity(),
    rating: fc.constantFrom(0, 3),
    leastLevel: fc.constantFrom(0, 0, 0, 2),
  });
}

function anySubstitute() {
  const category = fc.constantFrom("meal", "bath", "care", "repair");
  return fc.record({ category, by: category, extraCost: fc.integer({ min: 0, max: 3 }) });
}

function anyCommunity() {
  return fc.constantFrom(null, "A", "A", "B");
}

function anyOpenBorder() {
  const between = fc.constantFrom<readonly [string, string]>(["A", "B"], ["B", "A"], ["B", "C"]);
  return fc.record({ between, surchargeM: fc.integer({ min: 0, max: 4 }) });
}

function coordinate() {
  return fc.constantFrom(0, 3, 4, 8, null);
}

function bordersOf(rows: readonly TableRow[] | undefined): Pick<MatchingProblem, "borders"> {
  const row = rows?.[0];
  if (row === undefined) return {};
  return { borders: { areOpen: row["open"] === "yes", surchargeM: Number(row["surcharge"] ?? 0) } };
}

function needOf(row: TableRow): MatchingNeed {
  const defaults = aNeed({ id: row["id"] ?? "" });
  return {
    id: defaults.id,
    category: row["category"] ?? defaults.category,
    group: orNull(row["group"], String, defaults.group),
    quantity: Number(row["quantity"] ?? defaults.quantity),
    tier: Number(row["tier"] ?? defaults.tier),
    x: orNull(row["x"], Number, defaults.x),
    y: orNull(row["y"], Number, defaults.y),
    maxDistanceM: orNull(row["within"], Number, defaults.maxDistanceM),
    slots: mask(row["slots"]),
    community: row["community"] ?? null,
    level: Number(row["level"] ?? 0),
    leastRating: Number(row["rating"] ?? 0),
  };
}

function resourceOf(row: TableRow): MatchingResource {
  const defaults = aResource({ id: row["id"] ?? "" });
  return {
    id: defaults.id,
    categories: row["categories"]?.split(" ") ?? defaults.categories,
    groups: row["groups"]?.split(" ") ?? defaults.groups,
    capacity: Number(row["capacity"] ?? defaults.capacity),
    x: orNull(row["x"], Number, defaults.x),
    y: orNull(row["y"], Number, defaults.y),
    radiusM: orNull(row["radius"], Number, defaults.radiusM),
    unitCost: Number(row["cost"] ?? defaults.unitCost),
    slots: mask(row["slots"]),
    expired: row["expired"] === "yes",
    ...qualificationOf(row),
  };
}

function qualificationOf(row: TableRow): Pick<MatchingResource, "community" | "rating" | "leastLevel"> {
  return {
    community: row["community"] ?? null,
    rating: Number(row["rating"] ?? 0),
    leastLevel: Number(row["level"] ?? 0),
  };
}

function orNull<T>(cell: string | undefined, read: (cell: string) => T, missing: T | null): T | null {
  if (cell === undefined) return missing;
  return cell === "-" ? null : read(cell);
}

const mask = (cell = ""): number =>
  cell
    .split(" ")
    .filter((slot) => slot !== "")
    .reduce((bits, slot) => bits | (1 << Number(slot)), 0);
