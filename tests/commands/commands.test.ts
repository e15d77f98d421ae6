import { associateCommands, type CommandSurface } from "../../src/commands";
import { EVERY_OPERATION } from "../support/operations";

type Answer = (event: { completed: () => void }) => void;

/** The ribbon as the add-in sees it: named functions, an event to complete, and a pane to open, if Excel can. */
function ribbon(outcome: boolean | Error, canShow = true) {
  const functions = new Map<string, Answer>();
  const log: string[] = [];
  const associate = (name: string, answer: Answer) => functions.set(name, answer);
  const showAsTaskpane = () => {
    log.push("pane opened");
    return canShow ? Promise.resolve() : Promise.reject(new Error("no panes here"));
  };
  Object.assign(globalThis, { Office: { actions: { associate }, addin: { showAsTaskpane } } });
  const settle = () => (outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome));
  const surface: CommandSurface = {
    start: (job) => {
      log.push(job);
      return settle();
    },
    openPage: (page) => log.push(`page ${page}`),
    openSheet: (sheet) => {
      log.push(`sheet ${sheet}`);
      return settle();
    },
  };
  associateCommands(EVERY_OPERATION, surface);
  const press = (name: string) =>
    new Promise<readonly string[]>((resolve) => {
      functions.get(name)?.({ completed: () => resolve([...log, "completed"]) });
    });
  return { functions, press };
}

const EVERY = EVERY_OPERATION.map(({ key }) => key);

it.each([
  ["prepareWorkbook", "prepare"],
  ["loadSample", "sample"],
  ["runAll", "run"],
  ["showCharts", "sheet charts"],
])("the button %s does %s and gives the button back", async (name, deed) => {
  expect(await ribbon(true).press(name)).toEqual([deed, "completed"]);
});

it.each([
  ["checkData", "page data"],
  ["showPriorities", "page priorities"],
  ["explainRow", "page matches"],
])("the button %s turns the pane to its page and opens it", async (name, deed) => {
  expect(await ribbon(true).press(name)).toEqual([deed, "pane opened", "completed"]);
});

it.each([
  ["runAll", "run"],
  ["showCharts", "sheet charts"],
])("opens the pane, where the message is, when %s did not go through", async (name, deed) => {
  expect(await ribbon(false).press(name)).toEqual([deed, "pane opened", "completed"]);
});

it.each(EVERY)("%s gives the button back even when all fails", async (name) => {
  expect((await ribbon(new Error("unforeseen"), false).press(name)).at(-1)).toBe("completed");
});
