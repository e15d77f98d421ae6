import { findTable } from "../model/tables";
import { absoluteAddress, parseArea } from "../model/address";
import { cellCount } from "../model/area";
import type { Area, Book, Sheet, SheetArea } from "../model/book";
import { findName, findSheet, formulaArea } from "../model/names";
import { tokenize, type Token } from "../model/formula-tokens";
import { structuredArea } from "../model/structured-references";
import { withoutIndexRanges } from "./index-ranges";

/** A reference in a formula. */
export interface ReferencePiece extends SheetArea {
  readonly text: string;
  /** True where the reference is a whole argument of a function that only looks at the values. */
  readonly isPlainArgument: boolean;
}

/** A formula in terms of cells: names and structured references are resolved, every reference says its sheet. */
export interface CompiledFormula {
  readonly pieces: readonly (string | ReferencePiece)[];
  /** True where the cells it reads are only known while it is computed (`INDIRECT`, `OFFSET`). */
  readonly readsAnything: boolean;
  /** True where it can change although no cell did (`TODAY`, `RAND`). */
  readonly isVolatile: boolean;
  /** True where it leaves hidden rows out (`SUBTOTAL`). */
  readonly looksAtHidden: boolean;
  /** False for forms that the engine is known to get wrong. */
  readonly isComputable: boolean;
}

/** The cell a formula is in. */
interface Place {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly row: number;
}

export function compileFormula(formula: string, place: Place): CompiledFormula {
  const resolved = resolve(formula.replace(/^=/, ""), place, 0);
  const rewritten = withoutIndexRanges(resolved.text);
  return {
    pieces: cut(rewritten ?? resolved.text, place),
    readsAnything:
      resolved.functions.some((name) => READS_ANYTHING.has(name)) || resolved.text.includes("#REF!:"),
    isVolatile: resolved.functions.some((name) => VOLATILE.has(name)),
    looksAtHidden: resolved.functions.some((name) => LOOKS_AT_HIDDEN.has(name)),
    isComputable: rewritten !== null,
  };
}

/** The references of a compiled formula. */
export const referencesOf = ({ pieces }: CompiledFormula): readonly ReferencePiece[] =>
  pieces.filter((piece) => typeof piece !== "string");

/** The formula as text, every reference with its sheet. */
export const plainText = ({ pieces }: CompiledFormula): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");

const READS_ANYTHING = new Set(["INDIRECT", "OFFSET"]);
const LOOKS_AT_HIDDEN = new Set(["SUBTOTAL", "AGGREGATE"]);
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "CELL", "INFO"]);

/** Functions that take a range for its values and nothing else, so that the values can be handed to them as they are. */
const TAKES_VALUES = new Set(
  `SUM SUMIF SUMIFS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS AVERAGE AVERAGEIF AVERAGEIFS MAX MIN MAXIFS MINIFS MEDIAN RANK
  RANK.EQ RANK.AVG LARGE SMALL SUMPRODUCT MATCH PERCENTRANK PERCENTRANK.INC STDEV STDEV.S STDEV.P VAR VAR.S VAR.P`.split(
    /\s+/,
  ),
);

interface Resolved {
  readonly text: string;
  readonly functions: readonly string[];
}

/** Names may stand for names; whoever goes deeper than this goes in circles. */
const DEEPEST_NAME = 16;

function resolve(formula: string, place: Place, depth: number): Resolved {
  const functions: string[] = [];
  const text = tokenize(formula)
    .map((token) => {
      if (token.kind === "other") functions.push(...functionNames(token.text));
      const resolved = resolveToken(token, place, depth);
      functions.push(...resolved.functions);
      return resolved.text;
    })
    .join("");
  return { text, functions };
}

function resolveToken(token: Token, place: Place, depth: number): Resolved {
  switch (token.kind) {
    case "other":
      return plain(token.text);
    case "area":
      return plain(token.sheetName === null ? qualified(place.sheet, token.local) : token.text);
    case "structured":
      return plain(structuredText(token.table, token.inside, place));
    case "name":
      return resolveName(token.text, token.sheetName, place, depth);
  }
}

