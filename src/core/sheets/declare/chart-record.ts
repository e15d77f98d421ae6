import type { Catalogue } from "../../../language";
import type { BlockCells, ChartSpec } from "./chart-spec";

/** A chart, declared once: it gets its place, and its data their columns, where its record is listed. */
export interface ChartRecord<Input> {
  /** Stable, and no other chart's of the workbook: the chart is known by it. */
  readonly key: string;
  readonly size: ChartSize;
  /** Widths in points of the columns of its data, as many as there can ever be. */
  readonly columns: readonly number[];
  /** What it says, so that all texts can be listed. */
  readonly texts: Catalogue;
  /** The chart of `input`; null where there is nothing to show. */
  readonly describe: (input: Input, cell: CellAt) => ChartDescription | null;
}

/** In points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** What stays free above its row, besides the usual gap. */
  readonly above?: number;
}

/** A chart without what follows from its record and from the sheet. */
export type ChartDescription = Omit<ChartSpec, "key" | "name" | "place" | "data"> & {
  readonly data: BlockCells;
};

/** `W6` for a data row and column of the block (0-based), as formulas beside it write it when nothing has been inserted there. */
export type CellAt = (row: number, column: number) => string;

/** The charts of a sheet in their order, and where they begin. */
export interface ChartSheet<Input> {
  /** Key of the sheet. */
  readonly sheet: string;
  /** Points from the sheet's top left corner to the first chart. */
  readonly left: number;
  readonly top: number;
  /** Points: how high a printed page is, and how far below its upper edge charts begin. Absent: the sheet is not printed by pages. */
  readonly page?: { readonly height: number; readonly top: number };
  /** 0-based row of all blocks of data, and column of the first one. */
  readonly data: { readonly top: number; readonly left: number };
  readonly records: readonly ChartRecord<Input>[];
}
