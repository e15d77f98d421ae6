import {
  compatiblePairs,
  planPairs,
  resultOf,
  rulesOf,
  type Allocation,
  type MatchingProblem,
} from "../core/matching";

/** What `solve` prints. All numbers but the seconds are integers. */
export interface SolvedDataset {
  /** Number of compatible pairs. */
  readonly arcs: number;
  readonly served: number;
  /** The first entry is tier 1, the last the lowest tier in use. */
  readonly servedByTier: readonly number[];
  readonly cost: number;
  /** Ascending by need, then resource. */
  readonly allocations: readonly Allocation[];
  /** For finding the pairs, and from them to the plan and the check of it; not for reading and writing. */
  readonly seconds: { readonly arcs: number; readonly solve: number };
  readonly optimal: boolean;
}

/** The optimal matching of `problem`; `now` gives seconds on any clock. */
export function solveDataset(problem: MatchingProblem, now: () => number): SolvedDataset {
  const start = now();
  const pairs = compatiblePairs(problem);
  const paired = now();
  const planned = planPairs(pairs, problem.pins, rulesOf(problem, pairs.problem));
  const solved = now();
  const result = resultOf(planned);
  return {
    arcs: pairs.count,
    served: result.servedByTier.reduce((sum, units) => sum + units, 0),
    servedByTier: result.servedByTier,
    cost: result.cost,
    allocations: result.allocations,
    seconds: { arcs: paired - start, solve: solved - paired },
    optimal: result.optimal,
  };
}

/** One line of JSON, in pieces; allocations as [need index, resource index, quantity]. */
export function* solvedText({ allocations, seconds, optimal, ...figures }: SolvedDataset): Generator<string> {
  yield `${JSON.stringify(figures).slice(0, -1)},"allocations":[`;
  for (let first = 0; first < allocations.length; first += ALLOCATIONS_PER_PIECE) {
    const piece = allocations
      .slice(first, first + ALLOCATIONS_PER_PIECE)
      .map(tuple)
      .join();
    yield first === 0 ? piece : `,${piece}`;
  }
  yield `],"seconds":${JSON.stringify(seconds)},"optimal":${String(optimal)}}\n`;
}

const ALLOCATIONS_PER_PIECE = 4_096;

const tuple = ({ needIndex, resourceIndex, quantity }: Allocation): string =>
  `[${needIndex},${resourceIndex},${quantity}]`;
