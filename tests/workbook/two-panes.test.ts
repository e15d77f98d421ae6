/** @jest-environment ./tests/support/office-environment.cjs */
import type { RunToWrite } from "../../src/workbook/write-run";
import { CATALOGUE } from "../../src/packs";
import type { Book } from "../../src/host/model/book";
import { copyBook } from "../../src/host/model/snapshot";
import { readHistory, recoverBook, WorkbookProblem, writeRun } from "../../src/workbook";
import type { Batch } from "../../src/workbook/batch";
import { NOTHING_BEFORE } from "../../src/workbook/before";
import { transact } from "../../src/workbook/transaction";
import { writeEntries } from "../../src/workbook/write-cells";
import { mishapsOf, resultOf, whatPeopleSee } from "../support/all-or-nothing";
import { sheetNamed, valuesIn } from "../support/book-cells";
import { openHost } from "../support/open-host";
import { noPhase, preparedBook } from "../support/prepared-book";
import { writtenRun } from "../support/written-run";

jest.setTimeout(240_000);

const writing = (run: RunToWrite) => () => writeRun(CATALOGUE, run, noPhase);
const FIRST = writing(writtenRun({ matches: 4, categories: 3 }));
const SECOND = writing(writtenRun({ matches: 2, unmet: 5, categories: 2, quadrants: false }));

/** Two panes of one workbook, each in a conversation of its own, whose requests take turns. */
const both = () => Promise.all([FIRST, SECOND].map(codeOf));

describe("two panes that plan a run before either lays its journal", () => {
  it("write one of the two, whole; the other gives way and says so", async () => {
    const start = await preparedBook();
    const alone = whatPeopleSee(await resultOf(start, FIRST));
    const { host } = await openHost(copyBook(start));
    expect(await both()).toEqual(["done", "other-pane"]);
    expect(whatPeopleSee(host.book())).toEqual(alone);
    expect((await readHistory()).map(({ kind }) => kind)).toEqual(["run", "prepare"]);
    expect(await recoverBook()).toBeNull();
  });

  it("write one of the two, whole, or neither, when Excel refuses a batch of either", async () => {
    const start = await preparedBook();
    const untouched = whatPeopleSee(start);
    const alone = [whatPeopleSee(await resultOf(start, FIRST)), whatPeopleSee(await resultOf(start, SECOND))];
    for (const mishap of await mishapsOf(start, both)) {
      const { host } = await openHost(copyBook(start));
      host.faults.failBatch({ ...mishap, code: "GeneralException" });
      const ends = await both();
      const refused = ends.filter((end) => end !== "done");
      expect({ mishap, ends, book: whatPeopleSee(host.book()) }).toEqual({
        mishap,
        ends,
        book: alone[ends.indexOf("done")] ?? untouched,
      });
      expect([1, 2]).toContain(refused.length);
      expect(["other-pane", "unfinished-run", "excel-refused"]).toEqual(expect.arrayContaining(refused));
    }
  });
});

describe("a pane whose job fails while another one writes", () => {
  it("undoes nothing but its own", async () => {
    const { host } = await openHost(await preparedBook());
    const before = whatPeopleSee(host.book());
    const { failing, finish } = whileHalfWritten(
      () => host.faults.failBatch({ nth: 1, code: "GeneralException" }),
      () => {
        throw new WorkbookProblem({ code: "busy", values: {} });
      },
    );
    expect(await failing).toBe("excel-refused");
    expect(typed(host.book())).toBe("一");
    expect(await finish()).toBe("busy");
    expect(whatPeopleSee(host.book())).toEqual(before);
  });

  it("takes its own journal away where only the answer to it was lost", async () => {
    const { host } = await openHost(await preparedBook());
    const { failing, finish } = whileHalfWritten(() =>
      host.faults.failBatch({ nth: 1, code: "GeneralException", afterActions: 1_000 }),
    );
    expect(await failing).toBe("excel-refused");
    expect(await finish()).toBe("done");
    expect(typed(host.book())).toBe("一");
    expect(await recoverBook()).toBeNull();
  });

  it("leaves what puts everything back, where both are cut off", async () => {
    const { host } = await openHost(await preparedBook());
    const before = whatPeopleSee(host.book());
    const { failing, finish } = whileHalfWritten(() => host.faults.failFrom(2, "GeneralException"));
    expect(await failing).toBe("excel-refused");
    expect(await finish()).toBe("repair-refused");
    host.faults.clear();
    expect(typed(host.book())).toBe("一");
    expect(await recoverBook()).toEqual(["需求清单"]);
    expect(whatPeopleSee(host.book())).toEqual(before);
  });
});

