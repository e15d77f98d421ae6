/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { createActions } from "../../src/actions";
import { newBook } from "../../src/host";
import type { Book } from "../../src/host/model/book";
import { withoutHistory } from "../support/history";
import { openHost } from "../support/open-host";
import { byHand } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";

jest.setTimeout(240_000);

const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});
const quietly = (): void => undefined;

it("restores to before runs and removes the sample in Excel 2019", async () => {
  const { host } = await openHost(newBook(), { apiLevel: "1.7" });
  const blank = withoutHistory(host.book());
  await actions.prepareWorkbook("zh", quietly, true);
  await actions.loadSample(quietly);
  await actions.run(MAPPING_KEY, quietly);
  await byHand((workbook) => {
    workbook.worksheets.getItem("需求清单").getRange("A7:V127").clear("Contents");
  });
  const stages = [withoutMarks(host.book())];
  await actions.run(MAPPING_KEY, quietly);
  stages.push(withoutMarks(host.book()));
  const second = (await actions.history()).at(0)?.id ?? 0;
  await restoreTo(second);
  expect(withoutMarks(host.book())).toEqual(stages[0]);
  await restoreTo(second + 1);
  expect(withoutMarks(host.book())).toEqual(stages[1]);
  await actions.removeSample((await actions.outlookOnSample())?.token ?? "", quietly);
  expect(withoutHistory(host.book())).toEqual(blank);
});

/** Rows that this Excel takes out of a table take the ends of the prepared areas of conditional formats with them. */
function withoutMarks(book: Book): unknown {
  const { sheets, ...rest } = withoutHistory(book);
  const plain = (sheets as readonly Readonly<Record<string, unknown>>[]).map((sheet) => ({
    ...sheet,
    conditionalFormats: null,
  }));
  return { ...rest, sheets: plain };
}

async function restoreTo(id: number): Promise<void> {
  const { token } = await actions.outlookOnRestore(id);
  await actions.restoreRun(id, token, quietly);
}
