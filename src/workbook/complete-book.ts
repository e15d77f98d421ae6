import { recordOf } from "./installed-packs";
import type { Catalogue } from "../core/sheets/declare";
import type { Language } from "../language";
import { additionsTo, tablesOnPresentSheets, type Additions, type NewColumn } from "./additions";
import { supports, type Batch } from "./batch";
import { NOTHING_ADDED, NOTHING_BEFORE, type AreaBefore, type Before } from "./before";
import { findParts } from "./find-tables";
import { checkFree, checkStructure, checkWritable } from "./guard";
import type { NewDeed } from "./history-records";
import { PROPERTY } from "./identity";
import { lookAround, type Surroundings } from "./look-around";
import { standingOf } from "./placed-formula";
import { rangeAt, type Place } from "./places";
import { propertiesBefore, writeProperties, type Properties } from "./properties";
import { readAreas } from "./read-areas";
import { languageOfBook } from "./read-tables";
import { transact, type OnPhase, type Planned } from "./transaction";
import { presentStandings, readUndressed, type Undressed } from "./undressed";
import { drawOver, placesBeside, writeBeside } from "./write-beside";
import { addSheet, dressCells, placeOfBlock, writeBlock, writeFormulas } from "./write-sheet";
import {
  addTable,
  computedIn,
  equipColumn,
  equipTable,
  fillFormulas,
  placeOfTable,
  standingOfNew,
} from "./write-table";

/** What was added to the workbook. */
export interface Completion {
  readonly sheetsAdded: readonly string[];
  readonly columnsAdded: readonly { readonly sheet: string; readonly column: string }[];
  /** What this Excel is too old for. */
  readonly missing: readonly ("validation" | "page-setup")[];
}

/** Adds what the workbook lacks of our sheets, in its own language if it has one; touches no value. What is complete stays as it is. */
export async function completeBook(
  catalogue: Catalogue,
  language: Language,
  occasion: Occasion,
  onPhase: OnPhase,
): Promise<Completion> {
  return transact((context) => planCompletion(context, catalogue, { language, ...occasion }), onPhase);
}

/** With which version of the add-in, at which local time, whether only for the sample, and with which packs besides those that are there. */
export interface Occasion {
  readonly packs?: readonly string[];
  readonly version: string;
  readonly at: string;
  readonly isForSample: boolean;
}

async function planCompletion(
  context: Excel.RequestContext,
  catalogue: Catalogue,
  { language: wanted, version, at, isForSample, packs = [] }: Occasion & { readonly language: Language },
): Promise<Planned<Completion>> {
  const around = await lookAround(context);
  const parts = findParts(around, catalogue, packs);
  const language = languageOfBook(around, parts) ?? wanted;
  const additions = additionsTo(around, parts, language);
  const returning = tablesOnPresentSheets(additions);
  const undressed = await readUndressed(context, [
    ...presentStandings(parts, language),
    ...returning.map(({ spec: table, sheet }) => ({
      standing: standingOfNew(table),
      sheet,
      columns: [...table.columns.keys()],
      rows: 0,
    })),
  ]);
  const properties = {
    ...newProperties(around, { [PROPERTY.language]: language, [PROPERTY.version]: version }),
    ...recordOfPacks(around, parts.catalogue),
  };
  const result = reportOn(additions);
  if (isNothing(additions, undressed, properties))
    return { before: null, write: noWrite, result, done: null };
  const areas = await readAreas(context, placesOnPresentSheets(additions));
  check(around, additions, { undressed, areas });
  return {
    before: beforeOf(additions, {
      undressed,
      areas,
      around,
      properties: propertiesBefore(around, properties),
    }),
    write: (batch) => write(batch, additions, { undressed, properties, around }),
    result,
    done: deedOf(additions, { at, isForSample }),
  };
}

const noWrite = async (): Promise<void> => Promise.resolve();

