import type { Catalogue } from "../core/sheets/declare";
import { NOTHING_BEFORE } from "./before";
import { lookAtPrepared } from "./read-tables";
import { transact, type OnPhase } from "./transaction";

/**
 * Lets go of what is kept from before record `upTo` and all older ones: they stay listed and can no longer be restored. All of it or
 * nothing; it cannot be undone. What was done later stays, as nobody has seen it when they confirmed.
 */
export async function clearHistory(catalogue: Catalogue, upTo: number, onPhase: OnPhase): Promise<void> {
  await transact(async (context) => {
    await lookAtPrepared(context, catalogue);
    return {
      before: NOTHING_BEFORE,
      write: () => Promise.resolve(),
      result: null,
      done: { upTo },
    };
  }, onPhase);
}
