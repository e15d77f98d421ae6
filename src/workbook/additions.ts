import type { BlockSpec, ColumnSpec, NameSpec, SheetSpec, TableSpec } from "../core/sheets/declare";
import type { Language } from "../language";
import { headingIds, workbookSpec } from "../core/sheets/layout";
import { newBeside, type NewBeside } from "./beside-additions";
import type { OurTable, OurParts } from "./find-tables";
import { sheetMark, tableMark } from "./identity";
import type { Surroundings } from "./look-around";
import { placeFrom, originOf } from "./origins";
import { referenceTo, type Place } from "./places";
import { presentNames } from "./present-names";
import { renamed, type Renaming, type TableRenaming } from "./renaming";
import type { NewSheet } from "./write-sheet";
import { placeOfTable, type NewTable } from "./write-table";

/** What a workbook lacks of its spec. Nothing in it touches a value that is there. */
export interface Additions {
  readonly sheets: readonly NewSheet[];
  /** Tables of the new sheets, and tables that sheets have lost. */
  readonly tables: readonly NewTable[];
  readonly columns: readonly NewColumn[];
  /** Of present sheets. */
  readonly beside: readonly NewBeside[];
  /** Headings and guidance of tables that come to the Settings sheet as it is. */
  readonly blocks: readonly NewBlock[];
  /** Formulas are for the present names. */
  readonly names: readonly NewName[];
  readonly renaming: Renaming;
}
/** A block that goes to a sheet that is there. */
export interface NewBlock {
  readonly sheet: string;
  readonly block: BlockSpec;
}
/** A column that goes to the end of its table. */
export interface NewColumn {
  readonly table: OurTable;
  readonly spec: TableSpec;
  readonly column: ColumnSpec;
  /** 0-based in the sheet. */
  readonly index: number;
}
export interface NewName extends NameSpec {
  /** People need not see the marks by which we know tables and sheets. */
  readonly isHidden: boolean;
}

/** Compares the workbook with the spec. */
export function additionsTo(around: Surroundings, parts: OurParts, language: Language): Additions {
  const spec = workbookSpec(parts.catalogue, language);
  const sheets = newSheets(around, parts, spec.sheets);
  const tables = newTables(around, parts, { specs: spec.sheets, sheets });
  const renaming = withNew(presentNames(parts, language), sheets, tables);
  const beside = newBeside(around, parts, spec.sheets);
  const names = [
    ...sheetMarks(around, parts, sheets),
    ...tableMarks(parts, tables),
    ...blockNames(around, parts, { specs: spec.sheets, sheets }),
    ...besideMarks(sheets, beside),
    ...spec.names.map(({ name, formula }) => ({
      name,
      formula: renamed(formula, renaming),
      isHidden: false,
    })),
  ];
  return {
    sheets,
    tables,
    columns: newColumns(parts, spec.sheets),
    beside,
    blocks: headingsOf(spec.sheets, tables, sheets),
    names: names.filter(({ name }) => !around.names.has(name.toLowerCase())),
    renaming,
  };
}

/** Tables that sheets have lost: their cells may still have drop-downs and conditional formats. */
export function tablesOnPresentSheets({ sheets, tables }: Additions): readonly NewTable[] {
  return tables.filter(({ sheet }) => !sheets.some(({ name }) => name === sheet));
}

function headingsOf(
  specs: readonly SheetSpec[],
  tables: readonly NewTable[],
  sheets: readonly NewSheet[],
): readonly NewBlock[] {
  const blocks = specs.flatMap((spec) => spec.blocks);
  return tables
    .filter(({ sheet, spec }) => spec.table.list !== undefined && !sheets.some(({ name }) => name === sheet))
    .flatMap(({ sheet, spec }) =>
      headingIds(spec.key).flatMap((id) =>
        blocks.filter((block) => block.id === id).map((block) => ({ sheet, block })),
      ),
    );
}

/** A sheet of somebody else's that carries our name keeps it; ours gets a number. */
function newSheets(around: Surroundings, parts: OurParts, specs: readonly SheetSpec[]): readonly NewSheet[] {
  const taken = new Set(around.sheets.map(({ name }) => name.toLowerCase()));
  return specs
    .filter(({ key }) => !parts.sheets.has(key))
    .map((spec) => ({ spec, name: freeName(spec.name, taken, (number) => ` (${number})`) }));
}

