import { inExcel } from "./batch";
import { problem } from "./workbook-problem";

/** Shows the cell and selects it; a hidden sheet is shown first. */
export async function goTo(sheetName: string, address: string): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("visibility");
    await context.sync();
    if (sheet.isNullObject) throw problem("table-missing", { sheet: sheetName, table: sheetName });
    if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