it("puts back what it wrote after another pane has put back the workbook, and says so", async () => {
  const { host } = await openHost(await preparedBook());
  const before = whatPeopleSee(host.book());
  const job = typing("一", {
    plan: () => Promise.resolve(),
    write: async (batch) => {
      await batch.send();
      expect(await recoverBook()).toEqual(["需求清单"]);
      await writeEntries(batch, PLACE, [["二"]]);
    },
  });
  expect(await codeOf(() => job)).toBe("other-pane");
  expect(whatPeopleSee(host.book())).toEqual(before);
  expect((await readHistory()).map(({ kind }) => kind)).toEqual(["prepare"]);
  expect(await recoverBook()).toBeNull();
});

it("writes nothing that was planned before another pane has run", async () => {
  const { host } = await openHost(await preparedBook());
  const stale = typing("旧", {
    plan: async () => {
      await FIRST();
    },
    write: () => Promise.resolve(),
  });
  expect(await codeOf(() => stale)).toBe("other-pane");
  expect(typed(host.book())).toBeNull();
  expect((await readHistory()).map(({ kind }) => kind)).toEqual(["run", "prepare"]);
  expect(await recoverBook()).toBeNull();
});

interface TwoJobs {
  /** How the one ends that began in the middle of the other. */
  readonly failing: Promise<string>;
  /** Lets the other one go on; how it ends. */
  readonly finish: () => Promise<string>;
}

/** A pane that has written half, and another one whose job meets `mishap` meanwhile; the first one then goes on with `rest`. */
function whileHalfWritten(mishap: () => void, rest: () => void = () => undefined): TwoJobs {
  const [planned, half, other] = [gate(), gate(), gate()];
  const writer = codeOf(() =>
    typing("一", {
      plan: () => planned.passed,
      write: async (batch) => {
        await batch.send();
        half.open();
        await other.passed;
        rest();
      },
    }),
  );
  const failing = codeOf(() =>
    typing("二", {
      plan: async () => {
        planned.open();
        await half.passed;
        mishap();
      },
      write: () => Promise.resolve(),
    }),
  );
  const finish = (): Promise<string> => {
    other.open();
    return writer;
  };
  return { failing, finish };
}

interface Course {
  /** While the job plans. */
  readonly plan: () => Promise<void>;
  /** After the text is queued. */
  readonly write: (batch: Batch) => Promise<void>;
}

const PLACE = { sheet: "需求清单", top: 9, left: 40, rows: 1, columns: 1 };

/** A job that types `text` into one cell beside the needs. */
async function typing(text: string, { plan, write }: Course): Promise<void> {
  await transact(async (context) => {
    await context.sync();
    await plan();
    return {
      before: { ...NOTHING_BEFORE, areas: [{ place: PLACE, entries: null, numberFormats: null }] },
      write: async (batch) => {
        await writeEntries(batch, PLACE, [[text]]);
        await write(batch);
      },
      result: undefined,
      done: { deed: { kind: "sample", at: "2026-11-22T10:00:00" }, past: null },
    };
  }, noPhase);
}

const typed = (book: Book): unknown => valuesIn(sheetNamed(book, "需求清单"), "AO10")[0];

interface Gate {
  readonly open: () => void;
  readonly passed: Promise<void>;
}

function gate(): Gate {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), passed };
}

/** How a job ended: `done`, or the code of its problem. */
async function codeOf(job: () => Promise<unknown>): Promise<string> {
  return job().then(
    () => "done",
    (error: unknown) => {
      if (error instanceof WorkbookProblem) return error.problem.code;
      throw error;
    },
  );
}
