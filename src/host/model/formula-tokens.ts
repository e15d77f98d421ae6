import type { Area } from "./book";
import { parseArea, unquoteSheetName } from "./address";

/** A piece of a formula. Joining the texts of all pieces gives the formula back. */
export type Token =
  | { readonly kind: "other"; readonly text: string }
  | { readonly kind: "name"; readonly text: string; readonly sheetName: string | null }
  | { readonly kind: "structured"; readonly text: string; readonly table: string; readonly inside: string }
  | AreaToken;

/** A reference to cells. */
export interface AreaToken {
  readonly kind: "area";
  readonly text: string;
  /** Null: the sheet the formula is on. */
  readonly sheetName: string | null;
  /** What stands before the cells, `!` included. */
  readonly prefix: string;
  /** The cells as written, with their `$`. */
  readonly local: string;
  readonly area: Area;
}

/** The formula in pieces. References inside texts are not references. */
export function tokenize(formula: string): readonly Token[] {
  const known = recent.get(formula);
  if (known !== undefined) return known;
  const tokens = cut(formula);
  if (recent.size > RECENT_LIMIT) recent.clear();
  recent.set(formula, tokens);
  return tokens;
}

/** The formula with every piece replaced by what `replace` makes of it. */
export function rewrite(formula: string, replace: (token: Token) => string): string {
  let text = "";
  for (const token of tokenize(formula)) text += token.kind === "other" ? token.text : replace(token);
  return text;
}

/** A column of formulas repeats the same references: cutting is worth remembering. */
const recent = new Map<string, readonly Token[]>();
const RECENT_LIMIT = 5_000;

const TEXT = /"(?:[^"]|"")*"/y;
const PREFIX = /(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?)!/uy;
const CELLS =
  /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(\\!])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function cut(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let plain = "";
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    const text = token?.text ?? match(TEXT, formula, at) ?? match(NUMBER, formula, at) ?? formula.charAt(at);
    at += text.length;
    if (token === null || token.kind === "other") plain += text;
    else {
      if (plain !== "") tokens.push({ kind: "other", text: plain });
      plain = "";
      tokens.push(token);
    }
  }
  if (plain !== "") tokens.push({ kind: "other", text: plain });
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  if (formula.charAt(at) === "[") return structured(formula, at, "");
  const prefix = match(PREFIX, formula, at);
  if (prefix !== null) return referenceAfter(formula, at, prefix);
  const cells = areaToken(formula, at, "");
  if (cells !== null) return cells;
  const word = match(WORD, formula, at);
  if (word === null) return null;
  const next = formula.charAt(at + word.length);
  if (next === "[") return structured(formula, at, word);
  if (next === "(" || /^(?:true|false)$/i.test(word)) return { kind: "other", text: word };
  return { kind: "name", text: word, sheetName: null };
}

function referenceAfter(formula: string, at: number, prefix: string): Token {
  const cells = areaToken(formula, at, prefix);
  if (cells !== null) return cells;
  const word = match(WORD, formula, at + prefix.length);
  if (word === null) return { kind: "other", text: prefix };
  return { kind: "name", text: prefix + word, sheetName: unquoteSheetName(prefix.slice(0, -1)) };
}

function areaToken(formula: string, at: number, prefix: string): AreaToken | null {
  const local = match(CELLS, formula, at + prefix.length);
  const area = local === null ? null : parseArea(local);
  if (local === null || area === null) return null;
  const sheetName = prefix === "" ? null : unquoteSheetName(prefix.slice(0, -1));
  return { kind: "area", text: prefix + local, sheetName, prefix, local, area };
}

function structured(formula: string, at: number, table: string): Token | null {
  const start = at + table.length;
  let depth = 0;
  for (let index = start; index < formula.length; index++) {
    const sign = formula.charAt(index);
    if (sign === "'") index++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) {
      const inside = formula.slice(start + 1, index);
      return { kind: "structured", text: formula.slice(at, index + 1), table, inside };
    }
  }
  return null;
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
