/** Function names of the ribbon buttons in `manifest.xml`, and the job each starts. */
export const COMMANDS = { prepareWorkbook: "prepare", loadSample: "sample", runAll: "run" } as const;

export type CommandJob = (typeof COMMANDS)[keyof typeof COMMANDS];

/**
 * Answers the ribbon buttons with `start`, which does a job, shows its progress and outcome in the pane, and says whether it
 * went through. The pane opens when it did not, because the ribbon itself has no place for a message.
 */
export function associateCommands(start: (job: CommandJob) => Promise<boolean>): void {
  for (const [name, job] of Object.entries(COMMANDS)) {
    Office.actions.associate(
      name,
      (event: Office.AddinCommands.Event) => void answer(event, () => start(job)),
    );
  }
}

async function answer(event: Office.AddinCommands.Event, perform: () => Promise<boolean>): Promise<void> {
  try {
    if (!(await perform())) await Office.addin.showAsTaskpane();
  } finally {
    // Excel greys the button out until it hears this.
    event.completed();
  }
}
