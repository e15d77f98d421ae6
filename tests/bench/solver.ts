import { MATCHING_SIZES, type MatchingSizeName } from "../../seeds/matching-instance";
import { arcsOf, objectiveOf, type Arcs } from "./arcs";
import { readArcs, writeArcs } from "./arcs-file";
import { memoryAbove, userSeconds } from "./process-figures";
import { medianParts } from "./matching-report";
import type { OurAnswer, SolverAnswer } from "./solver-answer";
import { greedy } from "./solvers/greedy";
import { withHighs } from "./solvers/highs";
import { withMinCostFlow } from "./solvers/min-cost-flow";
import { problemOf, solveOurs } from "./solvers/ours";

const OTHERS: Readonly<Record<string, (arcs: Arcs) => (() => Int32Array) | Promise<() => Int32Array>>> = {
  greedy: (arcs) => () => greedy(arcs),
  highs: withHighs,
  "min-cost-flow": withMinCostFlow,
};

async function other(name: string, file: string): Promise<SolverAnswer> {
  const arcs = readArcs(file);
  const peak = memoryAbove();
  const solve = await OTHERS[name]?.(arcs);
  if (solve === undefined) throw new Error(`no solver called ${name}`);
  const begin = userSeconds();
  const units = solve();
  const seconds = userSeconds() - begin;
  return { objective: objectiveOf(arcs, units), seconds, memoryMiB: peak() };
}

const WARM_RUNS = 5;
/** Longer runs gain little from a warm process. */
const WARM_LIMIT_SECONDS = 1;

/** Also writes the arcs to `file` for the others. */
function ours(size: string, file: string): OurAnswer {
  const problem = problemOf(MATCHING_SIZES[size as MatchingSizeName]);
  const peak = memoryAbove();
  const { pairs, units, seconds } = solveOurs(problem);
  const memoryMiB = peak();
  const arcs = arcsOf(pairs);
  writeArcs(file, arcs);
  return {
    objective: objectiveOf(arcs, units),
    seconds: seconds.solve,
    memoryMiB,
    arcs: pairs.count,
    asked: arcs.quantity.reduce((sum, wanted) => sum + wanted, 0),
    first: seconds,
    warm:
      seconds.solve > WARM_LIMIT_SECONDS
        ? null
        : medianParts(Array.from({ length: WARM_RUNS }, () => solveOurs(problem).seconds)),
  };
}

const [name = "", size = "", file = ""] = process.argv.slice(2);
console.log(JSON.stringify(name === "ours" ? ours(size, file) : await other(name, file)));
