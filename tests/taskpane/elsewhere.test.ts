import { createPane } from "../../src/taskpane/pane-store";
import { stageOf } from "../../src/taskpane/state";
import { CURRENT, scriptedWorkbook, UNFINISHED } from "../support/scripted-workbook";

jest.useFakeTimers();

const LONG_MS = 10_000;

it("a run that another pane is writing is looked at until it ends, and then no more", async () => {
  const workbook = scriptedWorkbook(UNFINISHED);
  let readings = 0;
  const pane = createPane({ ...workbook, readState: () => ((readings += 1), workbook.readState()) }, "zh");
  const stage = () => stageOf(pane.state().workbook);
  const close = await pane.open();
  expect(stage()).toBe("unfinished");

  await jest.advanceTimersByTimeAsync(LONG_MS);
  expect(stage()).toBe("unfinished");
  workbook.become(CURRENT);
  await jest.advanceTimersByTimeAsync(LONG_MS);
  expect(stage()).toBe("current");

  const untilTheEnd = readings;
  await jest.advanceTimersByTimeAsync(LONG_MS);
  expect(readings).toBe(untilTheEnd);
  close();
});

it("nothing is looked at once the pane is closed", async () => {
  const workbook = scriptedWorkbook(UNFINISHED);
  const pane = createPane(workbook, "zh");
  (await pane.open())();
  workbook.become(CURRENT);
  await jest.advanceTimersByTimeAsync(LONG_MS);
  expect(stageOf(pane.state().workbook)).toBe("unfinished");
});