function newTables(
  around: Surroundings,
  parts: OurParts,
  { specs, sheets }: { readonly specs: readonly SheetSpec[]; readonly sheets: readonly NewSheet[] },
): readonly NewTable[] {
  const taken = new Set([...around.tables.map(({ name }) => name.toLowerCase()), ...around.names.keys()]);
  return specs.flatMap(({ key, tables }) => {
    const sheet = sheets.find((each) => each.spec.key === key)?.name ?? parts.sheets.get(key)?.name ?? "";
    return tables
      .filter((spec) => !parts.tables.has(spec.key))
      .map((spec) => ({ spec, sheet, name: freeName(spec.name, taken, (number) => `_${number}`) }));
  });
}

function freeName(wanted: string, taken: Set<string>, suffix: (number: number) => string): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = wanted + suffix(number);
  taken.add(name.toLowerCase());
  return name;
}

function withNew(
  { sheets, tables }: Renaming,
  newOnes: readonly NewSheet[],
  newTablesOnes: readonly NewTable[],
): Renaming {
  const sheetPairs = newOnes
    .filter(({ spec, name }) => spec.name !== name)
    .map(({ spec, name }) => [spec.name, name] as const);
  const tablePairs = newTablesOnes
    .filter(({ spec, name }) => spec.name !== name)
    .map(({ spec, name }): readonly [string, TableRenaming] => [spec.name, { name, columns: new Map() }]);
  return { sheets: new Map([...sheets, ...sheetPairs]), tables: new Map([...tables, ...tablePairs]) };
}

function sheetMarks(around: Surroundings, parts: OurParts, sheets: readonly NewSheet[]): readonly NewName[] {
  const present = [...parts.sheets].map(([key, { name }]) => ({ key, name }));
  const added = sheets.map(({ spec, name }) => ({ key: spec.key, name }));
  return [...present, ...added].map(({ key, name }) =>
    mark(sheetMark(key), { sheet: name, top: 0, left: 0, rows: 1, columns: 1 }),
  );
}

function tableMarks({ tables }: OurParts, newOnes: readonly NewTable[]): readonly NewName[] {
  const present = [...tables].map(([key, { header }]) => mark(tableMark(key), header));
  const added = newOnes.map(({ spec, sheet }) =>
    mark(tableMark(spec.key), { ...placeOfTable(sheet, spec), rows: 1 }),
  );
  return [...present, ...added];
}

const mark = (name: string, place: Place): NewName => ({
  name,
  formula: referenceTo(place),
  isHidden: true,
});

function blockNames(
  around: Surroundings,
  parts: OurParts,
  { specs, sheets }: { readonly specs: readonly SheetSpec[]; readonly sheets: readonly NewSheet[] },
): readonly NewName[] {
  return specs.flatMap((spec) => {
    const added = sheets.find((each) => each.spec.key === spec.key);
    const origin =
      added === undefined ? originOf(spec.key, around, parts) : { sheet: added.name, top: 0, left: 0 };
    if (origin === null) return [];
    return spec.blocks.flatMap(({ top, left, names = [] }) =>
      names.map(({ name, row, column }) => ({
        name,
        formula: referenceTo(placeFrom(origin, { top: top + row, left: left + column, rows: 1, columns: 1 })),
        isHidden: false,
      })),
    );
  });
}

function besideMarks(sheets: readonly NewSheet[], beside: readonly NewBeside[]): readonly NewName[] {
  const added = sheets.map(({ spec, name }) => ({ ...spec, origin: { sheet: name, top: 0, left: 0 } }));
  return [...added, ...beside].flatMap(({ blocks, origin }) =>
    blocks.flatMap(({ mark: name, top, left }) =>
      name === undefined ? [] : [mark(name, placeFrom(origin, { top, left, rows: 1, columns: 1 }))],
    ),
  );
}

function newColumns({ tables }: OurParts, specs: readonly SheetSpec[]): readonly NewColumn[] {
  return specs
    .flatMap((sheet) => sheet.tables)
    .flatMap((spec) => {
      const table = tables.get(spec.key);
      if (table === undefined) return [];
      return spec.columns
        .filter(({ key }) => !table.columns.has(key))
        .map((column, i) => ({ table, spec, column, index: table.header.left + table.headers.length + i }));
    });
}
