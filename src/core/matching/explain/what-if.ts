import { match, type MatchResult } from "../plan/match";
import {
  ALL_OPEN,
  BOUNDS,
  type MatchingProblem,
  type MatchingResource,
  type OpenBorder,
} from "../pairs/problem";

/** One thing that could be done. Positions are those of the problem's lists. */
export type ScenarioChange =
  | { readonly kind: "add-capacity"; readonly resourceIndex: number; readonly units: number }
  /** All borders, or only the one between two communities; units across it cost the surcharge. */
  | { readonly kind: "open-borders"; readonly between?: OpenBorder["between"] }
  /** As if the two were one community: units across cost nothing more. */
  | { readonly kind: "drop-border"; readonly between: OpenBorder["between"] }
  /** Another resource like `resourceIndex` at a place of its own; `units` null: as much as that one has. */
  | {
      readonly kind: "add-resource";
      readonly resourceIndex: number;
      readonly units: number | null;
      readonly at: ResourcePlace | null;
    }
  | { readonly kind: "remove-resource"; readonly resourceIndex: number }
  /** How far resources go and needs accept, by `metres` more; null stands for every one. */
  | { readonly kind: "widen"; readonly resourceIndex: number | null; readonly metres: number }
  | { readonly kind: "widen-need"; readonly needIndex: number; readonly metres: number }
  /** Times of the week besides those it has; a resource without times has them all. */
  | { readonly kind: "add-slots"; readonly resourceIndex: number; readonly slots: number };

export type ResourcePlace = Pick<MatchingResource, "x" | "y" | "community">;

/** Changes that are made together. */
export interface Scenario {
  readonly name: string;
  readonly changes: readonly ScenarioChange[];
}

/** How a matching would differ from the present one. */
export interface Difference {
  /** Units served more; the first entry is tier 1. */
  readonly servedByTier: readonly number[];
  /** Needs more that do not get all they asked for. */
  readonly unmetNeeds: number;
  readonly cost: number;
}

export interface ScenarioOutcome extends Difference {
  readonly name: string;
  /** Units each need would get, by row. */
  readonly served: readonly number[];
  readonly optimal: boolean;
}

/** A way to the optimum of a problem. */
export type Solve = (problem: MatchingProblem) => MatchResult;

/** What each scenario would bring against `present`, the matching of `problem` as it is. Each is solved for itself; nothing is changed. */
export function whatIf(
  problem: MatchingProblem,
  scenarios: readonly Scenario[],
  {
    present = match(problem),
    solve = match,
  }: { readonly present?: MatchResult; readonly solve?: Solve } = {},
): readonly ScenarioOutcome[] {
  return scenarios.map(({ name, changes }) => {
    const result = solve(changes.reduce(changed, problem));
    return {
      name,
      ...differenceOf(problem, result, present),
      served: result.served,
      optimal: result.optimal,
    };
  });
}

/** `one` minus `other`: two matchings of the needs of `problem`. */
export function differenceOf(
  { needs }: Pick<MatchingProblem, "needs">,
  one: MatchResult,
  other: MatchResult,
): Difference {
  const unmet = ({ served }: MatchResult): number =>
    needs.filter(({ quantity }, index) => quantity > (served[index] ?? 0)).length;
  return {
    servedByTier: one.servedByTier.map((units, i) => units - (other.servedByTier[i] ?? 0)),
    unmetNeeds: unmet(one) - unmet(other),
    cost: one.cost - other.cost,
  };
}

/** The problem after `change`. */
function changed(problem: MatchingProblem, change: ScenarioChange): MatchingProblem {
  switch (change.kind) {
    case "add-capacity":
      return withResource(problem, change.resourceIndex, ({ capacity }) => ({
        capacity: Math.min(BOUNDS.quantity, capacity + change.units),
      }));
    case "open-borders":
      return withOpenBorders(problem, change.between);
    case "drop-border":
      return withOpenBorders(problem, change.between, 0);
    case "add-resource":
      return withAnother(problem, change);
    case "remove-resource":
      return {
        ...withResource(problem, change.resourceIndex, () => ({ capacity: 0 })),
        pins: problem.pins.filter(({ resourceIndex }) => resourceIndex !== change.resourceIndex),
      };
    case "widen":
      return change.resourceIndex === null
        ? everywhereWider(problem, change.metres)
        : withResource(problem, change.resourceIndex, ({ radiusM }) => ({
            radiusM: wider(radiusM, change.metres),
          }));
    case "widen-need":
      return {
        ...problem,
        needs: problem.needs.map((need, index) =>
          index === change.needIndex
            ? { ...need, maxDistanceM: wider(need.maxDistanceM, change.metres) }
            : need,
        ),
      };
    case "add-slots":
      return withResource(problem, change.resourceIndex, ({ slots }) => ({
        slots: slots === 0 ? 0 : slots | change.slots,
      }));
  }
}

function withResource(
  problem: MatchingProblem,
  resourceIndex: number,
  change: (resource: MatchingResource) => Partial<MatchingResource>,
): MatchingProblem {
  const resources = problem.resources.map((resource, index) =>
    index === resourceIndex ? { ...resource, ...change(resource) } : resource,
  );
  return { ...problem, resources };
}

function withAnother(
  problem: MatchingProblem,
  { resourceIndex, units, at }: Extract<ScenarioChange, { kind: "add-resource" }>,
): MatchingProblem {
  const like = problem.resources[resourceIndex];
  if (like === undefined) return problem;
  const id = `${like.id}+${problem.resources.length}`;
  const another = { ...like, ...at, id, capacity: units ?? like.capacity };
  return { ...problem, resources: [...problem.resources, another] };
}

/** The border `between`, or all where none is named, is open; `surchargeM` only counts for a single one. */
function withOpenBorders(
  problem: MatchingProblem,
  between: OpenBorder["between"] | undefined,
  surchargeM?: number,
): MatchingProblem {
  const { borders = ALL_OPEN } = problem;
  if (between === undefined) return { ...problem, borders: { ...borders, areOpen: true } };
  const another = { between, surchargeM: surchargeM ?? borders.surchargeM };
  return { ...problem, borders: { ...borders, open: [...(borders.open ?? []), another] } };
}

function everywhereWider(problem: MatchingProblem, metres: number): MatchingProblem {
  return {
    ...problem,
    needs: problem.needs.map((need) => ({ ...need, maxDistanceM: wider(need.maxDistanceM, metres) })),
    resources: problem.resources.map((resource) => ({
      ...resource,
      radiusM: wider(resource.radiusM, metres),
    })),
  };
}

const wider = (limitM: number | null, metres: number): number | null =>
  limitM === null ? null : Math.max(0, limitM + metres);
