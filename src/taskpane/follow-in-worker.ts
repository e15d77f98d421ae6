import type { Follow } from "../actions";
import type { ComputePort } from "./compute-in-worker";
import type { ComputeReply } from "./compute-messages";

/**
 * Asks a worker that `start` makes what runs would bring, one for as long as all goes well: it keeps what it has said. One question at
 * a time. Null where the worker cannot be started or fails: figures that no one asked for must not hold up the page.
 */
export function followingIn(start: () => ComputePort): Follow {
  let port: ComputePort | null = null;
  let id = 0;
  return async (asked) => {
    try {
      port ??= start();
      id += 1;
      const answer = answerOf(port, id);
      port.postMessage({ type: "forecast", id, ...asked });
      return await answer;
    } catch {
      // After a failure the next edit begins anew.
      port?.terminate();
      port = null;
      return null;
    }
  };
}

function answerOf(port: ComputePort, id: number): Promise<object | null> {
  return new Promise((resolve, reject) => {
    port.onerror = ({ message }) => reject(new Error(message));
    port.onmessage = ({ data }: MessageEvent<ComputeReply>) => {
      if (data.type === "forecast" && data.id === id) resolve(data.answer);
      if (data.type === "failed" && data.id === id) reject(new Error(String(data.error)));
    };
  });
}
