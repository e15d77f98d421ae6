import { match, type MatchResult } from "../plan/match";
import type { MatchingProblem, Pin } from "../pairs/problem";
import { differenceOf, type Difference, type Solve } from "./what-if";

/** What a rule or decision costs: the matching with it minus the one without. */
export interface Prices {
  /** Null where the problem has no such rule, or it was refused. */
  readonly fairness: Difference | null;
  readonly minimumShares: Difference | null;
  /** Of closed borders. */
  readonly borders: Difference | null;
  /** All pins and exclusions together; null where there are none. */
  readonly intervention: Difference | null;
  /** Single pins, the first by the ids of need and resource, as many as `MOST_PRICED_PINS` and the size allow; units that would be given anyway cost nothing. */
  readonly pins: readonly PinPrice[];
}

export interface PinPrice extends Difference {
  readonly needIndex: number;
  readonly resourceIndex: number;
}

/** Each pin is priced by solving once more, so there is a limit … */
const MOST_PRICED_PINS = 20;
/** … also of the pairs that are looked at again in all: about a second's work. */
const MOST_PRICED_PAIRS = 2_000_000;

/** What fairness, minimum shares, borders and pins cost, each by solving without it. `present` is the matching of `problem`. */
export function prices(problem: MatchingProblem, present: MatchResult, solve: Solve = match): Prices {
  const { minimumShares = [], borders, pins, excluded } = problem;
  const without = (change: Partial<MatchingProblem>): Difference =>
    differenceOf(problem, present, solve({ ...problem, ...change }));
  return {
    fairness: present.rules?.isFair === true ? without({ fairness: null }) : null,
    minimumShares: minimumShares.length > 0 ? without({ minimumShares: [] }) : null,
    borders: borders?.areOpen === false ? without({ borders: { ...borders, areOpen: true } }) : null,
    intervention: pins.length + excluded.length > 0 ? without({ pins: [], excluded: [] }) : null,
    pins: pinnedPairs(problem)
      .slice(0, Math.min(MOST_PRICED_PINS, Math.floor(MOST_PRICED_PAIRS / Math.max(1, present.pairs.count))))
      .map(({ needIndex, resourceIndex }) => ({
        needIndex,
        resourceIndex,
        ...without({
          pins: pins.filter((pin) => pin.needIndex !== needIndex || pin.resourceIndex !== resourceIndex),
        }),
      })),
  };
}

/** One entry a pinned pair, by the ids of need and resource. */
function pinnedPairs({ pins, needs, resources }: MatchingProblem): readonly Pin[] {
  const idsOf = ({ needIndex, resourceIndex }: Pin): string =>
    JSON.stringify([needs[needIndex]?.id, resources[resourceIndex]?.id, needIndex, resourceIndex]);
  const byIds = new Map(pins.filter(({ quantity }) => quantity > 0).map((pin) => [idsOf(pin), pin]));
  return [...byIds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pin]) => pin);
}
