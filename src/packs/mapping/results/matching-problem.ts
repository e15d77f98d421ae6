import { CATEGORY } from "../tables/categories";
import { entriesOf, type CodeBook } from "../../../core/sheets/declare";
import { openNeeds } from "../indicators/open-needs";
import {
  BOUNDS,
  type Division,
  type FairnessScope,
  type GroupQuota,
  type MatchingNeed,
  type MatchingProblem,
  type MatchingResource,
  type MinimumShare,
  type Pin,
  type Substitute,
} from "../../../core/matching";
import { refusedPairs } from "./refused";
import type { Dataset } from "../tables/dataset";
import type { Need, Resource } from "../tables/fields";
import type { Options } from "../tables/setting-fields";

/** What matching works on, and the rows its positions stand for. */
export interface ProblemOfDataset {
  readonly problem: MatchingProblem;
  /** The first `openCount` are the open needs; after them come closed ones that keep a locked resource. */
  readonly needs: readonly Need[];
  readonly openCount: number;
}

/**
 * The matching problem of a dataset on the day `today` (ISO). A resource serves a need only in the same unit, so categories carry their unit.
 * A resource for all residents is open to everybody, and one for a group also to the groups that are part of it.
 */
export function problemOf(dataset: Dataset, today: string): ProblemOfDataset {
  const open = openNeeds(dataset);
  const lockedIds = new Set(dataset.locks.map(({ needId }) => needId));
  const openIds = new Set(open.map(({ id }) => id));
  const closed = dataset.needs.filter(({ id }) => lockedIds.has(id) && !openIds.has(id));
  const needs = [...open, ...closed];
  const units = new Set([...needs, ...dataset.resources].map(({ unit }) => unit));
  return {
    needs,
    openCount: open.length,
    problem: {
      needs: needs.map((need, index) =>
        matchingNeed(
          need,
          dataset.options,
          index < open.length ? need.quantity : lockedQuantity(need, dataset),
        ),
      ),
      resources: dataset.resources.map((resource) => matchingResource(resource, dataset.options, today)),
      parentOf: parentsInUnits(dataset.codes, units),
      substitutes: substitutesInUnits(dataset.substitutes, units),
      borders: {
        areOpen: dataset.options.bordersOpen === 1,
        surchargeM: Math.round(dataset.options.borderSurchargeM),
      },
      fairness: FAIRNESS[dataset.options.fairness] ?? null,
      minimumShares: dataset.minimumShares.map(withParts),
      excluded: refusedPairs(dataset, needs),
      pins: pinsOf(dataset, needs),
    },
  };
}

/** The tier of a need: 1 is highest. */
export function tierOf({ urgency, severity }: Need, { tier1From, tier2From }: Options): number {
  const product = urgency * severity;
  if (product >= tier1From) return 1;
  return product >= tier2From ? 2 : 3;
}

/** Whether the resource is no longer valid on the day `today` (ISO). */
export function isExpired({ validUntil }: Resource, today: string): boolean {
  return validUntil !== null && validUntil < today;
}

/** What the option says, by its value. */
const FAIRNESS: readonly (FairnessScope | null)[] = [null, "group", "community"];

/** A resource for this group is for everybody. */
const EVERYBODY = "residents";
/** Groups that are part of another: elderly people who live alone are elderly, children in need are under age. */
const PARTS_OF_GROUP: Readonly<Record<string, readonly string[]>> = {
  elderly: ["elderly-alone"],
  adolescents: ["children-in-need"],
};

function matchingNeed(need: Need, options: Options, quantity: number): MatchingNeed {
  const { id, category, group, unit, x, y, maxDistanceM, slots, community, reported } = need;
  return {
    id,
    category: inUnit(category, unit),
    group,
    quantity,
    tier: tierOf(need, options),
    x,
    y,
    maxDistanceM,
    slots,
    community,
    reported,
    level: need.level ?? 0,
    leastRating: need.leastRating ?? 0,
    ...divisionOf(need),
  };
}

