import type { SheetArea } from "../model/book";
import { areaAddress } from "../model/address";
import { cellCount } from "../model/area";
import type { Engine } from "./engine";
import { engineFormula, place, type EngineCells } from "./engine-cells";
import type { CellAddress } from "./formula-graph";
import { rowText, tableAround } from "./row-texts";
import type { CompiledFormula, ReferencePiece } from "./compiled-formula";

/**
 * Ranges that many formulas read, read once. The library builds a range anew for every formula that has it and notes
 * every cell of it as a dependency, which for three hundred `SUMIFS` over a thousand rows takes seconds. Here the library reads
 * the range into our call, and the formulas get that same value back from another call.
 */
export interface SharedRanges {
  /** The formula as text for the engine in that cell, long ranges replaced by calls. */
  readonly textOf: (formula: CompiledFormula, at: CellAddress) => string;
  /** The references that are still in that text. */
  readonly readBy: (formula: CompiledFormula) => readonly SheetArea[];
  /** Reads the ranges met since the last time; `show` adds a range's cells to what the engine sees. */
  readonly load: (show: (cells: EngineCells, area: SheetArea) => void) => void;
}

/** Below this many cells a range costs less than the call. */
const WORTH_SHARING = 40;
const READ = "HOST.READ";
const SHARED = "HOST.SHARED";
/** The sheet where the reading formulas stand; no sheet of Excel can be called so. */
const SCRATCH = "?read";

export function newSharedRanges(engine: Engine): SharedRanges {
  const seen = new Set<string>();
  let fresh: { readonly mark: string; readonly piece: ReferencePiece }[] = [];
  const callOf = (piece: ReferencePiece): string => {
    const mark = markOf(piece);
    if (!seen.has(mark)) fresh.push({ mark, piece });
    seen.add(mark);
    return `${SHARED}${mark}()`;
  };
  return {
    textOf: (formula, at) => {
      const table = tableAround(formula, at);
      return formula.pieces
        .map((piece, index) => {
          if (typeof piece === "string") return piece;
          if (isWorthSharing(piece)) return callOf(piece);
          return (table === null ? null : rowText(table, at, formula.pieces, index)) ?? piece.text;
        })
        .join("");
    },
    readBy: ({ pieces }) =>
      pieces.filter((piece) => typeof piece !== "string").filter((piece) => !isWorthSharing(piece)),
    load: (show) => {
      if (fresh.length === 0) return;
      const cells: EngineCells = new Map();
      fresh.forEach(({ mark, piece }, row) => {
        let kept: unknown;
        engine.functions.set(`${READ}${mark}`, ([value]) => {
          kept = value;
          return value;
        });
        engine.functions.set(`${SHARED}${mark}`, () => kept);
        show(cells, piece);
        place(cells, { sheetName: SCRATCH, row, column: 0 }, engineFormula(`${READ}${mark}(${piece.text})`));
      });
      engine.run(cells);
      fresh = [];
    },
  };
}

const isWorthSharing = (piece: ReferencePiece): boolean =>
  piece.isPlainArgument && cellCount(piece.area) >= WORTH_SHARING;

/** The same for the same range every time, so that the library recognises formulas it has parsed before. */
function markOf({ sheet, area }: ReferencePiece): string {
  return `_${sheet.id}_${areaAddress(area)}`.replace(/[^A-Za-z0-9_]/g, "_");
}
