import type { Language } from "../language";
import { workbookSpec } from "../core/sheets/layout";
import { supports } from "./batch";
import type { OurParts } from "./find-tables";
import { standingOf, type Standing } from "./placed-formula";
import { rangeAt, type Place } from "./places";
import { preparedPlace } from "./write-table";

/** A column of a table that has been there, and what it lacks. */
export interface Undressed {
  readonly standing: Standing;
  readonly sheet: string;
  /** Of the column in the spec. */
  readonly index: number;
  readonly place: Place;
  readonly parts: readonly ("validation" | "marks")[];
}

/** The columns without validation or conditional formats though their specs have some. One round trip at most. */
export async function readUndressed(
  context: Excel.RequestContext,
  standings: readonly SheetStanding[],
): Promise<readonly Undressed[]> {
  const columns = standings.flatMap(dressable).map((column) => ({ ...column, ...lookAt(context, column) }));
  if (columns.length === 0) return [];
  await context.sync();
  return columns
    .map(({ standing, sheet, index, place, validation, markCount }) => {
      const spec = standing.spec.columns[index];
      const lacksValidation = spec?.validation !== null && validation !== null && validation.type === "None";
      const lacksMarks = spec !== undefined && spec.marks.length > 0 && markCount.value === 0;
      const lacking = [
        ...(lacksValidation ? ["validation" as const] : []),
        ...(lacksMarks ? ["marks" as const] : []),
      ];
      return { standing, sheet, index, place, parts: lacking };
    })
    .filter((column) => column.parts.length > 0);
}

/** A table's standing on its sheet, and which of the spec's columns (by index) are to be looked at. */
export interface SheetStanding {
  readonly standing: Standing;
  readonly sheet: string;
  readonly columns: readonly number[];
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
        { standing: standingOf(spec, table), sheet: table.sheet, columns: columns.map(([index]) => index) },
      ];
    });
}

type DressableColumn = Omit<Undressed, "parts">;

function dressable({ standing, sheet, columns }: SheetStanding): readonly DressableColumn[] {
  return columns
    .filter((index) => {
      const column = standing.spec.columns[index];
      return column !== undefined && (column.validation !== null || column.marks.length > 0);
    })
    .map((index) => ({ standing, sheet, index, place: preparedPlace(standing, sheet, index) }));
}

function lookAt(
  context: Excel.RequestContext,
  { place }: DressableColumn,
): {
  readonly validation: Excel.DataValidation | null;
  readonly markCount: OfficeExtension.ClientResult<number>;
} {
  const range = rangeAt(context, place);
  return {
    validation: supports("1.8") ? range.dataValidation.load("type") : null,
    markCount: range.conditionalFormats.getCount(),
  };
}
