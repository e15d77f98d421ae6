/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { readFileSync } from "node:fs";
import { createActions } from "../../src/actions";
import { openXlsx, type Book } from "../../src/host";
import { CATALOGUE } from "../../src/packs";
import { whatPeopleSee } from "../support/all-or-nothing";
import { openHost } from "../support/open-host";
import { readSampleTexts } from "../support/sample-texts";
import { quietly } from "../support/typed-in";

jest.setTimeout(120_000);

/**
 * The sample with two runs, made by version 0.1.0 before there were packs. Then people renamed a sheet and a column, added a column of their
 * own and a sheet with notes, and moved a weight.
 */
const FILE = "tests/fixtures/version-0.1.0.xlsx";

const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-07-02T09:00:00",
});

async function opened() {
  const { book } = await openXlsx(readFileSync(FILE));
  return openHost(book);
}

/** Every text and number in the workbook, sheet by sheet. */
const wordsIn = (book: Book): ReadonlyMap<string, readonly unknown[]> =>
  new Map(
    book.sheets.map(({ name, cells }) => [
      name,
      [...cells.values()].flatMap((row) => [...row.values()].map(({ value }) => value)),
    ]),
  );

it("opens with its rows and its run, which a change of program does not make out of date", async () => {
  await opened();
  expect(await actions.readState()).toMatchObject({
    isPrepared: true,
    language: "zh",
    rows: { needs: 123, resources: 60 },
    isOutOfDate: false,
    isUnfinished: false,
  });
  expect((await actions.history()).map(({ id, kind }) => [id, kind])).toEqual([
    [4, "run"],
    [3, "run"],
    [2, "sample"],
    [1, "prepare"],
  ]);
});

it("is completed without a word lost", async () => {
  const { host } = await opened();
  const before = wordsIn(host.book());
  const report = await actions.prepareWorkbook("zh", quietly);
  expect(report).toMatchObject({ sheetsAdded: [], columnsAdded: [] });
  expect(wordsIn(host.book())).toEqual(before);
});

it("runs again to the same results, and keeps what people added", async () => {
  const { host } = await opened();
  const matches = wordsIn(host.book()).get("匹配结果");
  await actions.run(MAPPING_KEY, quietly);
  const after = wordsIn(host.book());
  // The second row holds the stamp, which tells when it was.
  const withoutStamp = (values: readonly unknown[] = []) =>
    values.filter((value) => !String(value).startsWith("运行于"));
  expect(withoutStamp(after.get("匹配结果"))).toEqual(withoutStamp(matches));
  expect(after.get("我的笔记")).toEqual(["街道要求", "三月底前上报", "联系人", "王老师"]);
  expect(after.get("需求（2026 年春）")).toContain("已回访 7");
});

it("is restored to before its last run", async () => {
  const { host } = await opened();
  const { token } = await actions.outlookOnRestore(4);
  await actions.restoreRun(4, token, quietly);
  expect((await actions.history())[0]).toMatchObject({ kind: "restore" });
  expect(whatPeopleSee(host.book()).sheets).toHaveLength(14);
});
