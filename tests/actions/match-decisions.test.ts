/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { createActions } from "../../src/actions";
import { withMapping } from "../support/mapping-verbs";
import type { Language } from "../../src/language/language";
import type { MatchDecision, MatchPair } from "../../src/packs/mapping/results/match-decisions";
import { copyBook } from "../../src/host/model/snapshot";
import { afterReopening, endingAfter, mishapsOf, resultOf, whatPeopleSee } from "../support/all-or-nothing";
import type { OpenHost } from "../support/open-host";
import { byHand } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { openFilledIn, quietly, rowsIn } from "../support/typed-in";

jest.setTimeout(240_000);

const actions = withMapping(
  createActions({
    catalogue: CATALOGUE,
    readSample: readSampleTexts,
    now: () => "2026-11-22T10:00:00",
  }),
);

/** Three needs for meals (10, 20 and 30) and two canteens (50 and 9): one unit stays unmet. */
async function openRun(language: Language = "zh"): Promise<OpenHost> {
  const opened = await openFilledIn(language);
  await actions.run(MAPPING_KEY, quietly);
  return opened;
}

interface Decided extends MatchPair {
  readonly quantity: number;
  readonly state: string;
  readonly lock: string;
  readonly refusal: string;
}

/** The matches as the sheet shows them, by need and resource. */
function matchesIn({ host }: Pick<OpenHost, "host">): readonly Decided[] {
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return rowsIn(host.book(), "matches").map((row) => ({
    needId: text(row["需求编号"] ?? row["Need id"]),
    resourceId: text(row["资源编号"] ?? row["Resource id"]),
    quantity: Number(row["分配数量"] ?? row["Quantity"]),
    state: text(row["状态"] ?? row["State"]),
    lock: text(row["锁定"] ?? row["Lock"]),
    refusal: text(row["拒绝原因"] ?? row["Refusal reason"]),
  }));
}

const rowsOfPair = (opened: OpenHost, pair: MatchPair): readonly Decided[] =>
  matchesIn(opened).filter((row) => row.needId === pair.needId && row.resourceId === pair.resourceId);

function firstPair(opened: OpenHost): Decided {
  const [first] = matchesIn(opened);
  if (first === undefined) throw new RangeError("invalid run: no matches");
  return first;
}

const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error as { problem?: unknown }).problem ?? error,
  );

describe("a decision on a match", () => {
  it.each<[MatchDecision, Partial<Decided>, Partial<Decided>]>([
    [{ kind: "lock" }, { state: "建议", lock: "锁定" }, { state: "建议", lock: "锁定" }],
    [{ kind: "confirm" }, { state: "已确认", lock: "" }, { state: "已确认", lock: "锁定" }],
    [{ kind: "done" }, { state: "已完成", lock: "" }, { state: "已完成", lock: "锁定" }],
    [
      { kind: "refuse", reason: "=老人不愿意" },
      { state: "已拒绝", lock: "", refusal: "=老人不愿意" },
      { state: "已拒绝", lock: "", refusal: "=老人不愿意", quantity: 0 },
    ],
  ])(
    "%j stands in the sheet, makes the results out of date and is kept by the next run",
    async (decision, now, later) => {
      const opened = await openRun();
      const pair = firstPair(opened);
      await actions.decideMatch(pair, decision);
      expect(rowsOfPair(opened, pair)).toEqual([{ ...pair, ...now }]);
      expect(matchesIn(opened)).toHaveLength(
        new Set(matchesIn(opened).map((row) => JSON.stringify(row))).size,
      );
      expect((await actions.readState()).isOutOfDate).toBe(true);
      await actions.run(MAPPING_KEY, quietly);
      expect(rowsOfPair(opened, pair)).toEqual([expect.objectContaining(later)]);
      expect((await actions.readState()).isOutOfDate).toBe(false);
    },
  );

  it("touches no other cell", async () => {
    const opened = await openRun();
    const pair = firstPair(opened);
    const others = matchesIn(opened).slice(1);
    await actions.decideMatch(pair, { kind: "refuse", reason: "太远" });
    await actions.decideMatch(pair, { kind: "reconsider" });
    expect(matchesIn(opened)).toEqual([pair, ...others]);
  });

  it.each<MatchDecision["kind"]>(["lock", "confirm", "done"])(
    "%s is taken back by unlocking",
    async (kind) => {
      const opened = await openRun();
      const before = firstPair(opened);
      await actions.decideMatch(before, { kind } as MatchDecision);
      await actions.run(MAPPING_KEY, quietly);
      await actions.decideMatch(before, { kind: "unlock" });
      expect(rowsOfPair(opened, before)).toEqual([before]);
      await actions.run(MAPPING_KEY, quietly);
      expect(rowsOfPair(opened, before)).toEqual([before]);
    },
  );

  it("is about the pair as a whole, when it stands in a locked row and a proposed one", async () => {
    const opened = await openRun();
    const pair = firstPair(opened);
    await actions.decideMatch(pair, { kind: "lock" });
    await byHand(({ worksheets }) => {
      worksheets.getItem("匹配结果").getRange("J5").values = [[3]];
    });
    await actions.run(MAPPING_KEY, quietly);
    expect(rowsOfPair(opened, pair).map(({ lock }) => lock)).toEqual(["锁定", ""]);
    await actions.decideMatch(pair, { kind: "refuse", reason: "换一家" });
    expect(rowsOfPair(opened, pair).map(({ lock, state }) => [lock, state])).toEqual([
      ["", "已拒绝"],
      ["", "已拒绝"],
    ]);
    await actions.run(MAPPING_KEY, quietly);
    expect(rowsOfPair(opened, pair)).toEqual([expect.objectContaining({ quantity: 0, refusal: "换一家" })]);
  });

  it("speaks the workbook's language", async () => {
    const opened = await openRun("en");
    const pair = firstPair(opened);
    await actions.decideMatch(pair, { kind: "refuse", reason: "too far" });
    expect(rowsOfPair(opened, pair)).toEqual([{ ...pair, state: "Refused", refusal: "too far" }]);
    await actions.decideMatch(pair, { kind: "reconsider" });
    await actions.decideMatch(pair, { kind: "lock" });
    expect(rowsOfPair(opened, pair)).toEqual([{ ...pair, lock: "Locked" }]);
  });
});

