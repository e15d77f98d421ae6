/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { createActions } from "../../src/actions";
import type { PrioritiesNow } from "../../src/packs/mapping/reading/read-priorities";
import { withMapping } from "../support/mapping-verbs";
import {
  CRITERIA,
  DEFAULT_OPTIONS,
  OPTION_KEYS,
  type Options,
} from "../../src/packs/mapping/tables/setting-fields";
import { cellAt, sheetNamed } from "../support/book-cells";
import { openHost, type OpenHost } from "../support/open-host";
import { byHand, noPhase, preparedBook } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { copyBook } from "../../src/host/model/snapshot";
import type { Book } from "../../src/host/model/book";

jest.setTimeout(120_000);

const actions = withMapping(
  createActions({
    catalogue: CATALOGUE,
    readSample: readSampleTexts,
    now: () => "2026-11-22T10:00:00",
  }),
);
const { readPriorities, readSettings, readState, setOptions, setWeights } = actions;

/** Where a new workbook keeps the weight of people affected and the option of borders. */
const PEOPLE = "C5";
const BORDERS = "I8";

/** The sample after a run; run once. */
async function openRun(): Promise<OpenHost> {
  if (ran === null) {
    const { host } = await openHost(await preparedBook());
    await actions.loadSample(noPhase);
    await actions.run(MAPPING_KEY, noPhase);
    ran = copyBook(host.book());
  }
  return openHost(copyBook(ran));
}
let ran: Book | null = null;

const inSettings = ({ host }: OpenHost, address: string, sheet = "设置") =>
  cellAt(sheetNamed(host.book(), sheet), address)?.value;

const weightsIn = ({ criteria }: PrioritiesNow) =>
  Object.fromEntries(criteria.map(({ key, value }) => [key, value]));

const refusal = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => null,
    (error: unknown) => (error as { problem?: unknown }).problem ?? error,
  );

/** Ranks count up, equal ones are said to be ties, and the parts of every score add up to it. */
function expectOrdered({ issues }: PrioritiesNow): void {
  const ranks = issues.map(({ rank }) => rank);
  expect(ranks).toEqual([...ranks].sort((a, b) => (a ?? Infinity) - (b ?? Infinity)));
  for (const { rank, score, tie, parts, isInStep, flaws } of issues) {
    const gained = parts.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0);
    expect(gained).toBeCloseTo(score ?? 0, 5);
    expect([isInStep, flaws]).toEqual([true, []]);
    const sharing = ranks.filter((each) => each === rank).length;
    const expected = rank === null || sharing < 2 ? null : { from: rank, to: rank + sharing - 1 };
    expect(tie).toEqual(expected);
  }
}

