import {
  compatiblePairs,
  matchPairs,
  type MatchingNeed,
  type MatchingProblem,
  type MatchingResource,
} from "../core/matching";
import {
  readGroup,
  readList,
  readNumber,
  readText,
  readTexts,
  readWhole,
  type DatasetIssue,
  type Row,
} from "./dataset-reader";

/** A dataset that `solveDataset` takes, or everything that is wrong with it. */
export type ParsedDataset =
  | { readonly problem: MatchingProblem; readonly issues: null }
  | { readonly problem: null; readonly issues: readonly DatasetIssue[] };

/** What `solve` prints. All numbers but the seconds are integers. */
export interface SolvedDataset {
  /** Number of compatible pairs. */
  readonly arcs: number;
  readonly served: number;
  /** The first entry is tier 1, the last the lowest tier in use. */
  readonly servedByTier: readonly number[];
  readonly cost: number;
  /** Need index, resource index, quantity: ascending. */
  readonly allocations: readonly (readonly [number, number, number])[];
  readonly seconds: { readonly arcs: number; readonly solve: number };
  readonly optimal: boolean;
}

/** The matching problem in `json`, the content of a dataset file for `solve`, or a list of what to repair in it. */
export function parseSolveDataset(json: unknown): ParsedDataset {
  const issues: DatasetIssue[] = [];
  const needs = readList(json, "needs", issues).map((row) => readNeed(row, issues));
  const resources = readList(json, "resources", issues).map((row) => readResource(row, issues));
  if (issues.length > 0) return { problem: null, issues };
  return { problem: { needs, resources, parentOf: new Map(), excluded: [], pins: [] }, issues: null };
}

/** The optimal matching of `problem`; `now` gives seconds on any clock. */
export function solveDataset(problem: MatchingProblem, now: () => number): SolvedDataset {
  const start = now();
  const pairs = compatiblePairs(problem);
  const paired = now();
  const result = matchPairs(pairs, problem.pins);
  const solved = now();
  return {
    arcs: pairs.count,
    served: result.servedByTier.reduce((sum, units) => sum + units, 0),
    servedByTier: result.servedByTier,
    cost: result.cost,
    allocations: result.allocations.map(({ needIndex, resourceIndex, quantity }) => [
      needIndex,
      resourceIndex,
      quantity,
    ]),
    seconds: { arcs: paired - start, solve: solved - paired },
    optimal: result.optimal,
  };
}

function readNeed(row: Row, issues: DatasetIssue[]): MatchingNeed {
  return {
    id: readText(row, "id", issues),
    category: readText(row, "category", issues),
    group: readGroup(row, issues),
    quantity: readWhole(row, "quantity", issues),
    tier: readWhole(row, "tier", issues),
    x: readNumber(row, "x", issues),
    y: readNumber(row, "y", issues),
    maxDistanceM: readNumber(row, "maxDistanceM", issues),
    slots: readWhole(row, "slots", issues),
  };
}

function readResource(row: Row, issues: DatasetIssue[]): MatchingResource {
  return {
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
}
