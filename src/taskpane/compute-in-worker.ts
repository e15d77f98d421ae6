import { cancelled, type Compute } from "../actions";
import type { RunResult } from "../packs/mapping/results/compute-run";
import type { ComputeReply, ComputeRequest } from "./compute-messages";

/** As much of a `Worker` as computing needs. */
export type ComputePort = Pick<Worker, "onmessage" | "onerror" | "postMessage" | "terminate">;

/**
 * Computes in a worker that `start` makes, a new one for each run: ending it is the only way to cancel, and gives all its memory
 * back. Where none can be started, it computes in the page.
 */
export function computingIn(start: () => ComputePort): Compute {
  let id = 0;
  const computeHere: Compute = async (...run) => (await import("../actions")).computeHere(...run);
  return async (order, onNeeds, signal) => {
    const port = started(start);
    if (port === null) return computeHere(order, onNeeds, signal);
    try {
      id += 1;
      const run = await answerOf(
        port,
        { type: "run", id, order },
        { onNeeds, ...(signal === undefined ? {} : { signal }) },
      );
      return run ?? (await computeHere(order, onNeeds, signal));
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
  readonly onNeeds: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** The run that `port` computes; null when the worker could not be loaded. */
function answerOf(
  port: ComputePort,
  request: ComputeRequest,
  { onNeeds, signal }: Watch,
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
      if (reply.type === "advanced") onNeeds(reply.done, reply.total);
      else if (reply.type === "computed") resolve(reply.run);
      else if (reply.type === "failed") reject(asError(reply.error));
    };
    port.postMessage(request);
  });
}
