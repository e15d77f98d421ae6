/** Work that can be done a step at a time, by whoever has something else to do in between. */
export type Steps<Result> = Generator<void, Result, void>;

/** The result of all steps, one after the other. */
export function finished<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
