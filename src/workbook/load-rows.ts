import { INPUT_KEYS, type InputKey } from "../packs/mapping/tables/sheets";
import type { Language } from "../language";
import { workbookSpec, type CellInput } from "../core/sheets/layout";
import { NOTHING_BEFORE } from "./before";
import { fillingOf, fillTable, placeOfFilling, readFillings, wholeTable, type Filling } from "./fill-tables";
import { checkWritable } from "./guard";
import { presentNames } from "./present-names";
import { readAreas } from "./read-areas";
import { lookAtPrepared } from "./read-tables";
import { samplePrints } from "./sample-rows";
import { transact, type OnPhase, type Planned } from "./transaction";
import { problem } from "./workbook-problem";

/** Rows for the input tables, in the order of their fields. */
export type InputRows = Readonly<Record<InputKey, readonly (readonly CellInput[])[]>>;

/** Fills the empty input tables with the sample's rows, which `rowsIn` gives for the workbook's language, at the local time `at`; throws when one of them holds rows. All or nothing. */
export async function loadRows(
  rowsIn: (language: Language) => InputRows,
  at: string,
  onPhase: OnPhase,
): Promise<InputRows> {
  return transact((context) => planLoading(context, rowsIn, at), onPhase);
}

async function planLoading(
  context: Excel.RequestContext,
  rowsIn: (language: Language) => InputRows,
  at: string,
): Promise<Planned<InputRows>> {
  const { around, parts, language } = await lookAtPrepared(context);
  const { sheets } = workbookSpec(language);
  const rows = rowsIn(language);
  const fillings = INPUT_KEYS.map((key) => fillingOf(key, rows[key], { parts, sheets, language }));
  checkEmpty(fillings);
  checkWritable(
    around,
    fillings.map(({ table }) => table.sheet),
  );
  const areas = await readAreas(context, fillings.map(placeOfFilling));
  const tables = readFillings(fillings, areas);
  const names = presentNames(sheets, parts);
  return {
    before: {
      ...NOTHING_BEFORE,
      areas: tables.map(({ area }) => area),
      tables: fillings.map(({ table }) => ({ name: table.name, place: wholeTable(table) })),
    },
    write: async (batch) => {
      for (const table of tables) await fillTable(batch, table, names);
    },
    result: rows,
    done: { deed: { kind: "sample", at, rows: samplePrints(rows) }, past: null },
  };
}

function checkEmpty(fillings: readonly Filling[]): void {
  const full = fillings.find(({ table }) => table.usedRows > 0);
  if (full !== undefined)
    throw problem("tables-not-empty", { sheet: full.table.sheet, rows: full.table.usedRows });
}
