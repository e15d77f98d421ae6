import { readDataset } from "../core/reading";
import { planNowInWords } from "../core/results";
import { readForState, writePlanLine } from "../workbook";
import { isFrom } from "./read-state";
import type { FollowPlan, PlanNow } from "./types";

/** What a run at `now` (ISO) would match, said on the Start sheet too; null where there is nothing to match, or nobody to follow the plan. */
export async function planNow(now: string, follow: FollowPlan | null): Promise<PlanNow | null> {
  if (follow === null) return null;
  const { language, tables, stamp } = await readForState();
  if (language === null) return null;
  const dataset = readDataset(tables, language);
  if (dataset.needs.length === 0 || dataset.resources.length === 0) return null;
  const figures = await follow(dataset, now.slice(0, "2026-03-05".length));
  if (figures === null) return null;
  const plan = {
    ...figures,
    ranAt: stamp?.at ?? null,
    isAsRun: stamp !== null && isFrom(stamp, dataset, now),
  };
  if (stamp !== null) await writePlanLine("now", planNowInWords(plan, now, language));
  return plan;
}