const plain = (text: string): Resolved => ({ text, functions: [] });

function functionNames(text: string): readonly string[] {
  const names = text.replace(/"(?:[^"]|"")*"/g, "").match(/[A-Za-z_][A-Za-z0-9_.]*(?=\()/g) ?? [];
  return names.map((name) => name.toUpperCase());
}

const qualified = (sheet: Sheet, local: string): string => `'${sheet.name.replaceAll("'", "''")}'!${local}`;

function structuredText(tableName: string, inside: string, place: Place): string {
  const found = findTable(place.book, tableName);
  const area = found === null ? null : structuredArea(found.table, inside, place.row);
  if (found === null || area === null) return "#REF!";
  const isOneCell = cellCount(area) === 1 && inside.toLowerCase().includes("#this row");
  return qualified(found.sheet, isOneCell ? absoluteAddress(area) : rangeText(area));
}

/** With both corners, even where they are the same: a column of one row is still a range. */
function rangeText(area: Area): string {
  const text = absoluteAddress(area);
  return text.includes(":") ? text : `${text}:${text}`;
}

function resolveName(text: string, sheetName: string | null, place: Place, depth: number): Resolved {
  const local = text.slice(text.lastIndexOf("!") + 1);
  const scope = sheetName === null ? place.sheet : findSheet(place.book, sheetName);
  const name =
    (scope === null ? null : findName(place.book, local, scope.id)) ?? findName(place.book, local, null);
  if (name === null) {
    const found = findTable(place.book, local);
    return plain(found === null ? text : structuredText(local, "#Data", place));
  }
  const home = place.book.sheets.find((sheet) => sheet.id === name.sheetId) ?? scope ?? place.sheet;
  if (depth >= DEEPEST_NAME) return plain("#NAME?");
  const inner = resolve(name.formula.replace(/^=/, ""), { ...place, sheet: home }, depth + 1);
  const isReference = formulaArea(place.book, name.formula, home) !== null;
  return isReference ? inner : { ...inner, text: `(${inner.text})` };
}

function cut(text: string, place: Place): readonly (string | ReferencePiece)[] {
  const tokens = tokenize(text);
  const calls: string[] = [];
  return tokens.map((token, index) => {
    if (token.kind === "other") followCalls(token.text, calls);
    if (token.kind !== "area") return token.text;
    const sheet = token.sheetName === null ? place.sheet : findSheet(place.book, token.sheetName);
    const area = parseArea(token.local);
    if (sheet === null || area === null) return "#REF!";
    const before = textOf(tokens[index - 1]);
    const after = textOf(tokens[index + 1]);
    const isPlainArgument = token.local.includes(":") && givesValuesOnly(before, after, calls);
    return { sheet, area, text: token.text, isPlainArgument };
  });
}

/** True between the texts before and after it for a range that only serves for its values. */
function givesValuesOnly(before: string, after: string, calls: readonly string[]): boolean {
  const isWhole = /[(,]\s*$/.test(before) && /^\s*[,)]/.test(after);
  if (isWhole && TAKES_VALUES.has(calls.at(-1) ?? "")) return true;
  // Inside SUMPRODUCT, brackets and operators work on whole ranges cell by cell.
  const isOperand = /[-(,=<>*/+&^]\s*$/.test(before) && /^\s*[-),=<>*/+&^]/.test(after);
  return isOperand && calls.findLast((name) => name !== "") === "SUMPRODUCT";
}

const textOf = (token: Token | undefined): string => token?.text ?? "";

/** Keeps `calls` the stack of functions whose brackets are open after `text`. */
function followCalls(text: string, calls: string[]): void {
  for (const [sign, name] of text.matchAll(/"(?:[^"]|"")*"|([A-Za-z_][A-Za-z0-9_.]*)?\(|\)/g)) {
    if (sign === ")") calls.pop();
    else if (sign.endsWith("(")) calls.push((name ?? "").toUpperCase());
  }
}