/** A property that is set keeps its value: it tells with what the workbook was made. */
function newProperties({ properties }: Surroundings, wanted: Readonly<Record<string, string>>): Properties {
  return Object.fromEntries(Object.entries(wanted).filter(([key]) => !properties.has(key)));
}

function recordOfPacks({ properties }: Surroundings, catalogue: Catalogue): Properties {
  const record = recordOf(catalogue);
  return properties.get(PROPERTY.packs) === record ? {} : { [PROPERTY.packs]: record };
}

function reportOn({ sheets, columns }: Additions): Completion {
  return {
    sheetsAdded: sheets.map(({ name }) => name),
    columnsAdded: columns.map(({ table, column }) => ({ sheet: table.sheet, column: column.title })),
    missing: [
      ...(supports("1.8") ? [] : (["validation"] as const)),
      ...(supports("1.9") ? [] : (["page-setup"] as const)),
    ],
  };
}

function isNothing(
  { sheets, tables, columns, beside, names }: Additions,
  undressed: readonly Undressed[],
  properties: Properties,
): boolean {
  const lists = [sheets, tables, columns, beside, names, undressed, Object.keys(properties)];
  return lists.every(({ length }) => length === 0);
}

/** Tables that sheets have lost, new columns, and what goes beside tables: their cells must be free. */
function placesOnPresentSheets(additions: Additions): readonly Place[] {
  return [
    ...tablesOnPresentSheets(additions).map(({ spec, sheet }) => placeOfTable(sheet, spec)),
    ...additions.columns.map(placeOfColumn),
    ...additions.beside.flatMap(placesBeside),
    ...additions.blocks.map(({ sheet, block }) => placeOfBlock(sheet, block)),
  ];
}

/** Header and body of a column at the end of its table. */
function placeOfColumn({ table, index }: NewColumn): Place {
  return { ...table.header, left: index, columns: 1, rows: 1 + table.body.rows };
}

interface Found {
  readonly undressed: readonly Undressed[];
  readonly areas: readonly AreaBefore[];
}

function check(around: Surroundings, additions: Additions, { undressed, areas }: Found): void {
  if (additions.sheets.length > 0) checkStructure(around);
  checkWritable(around, [...areas.map(({ place }) => place.sheet), ...undressed.map(({ sheet }) => sheet)]);
  for (const area of areas) checkFree(area, []);
}

function beforeOf(
  additions: Additions,
  { undressed, areas, properties, around }: Found & Omit<Rest, "undressed">,
): Before {
  const newSheets = additions.sheets.map(({ name }) => name);
  const lacking = (part: Undressed["parts"][number]): readonly Place[] =>
    undressed.filter(({ parts }) => parts.includes(part)).map(({ place }) => place);
  return {
    ...NOTHING_BEFORE,
    areas: [
      ...areas.slice(0, tablesOnPresentSheets(additions).length),
      ...areas.slice(areas.length - additions.blocks.length),
      ...undressed
        .filter(({ parts }) => parts.includes("formulas"))
        .map(({ body: place }) => ({ place, entries: null, numberFormats: null })),
    ],
    properties,
    added: {
      ...NOTHING_ADDED,
      sheets: newSheets,
      tables: tablesOnPresentSheets(additions).map(({ spec, sheet }) => ({
        place: placeOfTable(sheet, spec),
      })),
      columns: additions.columns.map((column) => ({
        table: column.table.name,
        column: column.column.title,
        place: placeOfColumn(column),
      })),
      names: additions.names.map(({ name }) => name),
      charts: additions.beside.map(({ origin: { sheet }, charts }) => ({
        sheet,
        names: charts.map(({ name }) => name),
        present: [...(around.charts.get(sheet)?.keys() ?? [])],
      })),
      blocks: additions.beside.flatMap(placesBeside),
      validations: lacking("validation"),
      marks: lacking("marks"),
    },
  };
}

