import type { Catalogue } from "../core/sheets/declare";
import { INPUT_KEYS, type InputKey } from "../packs/mapping/tables/sheets";
import type { Dataset } from "../packs/mapping/tables/dataset";
import type { Language } from "../language";
import type { Stamp } from "../packs/mapping/tables/run";
import { readDatasetInSteps } from "../packs/mapping/reading/read-dataset";
import { inputFingerprint, settingsFingerprint } from "../packs/mapping/results/fingerprints";
import { readForState } from "../workbook";
import { inTurns, type TakeTurns } from "./in-turns";
import type { WorkbookState } from "./types";

/** The inputs as they were read, and what run they have had; the last one. */
export interface InputsNow {
  readonly language: Language;
  readonly dataset: Dataset;
  readonly stamp: Stamp | null;
}

/** What is in the workbook, and whether its results still belong to its inputs on the day of `now` (ISO); the inputs are null until it is prepared. */
export async function readState(
  catalogue: Catalogue,
  now: string,
  takeTurns: TakeTurns,
): Promise<{ readonly state: WorkbookState; readonly inputs: InputsNow | null }> {
  const book = await readForState(catalogue, { withSample: true });
  const { language, isPrepared, isUnfinished, sheets, stamp, sample } = book;
  const dataset =
    language === null ? null : await inTurns(readDatasetInSteps(book.tables, language), takeTurns);
  const state = {
    isPrepared,
    language,
    sheets,
    rows: dataset?.rows ?? NO_ROWS,
    issues: dataset?.issues ?? [],
    lastRun: stamp,
    isOutOfDate: stamp !== null && (dataset === null || !isFrom(stamp, dataset, now)),
    isUnfinished,
    sample,
  };
  return { state, inputs: language === null || dataset === null ? null : { language, dataset, stamp } };
}

const NO_ROWS = Object.fromEntries(INPUT_KEYS.map((key) => [key, 0])) as Readonly<Record<InputKey, number>>;

/** Whether a run of `dataset` would carry the same fingerprints. */
export function isFrom({ input, settings }: Stamp, dataset: Dataset, now: string): boolean {
  const today = now.slice(0, "2026-03-05".length);
  return inputFingerprint(dataset, today) === input && settingsFingerprint(dataset) === settings;
}
