import {
  ALL_OPEN,
  type Borders,
  type FairnessScope,
  type MatchingProblem,
  type MinimumShare,
  type Pair,
} from "../core/matching";
import { expected, type DatasetIssue } from "./dataset-issue";
import {
  readChoice,
  readFlag,
  readRow,
  readRows,
  readShare,
  readText,
  readTextMap,
  readWhole,
  readWholeWithin,
  type Row,
} from "./dataset-reader";

/** All of a problem but its rows. */
export type ProblemRules = Omit<MatchingProblem, "needs" | "resources">;

/** How many rows pairs may point to. */
export interface RowCounts {
  readonly needs: number;
  readonly resources: number;
}

/** The rules in `members`, the members of a dataset beside its two lists; absent ones are left out. Flaws are added to `issues`. */
export function readRules(
  members: ReadonlyMap<string, unknown>,
  counts: RowCounts,
  issues: DatasetIssue[],
): ProblemRules {
  const rows = (name: string, example: string): readonly Row[] =>
    members.has(name) ? readRows(members.get(name), name, example, issues) : [];
  const pair = (row: Row): Pair => ({
    needIndex: readWholeWithin(row, "needIndex", [0, counts.needs - 1], issues),
    resourceIndex: readWholeWithin(row, "resourceIndex", [0, counts.resources - 1], issues),
  });
  const rules = {
    parentOf: members.has("parentOf") ? readTextMap(members.get("parentOf"), "parentOf", issues) : new Map(),
    excluded: rows("excluded", `[{"needIndex": 0, "resourceIndex": 0}]`).map(pair),
    pins: rows("pins", `[{"needIndex": 0, "resourceIndex": 0, "quantity": 1}]`).map((row) => ({
      ...pair(row),
      quantity: readWhole(row, "quantity", issues),
    })),
    ...(members.has("substitutes") && {
      substitutes: rows("substitutes", `[{"category": "meal", "by": "canteen", "extraCost": 100}]`).map(
        (row) => ({
          category: readText(row, "category", issues),
          by: readText(row, "by", issues),
          extraCost: readWhole(row, "extraCost", issues),
        }),
      ),
    }),
    ...(members.has("borders") && { borders: readBorders(members.get("borders"), issues) }),
    ...(members.has("fairness") && { fairness: readFairness(members, issues) }),
    ...(members.has("minimumShares") && {
      minimumShares: rows("minimumShares", `[{"scope": "group", "name": "elderly", "share": 0.5}]`).map(
        (row) => minimumShare(row, issues),
      ),
    }),
  };
  checkScopes(rules, issues);
  return rules;
}

/** Shares of groups and of communities overlap, and so do shares of one and fairness between the other: no network holds both. */
function checkScopes({ fairness, minimumShares = [] }: ProblemRules, issues: DatasetIssue[]): void {
  const scope = minimumShares[0]?.scope;
  if (scope === undefined) return;
  const inWords = (other: FairnessScope): string => JSON.stringify(other);
  const values = { scope: inWords(scope) };
  minimumShares.forEach((share, index) => {
    if (share.scope !== scope)
      issues.push({
        path: `minimumShares[${index}].scope`,
        found: inWords(share.scope),
        expected: expected("expected.scope", values),
      });
  });
  if (fairness !== undefined && fairness !== null && fairness !== scope)
    issues.push({
      path: "fairness",
      found: inWords(fairness),
      expected: expected("expected.scope-or-null", values),
    });
}

const SCOPES: readonly [FairnessScope, ...FairnessScope[]] = ["group", "community"];

function readBorders(value: unknown, issues: DatasetIssue[]): Borders {
  const row = readRow(value, "borders", null, issues);
  if (row === null) return ALL_OPEN;
  return { areOpen: readFlag(row, "areOpen", issues), surchargeM: readWhole(row, "surchargeM", issues) };
}

function readFairness(members: ReadonlyMap<string, unknown>, issues: DatasetIssue[]): FairnessScope | null {
  const row: Row = { list: "", index: null, fields: { fairness: members.get("fairness") } };
  return readChoice<FairnessScope | null>(row, "fairness", [...SCOPES, null], issues);
}

const minimumShare = (row: Row, issues: DatasetIssue[]): MinimumShare => ({
  scope: readChoice(row, "scope", SCOPES, issues),
  name: readText(row, "name", issues),
  share: readShare(row, "share", issues),
});
