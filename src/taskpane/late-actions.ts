import type { Actions } from "../actions";

/**
 * Actions whose code is loaded when the first one is asked for: the pane is on the screen before it. Where loading fails, the
 * next one tries again.
 */
export function lateActions(load: () => Promise<Actions>): Actions {
  let loading: Promise<Actions> | null = null;
  const loaded = async (): Promise<Actions> => {
    try {
      return await (loading ??= load());
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  const late =
    (name: keyof Actions) =>
    async (...words: readonly unknown[]): Promise<unknown> => {
      const action = (await loaded())[name] as (...words: readonly unknown[]) => Promise<unknown>;
      return action(...words);
    };
  return new Proxy<Actions>({} as Actions, { get: (_target, name) => late(name as keyof Actions) });
}
