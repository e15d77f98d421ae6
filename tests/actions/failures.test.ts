/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { copyBook } from "../../src/host/model/snapshot";
import { createActions } from "../../src/actions";
import { openXlsx, saveXlsx } from "../../src/host";
import type { Book } from "../../src/host/model/book";
import {
  afterReopening,
  endingAfter,
  endingInSilence,
  mishapsOf,
  resultOf,
  whatPeopleSee,
} from "../support/all-or-nothing";
import { openHost } from "../support/open-host";
import { byHand, preparedBook } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { fillInputs } from "../support/small-inputs";

jest.setTimeout(240_000);

const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});
const quietly = (): void => undefined;
const jobs: readonly (readonly [string, () => Promise<Book>, () => Promise<unknown>])[] = [
  ["a run", filledBook, () => actions.run(MAPPING_KEY, quietly)],
  ["loading the sample", () => preparedBook(), () => actions.loadSample(quietly)],
];

describe.each(jobs)("%s, when Excel refuses a batch", (_, startOf, job) => {
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
});

describe("a run that was cut off, with its repair", () => {
  it("is told of at the next start, keeps other jobs from beginning, and is undone", async () => {
    const start = await filledBook();
    const before = whatPeopleSee(start);
    const inTheMiddle = (await mishapsOf(start, () => actions.run(MAPPING_KEY, quietly))).findLast(
      ({ afterActions }) => afterActions > 100,
    );
    if (inTheMiddle === undefined) throw new RangeError("invalid run: no batch of 100 actions");
    const mishap = { ...inTheMiddle, afterActions: inTheMiddle.afterActions >> 1 };
    const { problem, book } = await endingInSilence(start, () => actions.run(MAPPING_KEY, quietly), mishap);
    expect(problem).toBe("repair-refused");

    await openHost(copyBook(book));
    expect((await actions.readState()).isUnfinished).toBe(true);
    await expect(actions.run(MAPPING_KEY, quietly)).rejects.toMatchObject({
      problem: { code: "unfinished-run" },
    });
    await expect(actions.prepareWorkbook("zh", quietly)).resolves.toMatchObject({ sheetsAdded: [] });
    const report = await actions.recover(quietly);
    expect(report?.restoredSheets).toEqual(
      expect.arrayContaining(["匹配结果", "未满足需求", "闲置资源", "优先问题清单", "图表", "首页"]),
    );
    expect((await actions.readState()).isUnfinished).toBe(false);
    expect(await afterReopening(book, () => actions.recover(quietly))).toEqual(before);
  });

  it("waits for the protection of a sheet to be lifted", async () => {
    const start = await filledBook();
    const before = whatPeopleSee(start);
    const mishaps = await mishapsOf(start, () => actions.run(MAPPING_KEY, quietly));
    const mishap = mishaps.findLast(({ afterActions }) => afterActions > 100) ?? { nth: 0, afterActions: 0 };
    const { book } = await endingInSilence(start, () => actions.run(MAPPING_KEY, quietly), {
      ...mishap,
      afterActions: mishap.afterActions >> 1,
    });
    const { host } = await openHost(copyBook(book));
    const matches = (work: (protection: Excel.WorksheetProtection) => void): Promise<void> =>
      byHand((workbook) => {
        work(workbook.worksheets.getItem("匹配结果").protection);
      });
    await matches((protection) => protection.protect());
    await expect(actions.recover(quietly)).rejects.toMatchObject({
      problem: { code: "sheet-protected", values: { sheet: "匹配结果" } },
    });
    await matches((protection) => protection.unprotect());
    await actions.recover(quietly);
    expect(whatPeopleSee(host.book())).toEqual(before);
  });

  it("is undone after the workbook went through a file", async () => {
    const start = await filledBook();
    const mishaps = await mishapsOf(start, () => actions.run(MAPPING_KEY, quietly));
    const mishap = mishaps.findLast(({ afterActions }) => afterActions > 100) ?? { nth: 0, afterActions: 0 };
    const { book } = await endingInSilence(start, () => actions.run(MAPPING_KEY, quietly), {
      ...mishap,
      afterActions: mishap.afterActions >> 1,
    });
    const undone = await afterReopening(await throughFile(book), () => actions.recover(quietly));
    expect(undone).toEqual(await afterReopening(await throughFile(start), () => Promise.resolve()));
  });

  it("needs no undoing where nothing was cut off", async () => {
    const { host } = await openHost(await preparedBook());
    const before = whatPeopleSee(host.book());
    expect(await actions.recover(quietly)).toBeNull();
    expect(whatPeopleSee(host.book())).toEqual(before);
  });
});

async function throughFile(book: Book): Promise<Book> {
  return (await openXlsx(await saveXlsx(book))).book;
}

async function filledBook(): Promise<Book> {
  const { host } = await openHost(await preparedBook());
  await fillInputs();
  return copyBook(host.book());
}