describe("the row of a pair", () => {
  it("is found on a renamed sheet, with moved columns and in another order", async () => {
    const opened = await openRun();
    const pair = matchesIn(opened).at(-1);
    if (pair === undefined) throw new RangeError("invalid run: no matches");
    const rows = matchesIn(opened).length;
    await byHand(({ worksheets, tables }) => {
      worksheets.getItem("匹配结果").name = "谁得到什么";
      const table = tables.getItem("匹配结果");
      table.columns.getItem("锁定").delete();
      table.columns.add(0, [["锁定"], ...Array.from({ length: rows }, () => [""])]);
      table.sort.apply([{ key: 1, ascending: false }]);
    });
    await actions.decideMatch(pair, { kind: "lock" });
    expect(matchesIn(opened).filter(({ lock }) => lock !== "")).toEqual([{ ...pair, lock: "锁定" }]);
    await actions.goToIds("matches", pair);
    const row = matchesIn(opened).findIndex(({ lock }) => lock !== "");
    await Excel.run(async ({ workbook }) => {
      const cell = workbook.getActiveCell().load("address");
      await workbook.context.sync();
      expect(cell.address).toBe(`谁得到什么!A${5 + row}`);
    });
  });

  it("that is gone is told of, and nothing is written", async () => {
    const opened = await openRun();
    const pair = firstPair(opened);
    await byHand(({ tables }) => {
      tables.getItem("匹配结果").rows.getItemAt(0).delete();
    });
    const before = whatPeopleSee(opened.host.book());
    const gone = {
      code: "row-gone",
      values: { sheet: "匹配结果", ids: `${pair.needId} – ${pair.resourceId}` },
    };
    expect(await problemOf(actions.decideMatch(pair, { kind: "lock" }))).toEqual(gone);
    expect(await problemOf(actions.goToIds("matches", pair))).toEqual(gone);
    expect(whatPeopleSee(opened.host.book())).toEqual(before);
  });

  it("is not written to without the column, nor on a protected sheet", async () => {
    const opened = await openRun();
    const pair = firstPair(opened);
    await byHand(({ tables }) => {
      tables.getItem("匹配结果").columns.getItem("拒绝原因").delete();
    });
    expect(await problemOf(actions.decideMatch(pair, { kind: "refuse", reason: "太远" }))).toMatchObject({
      code: "column-missing",
      values: { column: "拒绝原因" },
    });
    await byHand(({ worksheets }) => {
      worksheets.getItem("匹配结果").protection.protect();
    });
    expect(await problemOf(actions.decideMatch(pair, { kind: "lock" }))).toMatchObject({
      code: "sheet-protected",
    });
    expect(firstPair(opened)).toEqual(pair);
  });
});

it("a decision is written completely or not at all, whatever Excel refuses", async () => {
  const opened = await openRun();
  await byHand(({ tables }) => {
    const table = tables.getItem("匹配结果");
    table.columns.getItem("锁定").delete();
    table.columns.add(0, [["锁定"], ...matchesIn(opened).map(() => [""])]);
  });
  const pair = firstPair(opened);
  const start = copyBook(opened.host.book());
  const job = () => actions.decideMatch(pair, { kind: "refuse", reason: "太远" });
  const before = whatPeopleSee(start);
  const complete = whatPeopleSee(await resultOf(start, job));
  expect(complete).not.toEqual(before);
  for (const mishap of await mishapsOf(start, job)) {
    const { problem, snapshot } = await endingAfter(start, job, mishap);
    expect({ mishap, problem, snapshot }).toEqual(
      problem === null
        ? { mishap, problem, snapshot: complete }
        : { mishap, problem: "excel-refused", snapshot: before },
    );
  }
  expect(await afterReopening(start, job)).toEqual(complete);
});
