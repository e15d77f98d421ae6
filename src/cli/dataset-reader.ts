import { BOUNDS } from "../core/matching";
import { parseDay } from "../core/sheets/reading";
import { expected, type DatasetIssue, type Expected } from "./dataset-issue";

/** Fields that stand together, and where: entry `index` of `list`, or `list` itself where `index` is null; the file's top is "". */
export interface Row {
  readonly list: string;
  readonly index: number | null;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Least and greatest value of a field, the same wherever it stands. */
const RANGES = {
  quantity: [0, BOUNDS.quantity],
  capacity: [0, BOUNDS.quantity],
  slotCapacity: [0, BOUNDS.quantity],
  most: [0, BOUNDS.quantity],
  tier: [1, BOUNDS.tier],
  slots: [0, BOUNDS.slots],
  unitCost: [-BOUNDS.unitCost, BOUNDS.unitCost],
  extraCost: [0, BOUNDS.extraCost],
  surchargeM: [0, BOUNDS.extraCost],
  level: [0, BOUNDS.grade],
  leastLevel: [0, BOUNDS.grade],
  rating: [0, BOUNDS.grade],
  leastRating: [0, BOUNDS.grade],
  x: [-BOUNDS.coordinateM, BOUNDS.coordinateM],
  y: [-BOUNDS.coordinateM, BOUNDS.coordinateM],
  maxDistanceM: [0, Number.MAX_SAFE_INTEGER],
  radiusM: [0, Number.MAX_SAFE_INTEGER],
} as const;

type MetresField = "x" | "y" | "maxDistanceM" | "radiusM";
type WholeField = Exclude<keyof typeof RANGES, MetresField>;

/** `entry` as a row; null and an issue when it is not an object. */
export function readRow(
  entry: unknown,
  list: string,
  index: number | null,
  issues: DatasetIssue[],
): Row | null {
  if (isRecord(entry)) return { list, index, fields: entry };
  issues.push({ path: pathOf({ list, index }), found: shown(entry), expected: expected("expected.object") });
  return null;
}

/** The rows in `value`, which stands at `path`; what is not a row, or not a list, becomes an issue. */
export function readRows(
  value: unknown,
  path: string,
  example: string,
  issues: DatasetIssue[],
): readonly Row[] {
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, index) => readRow(entry, path, index, issues) ?? []);
  issues.push({ path, found: shown(value), expected: expected("expected.list", { example }) });
  return [];
}

/** The whole number in `field`; 0 and an issue when it is not one in range. */
export function readWhole(row: Row, field: WholeField, issues: DatasetIssue[]): number {
  return readWholeWithin(row, field, RANGES[field], issues);
}

/** The same with a range of its own. */
export function readWholeWithin(
  row: Row,
  field: string,
  [least, most]: readonly [least: number, most: number],
  issues: DatasetIssue[],
): number {
  const value = row.fields[field];
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  addIssue(issues, row, field, expected("expected.whole", { least, most }));
  return 0;
}

/** The whole number in `field`, or null where the file says null: no limit. */
export function readLimit(row: Row, field: "slotCapacity", issues: DatasetIssue[]): number | null {
  return row.fields[field] === null ? null : readWhole(row, field, issues);
}

/** The number from 0 to 1 in `field`. */
export function readShare(row: Row, field: "share", issues: DatasetIssue[]): number {
  const value = row.fields[field];
  if (typeof value === "number" && value >= 0 && value <= 1) return value;
  addIssue(issues, row, field, expected("expected.share"));
  return 0;
}

/** The metres in `field`; null where the file says null: place unknown, or no limit. */
export function readNumber(row: Row, field: MetresField, issues: DatasetIssue[]): number | null {
  const value = row.fields[field];
  const [least, most] = RANGES[field];
  if (value === null) return null;
  if (typeof value === "number" && value >= least && value <= most) return value;
  addIssue(issues, row, field, expected("expected.metres", { least, most }));
  return null;
}

/** The text in `field`; a number counts as its digits, as codes often are numbers. */
export function readText(row: Row, field: string, issues: DatasetIssue[]): string {
  const value = row.fields[field];
  if (isWord(value)) return String(value);
  addIssue(issues, row, field, expected("expected.text"));
  return "";
}

/** The text in `field`, or null where the file says null: none given. */
export function readTextOrNull(
  row: Row,
  field: "group" | "community",
  issues: DatasetIssue[],
): string | null {
  const value = row.fields[field];
  if (value === null) return null;
  if (isWord(value)) return String(value);
  addIssue(issues, row, field, expected("expected.text-or-null"));
  return null;
}

/** The day of the calendar in `field`, or null where the file says null. */
export function readDay(row: Row, field: "reported", issues: DatasetIssue[]): string | null {
  const value = row.fields[field];
  if (value === null) return null;
  if (typeof value === "string" && parseDay(value) === value) return value;
  addIssue(issues, row, field, expected("expected.day"));
  return null;
}

export function readTexts(
  row: Row,
  field: "categories" | "groups",
  issues: DatasetIssue[],
): readonly string[] {
  const value = row.fields[field];
  if (Array.isArray(value) && value.every(isWord)) return value.map(String);
  addIssue(issues, row, field, expected("expected.texts"));
  return [];
}

export function readFlag(row: Row, field: "areOpen", issues: DatasetIssue[]): boolean {
  const value = row.fields[field];
  if (typeof value === "boolean") return value;
  addIssue(issues, row, field, expected("expected.flag"));
  return false;
}

/** The one of `choices` in `field`; the first and an issue when it is none of them. */
export function readChoice<Choice extends string | null>(
  row: Row,
  field: string,
  choices: readonly [Choice, ...Choice[]],
  issues: DatasetIssue[],
): Choice {
  const value = row.fields[field];
  const chosen = choices.find((choice) => choice === value);
  if (chosen !== undefined) return chosen;
  const listed = choices.map((choice) => JSON.stringify(choice)).join(", ");
  addIssue(issues, row, field, expected("expected.choice", { choices: listed }));
  return choices[0];
}

/** The texts under their names in `value`, which stands at `path`. */
export function readTextMap(
  value: unknown,
  path: string,
  issues: DatasetIssue[],
): ReadonlyMap<string, string> {
  const row = readRow(value, path, null, issues);
  if (row === null) return new Map();
  return new Map(Object.keys(row.fields).map((name) => [name, readText(row, name, issues)]));
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function addIssue(issues: DatasetIssue[], row: Row, field: string, belongs: Expected): void {
  issues.push({ path: fieldPath(row, field), found: shown(row.fields[field]), expected: belongs });
}

/** Where the row stands, for example `needs[3]`. */
export const pathOf = ({ list, index }: Pick<Row, "list" | "index">): string =>
  index === null ? list : `${list}[${index}]`;

const fieldPath = (row: Row, field: string): string => (row.list === "" ? field : `${pathOf(row)}.${field}`);

/** A value as JSON, cut to what fits a line; null for none. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const isWord = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";
