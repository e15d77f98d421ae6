/** A failure to come, counted in batches from now: 1 is the next. */
interface BatchFailure {
  readonly nth: number;
  /** A code of the Excel API, e.g. `GeneralException`, or a number of the Common API, e.g. 5004 (a cell is being edited). */
  readonly code: string | number;
  /** How many of the batch's actions take effect first; 0 when left out. With all of them only the answer is lost. */
  readonly afterActions?: number;
}

export interface Faults {
  /** The n-th batch from now fails once. */
  readonly failBatch: (failure: BatchFailure) => void;
  /** The n-th batch from now and all after it fail, before anything is applied. */
  readonly failFrom: (nth: number, code: string | number) => void;
  /** No failure is planned any more. */
  readonly clear: () => void;
}

/** The failure planned for a batch. */
export interface Fault {
  readonly code: string | number;
  readonly afterActions: number;
}

/** Failures by injection: `next` is called once per batch and says how it is to fail, or null. */
export function createFaults(): Faults & { readonly next: () => Fault | null } {
  let batches = 0;
  const once = new Map<number, Fault>();
  let from: { readonly batch: number; readonly fault: Fault } | null = null;
  return {
    failBatch: ({ nth, code, afterActions = 0 }) =>
      void once.set(batches + check(nth), { code, afterActions }),
    failFrom: (nth, code) => {
      from = { batch: batches + check(nth), fault: { code, afterActions: 0 } };
    },
    clear: () => {
      once.clear();
      from = null;
    },
    next: () => {
      batches += 1;
      const planned = once.get(batches);
      once.delete(batches);
      if (planned !== undefined) return planned;
      return from !== null && batches >= from.batch ? from.fault : null;
    },
  };
}

function check(nth: number): number {
  if (!Number.isInteger(nth) || nth < 1) throw new RangeError(`invalid batch number: ${nth}`);
  return nth;
}
