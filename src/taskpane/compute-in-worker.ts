import { cancelled, type Compute } from "../actions";
import type { OnPhase, RunResult } from "../core/sheets/declare";
import type { ComputeReply, ComputeRequest } from "./compute-messages";

/** As much of a `Worker` as computing needs. */
export type ComputePort = Pick<Worker, "onmessage" | "onerror" | "postMessage" | "terminate">;

/**
 * Computes in a worker that `start` makes, a new one for each run: ending it is the only way to cancel, and gives all its memory
 * back. Where none can be started, it computes as `here` does.
 */
export function computingIn(start: () => ComputePort, here: Compute): Compute {
  let id = 0;
  return async (order, onPhase, signal) => {
    const port = started(start);
    if (port === null) return here(order, onPhase, signal);
    try {
      id += 1;
      const run = await answerOf(
        port,
        { type: "run", id, order },
        { onPhase, ...(signal === undefined ? {} : { signal }) },
      );
      return run ?? (await here(order, onPhase, signal));
    } finally {
      port.terminate();
    }
  };
}

function started(start: () => ComputePort): ComputePort | null {
  try {
    return start();
  } catch {
    return null; // no workers here, or none allowed
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

interface Watch {
  readonly onPhase: OnPhase;
  readonly signal?: AbortSignal;
}

/** The run that `port` computes; null when the worker could not be loaded. */
function answerOf(
  port: ComputePort,
  request: ComputeRequest,
  { onPhase, signal }: Watch,
): Promise<RunResult | null> {
  return new Promise((resolve, reject) => {
    let isReady = false;
    const cancel = (): void => reject(cancelled());
    if (signal?.aborted === true) cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    port.onerror = ({ message }) => {
      if (isReady) reject(new Error(message));
      else resolve(null);
    };
    port.onmessage = ({ data }: MessageEvent<ComputeReply>) => {
      if (data.type === "ready") isReady = true;
      else if (data.id === request.id) hear(data);
    };
    const hear = (reply: Exclude<ComputeReply, { readonly type: "ready" }>): void => {
      if (reply.type === "advanced") onPhase(reply.phase, reply.counted);
      else if (reply.type === "computed") resolve(reply.run);
      else if (reply.type === "failed") reject(asError(reply.error));
    };
    port.postMessage(request);
  });
}
