import type { Catalogue } from "../core/sheets/declare";
import { readDatasetInSteps } from "../packs/mapping/reading/read-dataset";
import { problem, readForRun, writeRun } from "../workbook";
import { cancelled } from "./cancelled";
import { inTurns, type TakeTurns } from "./in-turns";
import type { Compute, OnProgress, Progress, RunReport } from "./types";
import { VERSION } from "./version";

const PHASES: readonly Progress["phase"][] = ["read", "check", "match", "rank", "write", "draw", "finish"];

interface RunNeeds {
  readonly catalogue: Catalogue;
  /** Local date and time, ISO without zone. */
  readonly now: string;
  readonly compute: Compute;
  readonly takeTurns: TakeTurns;
}

/** Reads the workbook, matches, ranks, and writes tables and charts: all of it or nothing. */
export async function runAll(
  { catalogue, now, compute, takeTurns }: RunNeeds,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<RunReport> {
  const step = (phase: Progress["phase"]): Progress => ({
    phase,
    done: Math.max(0, PHASES.indexOf(phase)),
    total: PHASES.length,
  });
  const begin = (phase: Progress["phase"]): void => {
    if (signal?.aborted === true) throw cancelled();
    onProgress(step(phase));
  };
  begin("read");
  const { language, tables } = await readForRun(catalogue);
  begin("check");
  const dataset = await inTurns(readDatasetInSteps(tables, language), takeTurns);
  if (dataset.needs.length === 0) throw problem("no-needs");
  if (dataset.resources.length === 0) throw problem("no-resources");
  begin("match");
  const onNeeds = (done: number, total: number): void => {
    onProgress({ ...step("match"), needs: { done, total } });
  };
  const run = await compute({ dataset, now, version: VERSION }, onNeeds, signal);
  begin("rank");
  const { charts } = await writeRun(catalogue, { ...run, language }, (phase) => {
    onProgress(step(phase));
  });
  return { figures: run.figures, issues: run.issues, stamp: run.stamp, charts };
}
