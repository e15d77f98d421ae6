import { findColumns } from "../core/reading";
import type { SheetSpec } from "../core/templates";
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

/** The columns of present tables without validation or conditional formats though their specs have some. One round trip. */
export async function readUndressed(
  context: Excel.RequestContext,
  parts: OurParts,
  specs: readonly SheetSpec[],
): Promise<readonly Undressed[]> {
  const columns = presentColumns(parts, specs).map((column) => ({ ...column, ...lookAt(context, column) }));
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

type PresentColumn = Omit<Undressed, "parts">;

function presentColumns({ tables }: OurParts, specs: readonly SheetSpec[]): readonly PresentColumn[] {
  return specs
    .flatMap((sheet) => sheet.tables)
    .flatMap((spec) => {
      const table = tables.get(spec.key);
      if (table === undefined) return [];
      const where = findColumns(spec.key, table.headers);
      const standing = standingOf(spec, table);
      return spec.columns.flatMap(({ key, validation, marks }, index) =>
        where.has(key) && (validation !== null || marks.length > 0)
          ? [{ standing, sheet: table.sheet, index, place: preparedPlace(standing, table.sheet, index) }]
          : [],
      );
    });
}

function lookAt(
  context: Excel.RequestContext,
  { place }: PresentColumn,
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
