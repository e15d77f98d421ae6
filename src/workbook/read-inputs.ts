import { TABLES, type TableKey } from "../packs/mapping/tables/tables";
import type { InputKey, SheetKey } from "../packs/mapping/tables/sheets";
import type { Language } from "../language";
import type { RawTable } from "../core/sheets/declare";
import type { Stamp } from "../packs/mapping/tables/run";
import { inExcel } from "./batch";
import { checkColumns, checkWritable, tableIn } from "./guard";
import type { OurParts } from "./find-tables";
import { recordsIn, type HistoryRecord } from "./history-records";
import { HISTORY } from "./journal-parts";
import { languageOfBook, readBook } from "./read-tables";
import { preparationFor, sampleRecord, sampleStandings } from "./sample-rows";
import { askForPart, textOfPart } from "./single-part";
import { readStamp } from "./stamp";
import { problem } from "./workbook-problem";

/** What a run reads. */
export interface InputsRead {
  readonly language: Language;
  readonly tables: ReadonlyMap<TableKey, RawTable>;
}

/** What the pane shows of the workbook. */
export interface BookState {
  /** Null while the workbook has none of our tables. */
  readonly language: Language | null;
  readonly isPrepared: boolean;
  /** What our sheets are called now; those that are not there are left out. */
  readonly sheets: Readonly<Partial<Record<SheetKey, string>>>;
  readonly tables: ReadonlyMap<TableKey, RawTable>;
  readonly stamp: Stamp | null;
  readonly isUnfinished: boolean;
  /** Null where there is no sample in the workbook, or nobody asked. */
  readonly sample: SampleThere | null;
}

export interface SampleThere {
  /** Removing it takes the sheets away that came with it. */
  readonly removesSheets: boolean;
}

/** The inputs of a run; throws when the workbook is not ready for one. */
export async function readForRun(): Promise<InputsRead> {
  return inExcel(async (context) => {
    const { around, parts, tables } = await readBook(context, { withLastPlan: true });
    const language = languageOfBook(around, parts);
    if (language === null) throw problem("not-prepared");
    checkWritable(around, []);
    checkInputs(parts, language);
    return { language, tables };
  });
}

/** What else is read of the workbook. */
export interface StateAsked {
  /** What the last run has written of needs and resources. */
  readonly withLastPlan?: boolean;
  /** Whether the sample is there. */
  readonly withSample?: boolean;
}

/** The workbook as it is, whatever its state. */
export async function readForState(asked: StateAsked = {}): Promise<BookState> {
  return inExcel(async (context) => {
    const history = asked.withSample === true ? askForPart(context, HISTORY.list) : null;
    const { around, parts, tables, language } = await readBook(context, asked);
    return {
      language,
      isPrepared: NEEDED.every((key) => parts.tables.has(key)),
      sheets: sheetNames(parts),
      tables,
      stamp: readStamp(around),
      isUnfinished: around.isUnfinished,
      sample: history === null ? null : sampleThere(recordsIn(textOfPart(history)), tables),
    };
  });
}

function sampleThere(
  records: readonly HistoryRecord[],
  tables: ReadonlyMap<TableKey, RawTable>,
): SampleThere | null {
  const record = sampleRecord(records);
  const standings = record?.rows === undefined ? [] : sampleStandings(record.rows, tables);
  if (record === null || standings.every(({ same }) => same.length === 0)) return null;
  const isAllOfSample = standings.every(({ others }) => others.length === 0);
  return { removesSheets: isAllOfSample && preparationFor(record, records) !== null };
}

/** Without these two there is nothing to match; the others make the results richer. */
const NEEDED: readonly InputKey[] = ["needs", "resources"];

function sheetNames({ sheets }: OurParts): BookState["sheets"] {
  return Object.fromEntries([...sheets].map(([key, { name }]) => [key, name]));
}

function checkInputs(parts: OurParts, language: Language): void {
  for (const key of NEEDED) {
    const table = tableIn(parts, key, language);
    const required = Object.entries(TABLES[key].fields).filter(([, field]) => field.required);
    checkColumns(
      { key, table, language },
      required.map(([field]) => field),
    );
  }
}
