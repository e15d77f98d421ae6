import type { OurTable } from "./find-tables";
import type { Language } from "../language";
import type { CellInput, Table, RawTables, Catalogue } from "../core/sheets/declare";

import { NOTHING_BEFORE } from "./before";
import { entryOf } from "./entries";
import { checkColumns, checkWritable, tableIn } from "./guard";
import type { Place } from "./places";
import { readAreas } from "./read-areas";
import { lookAtPrepared, readTables } from "./read-tables";
import { transact, type Planned } from "./transaction";
import { writeEntries } from "./write-cells";

/** New contents for some cells of a row, by field key; null empties a cell. */
export interface RowEdit {
  /** As Excel shows it. */
  readonly rowNumber: number;
  readonly cells: Readonly<Record<string, CellInput>>;
}

/** Which rows of a table change, once it is known what stands in it. */
export interface Editing {
  readonly table: Table;
  /** Other tables to be read with it. */
  readonly beside: readonly Table[];
  /** Nothing is written where it gives no edits, or throws. */
  readonly editsOf: (tables: RawTables, language: Language) => readonly RowEdit[];
}

/** Reads the table as it is now and changes the cells that `editsOf` says, all of them or none; everything else stays. */
export async function editRows(catalogue: Catalogue, editing: Editing): Promise<void> {
  await transact((context) => planEdits(context, catalogue, editing), quietly);
}

async function planEdits(
  context: Excel.RequestContext,
  catalogue: Catalogue,
  { table: edited, beside, editsOf }: Editing,
): Promise<Planned<void>> {
  const { around, parts, language } = await lookAtPrepared(context, catalogue);
  const table = tableIn(parts, edited, language);
  const tables = await readTables(context, parts, [edited, ...beside]);
  const edits = editsOf(tables, language);
  checkColumns(
    table,
    edits.flatMap(({ cells }) => Object.keys(cells)),
    language,
  );
  checkWritable(around, [table.sheet]);
  const cells = edits.flatMap((edit) => cellsOf(edit, table));
  const areas = await readAreas(
    context,
    cells.map(({ place }) => place),
  );
  const entries = cells.map(({ input }, index) => entryOf(input, formatOf(areas[index]?.numberFormats)));
  return {
    before:
      cells.length === 0
        ? null
        : { ...NOTHING_BEFORE, areas: areas.map((area) => ({ ...area, numberFormats: null })) },
    write: async (batch) => {
      for (const [index, { place }] of cells.entries())
        await writeEntries(batch, place, [[entries[index] ?? ""]]);
    },
    result: undefined,
    done: null,
  };
}

function cellsOf(
  { rowNumber, cells }: RowEdit,
  { columns, body }: OurTable,
): readonly { readonly place: Place; readonly input: CellInput }[] {
  return Object.entries(cells).map(([field, input]) => ({
    place: {
      sheet: body.sheet,
      top: rowNumber - 1,
      left: body.left + (columns.get(field) ?? 0),
      rows: 1,
      columns: 1,
    },
    input,
  }));
}

const formatOf = (formats: string | readonly (readonly string[])[] | null | undefined): string =>
  typeof formats === "string" ? formats : "General";

const quietly = (): void => undefined;
