import { computeRun } from "../core/results";
import { problem, type WorkbookProblem } from "../workbook";
import type { Compute } from "./types";

/** Computes a run in the same thread: nothing else happens there until it is done. */
export const computeHere: Compute = ({ dataset, now, version }, onNeeds) =>
  Promise.resolve(computeRun(dataset, now, version, onNeeds));

/** What a run that was cancelled ends with. */
export const cancelled = (): WorkbookProblem => problem("cancelled");
