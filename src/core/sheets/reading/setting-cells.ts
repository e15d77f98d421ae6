import type { CellValue, RawTable } from "../declare";

/** A cell of the row whose code is a setting's; indexes count from the table's first row and column. */
export interface SettingCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: CellValue;
}

/** The cells of column `field` in all rows whose code is `code`: one, unless people deleted or copied rows or the column. */
export function settingCells(raw: RawTable, code: string, field: string): readonly SettingCell[] {
  const [codes, columnIndex] = [raw.columns.get("code"), raw.columns.get(field)];
  if (codes === undefined || columnIndex === undefined) return [];
  return raw.rows.flatMap((row, rowIndex) =>
    row[codes] === code ? [{ rowIndex, columnIndex, value: row[columnIndex] ?? null }] : [],
  );
}
