import type { Steps } from "../core/sheets/declare";

/** Resolves once others have had their turn in the thread. */
export type TakeTurns = () => Promise<void>;

/** The result of the steps, others having their turn between them. */
export async function inTurns<Result>(steps: Steps<Result>, takeTurns: TakeTurns): Promise<Result> {
  let step = steps.next();
  while (step.done !== true) {
    await takeTurns();
    step = steps.next();
  }
  return step.value;
}
