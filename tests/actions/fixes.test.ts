/** @jest-environment ./tests/support/office-environment.cjs */
import { CATALOGUE } from "../../src/packs";
import { createActions } from "../../src/actions";
import type { DataFix } from "../../src/core/sheets/declare/fix";
import type { Book } from "../../src/host/model/book";
import { copyBook } from "../../src/host/model/snapshot";
import {
  afterReopening,
  endingAfter,
  endingInSilence,
  mishapsOf,
  resultOf,
  whatPeopleSee,
} from "../support/all-or-nothing";
import type { OpenHost } from "../support/open-host";
import { byHand } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { openFilledIn, typeIn, type Typed } from "../support/typed-in";

jest.setTimeout(240_000);

const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});
const quietly = (): void => undefined;

/** What somebody typed into cells of a workbook that was right before, and what these are to hold. */
const DAMAGE: readonly (readonly [field: string, row: number, typed: Typed, meant: Typed])[] = [
  ["quantity", 5, "'１２", 12],
  ["quantity", 6, "20份", 20],
  ["quantity", 7, "'1,200", 1_200],
  ["people", 5, "三十人", 30],
  ["group", 5, "老年人群体", "老年人"],
  ["category", 6, "老年助餐服务", "老年助餐"],
  ["evidence", 6, "问卷；走访\u200b", "问卷；走访"],
  ["reported", 5, "'2026年3月5日", 46_086],
  ["reported", 7, "'2026.3.6", 46_087],
  ["urgency", 7, "'4 ", 4],
];

async function openDamaged(): Promise<OpenHost> {
  const opened = await openFilledIn();
  for (const [field, row, typed] of DAMAGE) await typeIn("needs", field, row, typed);
  return opened;
}

const damagedBook = async (): Promise<Book> => copyBook((await openDamaged()).host.book());
const flaws = async (): Promise<readonly string[]> =>
  (await actions.readState()).issues.map(({ code, sheet, address }) => `${code} ${sheet}!${String(address)}`);
const fixAll = async () => actions.applyFixes(await actions.findFixes());
const addressesOf = (fixes: readonly DataFix[]): readonly string[] => fixes.map(({ address }) => address);
const shown = async (sheet: string, ...addresses: readonly string[]) =>
  Excel.run(async (context) => {
    const ranges = addresses.map((address) =>
      context.workbook.worksheets.getItem(sheet).getRange(address).load("values,numberFormat"),
    );
    await context.sync();
    return ranges.map(({ values, numberFormat }) => [values[0]?.[0], numberFormat[0]?.[0]] as unknown[]);
  });

