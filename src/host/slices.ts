import { calculation, trustValues } from "./calc";
import { markSettled, markStale, mustCalculate, type OpenBook } from "./objects/open-book";

/** What tells the time to calculations in slices, and lets the page do something else between them. */
interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  /** Calls back soon, after what the page has to do first. */
  readonly soon: (then: () => void) => void;
}

/** Calculations that a person's edits begin, a few milliseconds at a time. */
interface Slices {
  /** Takes the values of formulas that an opened file brings for what they are, and begins to calculate those it brings none of. */
  readonly takeUp: (open: OpenBook) => void;
  /** Begins to calculate what edits have made stale; what is quickly done is done when it returns. */
  readonly settle: (open: OpenBook) => void;
  /** Resolves when nothing is left to calculate. */
  readonly settled: () => Promise<void>;
}

/** Well under what a person notices while typing, with room for what else the page does. */
const SLICE_MS = 20;
/** So few formulas fit into a slice also where they read long ranges. */
const RUN_LIMIT = 100;

interface Running {
  readonly open: OpenBook;
  readonly steps: Iterator<void>;
}

/** Slices by that clock; `onLate` is called at the end of calculations that took more than one. */
export function calculatingInSlices({ now, soon }: Clock, onLate: () => void): Slices {
  let running: Running | null = null;
  let waiting: (() => void)[] = [];
  const end = (): void => {
    running = null;
    const resume = waiting;
    waiting = [];
    for (const go of resume) go();
  };
  const goOn = (): void => {
    if (running !== null && !isDoneBy(running, now, now() + SLICE_MS)) {
      soon(goOn);
      return;
    }
    end();
    onLate();
  };
  const settle: Slices["settle"] = (open) => {
    if (!mustCalculate(open)) return;
    const isUnderWay = running !== null;
    running = { open, steps: calculation(open.book, open.state.changed, RUN_LIMIT) };
    if (isUnderWay) return;
    if (isDoneBy(running, now, now() + SLICE_MS)) end();
    else soon(goOn);
  };
  return {
    takeUp: (open) => {
      trustValues(open.book);
      markStale(open, []);
      settle(open);
    },
    settle,
    settled: () =>
      running === null ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve)),
  };
}

/** Takes steps until the time is over, at least one; whether all are done. */
function isDoneBy({ open, steps }: Running, now: () => number, until: number): boolean {
  do {
    // Where it is not stale any more, somebody else has calculated all of it.
    if (!open.state.isStale) return true;
    if (steps.next().done === true) {
      markSettled(open);
      return true;
    }
  } while (now() < until);
  return false;
}
