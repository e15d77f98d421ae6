import type { Language } from "../language";
import type { RawTables, Catalogue, Table } from "../core/sheets/declare";

import { inExcel } from "./batch";
import { findParts, type OurParts } from "./find-tables";
import { lookAround } from "./look-around";
import { languageOfBook, readTables } from "./read-tables";

/** Some of the workbook's tables, as Excel shows them now. */
export interface ChosenRead {
  /** The workbook's own language; null while it has none of our tables. */
  readonly language: Language | null;
  /** Those that are there, without the empty rows at their ends. */
  readonly tables: RawTables;
}

/** The given tables; three round trips as long as they fit into one answer. */
export async function readChosen(catalogue: Catalogue, tables: readonly Table[]): Promise<ChosenRead> {
  return inExcel(async (context) => {
    const around = await lookAround(context);
    const parts: OurParts = findParts(around, catalogue);
    return {
      language: languageOfBook(around, parts),
      tables: await readTables(context, parts, tables),
    };
  });
}