const DIVISIONS: ReadonlySet<string> = new Set<Division>([
  "all-or-nothing",
  "single-provider",
  "whole-from-one",
]);

/** People may add entries to the list; those mean nothing to matching. */
function divisionOf({ division }: Need): Pick<MatchingNeed, "division"> {
  return division !== null && DIVISIONS.has(division) ? { division: division as Division } : {};
}

function matchingResource(resource: Resource, options: Options, today: string): MatchingResource {
  const { id, categories, groups, unit, x, y, radiusM, slots, slotCapacity } = resource;
  return {
    id,
    categories: categories.map((category) => inUnit(category, unit)),
    groups: groups.includes(EVERYBODY)
      ? []
      : groups.flatMap((group) => [group, ...(PARTS_OF_GROUP[group] ?? [])]),
    capacity: plannedCapacity(resource, options),
    x,
    y,
    radiusM,
    unitCost: costInMetres(resource.unitCost ?? 0, options),
    slots,
    expired: isExpired(resource, today),
    community: resource.community,
    rating: resource.rating ?? 0,
    leastLevel: resource.leastLevel ?? 0,
    slotCapacity: slotCapacity === null ? null : inWeeks(slotCapacity, options),
    groupQuotas: quotasOf(resource, options),
  };
}

/** What the resource can give in all the weeks that are planned. */
export const plannedCapacity = ({ capacity }: Resource, options: Options): number =>
  inWeeks(capacity, options);

const inWeeks = (perWeek: number, { weeks }: Options): number => Math.min(BOUNDS.quantity, perWeek * weeks);

/** A quota for a group counts the groups that are part of it. */
const quotasOf = ({ groupQuotas }: Resource, options: Options): readonly GroupQuota[] =>
  groupQuotas.map(({ group, most }) => ({
    group,
    most: inWeeks(most, options),
    parts: PARTS_OF_GROUP[group] ?? [],
  }));

/** A share for a group counts the groups that are part of it, as quotas do. */
function withParts(rule: Dataset["minimumShares"][number]): MinimumShare {
  const parts = rule.scope === "group" ? PARTS_OF_GROUP[rule.name] : undefined;
  return parts === undefined ? rule : { ...rule, parts };
}

function costInMetres(fen: number, { metresPerYuan }: Options): number {
  return Math.min(BOUNDS.unitCost, Math.round((fen * metresPerYuan) / 100));
}

const inUnit = (category: string, unit: string): string => JSON.stringify([unit, category]);

function substitutesInUnits(
  rules: Dataset["substitutes"],
  units: ReadonlySet<string>,
): readonly Substitute[] {
  return [...units].flatMap((unit) =>
    rules.map(({ category, by, extraM }) => ({
      category: inUnit(category, unit),
      by: inUnit(by, unit),
      extraCost: extraM,
    })),
  );
}

function parentsInUnits(codes: CodeBook, units: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(
    [...units].flatMap((unit) =>
      entriesOf(codes, CATEGORY).flatMap(({ code, parent }): [string, string][] =>
        parent === null ? [] : [[inUnit(code, unit), inUnit(parent, unit)]],
      ),
    ),
  );
}

function lockedQuantity({ id }: Need, { locks }: Dataset): number {
  return locks.reduce((sum, lock) => (lock.needId === id ? sum + lock.quantity : sum), 0);
}

function pinsOf({ locks, resources }: Dataset, needs: readonly Need[]): readonly Pin[] {
  const needIndexes = new Map(needs.map(({ id }, index) => [id, index]));
  const resourceIndexes = new Map(resources.map(({ id }, index) => [id, index]));
  return locks.flatMap(({ needId, resourceId, quantity }) => {
    const needIndex = needIndexes.get(needId);
    const resourceIndex = resourceIndexes.get(resourceId);
    return needIndex === undefined || resourceIndex === undefined
      ? []
      : [{ needIndex, resourceIndex, quantity }];
  });
}
