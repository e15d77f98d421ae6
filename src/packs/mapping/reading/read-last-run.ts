import { MATCHES, UNMET, IDLE } from "../tables/result-fields";
import { MATCH_STATE } from "../tables/codes";
import {
  type CodeBook,
  type RawTables,
  rawOf,
  cellIn,
  type CellValue,
  type RawTable,
} from "../../../core/sheets/declare";

import type { LastNeed, LastRun } from "../tables/last-run";
import type { Need, Resource } from "../tables/fields";

import { codeFinder } from "../../../core/sheets/reading";

/** The plan on the result sheets, from Matches, Unmet and Idle; null where there is none. */
export function readLastRun(raws: RawTables, codes: CodeBook): LastRun | null {
  const matches = rowsOf(rawOf(raws, MATCHES)).filter((cell) => numberOf(cell("quantity")) > 0);
  const unmet = rowsOf(rawOf(raws, UNMET)).filter((cell) => typeof cell("unmet") === "number");
  if (matches.length + unmet.length === 0) return null;
  const from = new Map<string, Map<string, number>>();
  const used = new Map<string, number | null>();
  const decided = new Set<string>();
  const isDecided = decisionFinder(codes);
  for (const cell of matches) {
    const [need, resource, units] = [
      textOf(cell("needId")),
      textOf(cell("resourceId")),
      numberOf(cell("quantity")),
    ];
    const given = from.get(need) ?? new Map<string, number>();
    given.set(resource, (given.get(resource) ?? 0) + units);
    from.set(need, given);
    if (isDecided(cell)) decided.add(need);
    const sofar = used.get(resource);
    used.set(resource, sofar === null || isDecided(cell) ? null : (sofar ?? 0) + units);
  }
  const short = new Map(
    unmet.map((cell) => {
      const asked = numberOf(cell("asked"));
      return [textOf(cell("needId")), { asked, served: asked - numberOf(cell("unmet")) }];
    }),
  );
  const ids = [...new Set([...from.keys(), ...short.keys()])];
  const idle = rowsOf(rawOf(raws, IDLE)).filter((cell) => typeof cell("capacity") === "number");
  return {
    needs: new Map(
      ids.map((id): [string, LastNeed] => {
        const given = from.get(id) ?? new Map<string, number>();
        const all = sum(given.values());
        const asked = decided.has(id) ? null : all;
        return [id, { ...(short.get(id) ?? { asked, served: all }), from: given }];
      }),
    ),
    // What does not stand in Idle was used up.
    resources: new Map([
      ...used,
      ...idle.map((cell) => [textOf(cell("resourceId")), numberOf(cell("capacity"))] as const),
    ]),
  };
}

/** What the ids and states on the Matches sheet are looked up in. */
export interface RowsAndCodes {
  readonly needs: readonly Need[];
  readonly resources: readonly Resource[];
  readonly codes: CodeBook;
}

/** The state of a match that nobody has decided on. */
export const PROPOSED = "proposed";

/** The state of a match that people have said no to. */
export const REFUSED = "refused";

/** Tells whether people have had a hand in a row: its quantity may be theirs. */
function decisionFinder(codes: CodeBook): (cell: Row) => boolean {
  const stateOf = codeFinder(codes, MATCH_STATE);
  return (cell) => textOf(cell("lock")) !== "" || (stateOf(textOf(cell("state"))) ?? PROPOSED) !== PROPOSED;
}

type Row = (key: string) => CellValue;

function rowsOf(raw: RawTable | undefined): readonly Row[] {
  if (raw === undefined) return [];
  return raw.rows.map((row) => (key) => cellIn(raw, row, key));
}

const textOf = (cell: CellValue): string => (typeof cell === "object" ? "" : String(cell).trim());
const numberOf = (cell: CellValue): number => (typeof cell === "number" ? cell : 0);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);
