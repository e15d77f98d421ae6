import { matchingInstance, type MatchingSize } from "../../../seeds/matching-instance";
import { compatiblePairs, type CompatiblePairs, type MatchingProblem } from "../../../src/core/matching";
import { transportationOf, unitsPerPair, worthScale } from "../../../src/core/matching/plan/plain-plan";
import { canonicalPlan, solveTransportation, verifyTransportation } from "../../../src/core/numeric";
import { userSeconds } from "../process-figures";

/** The instance as what matching takes. */
export function problemOf(size: MatchingSize): MatchingProblem {
  const { needs, resources } = matchingInstance(size);
  return {
    needs: [...needs],
    resources: Array.from(resources, (resource) => ({ ...resource, expired: false })),
    parentOf: new Map(),
    excluded: [],
    pins: [],
  };
}

export interface OurSeconds {
  readonly arcs: number;
  /** From the pairs to the canonical plan, as every run does it. */
  readonly solve: number;
  /** The same by the clock: a new process compiles on another core while it solves. */
  readonly solveByClock: number;
  readonly certificate: number;
}

export interface OurRun {
  readonly pairs: CompatiblePairs;
  readonly units: Int32Array;
  readonly seconds: OurSeconds;
}

/** One run of the steps of `planPairs` for a problem without rules, each timed. Throws when the certificate is refused. */
export function solveOurs(problem: MatchingProblem): OurRun {
  const begin = userSeconds();
  const pairs = compatiblePairs(problem);
  const paired = userSeconds();
  const pairedAt = performance.now();
  const { quantity } = pairs.problem.needs;
  const { capacity } = pairs.problem.resources;
  const network = transportationOf(pairs, { quantity, capacity }, worthScale(pairs));
  const plan = canonicalPlan(network, solveTransportation(network));
  const solved = userSeconds();
  const solveByClock = (performance.now() - pairedAt) / 1_000;
  const verdict = verifyTransportation(network, plan);
  const checked = userSeconds();
  if (!verdict.ok) throw new Error(`certificate refused: ${verdict.code} at ${verdict.index}`);
  return {
    pairs,
    units: unitsPerPair(pairs, plan),
    seconds: { arcs: paired - begin, solve: solved - paired, solveByClock, certificate: checked - solved },
  };
}
