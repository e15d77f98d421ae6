import type { FollowPlan } from "../actions";
import type { PlanFigures } from "../packs/mapping/results/follow-plan";
import type { ComputePort } from "./compute-in-worker";
import type { ComputeReply } from "./compute-messages";

/**
 * Follows the plan in a worker that `start` makes, one for as long as all goes well: it keeps the last plan. One question at a time.
 * Null where the worker cannot be started or fails: figures that nobody asked for must not hold up the page.
 */
export function followingIn(start: () => ComputePort): FollowPlan {
  let port: ComputePort | null = null;
  let id = 0;
  return async (dataset, today) => {
    try {
      port ??= start();
      id += 1;
      const answer = answerOf(port, id);
      port.postMessage({ type: "follow", id, dataset, today });
      return await answer;
    } catch {
      // After a failure the next edit begins anew.
      port?.terminate();
      port = null;
      return null;
    }
  };
}

function answerOf(port: ComputePort, id: number): Promise<PlanFigures> {
  return new Promise((resolve, reject) => {
    port.onerror = ({ message }) => reject(new Error(message));
    port.onmessage = ({ data }: MessageEvent<ComputeReply>) => {
      if (data.type === "followed" && data.id === id) resolve(data.plan);
      if (data.type === "failed" && data.id === id) reject(new Error(String(data.error)));
    };
  });
}
