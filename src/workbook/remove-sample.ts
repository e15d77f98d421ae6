import { computedColumns, type Catalogue, rawOf } from "../core/sheets/declare";
import type { Language } from "../language";
import { fingerprint } from "../core/numeric";
import { inExcel, type Batch } from "./batch";
import { NOTHING_ADDED, NOTHING_BEFORE, type AreaBefore, type Before } from "./before";
import { wholeTable } from "./fill-tables";
import type { OurTable } from "./find-tables";
import { checkStructure, checkWritable, tableIn } from "./guard";
import { recordsIn, type HistoryRecord } from "./history-records";
import { PROPERTY } from "./identity";
import { DRAWING, HISTORY } from "./journal-parts";
import { otherContent } from "./other-content";
import type { Ground } from "./plan-charts";
import { readAreas } from "./read-areas";
import { readBook, type BookRead } from "./read-tables";
import { resizeTable } from "./resize-table";
import { isPlannable, planResults, type ResultsPlanned } from "./restore-past";
import { preparationFor, sampleRecord, sampleStandings, type SampleStanding } from "./sample-rows";
import { askForPart, textOfPart } from "./single-part";
import { transact, type OnPhase, type Planned, type Removal } from "./transaction";
import { problem } from "./workbook-problem";
import { writeEntries } from "./write-cells";

/** What removing the sample does and what it would lose, told before it is done. */
export interface SampleOutlook {
  /** The sheets that were added for the sample, which clears Excel's undo stack; or its rows and the results made from them. */
  readonly removes: "sheets" | "rows";
  readonly sheets: readonly string[];
  /** Rows of the sample that people have changed, as Excel numbers them; that is lost. */
  readonly changed: readonly { readonly sheet: string; readonly rows: readonly number[] }[];
  /** Rows of people, which stay. */
  readonly kept: readonly { readonly sheet: string; readonly rows: number }[];
  /** Sheets on which people have changed something else; that is lost. */
  readonly others: readonly string[];
  /** Stands for what was found: who confirms it hands it back. */
  readonly token: string;
}

/** What removing the sample would do; null where there is no sample. Changes nothing. */
export async function outlookOnSample(catalogue: Catalogue): Promise<SampleOutlook | null> {
  return inExcel(async (context) => (await lookAtSample(context, catalogue))?.outlook ?? null);
}

/**
 * Takes away what loading the sample has added, all of it or nothing; rows of people stay. `token` is that of the outlook that was
 * confirmed: throws `changed-meanwhile` when it holds no longer. What was done.
 */
export async function removeSample(
  catalogue: Catalogue,
  { token, at }: { readonly token: string; readonly at: string },
  onPhase: OnPhase,
): Promise<SampleOutlook> {
  return transact(async (context) => {
    const found = await lookAtSample(context, catalogue);
    if (found === null || found.outlook.token !== token) throw problem("changed-meanwhile");
    return found.outlook.removes === "sheets" ? planSheetRemoval(found) : planRowRemoval(context, found, at);
  }, onPhase);
}

interface SampleFound {
  readonly book: BookRead;
  readonly language: Language;
  readonly standings: readonly SampleStanding[];
  readonly preparation: HistoryRecord | null;
  /** How the results become what they were before the sample; null where they were not made from it, or that is not kept. */
  readonly results: ResultsPlanned | null;
  readonly outlook: SampleOutlook;
}

async function lookAtSample(
  context: Excel.RequestContext,
  catalogue: Catalogue,
): Promise<SampleFound | null> {
  const asked = { list: askForPart(context, HISTORY.list), drawing: askForPart(context, DRAWING) };
  const book = await readBook(context, catalogue);
  const records = recordsIn(textOfPart(asked.list));
  const sample = sampleRecord(records);
  if (sample?.rows === undefined || book.language === null) return null;
  const { around, parts, language } = book;
  const ground = { around, parts, language, record: textOfPart(asked.drawing) };
  const since = records.filter(({ id }) => id > sample.id);
  const found = {
    book,
    language,
    standings: sampleStandings(sample.rows, book.tables),
    preparation: preparationFor(sample, records),
    results: isPlannable(since) ? await planResults(context, ground, since) : null,
  };
  return { ...found, outlook: await outlookOn(context, found, { ground, records }) };
}

interface Known {
  readonly ground: Ground;
  readonly records: readonly HistoryRecord[];
}

