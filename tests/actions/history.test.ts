/** @jest-environment ./tests/support/office-environment.cjs */
import { createActions } from "../../src/actions";
import { newBook, openXlsx, saveXlsx } from "../../src/host";
import type { Book } from "../../src/host/model/book";
import { copyBook } from "../../src/host/model/snapshot";
import { endingAfter, endingInSilence, mishapsOf, whatPeopleSee } from "../support/all-or-nothing";
import { sheetNamed, valuesIn } from "../support/book-cells";
import { withoutHistory } from "../support/history";
import { openHost } from "../support/open-host";
import { byHand, preparedBook } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { fillInputs } from "../support/small-inputs";

jest.setTimeout(240_000);

let minute = 0;
const now = (): string => `2026-11-22T10:${String(minute++ % 60).padStart(2, "0")}:00`;
const actions = createActions({ readSample: readSampleTexts, now });
const quietly = (): void => undefined;

async function filledBook(): Promise<Book> {
  const { host } = await openHost(await preparedBook());
  await fillInputs();
  return copyBook(host.book());
}

const editNeeds = (amount: number) =>
  byHand((workbook) => {
    workbook.tables.getItem("需求清单").columns.getItem("数量").getDataBodyRange().getCell(0, 0).values = [
      [amount],
    ];
  });

async function restoreTo(id: number): Promise<void> {
  const { token } = await actions.outlookOnRestore(id);
  await actions.restoreRun(id, token, quietly);
}

describe("restoring to before a run", () => {
  it("brings back the results cell by cell, run by run, and leaves the inputs alone", async () => {
    const { host } = await openHost(await filledBook());
    const stages = [withoutHistory(host.book())];
    for (const amount of [30, 5, 90]) {
      await editNeeds(amount);
      stages.push(withoutHistory(host.book()));
      await actions.runAll(quietly);
    }
    const records = await actions.history();
    const runs = records.filter(({ kind }) => kind === "run").reverse();
    expect(runs).toHaveLength(3);
    for (const back of [2, 1, 0]) {
      await restoreTo(runs[back]?.id ?? 0);
      await editNeeds([30, 5, 90][back] ?? 0);
      expect(withoutHistory(host.book())).toEqual(stages[back + 1]);
    }
  });
});
