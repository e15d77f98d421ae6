import type { Entry } from "../model/entry";
import { excelError } from "../model/errors";
import { isHostObject, type Argument, type HostObject } from "../wire/class-spec";

/** A text argument. Errors: `InvalidArgument` for anything else. */
export function text(argument: Argument): string {
  if (typeof argument !== "string") throw excelError("InvalidArgument", "a text is needed");
  return argument;
}

/** A finite number. Errors: `InvalidArgument` for anything else. */
export function number(argument: Argument): number {
  if (typeof argument !== "number" || !Number.isFinite(argument))
    throw excelError("InvalidArgument", "a number is needed");
  return argument;
}

/** An integer of at least `least`; `absent` stands for a missing argument. Errors: `InvalidArgument`. */
export function integer(argument: Argument, least: number, absent?: number): number {
  if ((argument === null || argument === undefined) && absent !== undefined) return absent;
  const value = number(argument);
  if (!Number.isInteger(value) || value < least)
    throw excelError("InvalidArgument", `${value} is no count or index`);
  return value;
}

export function truth(argument: Argument): boolean {
  if (typeof argument !== "boolean") throw excelError("InvalidArgument", "true or false is needed");
  return argument;
}

/** One of the words, in any case. Errors: `InvalidArgument`. */
export function oneOf<T extends string>(argument: Argument, words: readonly T[]): T {
  const found = words.find(
    (word) => typeof argument === "string" && word.toLowerCase() === argument.toLowerCase(),
  );
  if (found === undefined)
    throw excelError("InvalidArgument", `${String(argument)} is none of ${words.join(", ")}`);
  return found;
}

type Words<List extends string> = List extends `${infer First} ${infer Rest}` ? First | Words<Rest> : List;

/** The words of a list with blanks between them. */
export const wordsOf = <List extends string>(list: List): readonly Words<List>[] =>
  list.split(" ") as Words<List>[];

/** Reads one of the words. */
export const wordOf =
  <T extends string>(...words: readonly T[]) =>
  (argument: Argument): T =>
    oneOf(argument, words);

/** A plain object argument. Errors: `InvalidArgument`. */
export function record(argument: Argument): Readonly<Record<string, unknown>> {
  if (typeof argument !== "object" || argument === null || Array.isArray(argument) || isHostObject(argument))
    throw excelError("InvalidArgument", "an object is needed");
  return argument as Readonly<Record<string, unknown>>;
}

/** Cell entries as `values` takes them: a matrix, or one entry for all cells. Errors: `InvalidArgument`. */
export function entries(argument: Argument): readonly (readonly Entry[])[] {
  if (!Array.isArray(argument)) return [[entry(argument)]];
  return argument.map((line: unknown) => {
    if (!Array.isArray(line)) throw excelError("InvalidArgument", "values are rows of cells");
    return line.map(entry);
  });
}

/** A target of its class, for commands that take one of the client's objects. Errors: `InvalidArgument`. */
export function objectOf(argument: Argument, className: string): HostObject {
  if (!isHostObject(argument) || argument.className !== className)
    throw excelError("InvalidArgument", `a ${className} is needed`);
  return argument;
}

function entry(value: unknown): Entry {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw excelError("InvalidArgument", "a cell takes a text, a number or a truth value");
}
