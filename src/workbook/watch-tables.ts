import { RESULT_KEYS, type ResultKey } from "../packs/mapping/tables/sheets";
import { inExcel, stopOf } from "./batch";
import { findParts } from "./find-tables";
import { lookAround } from "./look-around";

/**
 * Calls `onChange` whenever cells of a table change, other than those that only runs write; resolves to a function that stops it.
 * Tables that are added later are watched as well.
 */
export async function watchTables(onChange: () => void): Promise<() => Promise<void>> {
  const registered = await inExcel(async (context) => {
    const { tables } = findParts(await lookAround(context));
    const ignored = new Set(WRITTEN_BY_RUNS.map((key) => tables.get(key)?.id));
    const registration = context.workbook.tables.onChanged.add(({ tableId }) => {
      if (!ignored.has(tableId)) onChange();
      return Promise.resolve();
    });
    await context.sync();
    return registration;
  });
  return stopOf(registered);
}

/** People lock pairs in Matches and fill in scenarios, and the next run heeds it. */
const WRITTEN_BY_RUNS: readonly ResultKey[] = RESULT_KEYS.filter(
  (key) => key !== "matches" && key !== "scenarios",
);
