import type { Language } from "../language";
import type { RawTable } from "../core/sheets/declare";
import type { TableKey } from "../packs/mapping/tables/tables";
import { findColumns } from "../core/sheets/reading";
import type { CellInput } from "../core/sheets/layout";
import { NOTHING_BEFORE } from "./before";
import { entryOf } from "./entries";
import { checkColumns, checkWritable, tableIn } from "./guard";
import type { TableFound } from "./look-around";
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
  readonly key: TableKey;
  /** Other tables to be read with it. */
  readonly beside: readonly TableKey[];
  /** Nothing is written where it gives no edits, or throws. */
  readonly editsOf: (tables: ReadonlyMap<TableKey, RawTable>, language: Language) => readonly RowEdit[];
}

/** Reads the table as it is now and changes the cells that `editsOf` says, all of them or none; everything else stays. */
export async function editRows(editing: Editing): Promise<void> {
  await transact((context) => planEdits(context, editing), quietly);
}

async function planEdits(
  context: Excel.RequestContext,
  { key, beside, editsOf }: Editing,
): Promise<Planned<void>> {
  const { around, parts, language } = await lookAtPrepared(context);
  const table = tableIn(parts, key, language);
  const read = new Set([key, ...beside]);
  const tables = await readTables(context, parts, (each) => read.has(each));
  const edits = editsOf(tables, language);
  checkColumns(
    { key, table, language },
    edits.flatMap(({ cells }) => Object.keys(cells)),
  );
  checkWritable(around, [table.sheet]);
  const cells = edits.flatMap((edit) => cellsOf(edit, key, table));
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
  key: TableKey,
  { headers, body }: TableFound,
): readonly { readonly place: Place; readonly input: CellInput }[] {
  const columns = findColumns(key, headers);
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
