import type { RunOrder } from "../actions";
import { computeRun, type RunResult } from "../core/results";

/** What the pane asks of the worker. All messages are plain data: they are cloned on their way. */
export interface ComputeRequest {
  readonly id: number;
  readonly order: RunOrder;
}

/** What the worker answers: first that it is there, then any number of steps and one end for each request. */
export type ComputeReply =
  | { readonly type: "ready" }
  | { readonly type: "advanced"; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: "computed"; readonly id: number; readonly run: RunResult }
  | { readonly type: "failed"; readonly id: number; readonly error: unknown };

/** The worker's side of the conversation: answers each request by `reply`. */
export function answering(reply: (message: ComputeReply) => void): (request: ComputeRequest) => void {
  return ({ id, order }) => {
    try {
      const onNeeds = sparingly((done, total) => {
        reply({ type: "advanced", id, done, total });
      });
      reply({ type: "computed", id, run: computeRun(order.dataset, order.now, order.version, onNeeds) });
    } catch (error) {
      reply({ type: "failed", id, error });
    }
  };
}

/** A district has thousands of parts; more than a hundred messages nobody could read. */
const MOST_STEPS = 100;

function sparingly(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    if (done < total && (done - told) * MOST_STEPS < total) return;
    told = done;
    tell(done, total);
  };
}
