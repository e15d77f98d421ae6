import type { Division, GroupQuota, MatchingNeed, MatchingResource } from "../core/matching";
import type { DatasetIssue } from "./dataset-issue";
import {
  pathOf,
  readChoice,
  readDay,
  readLimit,
  readNumber,
  readRows,
  readText,
  readTextOrNull,
  readTexts,
  readWhole,
  type Row,
} from "./dataset-reader";

/** The need in `row`; flaws are added to `issues`. */
export function readNeed(row: Row, issues: DatasetIssue[]): MatchingNeed {
  const need: MatchingNeed = {
    id: readText(row, "id", issues),
    category: readText(row, "category", issues),
    group: readTextOrNull(row, "group", issues),
    quantity: readWhole(row, "quantity", issues),
    tier: readWhole(row, "tier", issues),
    x: readNumber(row, "x", issues),
    y: readNumber(row, "y", issues),
    maxDistanceM: readNumber(row, "maxDistanceM", issues),
    slots: readWhole(row, "slots", issues),
  };
  return hasSome(row, MORE_OF_NEEDS) ? { ...need, ...moreOfNeed(row, issues) } : need;
}

/** The resource in `row`; flaws are added to `issues`. */
export function readResource(row: Row, issues: DatasetIssue[]): MatchingResource {
  const resource: MatchingResource = {
    id: readText(row, "id", issues),
    categories: readTexts(row, "categories", issues),
    groups: readTexts(row, "groups", issues),
    capacity: readWhole(row, "capacity", issues),
    x: readNumber(row, "x", issues),
    y: readNumber(row, "y", issues),
    radiusM: readNumber(row, "radiusM", issues),
    unitCost: readWhole(row, "unitCost", issues),
    slots: readWhole(row, "slots", issues),
    expired: false,
  };
  return hasSome(row, MORE_OF_RESOURCES) ? { ...resource, ...moreOfResource(row, issues) } : resource;
}

const MORE_OF_NEEDS = ["community", "reported", "level", "leastRating", "division"] as const;
const MORE_OF_RESOURCES = ["community", "rating", "leastLevel", "slotCapacity", "groupQuotas"] as const;
const DIVISIONS: readonly [Division, ...Division[]] = ["all-or-nothing", "single-provider", "whole-from-one"];

const has = ({ fields }: Row, field: string): boolean => fields[field] !== undefined;
const hasSome = (row: Row, names: readonly string[]): boolean => names.some((field) => has(row, field));

const moreOfNeed = (row: Row, issues: DatasetIssue[]): Partial<MatchingNeed> => ({
  ...(has(row, "community") && { community: readTextOrNull(row, "community", issues) }),
  ...(has(row, "reported") && { reported: readDay(row, "reported", issues) }),
  ...(has(row, "level") && { level: readWhole(row, "level", issues) }),
  ...(has(row, "leastRating") && { leastRating: readWhole(row, "leastRating", issues) }),
  ...(has(row, "division") && { division: readChoice(row, "division", DIVISIONS, issues) }),
});

const moreOfResource = (row: Row, issues: DatasetIssue[]): Partial<MatchingResource> => ({
  ...(has(row, "community") && { community: readTextOrNull(row, "community", issues) }),
  ...(has(row, "rating") && { rating: readWhole(row, "rating", issues) }),
  ...(has(row, "leastLevel") && { leastLevel: readWhole(row, "leastLevel", issues) }),
  ...(has(row, "slotCapacity") && { slotCapacity: readLimit(row, "slotCapacity", issues) }),
  ...(has(row, "groupQuotas") && { groupQuotas: readQuotas(row, issues) }),
});

const readQuotas = (row: Row, issues: DatasetIssue[]): readonly GroupQuota[] =>
  readRows(
    row.fields["groupQuotas"],
    `${pathOf(row)}.groupQuotas`,
    `[{"group": "elderly", "most": 10}]`,
    issues,
  ).map((quota) => ({ group: readText(quota, "group", issues), most: readWhole(quota, "most", issues) }));
