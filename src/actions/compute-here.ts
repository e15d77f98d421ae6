import { computeRun } from "../packs/mapping/results/compute-run";
import type { Compute } from "./types";

/** Computes a run in the same thread: nothing else happens there until it is done. */
export const computeHere: Compute = ({ dataset, now, version }, onNeeds) =>
  Promise.resolve(computeRun(dataset, now, version, onNeeds));
