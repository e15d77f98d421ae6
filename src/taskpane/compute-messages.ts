import type { RunOrder } from "../actions";
import type { Dataset } from "../packs/mapping/tables/dataset";
import { computeRun, type RunResult } from "../packs/mapping/results/compute-run";
import { followPlan, type PlanFigures } from "../packs/mapping/results/follow-plan";

/** What the pane asks of the worker. All messages are plain data: they are cloned on their way. */
export type ComputeRequest =
  | { readonly type: "run"; readonly id: number; readonly order: RunOrder }
  | { readonly type: "follow"; readonly id: number; readonly dataset: Dataset; readonly today: string };

/** What the worker answers: first that it is there, then any number of steps and one end for each request. */
export type ComputeReply =
  | { readonly type: "ready" }
  | { readonly type: "advanced"; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: "computed"; readonly id: number; readonly run: RunResult }
  | { readonly type: "followed"; readonly id: number; readonly plan: PlanFigures }
  | { readonly type: "failed"; readonly id: number; readonly error: unknown };

/** The worker's side of the conversation: answers each request by `reply`. */
export function answering(reply: (message: ComputeReply) => void): (request: ComputeRequest) => void {
  const follow = followPlan();
  const computed = (id: number, { dataset, now, version }: RunOrder): RunResult =>
    computeRun(
      dataset,
      now,
      version,
      sparingly((done, total) => {
        reply({ type: "advanced", id, done, total });
      }),
    );
  return (request) => {
    const { id } = request;
    try {
      if (request.type === "run") reply({ type: "computed", id, run: computed(id, request.order) });
      else reply({ type: "followed", id, plan: follow(request.dataset, request.today) });
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
