import type { Actions, BookInputs } from "../actions";
import type { PackFace } from "./components";
import type { PaneEvent, PaneState } from "./state";

interface Surface {
  readonly faces: () => readonly PackFace[];
  readonly state: () => PaneState;
  /** The inputs as they were read last; null where there are none. */
  readonly inputs: () => BookInputs | null;
  readonly dispatch: (event: PaneEvent) => void;
}

/**
 * Returns a function that finds out what a run would match now, once at a time: what is asked meanwhile is answered by one more time.
 * Never in the middle of a job. Failures leave the figures unknown and disturb no one: the next edit asks again.
 */
export function planFollower(
  actions: Actions,
  { faces, state, inputs, dispatch }: Surface,
): () => Promise<void> {
  let asked = 0;
  let isFollowing = false;
  const once = async (): Promise<void> => {
    const known = inputs();
    const pack = faces().find(({ forecast }) => forecast !== undefined)?.key;
    try {
      const plan = known === null || pack === undefined ? null : await actions.forecast(pack, known);
      if (state().job !== null) return;
      dispatch({ type: "plan-followed", plan });
      if (plan !== null && known !== null && pack !== undefined)
        await actions.writeForecast(pack, plan, known.language);
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
