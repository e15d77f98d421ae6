/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { createActions } from "../../src/actions";
import { openXlsx, saveXlsx } from "../../src/host";
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

const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});
const quietly = (): void => undefined;

describe("restoring to before a run", () => {
  it("brings back what was there cell by cell, whatever was run, edited and restored in between", async () => {
    const { host } = await openHost(await filledBook());
    const before = new Map<number, { readonly quantity: number; readonly seen: unknown }>();
    let quantity = 30;
    for (const step of steps(7, 10)) {
      if (step.kind === "edit") await askFor((quantity = step.quantity));
      const seen = withoutHistory(host.book());
      if (step.kind === "run") {
        await actions.run(MAPPING_KEY, quietly);
        before.set(await newestId(), { quantity, seen });
      }
      const target = [...before.keys()][step.choice % Math.max(1, before.size)];
      if (step.kind !== "restore" || target === undefined) continue;
      await restoreTo(target);
      const restored = withoutHistory(host.book());
      await askFor(before.get(target)?.quantity ?? 0);
      expect(withoutHistory(host.book())).toEqual(before.get(target)?.seen);
      // The inputs are the people's: a restore leaves them as they are.
      await askFor(quantity);
      expect(withoutHistory(host.book())).toEqual(restored);
      before.set(await newestId(), { quantity, seen });
    }
    expect(before.size).toBeGreaterThan(4);
  });

  it("works after the workbook went through a file", async () => {
    const { book, id, seen } = await ranTwice();
    const reopened = await throughFile(book);
    const { host } = await openHost(reopened);
    await restoreTo(id);
    const { host: expected } = await openHost(await throughFile(seen));
    expect(withoutHistory(host.book())).toEqual(withoutHistory(expected.book()));
  });

  it("finds sheets that were renamed and rows that were sorted, and formulas follow", async () => {
    const { book, id, seen } = await ranTwice();
    const { host } = await openHost(copyBook(book));
    await byHand((workbook) => {
      workbook.tables.getItem("匹配结果").sort.apply([{ key: 0, ascending: false }]);
      workbook.worksheets.getItem("匹配结果").name = "谁帮谁";
      workbook.worksheets.getItem("设置").name = "我的设置";
      workbook.tables.getItem("优先问题清单").name = "先做什么";
      workbook.worksheets.getItem("闲置资源").getRange("1:2").insert("Down");
    });
    await restoreTo(id);
    await byHand((workbook) => {
      workbook.worksheets.getItem("谁帮谁").name = "匹配结果";
      workbook.worksheets.getItem("我的设置").name = "设置";
      workbook.tables.getItem("先做什么").name = "优先问题清单";
      workbook.worksheets.getItem("闲置资源").getRange("1:2").delete("Up");
    });
    expect(resultsIn(host.book())).toEqual(resultsIn(seen));
  });

  it("tells which sheets people have changed since, and asks anew when more is changed meanwhile", async () => {
    const { book, id } = await ranTwice();
    const { host } = await openHost(copyBook(book));
    expect(await actions.outlookOnRestore(id)).toMatchObject({ runs: 1, changed: [], ownColumns: [] });
    await byHand((workbook) => {
      workbook.worksheets.getItem("匹配结果").getRange("B5").values = [["改了"]];
      workbook.tables.getItem("未满足需求").columns.add(undefined, [["备注"], ["打电话"]]);
    });
    const { changed, ownColumns, token } = await actions.outlookOnRestore(id);
    expect({ changed, ownColumns }).toEqual({ changed: ["匹配结果"], ownColumns: ["未满足需求"] });
    await byHand((workbook) => {
      workbook.worksheets.getItem("闲置资源").getRange("B5").values = [["改了"]];
    });
    const seen = whatPeopleSee(host.book());
    await expect(actions.restoreRun(id, token, quietly)).rejects.toMatchObject({
      problem: { code: "changed-meanwhile" },
    });
    expect(whatPeopleSee(host.book())).toEqual(seen);
  });

  it("keeps the pasts of the last ten runs and lists the older ones", async () => {
    const { host } = await openHost(await filledBook());
    for (let run = 0; run < 12; run += 1) await actions.run(MAPPING_KEY, quietly);
    const runs = (await actions.history()).filter(({ kind }) => kind === "run");
    expect(runs.map(({ parts }) => parts > 0)).toEqual([...Array<boolean>(10).fill(true), false, false]);
    expect(pastsIn(host.book())).toEqual(runs.filter(({ parts }) => parts > 0).map(({ id }) => id));
    await expect(actions.outlookOnRestore(runs.at(-1)?.id ?? 0)).rejects.toMatchObject({
      problem: { code: "history-gone" },
    });
  });
});

