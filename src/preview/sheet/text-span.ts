import { startOf, type Track } from "./track";

/** Where a cell's text may be drawn, in the track's pixels. */
interface TextSpan {
  readonly from: number;
  readonly to: number;
}

interface TextRun {
  readonly column: number;
  /** The last column of the cell: its own, or a merged area's. */
  readonly lastColumn: number;
  /** Needed by the text with its padding, in pixels. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  readonly isFree: (column: number) => boolean;
}

/** The span of a text that runs over into free neighbours, as far as it needs: to the right, the left or both. */
export function textSpan(columns: Track, run: TextRun): TextSpan {
  const from = startOf(columns, run.column);
  const to = startOf(columns, run.lastColumn + 1);
  const excess = run.width - (to - from);
  if (excess <= 0) return { from, to };
  const half = excess / 2;
  return {
    from: run.align === "left" ? from : extended(columns, run, run.align === "right" ? excess : half, -1),
    to: run.align === "right" ? to : extended(columns, run, run.align === "left" ? excess : half, 1),
  };
}

function extended(columns: Track, run: TextRun, excess: number, step: 1 | -1): number {
  const edge = (column: number): number => startOf(columns, step > 0 ? column + 1 : column);
  let column = step > 0 ? run.lastColumn : run.column;
  const start = edge(column);
  while (Math.abs(edge(column) - start) < excess) {
    const next = column + step;
    if (next < 0 || next >= columns.count || !run.isFree(next)) break;
    column = next;
  }
  return edge(column);
}
