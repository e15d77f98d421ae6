import { containsCell, tableParts } from "../model/area";
import type { Table } from "../model/book";
import type { CompiledFormula, ReferencePiece } from "./compiled-formula";
import type { CellAddress } from "./formula-graph";

/**
 * The table in whose body the cell is, where the formula may name cells of its row by their columns; null elsewhere. The engine
 * then sees one text in all rows and parses it once. Functions that look at the reference itself take it as an address only.
 */
export function tableAround({ pieces }: CompiledFormula, at: CellAddress): Table | null {
  const isSafe = pieces.every((piece) => typeof piece !== "string" || callsLookAtValues(piece));
  if (!isSafe) return null;
  return at.sheet.tables.find((table) => containsCell(tableParts(table).body, at.row, at.column)) ?? null;
}

/** `[@column]` for a reference to one cell of the table in the row of `at`; null for any other. */
export function rowText(
  table: Table,
  at: CellAddress,
  pieces: CompiledFormula["pieces"],
  index: number,
): string | null {
  const piece = pieces[index];
  if (piece === undefined || typeof piece === "string" || !isInRow(piece, at)) return null;
  const name = columnName(table, piece);
  return name !== null && isOperand(pieces[index - 1] ?? "", pieces[index + 1] ?? "") ? `[@${name}]` : null;
}

const LOOK_AT_VALUES = new Set(
  `IF IFERROR AND OR NOT ISNUMBER ISBLANK ISERROR ISTEXT N T VALUE TEXT LEN LEFT RIGHT MID TRIM ABS INT MOD ROUND ROUNDUP
  ROUNDDOWN MIN MAX SUM AVERAGE COUNT COUNTA COUNTIF COUNTIFS SUMIF SUMIFS AVERAGEIF AVERAGEIFS RANK MATCH LARGE SMALL SUMPRODUCT`.split(
    /\s+/,
  ),
);

/** False also where a text may hide a bracket: then nothing is gained and nothing is lost. */
const callsLookAtValues = (text: string): boolean =>
  [...text.matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu)].every(([, name = ""]) =>
    LOOK_AT_VALUES.has(name.toUpperCase()),
  );

const BEFORE = /(?:^|[(,=<>*/+&^-])$/;
const AFTER = /^(?:$|[),=<>*/+&^-])/;

const isOperand = (before: string | ReferencePiece, after: string | ReferencePiece): boolean =>
  typeof before === "string" && typeof after === "string" && BEFORE.test(before) && AFTER.test(after);

const isInRow = ({ sheet, area, text }: ReferencePiece, at: CellAddress): boolean =>
  sheet === at.sheet &&
  area.top === at.row &&
  area.bottom === at.row &&
  area.left === area.right &&
  !text.slice(text.lastIndexOf("!")).includes(":");

/** Null outside the table, and for a name that needs quoting or that an earlier column has too. */
function columnName({ area, columns }: Table, piece: ReferencePiece): string | null {
  const position = piece.area.left - area.left;
  const name = columns[position]?.name ?? "";
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return null;
  const first = columns.findIndex((each) => each.name.toLowerCase() === name.toLowerCase());
  return first === position ? name : null;
}
