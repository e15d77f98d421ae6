import { readDataset } from "../core/reading";
import { computeRun } from "../core/results";
import { problem, readForRun, writeRun } from "../workbook";
import type { OnProgress, Progress, RunReport } from "./types";
import { VERSION } from "./version";

const PHASES: readonly Progress["phase"][] = ["read", "check", "match", "rank", "write", "draw", "finish"];

/** Reads the workbook, matches, ranks, and writes tables and charts: all of it or nothing. `now` is local, ISO without zone. */
export async function runAll(now: string, onProgress: OnProgress): Promise<RunReport> {
  const begin = (phase: Progress["phase"]): void => {
    onProgress({ phase, done: Math.max(0, PHASES.indexOf(phase)), total: PHASES.length });
  };
  begin("read");
  const { language, tables } = await readForRun();
  begin("check");
  const dataset = readDataset(tables, language);
  if (dataset.needs.length === 0) throw problem("no-needs");
  if (dataset.resources.length === 0) throw problem("no-resources");
  begin("match");
  const run = computeRun(dataset, now, VERSION);
  const { charts } = await writeRun({ ...run, language }, begin);
  return { figures: run.figures, issues: run.issues, stamp: run.stamp, charts };
}
