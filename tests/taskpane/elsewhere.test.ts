import { FACES } from "../../src/packs";
import { stageOf } from "../../src/taskpane/components/stage";
import { createPane } from "../../src/taskpane/pane-store";

import { CURRENT, scriptedWorkbook, UNFINISHED } from "../support/scripted-workbook";

jest.useFakeTimers();

const LONG_MS = 10_000;

it("a run that another pane is writing is looked at until it ends, and then no more", async () => {
  const workbook = scriptedWorkbook(UNFINISHED);
  let readings = 0;
  const pane = createPane(
    { ...workbook, readState: () => ((readings += 1), workbook.readState()) },
    { language: "zh", faces: () => FACES },
  );
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
  const pane = createPane(workbook, { language: "zh", faces: () => FACES });
  (await pane.open())();
  workbook.become(CURRENT);
  await jest.advanceTimersByTimeAsync(LONG_MS);
  expect(stageOf(pane.state().workbook)).toBe("unfinished");
});
