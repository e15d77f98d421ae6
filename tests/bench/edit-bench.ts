import { MATCHING_SIZES, type MatchingSizeName } from "../../seeds/matching-instance";
import { compatiblePairs, match, openMatching, type MatchingProblem } from "../../src/core/matching";
import { isSame } from "./arcs";
import { EDIT_KINDS, edited, randomEdits, type Edit, type ResourcesOf } from "./edits";
import { median } from "./matching-report";
import { problemOf } from "./solvers/ours";

/** Each edits another row, so fewer where there are few. */
const EDITS = { community: 50, street: 1000, district: 200, city: 200 } as const;
/** Every how many edits the problem is also solved from scratch, where one solution takes long. */
const CHECK_EVERY = { community: 1, street: 5, district: 20, city: 50 } as const;

interface TimedEdit {
  readonly edit: Edit;
  readonly milliseconds: number;
}

/** Follows random edits at each size and prints how long one takes by the clock; throws when a plan is not what solving from scratch gives. */
export function measureEdits(sizes: readonly MatchingSizeName[]): void {
  for (const size of sizes) {
    const start = problemOf(MATCHING_SIZES[size]);
    const edits = randomEdits(start, resourcesOf(start), EDITS[size]);
    const session = openMatching(start);
    const timed: TimedEdit[] = [];
    const scratch: number[] = [];
    let problem = start;
    let repaired = 0;
    edits.forEach((edit, turn) => {
      const next = edited(problem, edit);
      const { result, milliseconds } = clocked(() => session.update(next));
      timed.push({ edit, milliseconds });
      if (result.isRepaired) repaired += 1;
      problem = next;
      if (!result.optimal) throw new Error(`no proof after edit ${turn}: ${JSON.stringify(edit)}`);
      if ((turn + 1) % CHECK_EVERY[size] !== 0) return;
      const fresh = clocked(() => match(next));
      scratch.push(fresh.milliseconds);
      if (!isSame(result, fresh.result))
        throw new Error(
          `edit ${turn} of ${size} gives another plan than solving anew: ${JSON.stringify(edit)}`,
        );
    });
    show(size, timed, scratch, repaired);
  }
}

/** Compatible resources by row of the need. */
function resourcesOf(problem: MatchingProblem): ResourcesOf {
  const { problem: indexed, start, resource } = compatiblePairs(problem);
  return (needIndex) => {
    const place = indexed.needPlace[needIndex] ?? 0;
    return Array.from(
      resource.subarray(start[place], start[place + 1]),
      (other) => indexed.resourceRow[other] ?? 0,
    );
  };
}

function clocked<Result>(work: () => Result): {
  readonly result: Result;
  readonly milliseconds: number;
} {
  const begin = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - begin };
}

function show(size: string, timed: readonly TimedEdit[], scratch: readonly number[], repaired: number): void {
  const anew = median(scratch);
  const line = (name: string, times: readonly number[]): void => {
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    const [middle, greatest] = [median(times), Math.max(...times)];
    console.log(
      `  ${name.padEnd(10)} median ${middle.toFixed(3)} ms, mean ${mean.toFixed(3)}, greatest ${greatest.toFixed(1)};` +
        ` from scratch takes ${(anew / middle).toFixed(0)} × the median, ${(anew / mean).toFixed(0)} × the mean`,
    );
  };
  console.log(
    `\n${size}: ${timed.length} edits, ${repaired} repaired; from scratch ${anew.toFixed(1)} ms (median of ${scratch.length}, same plan each time)`,
  );
  line(
    "all",
    timed.map(({ milliseconds }) => milliseconds),
  );
  for (const kind of EDIT_KINDS) {
    line(
      kind,
      timed.filter(({ edit }) => edit.kind === kind).map(({ milliseconds }) => milliseconds),
    );
  }
}
