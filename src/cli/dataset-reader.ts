import { BOUNDS } from "../core/matching";

/** One flaw of a dataset file: where, what is there, and what belongs there. */
export interface DatasetIssue {
  /** For example `needs[3].quantity`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** One entry of a list, and where it stands. */
export interface Row {
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Least and greatest value of a field, the same for needs and resources. */
const RANGES = {
  quantity: [0, BOUNDS.quantity],
  capacity: [0, BOUNDS.quantity],
  tier: [1, BOUNDS.tier],
  slots: [0, BOUNDS.slots],
  unitCost: [-BOUNDS.unitCost, BOUNDS.unitCost],
  x: [-BOUNDS.coordinateM, BOUNDS.coordinateM],
  y: [-BOUNDS.coordinateM, BOUNDS.coordinateM],
  maxDistanceM: [0, Number.MAX_SAFE_INTEGER],
  radiusM: [0, Number.MAX_SAFE_INTEGER],
} as const;

type WholeField = "quantity" | "capacity" | "tier" | "slots" | "unitCost";
type MetresField = "x" | "y" | "maxDistanceM" | "radiusM";

/** The rows of the list `name` of `json`; what is not a row becomes an issue. */
export function readList(json: unknown, name: "needs" | "resources", issues: DatasetIssue[]): readonly Row[] {
  const list = isRecord(json) ? json[name] : undefined;
  if (!Array.isArray(list)) {
    issues.push({ path: name, found: shown(list), expected: `a list: {"needs": [...], "resources": [...]}` });
    return [];
  }
  return list.flatMap((fields: unknown, index) => {
    const path = `${name}[${index}]`;
    if (isRecord(fields)) return [{ path, fields }];
    issues.push({ path, found: shown(fields), expected: "an object" });
    return [];
  });
}

/** The whole number in `field`; 0 and an issue when it is not one in range. */
export function readWhole(row: Row, field: WholeField, issues: DatasetIssue[]): number {
  const value = row.fields[field];
  const [least, most] = RANGES[field];
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  addIssue(issues, row, field, `a whole number from ${least} to ${most}`);
  return 0;
}

/** The metres in `field`; null where the file says null: place unknown, or no limit. */
export function readNumber(row: Row, field: MetresField, issues: DatasetIssue[]): number | null {
  const value = row.fields[field];
  const [least, most] = RANGES[field];
  if (value === null) return null;
  if (typeof value === "number" && value >= least && value <= most) return value;
  addIssue(issues, row, field, `metres from ${least} to ${most}, or null`);
  return null;
}

/** The text in `field`; a number counts as its digits, as codes often are numbers. */
export function readText(row: Row, field: "id" | "category", issues: DatasetIssue[]): string {
  const value = row.fields[field];
  if (isWord(value)) return String(value);
  addIssue(issues, row, field, "a text in quotation marks");
  return "";
}

/** The group in `field`, or null where the file says null: none given. */
export function readGroup(row: Row, issues: DatasetIssue[]): string | null {
  const value = row.fields["group"];
  if (value === null) return null;
  if (isWord(value)) return String(value);
  addIssue(issues, row, "group", "a text in quotation marks, or null");
  return null;
}

export function readTexts(
  row: Row,
  field: "categories" | "groups",
  issues: DatasetIssue[],
): readonly string[] {
  const value = row.fields[field];
  if (Array.isArray(value) && value.every(isWord)) return value.map(String);
  addIssue(issues, row, field, `a list of texts, for example ["elderly-care"]`);
  return [];
}

function addIssue(issues: DatasetIssue[], row: Row, field: string, expected: string): void {
  issues.push({ path: `${row.path}.${field}`, found: shown(row.fields[field]), expected });
}

/** A value as JSON, cut to what fits a line. */
function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isWord = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";
