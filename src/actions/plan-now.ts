import { readDataset } from "../core/reading";
import { readForState } from "../workbook";
import { isFrom } from "./read-state";
import type { FollowPlan, PlanNow } from "./types";

/** What a run at `now` (ISO) would match; null where there is nothing to match, or nobody to follow the plan. */
export async function planNow(now: string, follow: FollowPlan | null): Promise<PlanNow | null> {
  if (follow === null) return null;
  const { language, tables, stamp } = await readForState();
  if (language === null) return null;
  const dataset = readDataset(tables, language);
  if (dataset.needs.length === 0 || dataset.resources.length === 0) return null;
  const figures = await follow(dataset, now.slice(0, "2026-03-05".length));
  if (figures === null) return null;
  return { ...figures, ranAt: stamp?.at ?? null, isAsRun: stamp !== null && isFrom(stamp, dataset, now) };
}
