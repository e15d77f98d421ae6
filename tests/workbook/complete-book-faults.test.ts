/** @jest-environment ./tests/support/office-environment.cjs */
import { copyBook } from "../../src/host/model/snapshot";
import { newBook } from "../../src/host";
import type { Book } from "../../src/host/model/book";
import { recoverBook } from "../../src/workbook";
import {
  afterReopening,
  endingAfter,
  endingInSilence,
  mishapsOf,
  resultOf,
  whatPeopleSee,
} from "../support/all-or-nothing";
import { openHost } from "../support/open-host";
import { byHand, prepare, preparedBook } from "../support/prepared-book";

jest.setTimeout(240_000);

const job = () => prepare();
const starts: readonly (readonly [string, () => Promise<Book>])[] = [
  ["a blank workbook", () => Promise.resolve(newBook())],
  ["a workbook that lost a sheet, a table, a column and drop-downs", damagedBook],
];

describe.each(starts)("preparing %s, when Excel refuses a batch", (_, startOf) => {
  it("takes away again what was added, or is complete where only the last answer was lost", async () => {
    const start = await startOf();
    const before = await seen(start);
    const complete = whatPeopleSee(await resultOf(start, job));
    for (const mishap of await mishapsOf(start, job)) {
      const { problem, snapshot } = await endingAfter(start, job, mishap);
      expect({ mishap, problem, snapshot }).toEqual(
        problem === null
          ? { mishap, problem, snapshot: complete }
          : { mishap, problem: "excel-refused", snapshot: before },
      );
    }
  });

  it("is put back at the next start where the repair was refused too", async () => {
    const start = await startOf();
    const before = await seen(start);
    const complete = whatPeopleSee(await resultOf(start, job));
    for (const mishap of await mishapsOf(start, job)) {
      const { book } = await endingInSilence(start, job, mishap);
      const reopened = await afterReopening(book, recoverBook);
      const isDone = JSON.stringify(reopened) === JSON.stringify(complete);
      expect({ mishap, reopened: isDone ? "complete" : reopened }).toEqual({
        mishap,
        reopened: isDone ? "complete" : before,
      });
    }
  });
});

async function seen(book: Book): Promise<ReturnType<typeof whatPeopleSee>> {
  const { host } = await openHost(copyBook(book));
  return whatPeopleSee(host.book());
}

async function damagedBook(): Promise<Book> {
  const { host } = await openHost(await preparedBook());
  await byHand((workbook) => {
    workbook.worksheets.getItem("闲置资源").delete();
    workbook.tables.getItem("需求清单").columns.getItem("地点").delete();
    const lists = workbook.tables.getItem("锁定表");
    lists.getRange().clear("Contents");
    lists.delete();
    workbook.worksheets.getItem("资源清单").getRange("D5:D20004").dataValidation.clear();
    workbook.names.getItem("linli_table_unmet").delete();
  });
  return copyBook(host.book());
}
