import type { Sheet } from "../../host";
import { covers, type Spot } from "./address";
import { cellAt } from "./cell-look";

/** Where a cell links to within the workbook (`'需求清单'!A1`), by a `HYPERLINK` formula; null for cells that are no link. */
export function linkAt(sheet: Sheet, spot: Spot): string | null {
  const formula = cellAt(sheet, spot)?.formula ?? "";
  return /^=HYPERLINK\(\s*"#((?:[^"]|"")+)"/i.exec(formula)?.[1]?.replaceAll('""', '"') ?? null;
}

/** The message a cell's validation shows while the cell is selected; null for none. */
export function inputMessageAt(
  sheet: Sheet,
  spot: Spot,
): { readonly title: string; readonly message: string } | null {
  const found = sheet.validations.find(({ areas }) => areas.some((area) => covers(area, spot)));
  if (!found?.prompt.showPrompt) return null;
  const { title, message } = found.prompt;
  return title + message === "" ? null : { title, message };
}
