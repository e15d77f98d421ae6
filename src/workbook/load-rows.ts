import { computedColumns, type CellInput, type Table, type Catalogue } from "../core/sheets/declare";
import type { Language } from "../language";
import { NOTHING_BEFORE, type AreaBefore } from "./before";
import { fillingOf, fillTable, placeOfFilling, readFillings, wholeTable, type Filling } from "./fill-tables";
import { checkWritable } from "./guard";
import { presentNames } from "./present-names";
import { readAreas } from "./read-areas";
import { lookAtPrepared } from "./read-tables";
import { samplePrints } from "./sample-rows";
import { transact, type OnPhase, type Planned } from "./transaction";
import { problem } from "./workbook-problem";

/** Rows for the input tables, in the order of their fields. */
export type InputRows = ReadonlyMap<Table, readonly (readonly CellInput[])[]>;

/** What is loaded, for the workbook's language, and when: local, ISO without zone. */
export interface Loading {
  readonly rowsIn: (language: Language) => InputRows;
  readonly at: string;
}

/** Fills the empty input tables with the sample's rows; throws when one of them holds rows. All or nothing. */
export async function loadRows(catalogue: Catalogue, loading: Loading, onPhase: OnPhase): Promise<InputRows> {
  return transact((context) => planLoading(context, catalogue, loading), onPhase);
}

async function planLoading(
  context: Excel.RequestContext,
  catalogue: Catalogue,
  { rowsIn, at }: Loading,
): Promise<Planned<InputRows>> {
  const { around, parts, language } = await lookAtPrepared(context, catalogue);
  const rows = rowsIn(language);
  const fillings = [...rows].map(([table, own]) => fillingOf(table, own, parts, language));
  checkWritable(
    around,
    fillings.map(({ table }) => table.sheet),
  );
  const areas = await readAreas(context, fillings.map(placeOfFilling));
  checkEmpty(fillings, areas);
  const tables = readFillings(fillings, areas);
  const names = presentNames(parts, language);
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

/** Formulas alone make no row. */
function checkEmpty(fillings: readonly Filling[], areas: readonly AreaBefore[]): void {
  for (const [index, { table }] of fillings.entries()) {
    const computed = computedColumns(table);
    const body = (areas[index]?.entries ?? []).slice(0, table.body.rows);
    const rows = body.findLastIndex((row) => row.some((entry, i) => entry !== "" && !computed.has(i))) + 1;
    if (rows > 0) throw problem("tables-not-empty", { sheet: table.sheet, rows });
  }
}
