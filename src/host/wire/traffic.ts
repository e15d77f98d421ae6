/** One request of the client and what became of it. */
export interface TrafficEntry {
  /** `batch` is a `context.sync()` of the add-in; `cleanup` only lets go of references; `service` speaks to Office, not to the workbook. */
  readonly kind: "batch" | "cleanup" | "service";
  readonly actionCount: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The code the client gets to see, or null. */
  readonly error: string | number | null;
  /** Bodies as sent, where the host was asked to keep them; empty otherwise. */
  readonly request: string;
  readonly response: string;
}

export interface Traffic {
  /** The latest requests, oldest first; at most 1000. */
  readonly entries: () => readonly TrafficEntry[];
  /** Batches since the host was made or the count was reset: what an add-in's author calls round trips. */
  readonly batchCount: () => number;
  readonly reset: () => void;
}

const ENTRIES_KEPT = 1000;

export function createTraffic(
  keepBodies: boolean,
): Traffic & { readonly record: (entry: TrafficEntry) => void } {
  let entries: TrafficEntry[] = [];
  let batches = 0;
  return {
    entries: () => entries,
    batchCount: () => batches,
    reset: () => {
      entries = [];
      batches = 0;
    },
    record: (entry) => {
      if (entry.kind === "batch") batches += 1;
      entries.push(keepBodies ? entry : { ...entry, request: "", response: "" });
      if (entries.length > ENTRIES_KEPT) entries.shift();
    },
  };
}
