import type { SheetKey } from "../packs/mapping/tables/sheets";

/** Function names of the ribbon's and the menu's buttons in `manifest.xml`, and what each does. */
export const COMMANDS = {
  prepareWorkbook: { job: "prepare" },
  loadSample: { job: "sample" },
  checkData: { page: "data" },
  runAll: { job: "run" },
  showPriorities: { page: "priorities" },
  showCharts: { sheet: "charts" },
  explainRow: { page: "matches" },
} as const satisfies Readonly<Record<string, Command>>;

/** A job is done where the ribbon is; a page needs the pane; a sheet needs it only when it is not there. */
type Command =
  | { readonly job: "prepare" | "sample" | "run" }
  | { readonly page: "data" | "priorities" | "matches" }
  | { readonly sheet: SheetKey };

type EveryCommand = (typeof COMMANDS)[keyof typeof COMMANDS];
export type CommandJob = Extract<EveryCommand, { readonly job: string }>["job"];
export type CommandPage = Extract<EveryCommand, { readonly page: string }>["page"];

/** What the buttons use of the pane, open or not. Nothing here rejects: the pane shows what went wrong. */
export interface CommandSurface {
  /** Does a job, shows its progress and outcome in the pane, and says whether it went through. */
  readonly start: (job: CommandJob) => Promise<boolean>;
  readonly openPage: (page: CommandPage) => void;
  /** Goes to one of our sheets and says whether it is there. */
  readonly openSheet: (sheet: SheetKey) => Promise<boolean>;
}

/** Answers the buttons. The pane opens when it has something to show, because the ribbon itself has no place for a message. */
export function associateCommands(surface: CommandSurface): void {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(
      name,
      (event: Office.AddinCommands.Event) => void answer(event, command, surface),
    );
  }
}

async function answer(
  event: Office.AddinCommands.Event,
  command: Command,
  surface: CommandSurface,
): Promise<void> {
  try {
    if (await needsPane(command, surface)) await Office.addin.showAsTaskpane();
  } catch {
    // An Excel that cannot show the pane: whoever opens it by hand finds there what was to be shown.
  } finally {
    // Excel greys the button out until it hears this.
    event.completed();
  }
}

async function needsPane(command: Command, { start, openPage, openSheet }: CommandSurface): Promise<boolean> {
  if ("job" in command) return !(await start(command.job));
  if ("sheet" in command) return !(await openSheet(command.sheet));
  openPage(command.page);
  return true;
}
