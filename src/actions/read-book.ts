import { tablesOf, type Catalogue, type PackData, type PackRun } from "../core/sheets/declare";
import { readForState } from "../workbook";
import { inTurns, type TakeTurns } from "./in-turns";
import { issuesOf, readPacks, rowsOf } from "./read-packs";
import type { BookInputs, BookRead } from "./types";

/** What is in the workbook, and whether its results still belong to its inputs on the day of `now` (ISO). */
export async function readBook(catalogue: Catalogue, now: string, takeTurns: TakeTurns): Promise<BookRead> {
  const { tables, stamp, ...book } = await readForState(catalogue, { withSample: true });
  const { language, packs } = book;
  const data =
    language === null
      ? null
      : await inTurns(readPacks(catalogue, { packs, raws: tables, language, today: dayOf(now) }), takeTurns);
  const inputs = language === null || data === null ? null : { language, data, stamp };
  const rows = data === null ? noRows(catalogue) : rowsOf(data);
  const needed = [...catalogue.tables.values()].filter(({ isNeeded }) => isNeeded === true);
  return {
    inputs,
    state: {
      ...book,
      rows,
      empty: needed.flatMap(({ key }) => (rows[key] === 0 ? key : [])),
      issues: data === null ? [] : issuesOf(data),
      lastRun: stamp,
      isOutOfDate: stamp !== null && !isFromNow(catalogue, inputs, now),
    },
  };
}

const noRows = (catalogue: Catalogue): PackData["rows"] =>
  Object.fromEntries(tablesOf(catalogue, "input").map(({ key }) => [key, 0]));

function isFromNow({ packs }: Catalogue, inputs: BookInputs | null, now: string): boolean {
  return packs.some(({ key, run }) => run !== undefined && isAsRun(run, key, { inputs, now }));
}

/** Whether a run of the pack at `now` would carry the fingerprints of the last one. */
export function isAsRun(
  run: PackRun,
  pack: string,
  { inputs, now }: { readonly inputs: BookInputs | null; readonly now: string },
): boolean {
  const data = inputs?.data.get(pack);
  if (data === undefined || inputs === null || inputs.stamp === null) return false;
  const { input, settings } = run.fingerprintsOf(data, dayOf(now));
  return inputs.stamp.input === input && inputs.stamp.settings === settings;
}

/** The day of a local date and time, both ISO. */
export const dayOf = (now: string): string => now.slice(0, "2026-03-05".length);
