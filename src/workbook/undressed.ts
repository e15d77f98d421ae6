import type { Language } from "../language";
import { workbookSpec } from "../core/sheets/layout";
import { supports } from "./batch";
import type { OurParts } from "./find-tables";
import { standingOf, type Standing } from "./placed-formula";
import { rangeAt, type Place } from "./places";
import { preparedPlace, type ColumnPart } from "./write-table";

/** A column of a table that has been there, and what it lacks. */
export interface Undressed {
  readonly standing: Standing;
  readonly sheet: string;
  /** Of the column in the spec. */
  readonly index: number;
  readonly place: Place;
  readonly parts: readonly ColumnPart[];
  /** The column's cells below the header. */
  readonly body: Place;
}

/** The columns without validation, conditional formats or any formula though their specs have some. One round trip at most. */
export async function readUndressed(
  context: Excel.RequestContext,
  standings: readonly SheetStanding[],
): Promise<readonly Undressed[]> {
  const columns = standings.flatMap(dressable).map((column) => ({ ...column, ...lookAt(context, column) }));
  if (columns.length === 0) return [];
  await context.sync();
  return columns
    .map(({ standing, sheet, index, place, body, validation, markCount, filled }) => {
      const spec = standing.spec.columns[index];
      const lacksValidation = spec?.validation !== null && validation !== null && validation.type === "None";
      const lacksMarks = spec !== undefined && spec.marks.length > 0 && markCount.value === 0;
      const lacking = [
        ...(lacksValidation ? ["validation" as const] : []),
        ...(lacksMarks ? ["marks" as const] : []),
        ...(filled?.isNullObject === true ? ["formulas" as const] : []),
      ];
      return { standing, sheet, index, place, body, parts: lacking };
    })
    .filter((column) => column.parts.length > 0);
}

/** A table's standing on its sheet, and which of the spec's columns (by index) are to be looked at. */
export interface SheetStanding {
  readonly standing: Standing;
  readonly sheet: string;
  readonly columns: readonly number[];
  /** So many rows are below the header; none while the table is still to be made. */
  readonly rows: number;
}

/** Where our tables stand, with the columns that they have. */
export function presentStandings(
  { catalogue, tables }: OurParts,
  language: Language,
): readonly SheetStanding[] {
  return workbookSpec(catalogue, language)
    .sheets.flatMap((sheet) => sheet.tables)
    .flatMap((spec) => {
      const table = tables.get(spec.key);
      if (table === undefined) return [];
      const columns = [...spec.columns.entries()].filter(([, { key }]) => table.columns.has(key));
      return [
        {
          standing: standingOf(spec, table),
          sheet: table.sheet,
          columns: columns.map(([index]) => index),
          rows: table.body.rows,
        },
      ];
    });
}

type DressableColumn = Omit<Undressed, "parts">;

function dressable({ standing, sheet, columns, rows }: SheetStanding): readonly DressableColumn[] {
  return columns
    .filter((index) => {
      const column = standing.spec.columns[index];
      if (column === undefined) return false;
      return column.validation !== null || column.marks.length > 0 || column.formula !== null;
    })
    .map((index) => {
      const place = preparedPlace(standing, sheet, index);
      return { standing, sheet, index, place, body: { ...place, rows } };
    });
}

function lookAt(
  context: Excel.RequestContext,
  { standing, index, place, body }: DressableColumn,
): {
  readonly validation: Excel.DataValidation | null;
  readonly markCount: OfficeExtension.ClientResult<number>;
  readonly filled: Excel.Range | null;
} {
  const range = rangeAt(context, place);
  const isComputed = body.rows > 0 && typeof standing.spec.columns[index]?.formula === "string";
  return {
    filled: isComputed ? rangeAt(context, body).getUsedRangeOrNullObject(true).load("address") : null,
    validation: supports("1.8") ? range.dataValidation.load("type") : null,
    markCount: range.conditionalFormats.getCount(),
  };
}
