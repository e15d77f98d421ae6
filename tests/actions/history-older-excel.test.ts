/** @jest-environment ./tests/support/office-environment.cjs */
import { createActions } from "../../src/actions";
import { newBook } from "../../src/host";
import { withoutHistory } from "../support/history";
import { openHost } from "../support/open-host";
import { byHand } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";

jest.setTimeout(240_000);

const actions = createActions({ readSample: readSampleTexts, now: () => "2026-11-22T10:00:00" });
const quietly = (): void => undefined;

it("restores to before runs and removes the sample in Excel 2019", async () => {
  const { host } = await openHost(newBook(), { apiLevel: "1.7" });
  const blank = withoutHistory(host.book());
  await actions.prepareWorkbook("zh", quietly, true);
  await actions.loadSample(quietly);
  await actions.runAll(quietly);
  await byHand((workbook) => {
    workbook.worksheets.getItem("需求清单").getRange("A7:S127").clear("Contents");
  });
  const stages = [withoutHistory(host.book())];
  await actions.runAll(quietly);
  stages.push(withoutHistory(host.book()));
  const second = (await actions.history()).at(0)?.id ?? 0;
  await restoreTo(second);
  expect(withoutHistory(host.book())).toEqual(stages[0]);
  await restoreTo(second + 1);
  expect(withoutHistory(host.book())).toEqual(stages[1]);
  await actions.removeSample((await actions.outlookOnSample())?.token ?? "", quietly);
  expect(withoutHistory(host.book())).toEqual(blank);
});

async function restoreTo(id: number): Promise<void> {
  const { token } = await actions.outlookOnRestore(id);
  await actions.restoreRun(id, token, quietly);
}
