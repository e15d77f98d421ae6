import { parseDay } from "../core/sheets/reading";

import { expected, type DatasetIssue, type Expected } from "./dataset-issue";

/** Reads a value that JSON.parse has made. Null and an issue, whose path counts from the value, where it is flawed. */
export type Read<T> = (value: unknown, issues: DatasetIssue[]) => T | null;

type Fields = Readonly<Record<string, Read<unknown>>>;
type Values<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Read<infer T> ? T : never };

/** A value that stays as it is where `fits` says so. */
const only =
  <T>(fits: (value: unknown) => boolean, belongs: Expected): Read<T> =>
  (value, issues) =>
    fits(value) ? (value as T) : refused(value, belongs, issues);

const isBetween = (value: unknown, least: number, most: number): boolean =>
  typeof value === "number" && value >= least && value <= most;

export const whole = (least: number, most: number): Read<number> =>
  only(
    (value) => Number.isInteger(value) && isBetween(value, least, most),
    expected("expected.whole", { least, most }),
  );

/** Null: place unknown, or no limit. */
export const metres = (least: number, most: number): Read<number | null> =>
  only(
    (value) => value === null || isBetween(value, least, most),
    expected("expected.metres", { least, most }),
  );

export const share: Read<number> = only((value) => isBetween(value, 0, 1), expected("expected.share"));

export const flag: Read<boolean> = only((value) => typeof value === "boolean", expected("expected.flag"));

/** A day of the calendar, or null where the file says null. */
export const day: Read<string | null> = only(
  (value) => value === null || (typeof value === "string" && parseDay(value) === value),
  expected("expected.day"),
);

export const choice = <const T extends string | null>(...choices: readonly T[]): Read<T> =>
  only(
    (value) => choices.some((each) => each === value),
    expected("expected.choice", { choices: choices.map((each) => JSON.stringify(each)).join(", ") }),
  );

/** A number counts as its digits, as codes often are numbers. */
export const text: Read<string> = (value, issues) =>
  isWord(value) ? String(value) : refused(value, expected("expected.text"), issues);

export const textOrNull: Read<string | null> = (value, issues) => {
  if (value === null) return null;
  return isWord(value) ? String(value) : refused(value, expected("expected.text-or-null"), issues);
};

export const texts: Read<readonly string[]> = (value, issues) =>
  Array.isArray(value) && value.every(isWord)
    ? value.map(String)
    : refused(value, expected("expected.texts"), issues);

export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value, issues) =>
    value === null ? null : read(value, issues);

/** An object with `fields`; all others are passed over. */
export const object = <F extends Fields>(fields: F): Read<Values<F>> => objectWith(fields, {});

/** An object with `fields` and, where they are given, those of `more`. */
export function objectWith<F extends Fields, M extends Fields>(
  fields: F,
  more: M,
): Read<Values<F> & Partial<Values<M>>> {
  const needed = Object.entries(fields);
  const others = Object.entries(more);
  return (value, issues) => {
    if (!isRecord(value)) return refused(value, expected("expected.object"), issues);
    const found: Record<string, unknown> = {};
    for (const [name, read] of needed) found[name] = within(name, read, value[name], issues);
    for (const [name, read] of others) {
      if (value[name] !== undefined) found[name] = within(name, read, value[name], issues);
    }
    return found as Values<F> & Partial<Values<M>>;
  };
}

/** The values under their names. */
export const mapOf =
  <T>(read: Read<T>): Read<ReadonlyMap<string, T>> =>
  (value, issues) =>
    isRecord(value)
      ? new Map(Object.entries(value).map(([name, each]) => [name, within(name, read, each, issues) as T]))
      : refused(value, expected("expected.object"), issues);

/** A list of objects; those that are none are reported first. */
export const list =
  <T>(read: Read<T>, example: string): Read<readonly T[]> =>
  (value, issues) => {
    if (!Array.isArray(value)) return refused(value, expected("expected.list", { example }), issues);
    const flaws: DatasetIssue[] = [];
    const found = value.map((entry: unknown, index) =>
      within(index, read, entry, isRecord(entry) ? flaws : issues),
    );
    for (const flaw of flaws) issues.push(flaw);
    return found as readonly T[];
  };

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isWord = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

/** Reads what is at `place` of a value: the paths of its issues begin with the place. */
function within(
  place: string | number,
  read: Read<unknown>,
  value: unknown,
  issues: DatasetIssue[],
): unknown {
  const known = issues.length;
  const found = read(value, issues);
  for (let i = known; i < issues.length; i++) {
    const issue = issues[i] as DatasetIssue;
    const start = typeof place === "number" ? `[${place}]` : place;
    const dot = issue.path === "" || issue.path.startsWith("[") ? "" : ".";
    issues[i] = { ...issue, path: `${start}${dot}${issue.path}` };
  }
  return found;
}

function refused(value: unknown, belongs: Expected, issues: DatasetIssue[]): null {
  issues.push({ path: "", found: shown(value), expected: belongs });
  return null;
}

/** A value as JSON, cut to what fits a line; null for none. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