describe("clearing the history", () => {
  it("lets go of what was there before, keeps the list, and changes nothing that people see", async () => {
    const { book, id } = await ranTwice();
    const { host } = await openHost(copyBook(book));
    const listed = await actions.history();
    await actions.clearHistory(id, quietly);
    expect(await actions.history()).toEqual(listed.map((record) => ({ ...record, parts: 0, size: 0 })));
    expect(pastsIn(host.book())).toEqual([]);
    expect(withoutHistory(host.book())).toEqual(withoutHistory(book));
    await expect(actions.outlookOnRestore(id)).rejects.toMatchObject({ problem: { code: "history-gone" } });
  });

  it("keeps what was done after what a person saw, which can be restored as before", async () => {
    const { book, id } = await ranTwice();
    const { host } = await openHost(copyBook(book));
    await askFor(60);
    const seen = copyBook(host.book());
    await actions.run(MAPPING_KEY, quietly);
    await actions.clearHistory(id, quietly);
    const newest = await newestId();
    expect(pastsIn(host.book())).toEqual([newest]);
    await restoreTo(newest);
    expect(resultsIn(host.book())).toEqual(resultsIn(seen));
  });

  it("is complete or not at all when Excel refuses a batch", async () => {
    const { book, id } = await ranTwice();
    const clear = (): Promise<void> => actions.clearHistory(id, quietly);
    const { host } = await openHost(copyBook(book));
    await clear();
    const complete = whatPeopleSee(host.book());
    for (const mishap of await mishapsOf(book, clear)) {
      const { problem, snapshot } = await endingAfter(book, clear, mishap);
      const wanted = problem === null ? complete : whatPeopleSee(book);
      expect({ mishap, snapshot }).toEqual({ mishap, snapshot: wanted });
      expect([null, "excel-refused"]).toContain(problem);
    }
  });
});

describe("a restore, when Excel refuses a batch", () => {
  const job = async (): Promise<void> => restoreTo((await actions.history()).at(0)?.id ?? 0);

  it("leaves the workbook as it was, or complete where only the last answer was lost", async () => {
    const { book } = await ranTwice();
    const before = whatPeopleSee(book);
    const { host } = await openHost(copyBook(book));
    await job();
    const complete = whatPeopleSee(host.book());
    for (const mishap of await mishapsOf(book, job)) {
      const { problem, snapshot } = await endingAfter(book, job, mishap);
      expect({ mishap, problem, snapshot }).toEqual(
        problem === null
          ? { mishap, problem, snapshot: complete }
          : { mishap, problem: "excel-refused", snapshot: before },
      );
    }
  });

  it("is undone at the next start when it was cut off with its repair", async () => {
    const { book } = await ranTwice();
    const mishaps = await mishapsOf(book, job);
    const mishap = mishaps.findLast(({ afterActions }) => afterActions > 20) ?? { nth: 0, afterActions: 0 };
    const cut = await endingInSilence(book, job, { ...mishap, afterActions: mishap.afterActions >> 1 });
    expect(cut.problem).toBe("repair-refused");
    const { host } = await openHost(copyBook(cut.book));
    await actions.recover(quietly);
    expect(whatPeopleSee(host.book())).toEqual(whatPeopleSee(book));
  });
});

type Step =
  | { readonly kind: "edit"; readonly quantity: number; readonly choice: number }
  | { readonly kind: "run" | "restore"; readonly choice: number };

/** `count` steps after a first run, by a generator that gives the same ones for the same seed. */
function steps(seed: number, count: number): readonly Step[] {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const later = Array.from({ length: count }, (): Step => {
    const kind = (["edit", "run", "restore"] as const)[next(3)] ?? "run";
    return kind === "edit" ? { kind, quantity: 1 + next(120), choice: 0 } : { kind, choice: next(100) };
  });
  return [
    { kind: "run", choice: 0 },
    { kind: "edit", quantity: 5, choice: 0 },
    { kind: "run", choice: 0 },
    ...later,
  ];
}

async function filledBook(): Promise<Book> {
  const { host } = await openHost(await preparedBook());
  await fillInputs();
  return copyBook(host.book());
}

/** A workbook after two runs with an edit in between, what it was before the second one, and that one's id. */
async function ranTwice(): Promise<{ readonly book: Book; readonly id: number; readonly seen: Book }> {
  const { host } = await openHost(await filledBook());
  await actions.run(MAPPING_KEY, quietly);
  await askFor(90);
  const seen = copyBook(host.book());
  await actions.run(MAPPING_KEY, quietly);
  return { book: copyBook(host.book()), id: await newestId(), seen };
}

/** The ids of the records of which the workbook keeps what was there before, newest first. */
const pastsIn = (book: Book): readonly number[] =>
  [...new Set([...book.xmlParts.values()].flatMap((xml) => /urn:linli:history:(\d+)/.exec(xml)?.[1] ?? []))]
    .map(Number)
    .sort((a, b) => b - a);

const newestId = async (): Promise<number> => (await actions.history()).at(0)?.id ?? 0;

async function restoreTo(id: number): Promise<void> {
  const { token } = await actions.outlookOnRestore(id);
  await actions.restoreRun(id, token, quietly);
}

/** The first need asks for so many. */
const askFor = (quantity: number): Promise<void> =>
  byHand((workbook) => {
    const column = workbook.tables.getItem("需求清单").columns.getItem("数量");
    column.getDataBodyRange().getCell(0, 0).values = [[quantity]];
  });

const throughFile = async (book: Book): Promise<Book> => (await openXlsx(await saveXlsx(book))).book;

const resultsIn = (book: Book): readonly unknown[] =>
  ["匹配结果", "未满足需求", "闲置资源", "优先问题清单", "图表", "首页"].map((sheet) => [
    valuesIn(sheetNamed(book, sheet), "A1:Z40"),
    sheetNamed(book, sheet).tables.map(({ area }) => area),
  ]);
