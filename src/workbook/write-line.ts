import type { LineBelow } from "../core/sheets/declare";
import { inExcel } from "./batch";

/**
 * Writes a line with its label before it; false where that cannot be: in a workbook that has no such name, where people have put
 * something else in its place, on a protected sheet. The line is a courtesy: no one waits for it.
 */
export async function writeLine(line: LineBelow): Promise<boolean> {
  try {
    return await inExcel((context) => write(context, line));
  } catch {
    return false;
  }
}

async function write(
  context: Excel.RequestContext,
  { name, rows, labels, text }: LineBelow,
): Promise<boolean> {
  const named = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  named.load("rowIndex");
  await context.sync();
  if (named.isNullObject) return false;
  const line = named.getOffsetRange(rows, 0);
  const label = line.getOffsetRange(0, -1).load("values");
  await context.sync();
  if (!labels.includes(String(label.values[0]?.[0]))) return false;
  line.values = [[text]];
  await context.sync();
  return true;
}
