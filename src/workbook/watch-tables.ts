import type { Catalogue } from "../core/sheets/declare";
import { readByRuns } from "./read-tables";
import { inExcel, stopOf } from "./batch";
import { findParts } from "./find-tables";
import { lookAround } from "./look-around";

/**
 * Calls `onChange` whenever cells of a table change, other than those that only runs write; resolves to a function that stops it.
 * Tables that are added later are watched as well.
 */
export async function watchTables(catalogue: Catalogue, onChange: () => void): Promise<() => Promise<void>> {
  const registered = await inExcel(async (context) => {
    const { tables } = findParts(await lookAround(context), catalogue);
    const read = readByRuns(catalogue);
    const writtenByRuns = [...catalogue.tables.values()].filter((table) => !read.includes(table));
    const ignored = new Set(writtenByRuns.map(({ key }) => tables.get(key)?.id));
    const registration = context.workbook.tables.onChanged.add(({ tableId }) => {
      if (!ignored.has(tableId)) onChange();
      return Promise.resolve();
    });
    await context.sync();
    return registration;
  });
  return stopOf(registered);
}
