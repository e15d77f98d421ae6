import { associateCommands, type CommandJob } from "../../src/commands";

type Answer = (event: { completed: () => void }) => void;

/** The ribbon as the add-in sees it: named functions, an event to complete, and a pane to open. */
function ribbon(outcome: boolean | Error) {
  const functions = new Map<string, Answer>();
  const log: string[] = [];
  const associate = (name: string, answer: Answer) => functions.set(name, answer);
  const showAsTaskpane = () => {
    log.push("pane opened");
    return Promise.resolve();
  };
  Object.assign(globalThis, { Office: { actions: { associate }, addin: { showAsTaskpane } } });
  associateCommands((job: CommandJob) => {
    log.push(job);
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  });
  const press = (name: string) =>
    new Promise<readonly string[]>((resolve) => {
      functions.get(name)?.({ completed: () => resolve([...log, "completed"]) });
    });
  return { functions, press };
}

it.each([
  ["prepareWorkbook", "prepare"],
  ["loadSample", "sample"],
  ["runAll", "run"],
])("the button %s does the job %s and gives the button back", async (name, job) => {
  expect(await ribbon(true).press(name)).toEqual([job, "completed"]);
});

it("opens the pane, where the message is, when a job did not go through", async () => {
  expect(await ribbon(false).press("runAll")).toEqual(["run", "pane opened", "completed"]);
});
