import { fill, SHEET_TEXTS } from "../../i18n";
import { RESULT_KEYS, type Language, type RunFigures, type SheetKey, type Stamp } from "../model";
import {
  RUN_BLOCK,
  RUN_CELLS,
  STAMP_BLOCK,
  workbookSpec,
  type BlockSpec,
  type CellInput,
  type RunCell,
  type SheetSpec,
} from "../templates";

/** A block of a sheet with what a run puts into it. */
export interface FilledBlock {
  readonly sheet: SheetKey;
  readonly block: BlockSpec;
}

/** The stamps on the result sheets and the state of the last run on the Start sheet. */
export function runBlocks(stamp: Stamp, figures: RunFigures, language: Language): readonly FilledBlock[] {
  const { sheets } = workbookSpec(language);
  const stamped = [[fill(SHEET_TEXTS["stamp.filled"], language, { ...stamp, at: readable(stamp.at) })]];
  const values = runValues(stamp, figures);
  return [
    ...[...RESULT_KEYS, "charts" as const].map((key) =>
      filled(sheets, key, { id: STAMP_BLOCK, cells: stamped }),
    ),
    filled(sheets, "start", { id: RUN_BLOCK, cells: RUN_CELLS.map((cell) => [values[cell]]) }),
  ];
}

function runValues(stamp: Stamp, figures: RunFigures): Readonly<Record<RunCell, CellInput>> {
  return {
    at: readable(stamp.at),
    needs: figures.needs + figures.needsLeftOut,
    resources: figures.resources,
    issues: figures.issues,
    input: stamp.input,
    settings: stamp.settings,
    version: stamp.version,
  };
}

/** "2026-03-05 14:30" of "2026-03-05T14:30:00". */
const readable = (at: string): string => at.slice(0, 16).replace("T", " ");

function filled(
  sheets: readonly SheetSpec[],
  key: SheetKey,
  { id, cells }: Pick<BlockSpec, "id" | "cells">,
): FilledBlock {
  const block = sheets.find((sheet) => sheet.key === key)?.blocks.find((each) => each.id === id);
  if (block === undefined) throw new RangeError(`invalid block: ${key} ${id}`);
  return { sheet: key, block: { ...block, cells } };
}
