import { tableParts } from "./area";
import { absoluteAddress, quoteSheetName } from "./address";
import type { Area, Sheet, Table } from "./book";
import { excelError } from "./errors";
import { sameName } from "./formula-references";
import { rewrite } from "./formula-tokens";

/** `[@c]` and `T[@c]` in full, as the workbook keeps them: `T[[#This Row],[c]]`. `table` is the one the formula's cell is in. */
export function completeReferences(formula: string, table: Table | null): string {
  if (!formula.includes("[")) return formula;
  return rewrite(formula, (token) => {
    if (token.kind !== "structured") return token.text;
    const name = token.table === "" ? (table?.name ?? null) : token.table;
    if (name === null) throw excelError("InvalidArgument", `${token.text} outside a table`);
    return `${name}[${completeInside(token.inside)}]`;
  });
}

/** The reverse, as Excel shows a formula: `[@c]` inside the table, `T[@c]` outside. */
export function shortenReferences(formula: string, table: Table | null): string {
  if (!formula.includes("[#This Row]")) return formula;
  return rewrite(formula, (token) => {
    if (token.kind !== "structured") return token.text;
    const columns = /^\[#This Row\],(.+)$/.exec(token.inside)?.[1];
    if (columns === undefined) return token.text;
    const name = table !== null && sameName(table.name, token.table) ? "" : token.table;
    const single = /^\[([\p{L}\p{N}_]+)\]$/u.exec(columns)?.[1];
    return `${name}[@${single ?? columns}]`;
  });
}

export function renameTableInFormula(formula: string, before: string, after: string): string {
  if (!formula.includes(before)) return formula;
  return rewrite(formula, (token) => {
    if (token.kind === "name" && sameName(token.text, before)) return after;
    return token.kind === "structured" && sameName(token.table, before)
      ? `${after}[${token.inside}]`
      : token.text;
  });
}

/** References to the column under its new name; `after` null means the column is gone: `T[#REF!]`. */
export function renameColumnInFormula(
  formula: string,
  table: string,
  before: string,
  after: string | null,
): string {
  if (!formula.includes("[")) return formula;
  return rewrite(formula, (token) => {
    if (token.kind !== "structured" || !sameName(token.table, table)) return token.text;
    const parts = columnParts(token.inside);
    if (!parts.some((part) => part.column !== null && sameName(part.column, before))) return token.text;
    if (after === null) return `${token.table}[#REF!]`;
    const inside = parts
      .map((part) =>
        part.column !== null && sameName(part.column, before)
          ? part.text.replace(escapeColumn(part.column), () => escapeColumn(after))
          : part.text,
      )
      .join("");
    return `${token.table}[${inside}]`;
  });
}

/** The formula with the table's structured references written as plain ones; what `convertToRange` leaves behind. */
export function plainReferences(
  formula: string,
  place: { readonly sheet: Sheet; readonly table: Table },
  row: number,
): string {
  if (!formula.includes("[")) return formula;
  return rewrite(formula, (token) => {
    if (token.kind !== "structured" || !sameName(token.table, place.table.name)) return token.text;
    const area = structuredArea(place.table, token.inside, row);
    return area === null ? "#REF!" : `${quoteSheetName(place.sheet.name)}!${absoluteAddress(area)}`;
  });
}

/** The cells meant by what stands between the outer brackets, for a formula in `row`; null when there are none. */
export function structuredArea(table: Table, inside: string, row: number): Area | null {
  const parts = columnParts(inside);
  const items = parts.flatMap((part) => (part.item === null ? [] : [part.item.toLowerCase()]));
  const columns = parts.flatMap((part) => (part.column === null ? [] : [columnIndex(table, part.column)]));
  if (columns.includes(-1)) return null;
  const rows = itemRows(table, items, row);
  if (rows === null) return null;
  const left = columns.length === 0 ? table.area.left : table.area.left + Math.min(...columns);
  const right = columns.length === 0 ? table.area.right : table.area.left + Math.max(...columns);
  return { top: rows.top, bottom: rows.bottom, left, right };
}

/** 0-based position of the column in its table; -1 when there is none of that name. */
export function columnIndex(table: Table, name: string): number {
  return table.columns.findIndex((column) => sameName(column.name, name));
}

interface InsidePart {
  readonly text: string;
  readonly item: string | null;
  readonly column: string | null;
}

function completeInside(inside: string): string {
  const text = inside.trim();
  if (text === "@") return "#This Row";
  if (!text.startsWith("@")) return text;
  const columns = text.slice(1).trim();
  return `[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}`;
}

function columnParts(inside: string): readonly InsidePart[] {
  if (!inside.includes("[")) return [partOf(inside, inside)];
  const pieces = inside.match(/\[(?:'.|[^\]'])*\]|[^[]+/g) ?? [];
  return pieces.map((piece) =>
    piece.startsWith("[") ? partOf(piece, piece.slice(1, -1)) : { text: piece, item: null, column: null },
  );
}

function partOf(text: string, word: string): InsidePart {
  const bare = word.trim();
  if (bare === "") return { text, item: null, column: null };
  return bare.startsWith("#")
    ? { text, item: bare, column: null }
    : { text, item: null, column: bare.replace(/'(.)/g, "$1") };
}

function escapeColumn(name: string): string {
  return name.replace(/['[\]#]/g, "'$&");
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** The rows meant by the items, from the first of them to the last; without items, the body. */
function itemRows(table: Table, items: readonly string[], row: number): Rows | null {
  const { header, body, totals } = tableParts(table);
  const rowsOf: Readonly<Record<string, Rows | null>> = {
    "#this row": { top: row, bottom: row },
    "#all": table.area,
    "#headers": header,
    "#totals": totals,
    "#data": body,
  };
  const wanted = (items.length === 0 ? ["#data"] : items).map((item) => rowsOf[item] ?? null);
  const found = wanted.filter((rows) => rows !== null);
  if (found.length < wanted.length) return null;
  return {
    top: Math.min(...found.map(({ top }) => top)),
    bottom: Math.max(...found.map(({ bottom }) => bottom)),
  };
}
