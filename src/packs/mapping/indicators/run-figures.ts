import type { MatchResult } from "../../../core/matching";
import { TIERS } from "../tables/setting-fields";
import type { Dataset } from "../tables/dataset";
import type { Need } from "../tables/fields";
import type { RunFigures, TierFigures } from "../tables/run";
import { serviceOf, type Service } from "./coverage";
import { peopleReached } from "./people-reached";

/** The figures of a run over `needs`: the first of those that were matched, in the same order. */
export function runFigures(
  dataset: Dataset,
  needs: readonly Need[],
  result: Pick<MatchResult, "served" | "left">,
  tierOf: (need: Need) => number,
): Omit<RunFigures, "topIssues"> {
  const served = (index: number): number => result.served[index] ?? 0;
  const count = (service: Service): number =>
    needs.filter(({ quantity }, index) => serviceOf(quantity, served(index)) === service).length;
  return {
    needs: needs.length,
    needsLeftOut: dataset.leftOut.filter(({ table }) => table === "needs").length,
    needsFullyMet: count("met"),
    needsPartlyMet: count("partlyMet"),
    people: sum(needs.map(({ people }) => people)),
    peopleReached: sum(needs.map((need, index) => peopleReached(need, served(index)))),
    asked: sum(needs.map(({ quantity }) => quantity)),
    matched: sum(needs.map((_, index) => served(index))),
    tiers: TIERS.map((tier) => tierFigures(tier, needs, { served, tierOf })),
    resources: dataset.resources.length,
    resourcesLeftOut: dataset.leftOut.filter(({ table }) => table === "resources").length,
    resourcesIdle: result.left.filter((left) => left > 0).length,
    issues: dataset.issues.length,
  };
}

function tierFigures(
  tier: number,
  needs: readonly Need[],
  { served, tierOf }: { served: (index: number) => number; tierOf: (need: Need) => number },
): TierFigures {
  const rows = needs.flatMap((need, index) =>
    tierOf(need) === tier ? [{ asked: need.quantity, matched: served(index) }] : [],
  );
  return {
    tier,
    needs: rows.length,
    asked: sum(rows.map(({ asked }) => asked)),
    matched: sum(rows.map(({ matched }) => matched)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
