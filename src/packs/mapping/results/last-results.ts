import { GROUP } from "../tables/codes";
import { openNeeds } from "../indicators/open-needs";
import { reachByGroup, reachOfAll, type GroupReach, type Reach } from "../indicators/reach-by-group";
import { runFigures } from "../indicators/run-figures";
import { TIERS } from "../tables/setting-fields";
import type { Dataset } from "../tables/dataset";
import type { Need, Resource } from "../tables/fields";
import type { CodeBook, Query, RawTables } from "../../../core/sheets/declare";
import type { RunFigures } from "../tables/run";
import { TABLES } from "../tables/tables";

import { rankIssues } from "../priority/rank-issues";
import { readDataset } from "../reading/read-dataset";
import { readResultRows, type ResultRows } from "../reading/read-result-rows";
import { tierOf } from "./matching-problem";
import { topIssues } from "./top-issues";
import { wordsOf, type Words } from "./words";

/** What the result sheets say of the last run, beside needs and resources as they are now. Plain data, from the workbook alone. */
export interface LastResults extends ResultRows {
  readonly needs: readonly Need[];
  readonly resources: readonly Resource[];
  readonly codes: CodeBook;
  /** By need id. */
  readonly tiers: ReadonlyMap<string, number>;
  /** Of the open needs as they are now and what the sheets say they get: as the run told them, while the results are up to date. */
  readonly figures: RunFigures;
  readonly reach: Readonly<Record<ReachScope, readonly NamedReach[]>>;
  /** How many needs lack something, by reason; the commonest first. */
  readonly unmetReasons: readonly CountedReason[];
}

/** A reason in the sheet's words; its code is null for what people wrote themselves. */
export interface CountedReason {
  readonly reason: string;
  readonly code: UnmetCode | null;
  readonly needs: number;
}

const UNMET_CODES = [
  "no-category",
  "unit-differs",
  "not-eligible",
  "border-closed",
  "too-far",
  "no-common-time",
  "not-qualified",
  "expired",
  "excluded",
  "capacity",
  "data-issue",
] as const;
export type UnmetCode = (typeof UNMET_CODES)[number];

export type ReachScope = "tier" | "group" | "community";

/** People reached under a name: the tier's number, or what group or community are called. */
export interface NamedReach extends Reach {
  readonly name: string;
}

/** What the last run has written, from its sheets alone: it is there after reopening, and says what people decided since. */
export const LAST_RESULTS: Query<LastResults | null> = {
  tables: TABLES,
  answer: ({ language, tables, stamp }) =>
    language === null || stamp === null ? null : lastResults(tables, readDataset(tables, language)),
};

/** The last run as `raws` and the dataset read from them have it. */
export function lastResults(raws: RawTables, dataset: Dataset): LastResults {
  const { needs, resources, codes, options } = dataset;
  const rows = readResultRows(raws, codes);
  const open = openNeeds(dataset);
  const served = open.map(({ id, quantity }) =>
    Math.min(quantity, dataset.lastRun?.needs.get(id)?.served ?? 0),
  );
  const left = new Map(rows.idle.map((row) => [row.resourceId, row.left ?? 0]));
  const result = { served, left: resources.map(({ id }) => left.get(id) ?? 0) };
  const words = wordsOf(codes, dataset.language);
  return {
    ...rows,
    needs,
    resources,
    codes,
    tiers: new Map(needs.map((need) => [need.id, tierOf(need, options)])),
    figures: {
      ...runFigures(dataset, open, result, (need) => tierOf(need, options)),
      issues: dataset.issues.length,
      topIssues: topIssues(rankIssues(dataset, result), words),
    },
    reach: reachOf(open, served, { dataset, label: (code) => words.label(GROUP, code) }),
    unmetReasons: reasonsOf(rows, words),
  };
}

interface Naming {
  readonly dataset: Dataset;
  readonly label: (group: string) => string;
}

function reachOf(
  needs: readonly Need[],
  served: readonly number[],
  { dataset, label }: Naming,
): LastResults["reach"] {
  const facts = { served, tierOf: (index: number) => tierAt(needs, index, dataset) };
  const groups = reachByGroup(needs, TIERS.length, facts);
  const communities = reachByGroup(
    needs.map((need) => ({ ...need, group: need.community })),
    TIERS.length,
    facts,
  );
  return {
    tier: reachOfAll(groups).map((reach, index) => ({ ...reach, name: String(index + 1) })),
    group: groups.map((each) => ({ ...overTiers(each), name: label(each.group) })),
    community: communities.map((each) => ({ ...overTiers(each), name: each.group })),
  };
}

function tierAt(needs: readonly Need[], index: number, { options }: Dataset): number {
  const need = needs[index];
  return need === undefined ? TIERS.length : tierOf(need, options);
}

/** The tiers are parts of the whole: their people and reached people add up. */
function overTiers({ tiers }: GroupReach): Reach {
  return {
    people: sum(tiers.map(({ people }) => people)),
    reached: sum(tiers.map(({ reached }) => reached)),
  };
}

function reasonsOf({ unmet }: ResultRows, { say }: Words): LastResults["unmetReasons"] {
  const counts = new Map<string, number>();
  for (const { reason } of unmet) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const codes = new Map(UNMET_CODES.map((code) => [say(`unmet.${code}`), code]));
  return [...counts]
    .map(([reason, needs]) => ({ reason, code: codes.get(reason) ?? null, needs }))
    .sort((a, b) => b.needs - a.needs || (a.reason < b.reason ? -1 : 1));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
