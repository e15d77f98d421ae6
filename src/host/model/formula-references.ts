import { columnLetters, columnOfLetters, quoteSheetName } from "./address";
import { isOnSheet } from "./area";
import type { Area } from "./book";
import { shiftArea, type Edit } from "./edit";
import { rewrite, type AreaToken } from "./formula-tokens";

/** The formula after cells moved on `sheetName`; references to deleted cells become `#REF!`. `home` is the formula's own sheet. */
export function shiftFormula(formula: string, home: string, sheetName: string, edit: Edit): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "area" || !sameName(token.sheetName ?? home, sheetName)) return token.text;
    const moved = shiftArea(token.area, edit);
    if (moved === token.area) return token.text;
    return moved === null ? `${token.prefix}#REF!` : token.prefix + areaText(token.local, moved);
  });
}

/**
 * The formula with references that were exactly `from` now meaning `to`: what a growing table does to them. In a table of one
 * row, `$A5:$S5` means the formula's own row and `$A$5:$S$5` the whole body.
 */
export function stretchFormula(
  formula: string,
  home: string,
  sheetName: string,
  grown: { readonly from: Area; readonly to: Area },
): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "area" || !sameName(token.sheetName ?? home, sheetName)) return token.text;
    if (!isWholeBody(token, grown.from)) return token.text;
    return token.prefix + areaText(token.local, { ...token.area, bottom: grown.to.bottom });
  });
}

function isWholeBody({ area, local }: AreaToken, body: Area): boolean {
  const isInColumns = area.left >= body.left && area.right <= body.right;
  if (area.top !== body.top || area.bottom !== body.bottom || !isInColumns) return false;
  return body.top === body.bottom ? HAS_FIXED_ROW.test(local) && local.includes(":") : true;
}

const HAS_FIXED_ROW = /\$\d/;

/** The formula as it reads `rows` lower and `columns` to the right: parts with `$` stay. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "area") return token.text;
    const corners = token.local.split(":").map((corner) => moveCorner(corner, rows, columns));
    return corners.includes(null) ? `${token.prefix}#REF!` : token.prefix + corners.join(":");
  });
}

export function renameSheetInFormula(formula: string, before: string, after: string): string {
  if (!formula.includes("!")) return formula;
  return rewrite(formula, (token) => {
    if (token.kind !== "area" && token.kind !== "name") return token.text;
    if (token.sheetName === null || !sameName(token.sheetName, before)) return token.text;
    const local = token.kind === "area" ? token.local : token.text.slice(token.text.lastIndexOf("!") + 1);
    return `${quoteSheetName(after)}!${local}`;
  });
}

/** References to cells of a deleted sheet become `#REF!`. */
export function forgetSheetInFormula(formula: string, sheetName: string): string {
  if (!formula.includes("!")) return formula;
  return rewrite(formula, (token) => {
    if (token.kind !== "area" && token.kind !== "name") return token.text;
    return token.sheetName !== null && sameName(token.sheetName, sheetName) ? "#REF!" : token.text;
  });
}

/** Excel compares names of sheets, tables, columns and cells without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** `area` in the way `local` is written: `$` where it has `$`, one corner where it has one. */
function areaText(local: string, area: Area): string {
  const [first = "", second] = local.split(":");
  const start = cornerText(first, area.top, area.left);
  return second === undefined ? start : `${start}:${cornerText(second, area.bottom, area.right)}`;
}

function cornerText(corner: string, row: number, column: number): string {
  const parts = cornerParts(corner);
  const letters = parts.letters === "" ? "" : parts.columnMark + columnLetters(column);
  return letters + (parts.digits === "" ? "" : `${parts.rowMark}${row + 1}`);
}

function moveCorner(corner: string, rows: number, columns: number): string | null {
  const parts = cornerParts(corner);
  const area = cornerArea(parts);
  const row = area.top + (parts.rowMark === "$" ? 0 : rows);
  const column = area.left + (parts.columnMark === "$" ? 0 : columns);
  const isThere = isOnSheet({ top: row, bottom: row, left: column, right: column });
  return isThere ? cornerText(corner, row, column) : null;
}

interface CornerParts {
  readonly columnMark: string;
  readonly letters: string;
  readonly rowMark: string;
  readonly digits: string;
}

function cornerParts(corner: string): CornerParts {
  const match = /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/.exec(corner);
  return {
    columnMark: match?.[1] ?? "",
    letters: match?.[2] ?? "",
    rowMark: match?.[3] ?? "",
    digits: match?.[4] ?? "",
  };
}

function cornerArea(parts: CornerParts): { readonly top: number; readonly left: number } {
  return {
    top: parts.digits === "" ? 0 : Number(parts.digits) - 1,
    left: parts.letters === "" ? 0 : columnOfLetters(parts.letters),
  };
}
