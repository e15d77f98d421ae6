import type { Steps } from "../declare";

/** The result of all steps, one after the other. */
export function finished<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