/** The history tells of sheets only: columns and drop-downs that were missing belong to them. */
function deedOf(
  { sheets, names }: Additions,
  { at, isForSample }: Pick<Occasion, "at" | "isForSample">,
): NewDeed | null {
  if (sheets.length === 0) return null;
  const added = {
    sheets: sheets.map(({ spec }) => spec.key),
    names: names.map(({ name }) => name),
    isForSample,
  };
  return { deed: { kind: "prepare", at, added }, past: null };
}

interface Rest {
  readonly undressed: readonly Undressed[];
  readonly properties: Properties;
  readonly around: Surroundings;
}

/** Sheets and tables first, then the names that refer to them, then the formulas and checks that use the names. */
async function write(batch: Batch, additions: Additions, rest: Rest): Promise<void> {
  const { context } = batch;
  await addParts(batch, additions);
  for (const { name, formula, isHidden } of additions.names) {
    const added = context.workbook.names.add(name, formula);
    if (isHidden) added.visible = false;
  }
  for (const { spec, name } of additions.sheets)
    await writeFormulas(batch, name, spec.blocks, additions.renaming);
  for (const { spec, name } of additions.sheets)
    drawOver(context, spec.charts ?? [], { sheet: name, top: 0, left: 0 });
  await writeComputed(batch, additions, rest.undressed);
  for (const beside of additions.beside) await writeBeside(batch, beside, additions.renaming);
  const returning = tablesOnPresentSheets(additions);
  for (const table of additions.tables.filter((each) => !returning.includes(each)))
    await equipTable(batch, table);
  for (const { standing, sheet, index, parts } of rest.undressed)
    equipColumn(context, standing, { sheet, index, parts });
  writeProperties(context, rest.properties, rest.around.properties);
  const start = additions.sheets.find(({ spec }) => spec.key === "start");
  if (start !== undefined) context.workbook.worksheets.getItem(start.name).activate();
}

async function addParts(batch: Batch, additions: Additions): Promise<void> {
  for (const sheet of additions.sheets) await addSheet(batch, sheet);
  for (const table of additions.tables) await addTable(batch, table);
  for (const column of additions.columns) await addColumn(batch, column);
  for (const { sheet, block } of additions.blocks) await writeBlock(batch, sheet, block);
}

/** Formulas read other tables and columns, which are all there by now. */
async function writeComputed(
  batch: Batch,
  { tables, columns, renaming }: Additions,
  undressed: readonly Undressed[],
): Promise<void> {
  for (const { spec, sheet } of tables) {
    const place = placeOfTable(sheet, spec);
    const body = { ...place, top: place.top + 1, rows: place.rows - 1 };
    await fillFormulas(batch, body, computedIn(spec), renaming);
  }
  const alone = [
    ...columns.map(({ table, column, index }) => ({ body: { ...table.body, left: index }, column })),
    ...undressed
      .filter(({ parts }) => parts.includes("formulas"))
      .map(({ body, standing, index }) => ({ body, column: standing.spec.columns[index] })),
  ];
  for (const { body, column } of alone) {
    const formula = column?.formula ?? null;
    if (formula !== null) await fillFormulas(batch, body, [{ index: 0, formula }], renaming);
  }
}

async function addColumn(batch: Batch, { table, spec, column, index }: NewColumn): Promise<void> {
  await batch.reserve(table.body.rows, 20 * table.body.rows);
  const { columns } = batch.context.workbook.tables.getItem(table.name);
  columns.add(undefined, [[column.title], ...Array.from({ length: table.body.rows }, () => [""])]);
  dressCells(rangeAt(batch.context, { ...table.body, left: index, columns: 1 }), column);
  const present = standingOf(spec, table);
  const own = spec.columns.indexOf(column);
  const columnIndexes = present.columnIndexes.map((each, i) => (i === own ? index : each));
  const parts = ["validation", "marks"] as const;
  equipColumn(batch.context, { ...present, columnIndexes }, { sheet: table.sheet, index: own, parts });
}
