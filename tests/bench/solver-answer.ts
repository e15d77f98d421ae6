import type { Objective } from "./arcs";
import type { OurSeconds } from "./solvers/ours";

export type { OurSeconds };

/** What a solver in a process of its own prints. */
export interface SolverAnswer {
  readonly objective: Objective;
  readonly seconds: number;
  /** How far memory rose above what held the input. */
  readonly memoryMiB: number;
}

export interface OurAnswer extends SolverAnswer {
  readonly arcs: number;
  readonly asked: number;
  readonly first: OurSeconds;
  /** Medians of further runs in the same process, as in a pane that stays open; null where one run takes seconds. */
  readonly warm: OurSeconds | null;
}
