import type { Language } from "../language";
import type { RawTables, Catalogue, Table, Stamp } from "../core/sheets/declare";
import { inExcel } from "./batch";
import { checkColumns, checkWritable, tableIn } from "./guard";
import type { OurParts } from "./find-tables";
import { recordsIn, type HistoryRecord } from "./history-records";
import { HISTORY } from "./journal-parts";
import { readByRuns, languageOfBook, readBook } from "./read-tables";
import { preparationFor, sampleRecord, sampleStandings } from "./sample-rows";
import { askForPart, textOfPart } from "./single-part";
import { readStamp } from "./stamp";
import { problem } from "./workbook-problem";

/** What a run reads. */
export interface InputsRead {
  readonly language: Language;
  readonly tables: RawTables;
}

/** What the pane shows of the workbook. */
export interface BookState {
  /** Null while the workbook has none of our tables. */
  readonly language: Language | null;
  readonly isPrepared: boolean;
  /** What our sheets are called now; those that are not there are left out. */
  readonly sheets: Readonly<Partial<Record<string, string>>>;
  readonly tables: RawTables;
  readonly stamp: Stamp | null;
  /** Keys of the packs that the workbook has. */
  readonly packs: readonly string[];
  readonly isUnfinished: boolean;
  /** Null where there is no sample in the workbook, or no one asked. */
  readonly sample: SampleThere | null;
}

export interface SampleThere {
  /** Removing it takes the sheets away that came with it. */
  readonly removesSheets: boolean;
}

/** The inputs of a run; throws when the workbook is not ready for one. */
export async function readForRun(catalogue: Catalogue): Promise<InputsRead> {
  return inExcel(async (context) => {
    const { around, parts, tables } = await readBook(context, catalogue, [...catalogue.tables.values()]);
    const language = languageOfBook(around, parts);
    if (language === null) throw problem("not-prepared");
    checkWritable(around, []);
    checkInputs(parts, language);
    return { language, tables };
  });
}

/** The workbook as it is, whatever its state. */
export async function readForState(
  catalogue: Catalogue,
  asked: { readonly withSample?: boolean } = {},
): Promise<BookState> {
  return inExcel(async (context) => {
    const history = asked.withSample === true ? askForPart(context, HISTORY.list) : null;
    const { around, parts, tables, language } = await readBook(context, catalogue, readByRuns(catalogue));
    return {
      language,
      isPrepared: needed(parts.catalogue).every(({ key }) => parts.tables.has(key)),
      sheets: sheetNames(parts),
      tables,
      stamp: readStamp(around),
      packs: parts.catalogue.packs.map(({ key }) => key),
      isUnfinished: around.isUnfinished,
      sample: history === null ? null : sampleThere(recordsIn(textOfPart(history)), tables),
    };
  });
}

function sampleThere(records: readonly HistoryRecord[], tables: RawTables): SampleThere | null {
  const record = sampleRecord(records);
  const standings = record?.rows === undefined ? [] : sampleStandings(record.rows, tables);
  if (record === null || standings.every(({ same }) => same.length === 0)) return null;
  const isAllOfSample = standings.every(({ others }) => others.length === 0);
  return { removesSheets: isAllOfSample && preparationFor(record, records) !== null };
}

/** Without these there is nothing to compute; the others make the results richer. */
const needed = ({ tables }: Catalogue): readonly Table[] =>
  [...tables.values()].filter(({ isNeeded }) => isNeeded === true);

function sheetNames({ sheets }: OurParts): BookState["sheets"] {
  return Object.fromEntries([...sheets].map(([key, { name }]) => [key, name]));
}

function checkInputs(parts: OurParts, language: Language): void {
  for (const table of needed(parts.catalogue)) {
    const required = Object.entries(table.fields).filter(([, field]) => field.required);
    checkColumns(
      tableIn(parts, table, language),
      required.map(([field]) => field),
      language,
    );
  }
}
