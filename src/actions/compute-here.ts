import { runOf, type Catalogue } from "../core/sheets/declare";
import type { Compute } from "./types";

/** Computes a run in the same thread: nothing else happens there until it is done. */
export const computeHere =
  (catalogue: Catalogue): Compute =>
  ({ pack, data, ...moment }, onPhase) =>
    Promise.resolve(runOf(catalogue, pack).compute(data, moment, onPhase));
