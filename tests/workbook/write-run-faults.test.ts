/** @jest-environment ./tests/support/office-environment.cjs */
import type { RunToWrite } from "../../src/workbook/write-run";
import { CATALOGUE } from "../../src/packs";
import { recoverBook, writeRun } from "../../src/workbook";
import type { Book } from "../../src/host/model/book";
import {
  afterReopening,
  endingAfter,
  endingInSilence,
  mishapsOf,
  resultOf,
  whatPeopleSee,
} from "../support/all-or-nothing";
import { noPhase, preparedBook } from "../support/prepared-book";
import { writtenRun } from "../support/written-run";

jest.setTimeout(240_000);

const writing = (run: RunToWrite) => () => writeRun(CATALOGUE, run, noPhase);
const FIRST = writing(writtenRun({ matches: 4, categories: 3 }));
const SECOND = writing(
  writtenRun({ matches: 2, unmet: 5, categories: 2, series: ["需求", "资源", "已匹配"], quadrants: false }),
);

const starts: readonly (readonly [string, () => Promise<Book>, () => Promise<unknown>])[] = [
  ["the first run", () => preparedBook(), FIRST],
  ["a later run with other sizes", async () => resultOf(await preparedBook(), FIRST), SECOND],
];

describe.each(starts)("%s, when Excel refuses a batch", (_, startOf, job) => {
  it("leaves the workbook as it was, or complete where only the last answer was lost", async () => {
    const start = await startOf();
    const before = whatPeopleSee(start);
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

  it("is put back from the journal at the next start where the repair was refused too", async () => {
    const start = await startOf();
    const before = whatPeopleSee(start);
    const complete = whatPeopleSee(await resultOf(start, job));
    for (const mishap of await mishapsOf(start, job)) {
      const { problem, book } = await endingInSilence(start, job, mishap);
      const reopened = await afterReopening(book, recoverBook);
      const isDone = JSON.stringify(reopened) === JSON.stringify(complete);
      expect({ mishap, problem, reopened: isDone ? "complete" : reopened }).toEqual({
        mishap,
        problem: expect.stringMatching(/^(excel-refused|repair-refused)$/) as string,
        reopened: isDone ? "complete" : before,
      });
    }
  });
});
