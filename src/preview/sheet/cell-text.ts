import type { Scalar, Sheet } from "../../host";
import { format, isDateFormat, isPercentFormat } from "numfmt";
import type { Spot } from "./address";
import { cellAt, ownStyle } from "./cell-look";

/** What a cell holds as one would type it: its formula, or its value with dates and percentages in readable form. */
export function cellText(sheet: Sheet, spot: Spot): string {
  const cell = cellAt(sheet, spot);
  if (!cell) return "";
  return cell.formula ?? typedText(cell.value, ownStyle(sheet, cell, spot)?.numberFormat ?? "General");
}

function typedText(value: Scalar, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (isDateFormat(numberFormat)) return dateText(value);
  if (isPercentFormat(numberFormat)) return `${Number((value * 100).toPrecision(15))}%`;
  return String(Number(value.toPrecision(15)));
}

function dateText(serial: number): string {
  const time = serial % 1 === 0 ? "" : " hh:mm:ss";
  return serial < 1 ? format("hh:mm:ss", serial) : format(`yyyy-mm-dd${time}`, serial);
}
