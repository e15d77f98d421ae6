import type { CellInput } from "../core/sheets/declare";

/** What Excel is given for a cell. An empty text empties the cell; `null` would leave it as it is and is never sent. */
export type Entry = string | number | boolean;

/** The number format that keeps texts as they are, whatever they look like. */
export const TEXT_FORMAT = "@";

/**
 * What to give Excel so that the cell holds exactly `input`. A text that Excel would read as a formula, number, date, logical
 * value or error gets an apostrophe in front, except in cells with the text format, which take everything as it is.
 */
export function entryOf(input: CellInput, numberFormat = "General"): Entry {
  if (input === null) return "";
  if (typeof input === "object") return input.formula;
  return typeof input === "string" ? entryOfText(input, numberFormat) : input;
}

/** What brings back a cell that Excel shows with this formula, value and number format. */
export function entryOfCell(formula: unknown, value: unknown, numberFormat: unknown): Entry {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  const text = String(formula);
  const isFormula = text.startsWith("=") && text !== value;
  return isFormula || isErrorText(text) ? text : entryOfText(text, String(numberFormat));
}

/** True for the names of Excel's error values. */
export function isErrorText(text: string): boolean {
  return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/.test(
    text,
  );
}

/** Upper bound of the bytes an entry takes in a request: Chinese characters take three. */
export function bytesOf(entry: Entry): number {
  return typeof entry === "string" ? 3 * entry.length + 3 : 20;
}

/** Excel's longest text in a cell. */
const LONGEST_TEXT = 32_767;

function entryOfText(text: string, numberFormat: string): Entry {
  const kept = text.slice(0, LONGEST_TEXT);
  return numberFormat !== TEXT_FORMAT && wouldBeRead(kept) ? `'${kept}` : kept;
}

/** Whatever does not plainly begin with words might be read as something else; an apostrophe too many does no harm. */
function wouldBeRead(text: string): boolean {
  const plain = text.normalize("NFKC").trimStart();
  return plain !== "" && (!PLAIN_START.test(plain) || READ_WORDS.test(plain));
}

/** A letter, an opening mark, or a count with its Chinese measure word (`60岁以上`), which is no part of a date or time. */
const PLAIN_START = /^(?:[\p{L}【《「『“·]|\d+(?![年月日时分秒点])\p{Script=Han})/u;
const READ_WORDS =
  /^(?:true|false)$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d|^[上下]午\s*\d/i;
