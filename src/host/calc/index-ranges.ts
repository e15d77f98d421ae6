import { columnLetters, parseArea, splitAddress } from "../model/address";
import { tokenize, type AreaToken } from "../model/formula-tokens";

/**
 * The formula with `A1:INDEX(range,n)` written as `OFFSET(A1,…)`: the engine takes the former for a single cell.
 * Null where a range is built from calls in another way, which it gets wrong as well.
 * Every reference must say its sheet.
 */
export function withoutIndexRanges(formula: string): string | null {
  let text = formula;
  for (let turn = 0; turn < 8; turn++) {
    const next = rewriteFirst(text);
    if (next === text) break;
    if (next === null) return null;
    text = next;
  }
  return BUILT_RANGE.test(withoutTexts(text)) ? null : text;
}

const BUILT_RANGE = /:\s*[A-Za-z_][A-Za-z0-9_.]*\(|\)\s*:/;
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");

function rewriteFirst(formula: string): string | null {
  let at = 0;
  for (const token of tokenize(formula)) {
    const end = at + token.text.length;
    const call = /^\s*:\s*INDEX\(/i.exec(formula.slice(end));
    if (token.kind === "area" && call !== null) {
      const open = end + call[0].length;
      const close = closingBracket(formula, open);
      const offset = close < 0 ? null : offsetText(token, splitArguments(formula.slice(open, close)));
      return offset === null ? null : formula.slice(0, at) + offset + formula.slice(close + 1);
    }
    at = end;
  }
  return formula;
}

/** `first:INDEX(range,row,column)` as `OFFSET(first,0,0,height,width)`. */
function offsetText(first: AreaToken, [range = "", row = "1", column]: readonly string[]): string | null {
  const area = parseArea(splitAddress(range).local);
  const { top, left, bottom, right } = first.area;
  if (area === null || top !== bottom || left !== right) return null;
  const isLying = column === undefined && area.top === area.bottom && area.left !== area.right;
  const [rows, columns] = isLying ? ["1", row] : [row, column ?? "1"];
  const size = `${area.top - top}+(${rows}),${area.left - left}+(${columns})`;
  return `OFFSET(${first.prefix}$${columnLetters(left)}$${top + 1},0,0,${size})`;
}

function closingBracket(formula: string, from: number): number {
  let depth = 1;
  for (const match of formula.slice(from).matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[()]/g)) {
    if (match[0] === "(") depth += 1;
    if (match[0] === ")") depth -= 1;
    if (depth === 0) return from + match.index;
  }
  return -1;
}

function splitArguments(text: string): readonly string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const [piece] of text.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|./gs)) {
    if (piece === "(") depth += 1;
    if (piece === ")") depth -= 1;
    if (piece === "," && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${piece}`);
  }
  return parts.map((part) => part.trim());
}
