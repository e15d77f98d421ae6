import type { Actions } from "../actions";
import type { PaneEvent, PaneState } from "./state";

interface Surface {
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
}

/**
 * Returns a function that finds out what a run would match now, once at a time: what is asked meanwhile is answered by one more time.
 * Never in the middle of a job. Failures leave the figures unknown and disturb nobody: the next edit asks again.
 */
export function planFollower(actions: Actions, { state, dispatch }: Surface): () => Promise<void> {
  let asked = 0;
  let isFollowing = false;
  const once = async (): Promise<void> => {
    try {
      const plan = await actions.planNow();
      if (state().job === null) dispatch({ type: "plan-followed", plan });
    } catch {
      dispatch({ type: "plan-followed", plan: null });
    }
  };
  return async () => {
    asked += 1;
    if (isFollowing) return;
    isFollowing = true;
    for (let answered = 0; answered < asked && state().job === null;) {
      answered = asked;
      await once();
    }
    isFollowing = false;
  };
}
