import type { Catalogue } from "../core/sheets/declare";
import { readDataset } from "../packs/mapping/reading/read-dataset";
import { planNowInWords } from "../packs/mapping/results/follow-plan";
import { readForState, writePlanLine } from "../workbook";
import { isFrom, type InputsNow } from "./read-state";
import type { FollowPlan, PlanNow } from "./types";

interface PlanAsked {
  /** Local date and time, ISO without zone. */
  readonly now: string;
  readonly follow: FollowPlan | null;
  /** The inputs where they have just been read. */
  readonly known: InputsNow | null;
}

/**
 * What a run at `now` (ISO) would match, said on the Start sheet too; null where there is nothing to match, or nobody to follow the
 * plan.
 */
export async function planNow(
  catalogue: Catalogue,
  { now, follow, known }: PlanAsked,
): Promise<PlanNow | null> {
  if (follow === null) return null;
  const inputs = known ?? (await readInputsNow(catalogue));
  if (inputs === null || isEmpty(inputs)) return null;
  const { language, dataset, stamp } = inputs;
  const figures = await follow(dataset, now.slice(0, "2026-03-05".length));
  if (figures === null) return null;
  if (stamp === null) return { ...figures, ranAt: null, isAsRun: false };
  const plan = { ...figures, ranAt: stamp.at, isAsRun: isFrom(stamp, dataset, now) };
  await writePlanLine("now", planNowInWords(plan, now, language));
  return plan;
}

const isEmpty = ({ dataset }: InputsNow): boolean =>
  dataset.needs.length === 0 || dataset.resources.length === 0;

async function readInputsNow(catalogue: Catalogue): Promise<InputsNow | null> {
  const { language, tables, stamp } = await readForState(catalogue);
  return language === null ? null : { language, dataset: readDataset(tables, language), stamp };
}
