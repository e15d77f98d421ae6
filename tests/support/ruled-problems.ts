import fc from "fast-check";
import type { MatchingProblem } from "../../src/core/matching";
import { aNeed, aProblem, aResource } from "./matching-problems";

/** Which rules may occur. */
export interface RuleKinds {
  readonly fair?: boolean;
  readonly floors?: boolean;
  /** Floors of groups of which others are part. */
  readonly parts?: boolean;
  readonly limits?: boolean;
  readonly divisions?: boolean;
  readonly pins?: boolean;
}

/** Small problems in which resources are scarce and some of the `kinds` of rules hold. */
export const anyRuledProblem = (kinds: RuleKinds): fc.Arbitrary<MatchingProblem> =>
  fc
    .record({
      needs: fc.array(anyNeed(kinds), { minLength: 1, maxLength: kinds.parts === true ? 8 : 6 }),
      resources: fc.array(anyResource(kinds.limits ?? false), { minLength: 1, maxLength: 4 }),
      pins: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 2 })), {
        maxLength: kinds.pins === true ? 2 : 0,
      }),
      fairness: fc.constantFrom(...(kinds.fair === true ? (["group", "community"] as const) : [null])),
      scope: fc.constantFrom(
        ...(kinds.parts === true ? (["group"] as const) : (["group", "community"] as const)),
      ),
      shares: fc.array(fc.tuple(fc.nat(kinds.parts === true ? 4 : 2), fc.constantFrom(0.25, 0.5, 0.7, 1)), {
        maxLength: kinds.parts === true ? 5 : kinds.floors === true ? 2 : 0,
      }),
    })
    .map(({ needs, resources, pins, fairness, scope, shares }) =>
      aProblem({
        needs: needs.map((need, i) => aNeed({ ...need, id: `N${i}` })),
        resources: resources.map((resource, i) => aResource({ ...resource, id: `R${i}` })),
        pins: pins.map(([need, resource, quantity]) => ({
          needIndex: need % needs.length,
          resourceIndex: resource % resources.length,
          quantity,
        })),
        fairness,
        minimumShares: shares.map(([number, share]) => {
          const name = ((fairness ?? scope) === "group" ? GROUPS : COMMUNITIES)[number] ?? "";
          const parts = kinds.parts === true ? PARTS[name] : undefined;
          return { scope: fairness ?? scope, name, share, ...(parts === undefined ? {} : { parts }) };
        }),
      }),
    );

/** Both problems at once, under the rules of the first: nothing of one can serve the other. */
export function besideEachOther(first: MatchingProblem, second: MatchingProblem): MatchingProblem {
  return {
    ...first,
    needs: [
      ...first.needs,
      ...second.needs.map((need) => ({ ...need, id: `${need.id}-2`, category: `${need.category}-2` })),
    ],
    resources: [
      ...first.resources,
      ...second.resources.map((resource) => ({
        ...resource,
        id: `${resource.id}-2`,
        categories: resource.categories.map((category) => `${category}-2`),
      })),
    ],
    pins: [
      ...first.pins,
      ...second.pins.map(({ needIndex, resourceIndex, quantity }) => ({
        needIndex: first.needs.length + needIndex,
        resourceIndex: first.resources.length + resourceIndex,
        quantity,
      })),
    ],
  };
}

/** The problem with all quantities and capacities so many times as great. */
export const timesAsMany = (problem: MatchingProblem, times: number): MatchingProblem => ({
  ...problem,
  needs: problem.needs.map((need) => ({ ...need, quantity: times * need.quantity })),
  resources: problem.resources.map((resource) => ({ ...resource, capacity: times * resource.capacity })),
});

const GROUPS = ["elder", "child", "worker", "alone", "poor"];
const PARTS: Readonly<Record<string, readonly string[]>> = { elder: ["alone"], child: ["poor"] };
const COMMUNITIES = ["east", "west", "north"];

function anyNeed({ divisions: mayDivide = false, parts: hasParts = false }: RuleKinds) {
  return fc.record({
    category: fc.constantFrom("meal", "meal", "bath"),
    group: fc.constantFrom("elder", "child", ...(hasParts ? ["alone", "poor"] : []), null),
    community: fc.constantFrom("east", "west", null),
    quantity: fc.integer({ min: 0, max: 4 }),
    tier: fc.integer({ min: 1, max: 3 }),
    x: fc.constantFrom(0, 3, 8, 20),
    maxDistanceM: fc.constantFrom(null, 10),
    slots: fc.constantFrom(0, 1, 2, 3, 6),
    ...(mayDivide
      ? {
          division: fc.constantFrom<"all-or-nothing" | "single-provider" | "whole-from-one">(
            "all-or-nothing",
            "single-provider",
            "whole-from-one",
          ),
        }
      : {}),
  });
}

function anyResource(mayLimit: boolean) {
  const quota = fc
    .record({
      group: fc.constantFrom("elder", "child", "worker"),
      most: fc.integer({ min: 0, max: 3 }),
      isWhole: fc.boolean(),
    })
    .map(({ group, most, isWhole }) =>
      group === "elder" && isWhole ? { group, most, parts: ["child"] } : { group, most },
    );
  return fc.record({
    categories: fc.constantFrom(["meal"], ["meal", "bath"], ["bath"]),
    groups: fc.constantFrom<readonly string[]>([], [], ["elder"], ["child", "elder"]),
    capacity: fc.integer({ min: 0, max: 5 }),
    x: fc.constantFrom(0, 4, 9),
    unitCost: fc.integer({ min: -2, max: 3 }),
    slots: fc.constantFrom(1, 2, 3, 6),
    ...(mayLimit
      ? {
          slotCapacity: fc.constantFrom(null, 1, 2, 3),
          groupQuotas: fc.array(quota, { maxLength: 2 }),
        }
      : {}),
  });
}
