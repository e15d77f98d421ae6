import type { OurTable } from "./find-tables";
import { type TableSpec, columnLetters } from "../core/sheets/declare";

/** Where a table stands now: people move tables and their columns. */
export interface Standing {
  readonly spec: TableSpec;
  /** 0-based row of the first body row. */
  readonly bodyTop: number;
  /** 0-based sheet column of each of the spec's columns; a column that is not there keeps the spec's place. */
  readonly columnIndexes: readonly number[];
}

/** Where the columns of a table in the workbook stand. */
export function standingOf(spec: TableSpec, { columns, header, body }: OurTable): Standing {
  return {
    spec,
    bodyTop: body.top,
    columnIndexes: spec.columns.map(({ key }, index) => header.left + (columns.get(key) ?? index)),
  };
}

/** `formula`, written for the table as the spec places it, for the place where the table stands. */
export function placedFormula(formula: string, { spec, bodyTop, columnIndexes }: Standing): string {
  const down = bodyTop - (spec.top + 1);
  const lettersNow = new Map(
    columnIndexes.map((index, i) => [columnLetters(spec.left + i + 1), columnLetters(index + 1)]),
  );
  return formula.replace(
    /(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3}\$?)(\d+)(?![\w(])/g,
    (_, dollar: string, column: string, row: string) => {
      const letters = column.replace("$", "");
      return `${dollar}${lettersNow.get(letters) ?? letters}${column.slice(letters.length)}${Number(row) + down}`;
    },
  );
}
