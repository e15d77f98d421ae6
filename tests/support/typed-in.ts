import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { TABLES, tableNamed } from "./our-tables";
import type { Actions, RunReport } from "../../src/actions";
import type { RunFigures } from "../../src/packs/mapping/tables/run";
import { RESULT_KEYS, SHEETS } from "../../src/packs/mapping/tables/sheets";

import type { Language } from "../../src/language/language";
import type { Book, Cell, Table } from "../../src/host/model/book";
import { whatPeopleSee } from "./all-or-nothing";
import { withoutHistory } from "./history";
import { openHost, type OpenHost } from "./open-host";
import { byHand, preparedBook } from "./prepared-book";

export type Typed = string | number | boolean;

type Row = Readonly<Record<string, Typed>>;

const RESOURCES: readonly Row[] = [resource("R001", 50), resource("R002", 9)];

/** A prepared workbook, open, into which somebody typed needs (rows 5, 6 …) and two resources (rows 5 and 6). */
export async function openFilledIn(language: Language = "zh", needs = 3): Promise<OpenHost> {
  const opened = await openHost(await preparedBook(language));
  const rows = Array.from({ length: needs }, (_, index) => need(index + 1));
  await typeRows("needs", rows, language);
  await typeRows("resources", RESOURCES, language);
  return opened;
}

/** Types a value into the cell of a field's column, by the row that Excel shows, in whichever language the workbook is. */
export async function typeIn(table: string, field: string, row: number, value: Typed): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    const tables = workbook.tables.load("items/name");
    await workbook.context.sync();
    const names = tables.items.map(({ name }) => name);
    const language = names.includes(TABLES.criteria.name.en) ? "en" : "zh";
    put(workbook, { table, field, row, value, language });
    await workbook.context.sync();
  });
}

/** Types rows into the first free rows of a table, which grows over them as it does in Excel. */
async function typeRows(table: string, rows: readonly Row[], language: Language): Promise<void> {
  await byHand((workbook) => {
    const excelTable = workbook.tables.getItem(tableNamed(table).name[language]);
    excelTable.resize(excelTable.getHeaderRowRange().getResizedRange(rows.length, 0));
    rows.forEach((row, index) => {
      for (const [field, value] of Object.entries(row))
        put(workbook, { table, field, row: 5 + index, value, language });
    });
  });
}

interface Entry {
  readonly table: string;
  readonly field: string;
  readonly row: number;
  readonly value: Typed;
  readonly language: Language;
}

function put(workbook: Excel.Workbook, { table, field, row, value, language }: Entry): void {
  const { name, fields } = tableNamed(table);
  const column = workbook.tables
    .getItem(name[language])
    .columns.getItem(fields[field]?.title[language] ?? "");
  column.getHeaderRowRange().getOffsetRange(row - 4, 0).values = [[value]];
}

function need(number: number): Row {
  const id = `N${String(number).padStart(3, "0")}`;
  return {
    id,
    community: "C 社区",
    category: "老年助餐",
    group: "老年人",
    description: `${id} 送餐`,
    quantity: 10 * number,
    unit: "份",
    urgency: 1 + (number % 5),
    severity: 3,
    people: 8,
    evidence: "走访",
  };
}

function resource(id: string, capacity: number): Row {
  const common = { id, provider: "社区食堂", name: "午餐", source: "社会", kind: "物力" };
  return { ...common, categories: "老年助餐", capacity, unit: "份" };
}

/** How a run went: its flaws as `code sheet!address`, and its report. */
export interface Went extends RunReport<RunFigures> {
  readonly flaws: readonly string[];
}

/**
 * Runs three times and holds the promises of every run: what people filled in stays as it is, every row is matched, unmet or told of as left out,
 * no text becomes a formula, running again changes nothing, and the results are up to date.
 */
export async function runWell({ host }: OpenHost, actions: Actions): Promise<Went> {
  const inputs = inputsOf(host.book());
  const report = await actions.run(MAPPING_KEY, quietly);
  expect(inputsOf(host.book())).toEqual(inputs);
  expectNothingLost(host.book(), report);
  expectNoFormulas(host.book());
  expect(await actions.readState()).toMatchObject({ isOutOfDate: false, isUnfinished: false });
  // From the second run on there is a plan to compare with.
  await actions.run(MAPPING_KEY, quietly);
  const second = withoutHistory(host.book());
  await actions.run(MAPPING_KEY, quietly);
  expect(withoutHistory(host.book())).toEqual(second);
  const flaws = report.issues.map(({ code, sheet, address }) => `${code} ${sheet}!${String(address)}`);
  return { ...report, flaws };
}

