import { BOUNDS, type MatchingProblem } from "../core/matching";
import { expected, type DatasetIssue } from "./dataset-issue";
import {
  choice,
  day,
  flag,
  isRecord,
  isWord,
  list,
  mapOf,
  metres,
  object,
  objectWith,
  orNull,
  share,
  text,
  textOrNull,
  texts,
  whole,
  type Read,
} from "./read-json";

/** A dataset that `solveDataset` takes, or everything that is wrong with it. */
export type ParsedDataset =
  | { readonly problem: MatchingProblem; readonly issues: null }
  | { readonly problem: null; readonly issues: readonly DatasetIssue[] };

/** The matching problem in `json`, or a list of what to repair in it. */
export function parseSolveDataset(json: unknown): ParsedDataset {
  const members = isRecord(json) ? json : {};
  const issues: DatasetIssue[] = [];
  const found = dataset(members)(members, issues);
  if (found !== null && issues.length === 0) issues.push(...scopeIssues(found));
  if (found === null || issues.length > 0) return { problem: null, issues };
  const problem = {
    parentOf: new Map<string, string>(),
    excluded: [],
    pins: [],
    ...found,
    resources: found.resources.map((resource) => ({ ...resource, expired: false })),
  };
  return { problem, issues: null };
}

const quantity = whole(0, BOUNDS.quantity);
const grade = whole(0, BOUNDS.grade);
const extraCost = whole(0, BOUNDS.extraCost);
const slots = whole(0, BOUNDS.slots);
const coordinate = metres(-BOUNDS.coordinateM, BOUNDS.coordinateM);
const reach = metres(0, Number.MAX_SAFE_INTEGER);
const scope = choice("group", "community");

const need = objectWith(
  {
    id: text,
    category: text,
    group: textOrNull,
    quantity,
    tier: whole(1, BOUNDS.tier),
    x: coordinate,
    y: coordinate,
    maxDistanceM: reach,
    slots,
  },
  {
    community: textOrNull,
    reported: day,
    level: grade,
    leastRating: grade,
    division: choice("all-or-nothing", "single-provider", "whole-from-one"),
  },
);

const resource = objectWith(
  {
    id: text,
    categories: texts,
    groups: texts,
    capacity: quantity,
    x: coordinate,
    y: coordinate,
    radiusM: reach,
    unitCost: whole(-BOUNDS.unitCost, BOUNDS.unitCost),
    slots,
  },
  {
    community: textOrNull,
    rating: grade,
    leastLevel: grade,
    slotCapacity: orNull(quantity),
    groupQuotas: list(object({ group: text, most: quantity }), `[{"group": "elderly", "most": 10}]`),
  },
);

const ROWS_EXAMPLE = `{"needs": [...], "resources": [...]}`;

/** A dataset with as many rows as `members` hold: pairs may only point to these. */
function dataset({ needs, resources }: Readonly<Record<string, unknown>>) {
  const last = (rows: unknown): number => (Array.isArray(rows) ? rows.length : 0) - 1;
  const pair = { needIndex: whole(0, last(needs)), resourceIndex: whole(0, last(resources)) };
  return objectWith(
    {
      needs: withOwnIds("needs", list(need, ROWS_EXAMPLE)),
      resources: withOwnIds("resources", list(resource, ROWS_EXAMPLE)),
    },
    {
      parentOf: mapOf(text),
      excluded: list(object(pair), `[{"needIndex": 0, "resourceIndex": 0}]`),
      pins: list(object({ ...pair, quantity }), `[{"needIndex": 0, "resourceIndex": 0, "quantity": 1}]`),
      substitutes: list(
        object({ category: text, by: text, extraCost }),
        `[{"category": "meal", "by": "canteen", "extraCost": 100}]`,
      ),
      borders: object({ areOpen: flag, surchargeM: extraCost }),
      fairness: choice("group", "community", null),
      minimumShares: list(
        object({ scope, name: text, share }),
        `[{"scope": "group", "name": "elderly", "share": 0.5}]`,
      ),
    },
  );
}

/** Rows of which no two have the same id. */
const withOwnIds =
  <T>(name: string, read: Read<readonly T[]>): Read<readonly T[]> =>
  (value, issues) => {
    const rows = read(value, issues);
    const firstOf = new Map<string, number>();
    (Array.isArray(value) ? value : []).forEach((row: unknown, index) => {
      const id = isRecord(row) ? row["id"] : null;
      if (!isWord(id)) return;
      const first = firstOf.get(String(id));
      if (first === undefined) firstOf.set(String(id), index);
      else
        issues.push({
          path: `[${index}].id`,
          found: JSON.stringify(id),
          expected: expected("expected.own-id", { first: `${name}[${first}]` }),
        });
    });
    return rows;
  };

/** Shares of groups and of communities overlap, and so do shares of one and fairness between the other: no network holds both. */
function scopeIssues({
  fairness = null,
  minimumShares = [],
}: Pick<MatchingProblem, "fairness" | "minimumShares">): readonly DatasetIssue[] {
  const first = minimumShares[0]?.scope ?? fairness;
  const belongs = { scope: JSON.stringify(first) };
  const ofShares = minimumShares.map(({ scope: found }, index) => ({
    path: `minimumShares[${index}].scope`,
    found,
    expected: expected("expected.scope", belongs),
  }));
  const ofFairness = {
    path: "fairness",
    found: fairness,
    expected: expected("expected.scope-or-null", belongs),
  };
  return [...ofShares, ofFairness]
    .filter(({ found }) => found !== null && found !== first)
    .map((issue) => ({ ...issue, found: JSON.stringify(issue.found) }));
}
