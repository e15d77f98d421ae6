import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { MATCHING_SIZES, type MatchingSizeName } from "../../seeds/matching-instance";
import { isSame } from "./arcs";
import { compileLemon, runLemon, wasStopped, type Lemon } from "./lemon";
import { median, showSize, showGrowth, type Contender } from "./matching-report";
import type { OurAnswer, SolverAnswer } from "./solver-answer";

const run = promisify(execFile);
const SOLVER = fileURLToPath(new URL("solver.ts", import.meta.url));

export interface MatchingBench {
  readonly sizes: readonly MatchingSizeName[];
  /** Runs of each solver, in turns. */
  readonly runs: number;
  /** By the clock, for one run of another solver. */
  readonly limitSeconds: number;
}

/** Whoever took longer than this once is not run again. */
const SLOW_SECONDS = 5;

/** Larger ones are not tried: HiGHS took 12 s of the 0.09 million arcs at street size, the package ran into every limit there. */
const GREATEST: Readonly<Record<string, MatchingSizeName>> = {
  highs: "street",
  "min-cost-flow": "community",
};

/** Solves each size with every solver; throws when exact ones disagree. */
export async function measureMatching(folder: string, bench: MatchingBench): Promise<void> {
  const lemon = await compileLemon(folder);
  const growth: { size: string; arcs: number; seconds: number }[] = [];
  for (const size of bench.sizes) {
    const contenders = await contest({ size, folder, lemon, bench });
    const ours = contenders.flatMap(({ answers }) => answers).filter(isOurs);
    showSize(size, ours, contenders);
    requireAgreement(size, ours, contenders);
    growth.push({
      size,
      arcs: ours[0]?.arcs ?? 0,
      // Later runs where there are any: the first run of a process is mostly compiling, which does not grow.
      seconds: median(ours.map(({ seconds, warm }) => warm?.solve ?? seconds)),
    });
  }
  showGrowth(growth);
}

interface Contest {
  readonly size: MatchingSizeName;
  readonly folder: string;
  readonly lemon: Lemon;
  readonly bench: MatchingBench;
}

/** All solvers in turns, ours first as it writes the arcs for the others. */
async function contest({ size, folder, lemon, bench }: Contest): Promise<readonly Contender[]> {
  const { runs, limitSeconds } = bench;
  const file = join(folder, `${size}.arcs`);
  const contenders: (Contender & { readonly solve: () => Promise<SolverAnswer | null> })[] = [
    { name: "ours", isExact: true, answers: [], absence: null, solve: () => ask("ours", size, file, 0) },
    {
      name: "LEMON",
      isExact: true,
      answers: [],
      absence: "missing" in lemon ? lemon.missing : null,
      solve: async () => ("missing" in lemon ? null : runLemon(lemon.program, file, limitSeconds)),
    },
    ...["highs", "min-cost-flow", "greedy"].map((name) => ({
      name,
      isExact: name !== "greedy",
      answers: [],
      absence: isTooLarge(name, size) ? `not tried above ${GREATEST[name] ?? ""}` : null,
      solve: () => ask(name, size, file, limitSeconds),
    })),
  ];
  for (let turn = 0; turn < runs; turn += 1) {
    for (const contender of contenders) {
      const slowest = contender.answers[0]?.seconds ?? 0;
      if (contender.absence !== null || slowest > SLOW_SECONDS) continue;
      const answer = await contender.solve();
      if (answer === null) contender.absence = `stopped after ${limitSeconds} s`;
      else contender.answers.push(answer);
    }
  }
  return contenders;
}

function isTooLarge(name: string, size: MatchingSizeName): boolean {
  const greatest = GREATEST[name];
  return greatest !== undefined && MATCHING_SIZES[size].needs > MATCHING_SIZES[greatest].needs;
}

/** The answer of a solver in a process of its own; null when it takes longer than the limit (0 = none). */
async function ask(
  name: string,
  size: MatchingSizeName,
  file: string,
  limitSeconds: number,
): Promise<SolverAnswer | null> {
  const words = ["--import", "tsx", SOLVER, name, size, file];
  try {
    const { stdout } = await run(process.execPath, words, { timeout: 1_000 * limitSeconds });
    return JSON.parse(stdout) as SolverAnswer;
  } catch (error) {
    if (wasStopped(error)) return null;
    throw error;
  }
}

const isOurs = (answer: SolverAnswer): answer is OurAnswer => "first" in answer;

function requireAgreement(
  size: MatchingSizeName,
  [ours]: readonly OurAnswer[],
  contenders: readonly Contender[],
): void {
  for (const { name, isExact, answers } of contenders) {
    const other = answers.find(({ objective }) => ours === undefined || !isSame(objective, ours.objective));
    if (isExact && other !== undefined)
      throw new Error(
        `${name} and ours disagree at ${size} size: ${JSON.stringify([other.objective, ours?.objective])}`,
      );
  }
}
