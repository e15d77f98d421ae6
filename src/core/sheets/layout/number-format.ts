import type { Field, FieldType } from "../declare";

/** Excel's number format for the cells of a field; computed decimals show two places. `_ ` keeps numbers a space off the text at their right. */
export function numberFormatOf(field: Field, isComputed: boolean): string {
  const format = formatOf(field, isComputed);
  // In a cell of text format a formula would be a text.
  return format === TEXT && field.formula !== undefined ? "General" : format;
}

function formatOf(field: Field, isComputed: boolean): string {
  if (field.isDifference === true) return "+#,##0_ ;-#,##0_ ;0_ ";
  if (field.type === "text") return (field.maxLength ?? Infinity) <= SHORT_TEXT ? TEXT : "General";
  if (field.type === "metres") return (field.minimum ?? 0) < 0 ? "0_ " : "#,##0_ ";
  if (field.type === "decimal") return isComputed ? "0.00_ " : "General";
  return FORMATS[field.type];
}

/** Where the values of a field stand in their cells. */
export function alignmentOf(field: Field): "Left" | "Center" | "Right" {
  if (CENTERED.has(field.type)) return "Center";
  return NUMBERS.has(field.type) ? "Right" : "Left";
}

/** Keeps long numbers, leading zeros and `1-2` as they were typed. */
const TEXT = "@";
/** Older Excel shows `####` for cells in text format with more than 255 characters. */
const SHORT_TEXT = 200;

const FORMATS = {
  id: TEXT,
  reference: TEXT,
  code: TEXT,
  codes: TEXT,
  slots: TEXT,
  quotas: TEXT,
  grade: "General",
  coordinate: "General",
  integer: "#,##0_ ",
  scale: "0",
  money: "#,##0.00_ ",
  share: "0%_ ",
  date: "yyyy-mm-dd",
} as const satisfies Partial<Record<FieldType, string>>;

const CENTERED: ReadonlySet<FieldType> = new Set(["scale", "grade", "date"]);
const NUMBERS: ReadonlySet<FieldType> = new Set([
  "integer",
  "metres",
  "coordinate",
  "decimal",
  "money",
  "share",
]);
