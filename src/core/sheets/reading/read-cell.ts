import type { CellValue, Field, IssueCode, Quota } from "../declare";
import { dayFromSerial, parseDay } from "./day";
import { parseGrade } from "./grade";
import { closestTo } from "./header";
import { parseQuotas } from "./quotas";
import { parseSlots } from "./slots";

/** What a cell means to its field, and the flaw found on the way, if any. */
export interface CellReading {
  readonly value: string | number | readonly string[] | readonly Quota[] | null;
  readonly flaw: Flaw | null;
}
export interface Flaw {
  readonly code: IssueCode;
  readonly level: "error" | "notice";
  readonly values: Readonly<Record<string, string | number>>;
}

/** What reading a cell needs to know that names an entry of a code list, or a row by its id. */
export interface ListReader {
  readonly codeOf: (found: string) => string | null;
  readonly labels: readonly string[];
  /** What the table of the ids is called. */
  readonly table?: string;
}

type Plain = string | number | boolean;
type Reader = (cell: Plain, field: Field, list: ListReader | null) => CellReading;

/** Reads one cell that is not empty as `field` says. `list` is needed for `code` and `codes`; without it every reference will do. */
export function readCell(cell: Exclude<CellValue, null>, field: Field, list: ListReader | null): CellReading {
  if (typeof cell === "object") return flawed("cell-error", { found: cell.error });
  return READERS[field.type](cell, field, list);
}

const flawed = (code: IssueCode, values: Flaw["values"]): CellReading => ({
  value: null,
  flaw: { code, level: "error", values },
});
const noticed = (value: CellReading["value"], code: IssueCode, values: Flaw["values"]): CellReading => ({
  value,
  flaw: { code, level: "notice", values },
});
const clean = (value: CellReading["value"]): CellReading => ({ value, flaw: null });

function readText(cell: Plain, { maxLength = 32_767 }: Field): CellReading {
  const value = String(cell).trim();
  if (value.startsWith("=")) return noticed(value, "text-like-formula", { found: shortened(value) });
  if (value.length > maxLength)
    return noticed(value, "text-too-long", { length: value.length, maximum: maxLength });
  return clean(value);
}

function readDate(cell: Plain): CellReading {
  const day = typeof cell === "number" ? dayFromSerial(cell) : parseDay(String(cell));
  if (day === null) return flawed("date-unreadable", { found: shortened(String(cell)) });
  return typeof cell === "number"
    ? clean(day)
    : noticed(day, "date-as-text", { found: shortened(String(cell)), read: day });
}

function readSlots(cell: Plain): CellReading {
  const found = String(cell);
  const mask = parseSlots(found);
  return mask === null ? flawed("slots-unreadable", { found: shortened(found) }) : clean(mask);
}

function readGrade(cell: Plain): CellReading {
  const grade = parseGrade(String(cell));
  return grade === null ? flawed("grade-unreadable", { found: shortened(String(cell)) }) : clean(grade);
}

/** A group named twice would have two limits: the row says so rather than choosing one. */
function readQuotas(cell: Plain, field: Field, list: ListReader | null): CellReading {
  if (list === null) throw new RangeError(`invalid field without a list: ${field.title.en}`);
  const written = parseQuotas(String(cell));
  if (typeof written === "string") return flawed("quotas-unreadable", { found: shortened(written) });
  const quotas: Quota[] = [];
  for (const { group, most } of written) {
    const code = list.codeOf(group);
    if (code === null)
      return flawed("code-unknown", {
        found: shortened(group),
        closest: closestTo(group, list.labels) ?? "",
      });
    if (quotas.some((quota) => quota.group === code))
      return flawed("quotas-unreadable", { found: shortened(group) });
    quotas.push({ group: code, most });
  }
  return clean(quotas);
}

function readCodes(cell: Plain, field: Field, list: ListReader | null): CellReading {
  if (list === null) throw new RangeError(`invalid field without a list: ${field.title.en}`);
  const found = String(cell);
  const items = field.type === "code" ? [found.trim()] : split(found);
  const unknown = items.find((item) => list.codeOf(item) === null);
  if (unknown !== undefined)
    return flawed("code-unknown", {
      found: shortened(unknown),
      closest: closestTo(unknown, list.labels) ?? "",
    });
  const codes = [...new Set(items.map((item) => list.codeOf(item) ?? ""))];
  return clean(field.type === "code" ? (codes[0] ?? null) : codes);
}

function readReference(cell: Plain, field: Field, list: ListReader | null): CellReading {
  if (list === null) return readText(cell, field);
  const found = String(cell).trim();
  const id = list.codeOf(found);
  if (id !== null) return clean(id);
  const closest = closestTo(found, list.labels) ?? "";
  return flawed("reference-unknown", { found: shortened(found), closest, table: list.table ?? "" });
}

/** People use whatever separator their keyboard offers. */
export const BETWEEN_ITEMS = /[;；、,，/|┋\n]+/;

/** Items of a cell that holds several. */
const split = (found: string): readonly string[] =>
  found
    .split(BETWEEN_ITEMS)
    .map((item) => item.trim())
    .filter((item) => item !== "");

const WHOLE: ReadonlySet<Field["type"]> = new Set(["integer", "metres", "scale"]);

function readNumber(cell: Plain, field: Field): CellReading {
  const number = typeof cell === "number" ? cell : numberIn(cell);
  if (number === null) return flawed("not-a-number", { found: shortened(String(cell)) });
  if (WHOLE.has(field.type) && !Number.isInteger(number)) return flawed("not-whole", { found: number });
  const value = field.type === "money" ? Math.round(number * 100) : number;
  if (!isWithin(value, field)) return flawed("out-of-range", { found: number, ...shownBounds(field) });
  if (typeof cell === "number") return clean(value);
  return noticed(value, "number-as-text", { found: shortened(String(cell)), read: number });
}

const isWithin = (value: number, { minimum = -Infinity, maximum = Infinity }: Field): boolean =>
  value >= minimum && value <= maximum;

const shownBounds = ({ type, minimum = 0, maximum = 0 }: Field): Flaw["values"] =>
  type === "money" ? { minimum: minimum / 100, maximum: maximum / 100 } : { minimum, maximum };

/** A number typed as text, full-width digits and thousands separators included; never a number with words in it. */
function numberIn(cell: string | boolean): number | null {
  if (typeof cell === "boolean") return null;
  const plain = cell.normalize("NFKC").trim();
  if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return null;
  return Number(plain.replaceAll(",", ""));
}

const LONGEST_QUOTE = 40;
const shortened = (found: string): string =>
  found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE)}…` : found;

const READERS: Readonly<Record<Field["type"], Reader>> = {
  id: readText,
  text: readText,
  reference: readReference,
  date: readDate,
  slots: readSlots,
  grade: readGrade,
  quotas: readQuotas,
  code: readCodes,
  codes: readCodes,
  integer: readNumber,
  metres: readNumber,
  coordinate: readNumber,
  scale: readNumber,
  decimal: readNumber,
  share: readNumber,
  money: readNumber,
};
