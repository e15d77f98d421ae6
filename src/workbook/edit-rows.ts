import type { OurTable } from "./find-tables";
import type { Catalogue, CellInput, RowEdit, RowsEdit } from "../core/sheets/declare";
import { NOTHING_BEFORE } from "./before";
import { entryOf } from "./entries";
import { rowGone } from "./go-to-row";
import { checkColumns, checkWritable, tableIn } from "./guard";
import type { Place } from "./places";
import { readAreas } from "./read-areas";
import { lookAtPrepared, readTables } from "./read-tables";
import { transact, type Planned } from "./transaction";
import { writeEntries } from "./write-cells";

/** Reads the table as it is now and changes the cells that `editsOf` says, all of them or none; everything else stays. Throws `row-gone` where it gives none. */
export async function editRows(catalogue: Catalogue, editing: RowsEdit): Promise<void> {
  await transact((context) => planEdits(context, catalogue, editing), quietly);
}

async function planEdits(
  context: Excel.RequestContext,
  catalogue: Catalogue,
  { table: edited, beside, ids, editsOf }: RowsEdit,
): Promise<Planned<void>> {
  const { around, parts, language } = await lookAtPrepared(context, catalogue);
  const table = tableIn(parts, edited, language);
  const tables = await readTables(context, parts, [edited, ...beside]);
  const edits = editsOf(tables, language);
  if (edits.length === 0) throw rowGone(table.sheet, ids);
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
    before: { ...NOTHING_BEFORE, areas: areas.map((area) => ({ ...area, numberFormats: null })) },
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
