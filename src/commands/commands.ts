import type { Effect, Operation } from "../core/sheets/declare";

/** A job that a button can start. */
export type CommandJob = Extract<Effect, { readonly job: string }>["job"];

/** What the buttons use of the pane, open or not. Nothing here rejects: the pane shows what went wrong. */
export interface CommandSurface {
  /** Does a job, shows its progress and outcome in the pane, and says whether it went through. */
  readonly start: (job: CommandJob) => Promise<boolean>;
  readonly openPage: (page: string) => void;
  /** Goes to one of our sheets and says whether it is there. */
  readonly openSheet: (sheet: string) => Promise<boolean>;
}

/** Answers the buttons. The pane opens when it has something to show, because the ribbon itself has no place for a message. */
export function associateCommands(operations: readonly Operation[], surface: CommandSurface): void {
  for (const { key, does } of operations) {
    Office.actions.associate(key, (event: Office.AddinCommands.Event) => void answer(event, does, surface));
  }
}

async function answer(
  event: Office.AddinCommands.Event,
  effect: Effect,
  surface: CommandSurface,
): Promise<void> {
  try {
    if (await needsPane(effect, surface)) await Office.addin.showAsTaskpane();
  } catch {
    // An Excel that cannot show the pane: whoever opens it by hand finds there what was to be shown.
  } finally {
    // Excel greys the button out until it hears this.
    event.completed();
  }
}

async function needsPane(effect: Effect, { start, openPage, openSheet }: CommandSurface): Promise<boolean> {
  if ("job" in effect) return !(await start(effect.job));
  if ("sheet" in effect) return !(await openSheet(effect.sheet));
  openPage(effect.page);
  return true;
}
