import { rawOf, type CodeBook, type RawTables } from "../../../core/sheets/declare";
import { readWritten, type WrittenRow } from "../../../core/sheets/reading";

import { BOTTLENECKS, IDLE, MATCHES, UNMET } from "../tables/result-fields";

export type WrittenMatch = WrittenRow<typeof MATCHES.fields>;
export type WrittenUnmet = WrittenRow<typeof UNMET.fields>;
export type WrittenIdle = WrittenRow<typeof IDLE.fields>;
type WrittenBottleneck = WrittenRow<typeof BOTTLENECKS.fields>;

/** What the last run has written of needs and resources, in the order of the sheets. */
export interface ResultRows {
  readonly matches: readonly WrittenMatch[];
  readonly unmet: readonly WrittenUnmet[];
  readonly idle: readonly WrittenIdle[];
  readonly bottlenecks: readonly WrittenBottleneck[];
}

/** The rows of Matches, Unmet, Idle and Bottlenecks in `raws` that hold anything; none of a table that is not there. */
export function readResultRows(raws: RawTables, codes: CodeBook): ResultRows {
  return {
    matches: readWritten(MATCHES, rawOf(raws, MATCHES), codes),
    unmet: readWritten(UNMET, rawOf(raws, UNMET), codes),
    idle: readWritten(IDLE, rawOf(raws, IDLE), codes),
    bottlenecks: readWritten(BOTTLENECKS, rawOf(raws, BOTTLENECKS), codes),
  };
}