describe("fixing the data", () => {
  it("makes of the workbook what it would be had people typed it right", async () => {
    const right = await openFilledIn();
    for (const [field, row, , meant] of DAMAGE) await typeIn("needs", field, row, meant);
    const wanted = whatPeopleSee(copyBook(right.host.book()));
    const { host } = await openDamaged();
    expect(await flaws()).toHaveLength(DAMAGE.length);
    const { fixed, skipped } = await fixAll();
    expect([fixed.length, skipped]).toEqual([DAMAGE.length, []]);
    expect(whatPeopleSee(host.book())).toEqual(wanted);
    expect(await flaws()).toEqual([]);
    expect(await actions.findFixes()).toEqual([]);
  });

  it("keeps texts texts, and gives numbers and dates in text cells the format of their column", async () => {
    await openFilledIn();
    await byHand((workbook) => {
      const sheet = workbook.worksheets.getItem("需求清单");
      sheet.getRange("G5:G6").numberFormat = [["@"], ["0.0"]];
      sheet.getRange("G5:G6").values = [["２０份"], ["'7 "]];
      sheet.getRange("R5:R6").numberFormat = [["@"], ["General"]];
      sheet.getRange("R5:R6").values = [["2026年3月5日"], ["'2026年3月6日"]];
      sheet.getRange("E6").values = [["老年人\u200b"]];
    });
    await fixAll();
    expect(await shown("需求清单", "G5", "G6", "R5", "R6", "E6")).toEqual([
      [20, "#,##0_ "],
      [7, "0.0"],
      [46_086, "yyyy-mm-dd"],
      [46_087, "yyyy-mm-dd"],
      ["老年人", "@"],
    ]);
    expect(await flaws()).toEqual([]);
  });

  it("never touches a formula", async () => {
    const { host } = await openFilledIn();
    await typeIn("needs", "quantity", 5, '="20"&"份"');
    await typeIn("needs", "quantity", 6, "20份");
    expect(await flaws()).toHaveLength(2);
    const fixes = await actions.findFixes();
    expect(addressesOf(fixes)).toEqual(["G6"]);
    await typeIn("needs", "quantity", 6, '="20份"');
    const before = whatPeopleSee(host.book());
    const { fixed, skipped } = await actions.applyFixes(fixes);
    expect([fixed, addressesOf(skipped)]).toEqual([[], ["G6"]]);
    expect(whatPeopleSee(host.book())).toEqual(before);
  });

  it("leaves alone what people have changed since it was shown", async () => {
    await openDamaged();
    const fixes = await actions.findFixes();
    await typeIn("needs", "quantity", 6, 99);
    await typeIn("needs", "group", 5, "残疾人");
    await byHand((workbook) => {
      workbook.tables.getItem("需求清单").rows.getItemAt(2).delete();
    });
    const { fixed, skipped } = await actions.applyFixes(fixes);
    expect(addressesOf(skipped)).toEqual(["E5", "G6", "G7", "R7", "I7"]);
    expect(fixed).toHaveLength(fixes.length - 5);
    expect((await shown("需求清单", "G6", "E5")).map(([value]) => value)).toEqual([99, "残疾人"]);
    expect(await flaws()).toEqual([]);
  });

  it("finds its cells in a table that was moved, renamed and rearranged meanwhile", async () => {
    await openDamaged();
    const fixes = await actions.findFixes();
    await byHand(({ worksheets, tables }) => {
      const sheet = worksheets.getItem("需求清单");
      tables.getItem("需求清单").columns.add(2, [["楼长"], ["张"], ["李"], ["王"]]);
      sheet.getRange("1:2").insert("Down");
      sheet.getRange("H6").values = [["需求数量"]];
      sheet.name = "我的需求";
      tables.getItem("需求清单").name = "需求表";
    });
    const { fixed, skipped } = await actions.applyFixes(fixes);
    expect([fixed.length, skipped]).toEqual([DAMAGE.length, []]);
    expect(await flaws()).toEqual([]);
    const values = await shown("我的需求", "H7", "H8", "H9", "C7");
    expect(values.map(([value]) => value)).toEqual([12, 20, 1_200, "张"]);
  });

  it("refuses before it writes where a sheet is protected", async () => {
    const { host } = await openDamaged();
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").protection.protect();
    });
    const before = whatPeopleSee(host.book());
    await expect(fixAll()).rejects.toMatchObject({
      problem: { code: "sheet-protected", values: { sheet: "需求清单" } },
    });
    expect(whatPeopleSee(host.book())).toEqual(before);
  });

  it("has nothing to fix in a workbook that is not prepared", async () => {
    await openFilledIn();
    await byHand((workbook) => {
      for (const name of ["需求清单", "资源清单"]) workbook.tables.getItem(name).delete();
    });
    expect(await actions.findFixes()).toEqual([]);
  });
});

describe("undoing fixes", () => {
  it("brings back contents and formats", async () => {
    const { host } = await openDamaged();
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("G5").numberFormat = [["@"]];
    });
    const before = whatPeopleSee(host.book());
    const { undo } = await fixAll();
    expect(await actions.undoFixes(undo)).toEqual({ restored: DAMAGE.length, skipped: 0 });
    expect(whatPeopleSee(host.book())).toEqual(before);
  });

  it("leaves alone what people have changed since", async () => {
    await openDamaged();
    const { undo } = await fixAll();
    await typeIn("needs", "quantity", 6, 99);
    expect(await actions.undoFixes(undo)).toEqual({ restored: DAMAGE.length - 1, skipped: 1 });
    expect(await shown("需求清单", "G6")).toEqual([[99, "#,##0_ "]]);
  });
});

describe("fixes, when Excel refuses a batch", () => {
  it("are written completely or not at all", async () => {
    const start = await damagedBook();
    const before = whatPeopleSee(start);
    const complete = whatPeopleSee(await resultOf(start, fixAll));
    const mishaps = await mishapsOf(start, fixAll);
    expect(mishaps.length).toBeGreaterThan(8);
    for (const mishap of mishaps) {
      const { problem, snapshot } = await endingAfter(start, fixAll, mishap);
      expect({ mishap, problem, snapshot }).toEqual(
        problem === null
          ? { mishap, problem, snapshot: complete }
          : { mishap, problem: "excel-refused", snapshot: before },
      );
    }
  });

  it("are undone at the next start when Excel refuses the repair as well", async () => {
    const start = await damagedBook();
    const mishaps = await mishapsOf(start, fixAll);
    const inTheMiddle = mishaps.findLast(({ afterActions }) => afterActions > 4);
    if (inTheMiddle === undefined) throw new RangeError("invalid fixes: no batch of five actions");
    const mishap = { ...inTheMiddle, afterActions: inTheMiddle.afterActions >> 1 };
    const { problem, book } = await endingInSilence(start, fixAll, mishap);
    expect(problem).toBe("repair-refused");
    expect(await afterReopening(book, () => actions.recover(quietly))).toEqual(whatPeopleSee(start));
  });
});
