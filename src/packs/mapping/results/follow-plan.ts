import type { Forecast, LineBelow } from "../../../core/sheets/declare";
import { fill, LANGUAGES, type Language } from "../../../language";
import { PLAN_CELLS, RUN_CELLS, runName } from "../layout/names";
import { SHEET_TEXTS } from "../../../core/sheets/texts";
import { openMatching, type MatchingSession } from "../../../core/matching";
import type { Dataset } from "../tables/dataset";
import type { TierFigures } from "../tables/run";
import { problemOf } from "./matching-problem";

/** What a run would match now. */
export interface PlanFigures {
  /** From tier 1 on; closed needs that keep a locked resource count as well. */
  readonly tiers: readonly TierFigures[];
  /** Whether an independent check has proven that no plan is better. */
  readonly isOptimal: boolean;
}

/** What a run would match now, beside the last run. */
export type PlanNow = Forecast<PlanFigures>;

/** Returns a function that tells what a run of the dataset given on the day `today` (ISO) would match: the first time from scratch, then from the last plan. */
export function followPlan(): (dataset: Dataset, today: string) => PlanFigures {
  let session: MatchingSession | null = null;
  return (dataset, today) => {
    const { problem } = problemOf(dataset, today);
    session ??= openMatching(problem);
    const { servedByTier, askedByTier, optimal } = session.update(problem);
    const tiers = askedByTier.map((asked, i) => ({
      tier: i + 1,
      needs: problem.needs.filter(({ tier }) => tier === i + 1).length,
      asked,
      matched: servedByTier[i] ?? 0,
    }));
    return { tiers, isOptimal: optimal };
  };
}

/** The line of the Start sheet that says what a run at `now` (ISO without zone) would match. */
export const planLine = (plan: PlanNow, now: string, language: Language): LineBelow => ({
  name: runName(RUN_CELLS[0] ?? "at"),
  rows: RUN_CELLS.length + PLAN_CELLS.indexOf("now"),
  labels: LANGUAGES.map((each) => SHEET_TEXTS["plan.now"][each]),
  text: inWords(plan, now, language),
});

function inWords({ tiers, isAsRun }: PlanNow, now: string, language: Language): string {
  if (isAsRun) return SHEET_TEXTS["plan.now.as-run"][language];
  const parts = tiers.map(({ tier, matched, asked }) =>
    fill(SHEET_TEXTS["plan.now.tier"], language, { tier, matched, asked }),
  );
  return fill(SHEET_TEXTS["plan.now.filled"], language, {
    tiers: parts.join(SHEET_TEXTS["plan.now.separator"][language]),
    at: now.slice("2026-03-05T".length, "2026-03-05T14:30".length),
  });
}
