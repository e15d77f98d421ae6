import { useEffect, useState } from "react";
import type { RunningJob } from "./pane-view";

const TICK_MS = 1000;
const PATIENCE_TICKS = 4;

/**
 * Whether `job` has made no progress for some four seconds of waiting. Time in which the pane itself computes does not count: a busy
 * page gets one tick for all that it missed.
 */
export function useSilence(job: RunningJob): boolean {
  const [silentJob, setSilentJob] = useState<RunningJob | null>(null);
  useEffect(() => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
      if (ticks < PATIENCE_TICKS) return;
      clearInterval(timer);
      setSilentJob(job);
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, [job]);
  return silentJob === job;
}