describe("the ranked list", () => {
  it("is what the cells of the sheet show, with parts that add up to each score", async () => {
    const opened = await openRun();
    const now = await readPriorities();
    expectOrdered(now);
    expect(now.issues.length).toBeGreaterThan(20);
    const sheet = sheetNamed(opened.host.book(), "优先问题清单");
    const [first] = now.issues;
    const row = Number(/\d+$/.exec(first?.address ?? "")?.[0]);
    expect([cellAt(sheet, `B${row}`)?.value, cellAt(sheet, `C${row}`)?.value]).toEqual([
      first?.community,
      first?.category,
    ]);
    expect(now.flaws).toEqual([]);
  });

  it("follows a weight at once, in the pane's eyes as in the sheet, and results stay up to date", async () => {
    const opened = await openRun();
    const before = await readPriorities();
    await setWeights({ people: 100, severity: 0 });
    const after = await readPriorities();
    expectOrdered(after);
    expect(weightsIn(after)).toEqual({ ...weightsIn(before), people: 100, severity: 0 });
    expect(inSettings(opened, PEOPLE)).toBe(100);
    expect(after.issues.map(({ address }) => address)).not.toEqual(
      before.issues.map(({ address }) => address),
    );
    expect(await readState()).toMatchObject({ isOutOfDate: false });
    await setWeights({ people: 20, severity: 20 });
    expect(await readPriorities()).toEqual(before);
  });

  it("tells which issues share their places where only a coarse criterion counts", async () => {
    await openRun();
    const coarse = CRITERIA.map(({ key }) => [key, key === "evidence" ? 50 : 0] as const);
    await setWeights(Object.fromEntries(coarse));
    const now = await readPriorities();
    expectOrdered(now);
    const [first] = now.issues;
    const best = now.issues.filter(({ score }) => score === first?.score).length;
    expect(best).toBeGreaterThan(1);
    expect(first?.tie).toEqual({ from: 1, to: best });
  });

  it("counts all criteria alike when every weight is 0, as the formulas do, and says so", async () => {
    await openRun();
    await setWeights(Object.fromEntries(CRITERIA.map(({ key }) => [key, 0])));
    const now = await readPriorities();
    expectOrdered(now);
    expect(now.flaws.map(({ code }) => code)).toEqual(["weights-all-zero"]);
  });

  it("shows weights that people typed, and what is wrong with those that cannot be used", async () => {
    await openRun();
    await byHand(({ worksheets }) => {
      const sheet = worksheets.getItem("设置");
      sheet.getRange("C5:C9").values = [[12.5], ["很高"], [-3], [""], [10]];
      sheet.getRange("A10").values = [["gap"]];
    });
    const now = await readPriorities();
    expectOrdered(now);
    const seen = now.criteria.map(({ key, value, state, address, issue }) =>
      [key, value, state, address, issue?.code ?? ""].join(" "),
    );
    expect(seen).toEqual([
      "people 12.5 usable C5 ",
      "urgency 20 unusable C6 not-a-number",
      "severity 20 unusable C7 out-of-range",
      "unmetShare 20 empty C8 ",
      "gap 10 repeated  ",
      "evidence 10 missing  ",
    ]);
  });

  it("tells of cells that hold no score, and of scores that the weights do not make", async () => {
    await openRun();
    await byHand(({ worksheets }) => {
      worksheets.getItem("优先问题清单").getRange("S5:S6").values = [["很重要"], [3]];
    });
    const { issues } = await readPriorities();
    const text = issues.find(({ address }) => address === "A5");
    expect([text?.score, text?.flaws]).toEqual([null, [{ address: "S5", found: "很重要" }]]);
    expect(issues.find(({ address }) => address === "A6")).toMatchObject({ score: 3, isInStep: false });
  });

  it("is empty without a run, and without our tables", async () => {
    await openHost(await preparedBook());
    expect((await readPriorities()).issues).toEqual([]);
    await openHost();
    const now = await readPriorities();
    expect([now.issues, now.sheets]).toEqual([[], { priorities: null, criteria: null }]);
  });
});

describe("writing settings", () => {
  it("finds the cells on a renamed sheet, in moved and sorted rows and columns, and keeps their formats", async () => {
    const opened = await openRun();
    await byHand(({ worksheets, tables }) => {
      const sheet = worksheets.getItem("设置");
      sheet.name = "我们 '2026' 设置";
      tables.getItem("指标表").name = "权重们";
      sheet.getRange("A5:E6").values = [
        ["urgency", "平均紧迫度", 20, 1, 5],
        ["people", "受影响人数", 20, 0, 500],
      ];
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("A:B").insert("Right");
      sheet.getRange("E8").numberFormat = [["0.00"]];
      sheet.getRange("E8").format.fill.color = "#FFEE00";
    });
    await setWeights({ people: 33 });
    await setOptions({ bordersOpen: 0 });
    const sheet = "我们 '2026' 设置";
    expect([inSettings(opened, "E8", sheet), inSettings(opened, "E7", sheet)]).toEqual([33, 20]);
    expect(inSettings(opened, "K10", sheet)).toBe(0);
    const cell = cellAt(sheetNamed(opened.host.book(), sheet), "E8");
    expect(cell?.style).toMatchObject({ numberFormat: "0.00" });
    expect((await readPriorities()).criteria[0]).toMatchObject({ key: "people", value: 33, address: "E8" });
    expectOrdered(await readPriorities());
  });

  it("makes a number of a cell that was kept as text", async () => {
    const opened = await openRun();
    await byHand(({ worksheets }) => {
      const cell = worksheets.getItem("设置").getRange(PEOPLE);
      cell.numberFormat = [["@"]];
      cell.values = [["三十"]];
    });
    await setWeights({ people: 30 });
    expect(inSettings(opened, PEOPLE)).toBe(30);
    expect(cellAt(sheetNamed(opened.host.book(), "设置"), PEOPLE)?.style?.numberFormat).not.toBe("@");
  });

  it("changes nothing else in the workbook but what is calculated from it", async () => {
    const opened = await openRun();
    const constants = () =>
      opened.host
        .book()
        .sheets.flatMap(({ name, cells }) =>
          [...cells].flatMap(([row, line]) =>
            [...line].flatMap(([column, { value, formula }]) => [
              [name, row, column, formula === null ? value : formula] as const,
            ]),
          ),
        );
    const before = constants();
    await setOptions({ weeks: 4 });
    const changed = constants().filter((cell, index) => cell[3] !== before[index]?.[3]);
    expect(changed.map(([name, , , value]) => [name, value])).toEqual([["设置", 4]]);
    expect(constants()).toHaveLength(before.length);
  });

  it("refuses a code without a row or with two, and what no run could use, before anything is written", async () => {
    const opened = await openRun();
    await byHand(({ worksheets }) => {
      worksheets.getItem("设置").getRange("A6").values = [["severity"]];
    });
    const values = { sheet: "设置", table: "指标表" };
    expect(await refusal(setWeights({ people: 1, urgency: 5 }))).toEqual({
      code: "setting-not-single",
      values: { ...values, code: "urgency" },
    });
    expect(await refusal(setWeights({ people: 1, severity: 5 }))).toEqual({
      code: "setting-not-single",
      values: { ...values, code: "severity" },
    });
    expect(String(await refusal(setWeights({ people: 1001 })))).toMatch(/^RangeError/);
    expect(String(await refusal(setOptions({ weeks: 1.5 })))).toMatch(/^RangeError/);
    expect(inSettings(opened, PEOPLE)).toBe(20);
  });

  it.each([
    [
      "a protected sheet",
      "sheet-protected",
      (workbook: Excel.Workbook) => {
        workbook.worksheets.getItem("设置").protection.protect();
      },
    ],
    [
      "no table",
      "table-missing",
      (workbook: Excel.Workbook) => {
        workbook.tables.getItem("参数表").delete();
      },
    ],
    [
      "no column of values",
      "column-missing",
      (workbook: Excel.Workbook) => {
        workbook.worksheets.getItem("设置").getRange("I4").values = [["数"]];
      },
    ],
  ] as const)("refuses with %s", async (_, code, spoil) => {
    await openRun();
    await byHand(spoil);
    expect(await refusal(setOptions({ fairness: 1 }))).toMatchObject({ code });
  });
});