/** Sheets go only where people have added no rows to them. */
async function outlookOn(
  context: Excel.RequestContext,
  found: Omit<SampleFound, "outlook">,
  { ground, records }: Known,
): Promise<SampleOutlook> {
  const { standings, preparation, results } = found;
  const keys = preparation?.added?.sheets ?? [];
  if (keys.length === 0 || standings.some(({ others }) => others.length > 0)) {
    const sheets = standings.map(({ sheet }) => sheet);
    return withRows({ removes: "rows", sheets, others: results?.changed ?? [] }, found);
  }
  const others = await otherContent(context, ground, { keys, records });
  const sheets = keys.flatMap((key) => ground.parts.sheets.get(key)?.name ?? []);
  return withRows({ removes: "sheets", sheets, others }, found);
}

function withRows(
  outlook: Pick<SampleOutlook, "removes" | "sheets" | "others">,
  { book, results, standings }: Omit<SampleFound, "outlook">,
): SampleOutlook {
  const changed = standings
    .filter((standing) => standing.changed.length > 0)
    .map(({ sheet, firstRowNumber, changed: rows }) => ({
      sheet,
      rows: rows.map((row) => firstRowNumber + row),
    }));
  const cells = standings.map(({ table }) => rawOf(book.tables, table)?.rows ?? []);
  const found = fingerprint([results?.token ?? "", fingerprint(JSON.stringify(cells))]);
  return {
    ...outlook,
    changed,
    kept: standings
      .filter(({ others }) => others.length > 0)
      .map(({ sheet, others }) => ({ sheet, rows: others.length })),
    token: fingerprint([outlook.removes, ...outlook.sheets, ...outlook.others, found]),
  };
}

/** The preparation, undone. */
function planSheetRemoval({ book, preparation, outlook }: SampleFound): Removal<SampleOutlook> {
  const { around } = book;
  checkStructure(around);
  checkWritable(around, outlook.sheets);
  const marks = [...around.names.keys()].filter((name) => name.startsWith("linli_"));
  const names = [
    ...new Set([...(preparation?.added?.names ?? []), ...marks].map((name) => name.toLowerCase())),
  ];
  const before: Before = {
    ...NOTHING_BEFORE,
    properties: Object.fromEntries(Object.values(PROPERTY).map((key) => [key, null])),
    drawing: { record: null, sheets: [] },
    added: { ...NOTHING_ADDED, sheets: outlook.sheets, names },
  };
  return { before, keepsHistory: false, result: outlook };
}

interface RowsToKeep {
  readonly table: OurTable;
  readonly area: AreaBefore;
  readonly rows: readonly number[];
}

async function planRowRemoval(
  context: Excel.RequestContext,
  { book, language, standings, results, outlook }: SampleFound,
  at: string,
): Promise<Planned<SampleOutlook>> {
  const found = standings.map(({ table, others }) => ({
    table: tableIn(book.parts, table, language),
    rows: others,
  }));
  checkWritable(
    book.around,
    found.map(({ table }) => table.sheet),
  );
  const areas = await readAreas(
    context,
    found.map(({ table }) => table.body),
  );
  const inputs = found.flatMap(({ table, rows }, i): readonly RowsToKeep[] => {
    const area = areas[i];
    return area === undefined ? [] : [{ table, rows, area: { ...area, numberFormats: null } }];
  });
  return {
    before: withInputs(results?.before ?? NOTHING_BEFORE, inputs),
    write: async (batch) => {
      for (const input of inputs) await keepRows(batch, input);
      await results?.write(batch);
    },
    result: outlook,
    done: {
      deed: { kind: "remove-sample", at, ...(results === null ? {} : { left: results.left }) },
      past: results?.past ?? null,
    },
  };
}

function withInputs(before: Before, inputs: readonly RowsToKeep[]): Before {
  return {
    ...before,
    areas: [...before.areas, ...inputs.map(({ area }) => area)],
    tables: [
      ...before.tables,
      ...inputs.map(({ table }) => ({ name: table.name, place: wholeTable(table) })),
    ],
  };
}

/** The rows that stay move together at the top of the table, with whatever columns people have added. */
async function keepRows(batch: Batch, { table, area, rows }: RowsToKeep): Promise<void> {
  const lines = rows.flatMap((row) => {
    const line = area.entries?.[row];
    return line === undefined ? [] : [line];
  });
  await resizeTable(batch, table.name, wholeTable(table), 1 + Math.max(1, lines.length));
  const computed = computedColumns(table);
  const blank = area.entries?.[0]?.map((entry, column) => (computed.has(column) ? entry : ""));
  await writeEntries(batch, table.body, lines.length > 0 || blank === undefined ? lines : [blank]);
}
