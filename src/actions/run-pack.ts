import { runOf, type Catalogue, type OnPhase, type RunKey, type RunResult } from "../core/sheets/declare";
import { problem, readForRun, writeRun } from "../workbook";
import { cancelled } from "./cancelled";
import { inTurns, type TakeTurns } from "./in-turns";
import type { Compute, OnProgress, RunReport } from "./types";
import { VERSION } from "./version";

interface RunNeeds {
  readonly catalogue: Catalogue;
  /** Local date and time, ISO without zone. */
  readonly now: string;
  readonly compute: Compute;
  readonly takeTurns: TakeTurns;
}

/** Reads the workbook, computes the pack's results, and writes tables and charts: all of it or nothing. */
export async function runPack<Figures>(
  { catalogue, now, compute, takeTurns }: RunNeeds,
  pack: RunKey<Figures>,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<RunReport<Figures>> {
  const how = runOf(catalogue, pack);
  const { phases } = how;
  const tell = tellingOf([...BEFORE, ...Object.keys(phases), ...AFTER], onProgress);
  const begin: OnPhase = (phase, counted) => {
    checkGoingOn(signal);
    tell(phase, counted);
  };
  begin("read");
  const { language, tables } = await readForRun(catalogue);
  begin("check");
  const data = await inTurns(how.read(tables, language), takeTurns);
  const nothing = how.problemIn(data);
  if (nothing !== null) throw problem(nothing);
  const [first] = Object.keys(phases);
  if (first !== undefined) begin(first);
  const run = (await compute({ pack, data, now, version: VERSION }, tell, signal)) as RunResult<Figures>;
  checkGoingOn(signal);
  const { charts } = await writeRun(catalogue, run, tell);
  return { pack, figures: run.figures, issues: run.issues, stamp: run.stamp, charts };
}

const BEFORE = ["read", "check"] as const;
const AFTER = ["write", "draw", "finish"] as const;

const tellingOf =
  (phases: readonly string[], onProgress: OnProgress): OnPhase =>
  (phase, counted) => {
    const step = { phase, done: Math.max(0, phases.indexOf(phase)), total: phases.length };
    onProgress(counted === undefined ? step : { ...step, counted });
  };

function checkGoingOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelled();
}
