import type { RawTables, DataFix } from "../../../core/sheets/declare";
import { proposeFixes } from "../../../core/sheets/reading";
import type { Dataset } from "../tables/dataset";
import { readDataset } from "./read-dataset";

/** Fixes for the issues of `dataset`, which was read from `raws`. */
export const fixesFor = (raws: RawTables, { issues, codes, language }: Dataset): readonly DataFix[] =>
  proposeFixes({ raws, issues, codes, issuesIn: (changed) => readDataset(changed, language).issues });