describe("the options", () => {
  const valuesIn = (options: Awaited<ReturnType<typeof readSettings>>["options"]) =>
    Object.fromEntries(OPTION_KEYS.map((key) => [key, options[key].value]));

  it("are written together and make the results out of date, until they are as before", async () => {
    const opened = await openRun();
    const changed: Options = {
      ...DEFAULT_OPTIONS,
      tier1From: 20,
      bordersOpen: 0,
      borderSurchargeM: 0,
      fairness: 2,
      coordinates: 3,
    };
    opened.host.traffic.reset();
    await setOptions(changed);
    const trips = opened.host.traffic.batchCount();
    expect(trips).toBeLessThanOrEqual(6);
    const { options, language, sheet, lists } = await readSettings();
    expect([valuesIn(options), language, sheet]).toEqual([changed, "zh", "设置"]);
    expect(lists["list-category"]).toMatchObject({ sheet: "设置" });
    expect(lists.minimumShares?.rows).toBe(0);
    expect(inSettings(opened, BORDERS)).toBe(0);
    expect(await readState()).toMatchObject({ isOutOfDate: true });
    await setOptions(DEFAULT_OPTIONS);
    expect(await readState()).toMatchObject({ isOutOfDate: false });
  });

  it("say what is wrong with a cell, and count as usual then", async () => {
    await openRun();
    await byHand(({ worksheets }) => {
      worksheets.getItem("设置").getRange("I5:I7").values = [["高"], [-1], [""]];
    });
    const { options } = await readSettings();
    expect(options.tier1From).toMatchObject({ value: 16, state: "unusable", address: "I5" });
    expect(options.tier1From.issue).toMatchObject({ code: "not-a-number", values: { found: "高" } });
    expect(options.tier2From).toMatchObject({ value: 9, state: "unusable" });
    expect(options.metresPerYuan).toMatchObject({ value: 10, state: "empty", issue: null });
  });

  it("are found in an English workbook", async () => {
    const opened = await openHost(await preparedBook("en"));
    await setOptions({ fairness: 1 });
    const { options, language, sheet } = await readSettings();
    expect([options.fairness.value, language, sheet]).toEqual([1, "en", "Settings"]);
    expect(inSettings(opened, String(options.fairness.address), "Settings")).toBe(1);
  });
});
