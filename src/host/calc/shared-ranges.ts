import { areaAddress } from "../model/address";
import { cellCount } from "../model/area";
import type { Engine } from "./engine";
import type { EngineCells } from "./engine-cells";
import { engineFormula } from "./engine-cells";
import type { CompiledFormula, ReferencePiece, SheetArea } from "./compiled-formula";

/**
 * Ranges that many formulas read, read once. The library builds a range anew for every formula that has it and notes
 * every cell of it as a dependency, which for three hundred `SUMIFS` over a thousand rows takes seconds. Here the library reads
 * the range into a call of ours, and the formulas get that same value back from another call.
 */
export interface SharedRanges {
  /** The formula as text for the engine, long ranges replaced by calls. */
  readonly textOf: (formula: CompiledFormula) => string;
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
  const indexes = new Map<string, number>();
  const values: unknown[] = [];
  let fresh: ReferencePiece[] = [];
  const isShared = (piece: ReferencePiece): boolean =>
    piece.isPlainArgument && cellCount(piece.area) >= WORTH_SHARING;
  const indexOf = (piece: ReferencePiece): number => {
    const key = `${areaAddress(piece.area)} ${piece.sheet.id}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, indexes.size);
    fresh.push(piece);
    return indexes.size - 1;
  };
  return {
    textOf: ({ pieces }) =>
      pieces
        .map((piece) => {
          if (typeof piece === "string") return piece;
          return isShared(piece) ? `${SHARED}${indexOf(piece)}()` : piece.text;
        })
        .join(""),
    readBy: ({ pieces }) =>
      pieces.filter((piece) => typeof piece !== "string").filter((piece) => !isShared(piece)),
    load: (show) => {
      if (fresh.length === 0) return;
      const first = indexes.size - fresh.length;
      const cells: EngineCells = new Map();
      const readers = fresh.map((piece, at) => {
        const index = first + at;
        engine.functions.set(`${READ}${index}`, ([value]) => {
          values[index] = value;
          return value;
        });
        engine.functions.set(`${SHARED}${index}`, () => values[index]);
        show(cells, piece);
        return [at, new Map([[0, engineFormula(`${READ}${index}(${piece.text})`)]])] as const;
      });
      cells.set(SCRATCH, new Map(readers));
      engine.run(cells);
      fresh = [];
    },
  };
}
