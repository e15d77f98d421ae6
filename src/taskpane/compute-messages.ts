import type { RunOrder } from "../actions";
import {
  runOf,
  type Catalogue,
  type Counted,
  type Forecaster,
  type OnPhase,
  type PackData,
  type RunResult,
} from "../core/sheets/declare";

/** What the pane asks of the worker. All messages are plain data: they are cloned on their way. */
export type ComputeRequest =
  | { readonly type: "run"; readonly id: number; readonly order: RunOrder }
  | {
      readonly type: "forecast";
      readonly id: number;
      readonly pack: string;
      readonly data: PackData;
      readonly today: string;
    };

/** What the worker answers: first that it is there, then any number of steps and one end for each request. */
export type ComputeReply =
  | { readonly type: "ready" }
  | { readonly type: "advanced"; readonly id: number; readonly phase: string; readonly counted?: Counted }
  | { readonly type: "computed"; readonly id: number; readonly run: RunResult }
  | { readonly type: "forecast"; readonly id: number; readonly answer: object | null }
  | { readonly type: "failed"; readonly id: number; readonly error: unknown };

/** The worker's side of the conversation: answers each request by `reply`. */
export function answering(
  catalogue: Catalogue,
  reply: (message: ComputeReply) => void,
): (request: ComputeRequest) => void {
  const forecasters = new Map<string, Forecaster<PackData, object> | undefined>();
  const forecasterOf = (pack: string) => {
    if (!forecasters.has(pack)) forecasters.set(pack, runOf(catalogue, pack).openForecast?.());
    return forecasters.get(pack);
  };
  const computed = (id: number, { pack, data, ...moment }: RunOrder): RunResult =>
    runOf(catalogue, pack).compute(
      data,
      moment,
      sparingly((phase, counted) => {
        reply({ type: "advanced", id, phase, ...(counted === undefined ? {} : { counted }) });
      }),
    );
  return (request) => {
    const { id } = request;
    try {
      if (request.type === "run") reply({ type: "computed", id, run: computed(id, request.order) });
      else {
        const { pack, data, today } = request;
        reply({ type: "forecast", id, answer: forecasterOf(pack)?.forecast(data, today) ?? null });
      }
    } catch (error) {
      reply({ type: "failed", id, error });
    }
  };
}

/** A district has thousands of parts; more than a hundred messages no one could read. */
const MOST_STEPS = 100;

function sparingly(tell: OnPhase): OnPhase {
  let told = 0;
  return (phase, counted) => {
    if (counted !== undefined) {
      const { done, total } = counted;
      if (done < total && (done - told) * MOST_STEPS < total) return;
      told = done;
    }
    tell(phase, counted);
  };
}