/** Runs and is refused; the workbook stays as it is. The problem's code and values. */
export async function runRefused({ host }: OpenHost, actions: Actions): Promise<unknown> {
  const before = whatPeopleSee(host.book());
  const problem = await actions.run(MAPPING_KEY, quietly).then(
    () => null,
    (error: unknown) => (error as { problem?: unknown }).problem ?? error,
  );
  expect(whatPeopleSee(host.book())).toEqual(before);
  return problem;
}

export const quietly = (): void => undefined;

/** The rows of one of our tables as texts and numbers by header; empty rows and cells are left out. */
export function rowsIn(book: Book, key: string): readonly Readonly<Record<string, unknown>>[] {
  return cellsIn(book, key).map((row) =>
    Object.fromEntries(row.map(([header, { value }]) => [header, value] as const)),
  );
}

/** Everything on sheets that runs do not fill: cells, tables, formats, drop-downs. */
function inputsOf(book: Book): unknown {
  const filled = new Set(
    [...RESULT_KEYS, "start", "charts"].flatMap((key) => Object.values(SHEETS[key as "start"].name)),
  );
  const { sheets } = whatPeopleSee(book) as { sheets: readonly { name: string }[] };
  return sheets.filter(({ name }) => !filled.has(name));
}

function expectNothingLost(book: Book, { figures }: RunReport<RunFigures>): void {
  const needs = rowsIn(book, "needs");
  expect(figures.needs + figures.needsLeftOut).toBe(needs.length);
  expect(figures.resources + figures.resourcesLeftOut).toBe(rowsIn(book, "resources").length);
  const unmet = rowsIn(book, "unmet");
  const matched = rowsIn(book, "matches").reduce(
    (sum, row) => sum + numberIn(row, ["分配数量", "Quantity"]),
    0,
  );
  const missing = unmet.reduce((sum, row) => sum + numberIn(row, ["未满足数量", "Unmet"]), 0);
  expect(matched).toBe(figures.matched);
  expect(matched + missing).toBe(figures.asked);
  expect(unmet.length).toBe(figures.needs - figures.needsFullyMet + figures.needsLeftOut);
}

function numberIn(row: Readonly<Record<string, unknown>>, headers: readonly string[]): number {
  const value = headers.map((header) => row[header]).find((each) => each !== undefined);
  return typeof value === "number" ? value : 0;
}

/** Scores are formulas; nothing else of a result row is. */
function expectNoFormulas(book: Book): void {
  const formulas = (["matches", "unmet", "idle"] as const).flatMap((key) =>
    cellsIn(book, key).flatMap((row) => row.flatMap(([, { formula }]) => formula ?? [])),
  );
  expect(formulas).toEqual([]);
}

function cellsIn(book: Book, key: string): readonly (readonly (readonly [string, Cell])[])[] {
  const names = Object.values(tableNamed(key).name);
  const isOurs = ({ name }: { readonly name: string }): boolean => names.includes(name);
  const holder = book.sheets.find((sheet) => isOurs(sheet) || sheet.tables.some(isOurs));
  const table = holder?.tables.find(isOurs) ?? holder?.tables[0];
  if (holder === undefined || table === undefined) throw new RangeError(`invalid table: ${key}`);
  return bodyRows(table)
    .map((row) =>
      table.columns.flatMap(({ name }, index): [string, Cell][] => {
        const cell = holder.cells.get(row)?.get(table.area.left + index);
        return cell === undefined || cell.value === null || cell.value === "" ? [] : [[name, cell]];
      }),
    )
    .filter((row) => row.length > 0);
}

function bodyRows({ area, showTotals }: Table): readonly number[] {
  const last = showTotals ? area.bottom - 1 : area.bottom;
  return Array.from({ length: last - area.top }, (_, index) => area.top + 1 + index);
}
