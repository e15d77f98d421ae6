/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { createActions } from "../../src/actions";
import { byHand } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import {
  openFilledIn,
  rowsIn,
  runRefused,
  runWell,
  typeIn,
  type Typed,
  type Went,
} from "../support/typed-in";

jest.setTimeout(120_000);

const actions = createActions({
  catalogue: CATALOGUE,
  readSample: readSampleTexts,
  now: () => "2026-11-22T10:00:00",
});

/** What somebody types into one cell of a need, and the flaw it is told as. */
type Mistake = readonly [what: string, field: string, value: Typed, flaw: string];

/** One need for each mistake, from row 6 on; row 5 has none. */
async function afterMistakes(mistakes: readonly Mistake[]): Promise<Went> {
  const opened = await openFilledIn("zh", 1 + mistakes.length);
  for (const [index, [, field, value]] of mistakes.entries()) await typeIn("needs", field, 6 + index, value);
  return runWell(opened, actions);
}

const toldOf = (mistakes: readonly Mistake[]): readonly string[] =>
  mistakes.map(([, , , flaw], index) => flaw.replace("#", String(6 + index)));

describe("a flaw in a cell", () => {
  it("keeps its row out and is told with its address", async () => {
    const mistakes: readonly Mistake[] = [
      ["words in a number column", "quantity", "三十份", "not-a-number 需求清单!G#"],
      ["a negative quantity", "quantity", -4, "out-of-range 需求清单!G#"],
      ["a quantity beyond all bounds", "quantity", 1e12, "out-of-range 需求清单!G#"],
      ["half a person", "people", 2.5, "not-whole 需求清单!K#"],
      ["a logical value in a number column", "quantity", true, "not-a-number 需求清单!G#"],
      ["an urgency of 6", "urgency", 6, "out-of-range 需求清单!I#"],
      ["an unknown category", "category", "养老送餐服务", "code-unknown 需求清单!D#"],
      ["a formula that fails", "quantity", "=NA()", "cell-error 需求清单!G#"],
      ["the name of an error as text", "description", "'#N/A", "cell-error 需求清单!F#"],
      ["a day that cannot be", "reported", "2026-02-30", "date-unreadable 需求清单!R#"],
      ["a day in words", "reported", "'上个月", "date-unreadable 需求清单!R#"],
      ["times that nobody understands", "slots", "有空的时候", "slots-unreadable 需求清单!Q#"],
      ["nothing where something is required", "category", "", "value-missing 需求清单!D#"],
      ["only spaces where something is required", "description", "   ", "value-missing 需求清单!F#"],
      ["an id that is taken", "id", "n001", "id-duplicate 需求清单!A#"],
      ["an id that is taken, in full width", "id", "Ｎ００１", "id-duplicate 需求清单!A#"],
      ["times that may mean two things", "slots", "周一、周三上午", "slots-unreadable 需求清单!Q#"],
    ];
    const { flaws, figures } = await afterMistakes(mistakes);
    expect(flaws).toEqual(toldOf(mistakes));
    expect([figures.needs, figures.needsLeftOut]).toEqual([1, mistakes.length]);
  });

  it("is told while its row takes part, where it can be read all the same", async () => {
    const mistakes: readonly Mistake[] = [
      ["a number stored as text", "quantity", "'12", "number-as-text 需求清单!G#"],
      ["full width, thousands separator", "quantity", "'１,２００", "number-as-text 需求清单!G#"],
      ["a day stored as text", "reported", "'2026年3月5日", "date-as-text 需求清单!R#"],
      ["3,000 characters", "description", "餐".repeat(3_000), "text-too-long 需求清单!F#"],
      ["a text that begins with =", "description", "'=1+1", "text-like-formula 需求清单!F#"],
      ["a formula in a cell for text", "place", "=1+1", "text-like-formula 需求清单!M#"],
    ];
    const { flaws, figures } = await afterMistakes(mistakes);
    expect(flaws).toEqual(toldOf(mistakes));
    expect([figures.needs, figures.needsLeftOut]).toEqual([1 + mistakes.length, 0]);
  });

  it("is none where a formula gives a number, a text or nothing", async () => {
    const opened = await openFilledIn();
    await typeIn("needs", "quantity", 6, "=6*7");
    await typeIn("needs", "description", 6, '="午"&"餐"');
    await typeIn("needs", "x", 6, '=""');
    const { flaws, figures } = await runWell(opened, actions);
    expect([flaws, figures.asked]).toEqual([[], 10 + 42 + 30]);
  });

  it("of the survey or the profile is told and costs no need", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.worksheets.getItem("满意度调查").getRange("A5:G5").values = [
        ["S001", "C社区", "老年人", "'2026-03-05", "", 9, "满意"],
      ];
      workbook.worksheets.getItem("社区概况").getRange("A5:C5").values = [["C 社区", "", "两万"]];
    });
    const { flaws, figures } = await runWell(opened, actions);
    expect(flaws).toEqual([
      "not-a-number 社区概况!C5",
      "date-as-text 满意度调查!D5",
      "out-of-range 满意度调查!F5",
      "not-a-number 满意度调查!G5",
    ]);
    expect(figures.needs).toBe(3);
  });

  it("of the settings is told, and the default is used", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.worksheets.getItem("设置").getRange("C5:C6").values = [["重要"], [-1]];
    });
    const { flaws } = await runWell(opened, actions);
    expect(flaws).toEqual(["not-a-number 设置!C5", "out-of-range 设置!C6"]);
  });
});

describe("what people write", () => {
  it("stays text in the results, whatever it looks like", async () => {
    const written = [
      "=1+1",
      '=HYPERLINK("http://x","y")',
      "+86 100",
      "-",
      "@SUM(A1)",
      "1-2",
      "'",
      "00123",
      "{1}",
      "1e5",
    ];
    const opened = await openFilledIn("zh", written.length);
    for (const [index, text] of written.entries()) {
      await typeIn("needs", "description", 5 + index, `'${text}`);
      await typeIn("needs", "id", 5 + index, text);
    }
    await typeIn("resources", "provider", 5, "=cmd|'/C calc'!A0");
    await runWell(opened, actions);
    const rows = (["matches", "unmet"] as const).flatMap((key) => rowsIn(opened.host.book(), key));
    const told = new Map(rows.map((row) => [row["需求编号"], row["需求内容"]]));
    expect(told).toEqual(new Map(written.map((text) => [text, text])));
    expect(rows.map((row) => row["提供单位"])).toContain("=cmd|'/C calc'!A0");
  });

  it("is kept whole in its own sheet when it has 3,000 characters", async () => {
    const opened = await openFilledIn();
    await typeIn("needs", "description", 6, "餐".repeat(3_000));
    await runWell(opened, actions);
    expect(rowsIn(opened.host.book(), "needs")[1]?.["需求内容"]).toHaveLength(3_000);
  });
});

describe("workbooks in which a run is refused", () => {
  it("tells which sheet is protected, and reads a protected input sheet", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").protection.protect();
    });
    expect((await runWell(opened, actions)).flaws).toEqual([]);
    await byHand((workbook) => {
      workbook.worksheets.getItem("闲置资源").protection.protect();
    });
    expect(await runRefused(opened, actions)).toEqual({
      code: "sheet-protected",
      values: { sheet: "闲置资源" },
    });
  });

  it("tells that the workbook is read-only", async () => {
    const opened = await openFilledIn();
    opened.host.book().isReadOnly = true;
    expect(await runRefused(opened, actions)).toMatchObject({ code: "read-only" });
  });

  it("waits until a cell is no longer edited", async () => {
    const opened = await openFilledIn();
    opened.host.startCellEdit();
    let isDone = false;
    const run = actions.run(MAPPING_KEY, () => undefined).then(() => (isDone = true));
    await opened.whenIdle();
    expect(isDone).toBe(false);
    opened.host.endCellEdit();
    await run;
    expect(rowsIn(opened.host.book(), "matches").length).toBeGreaterThan(0);
  });

  it("needs usable needs", async () => {
    const opened = await openFilledIn();
    for (const row of [5, 6, 7]) await typeIn("needs", "quantity", row, "若干");
    expect(await runRefused(opened, actions)).toMatchObject({ code: "no-needs" });
    const { issues } = await actions.readState();
    expect(issues.map(({ code, address }) => `${code} ${String(address)}`)).toEqual([
      "not-a-number G5",
      "not-a-number G6",
      "not-a-number G7",
    ]);
  });

  it("says where the empty table begins", async () => {
    const opened = await openFilledIn();
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("A5:S7").clear("Contents");
    });
    expect(await runRefused(opened, actions)).toMatchObject({ code: "no-needs" });
    const { issues } = await actions.readState();
    expect(issues).toMatchObject([{ code: "table-empty", sheet: "需求清单", address: "A5" }]);
  });
});

describe("an English workbook", () => {
  it("reads, tells and writes alike", async () => {
    const opened = await openFilledIn("en");
    await typeIn("needs", "quantity", 6, "thirty");
    await typeIn("needs", "description", 5, "'=1+1");
    await typeIn("resources", "categories", 6, "Meels for the elderly");
    const { flaws, figures } = await runWell(opened, actions);
    expect(flaws).toEqual([
      "text-like-formula Needs!F5",
      "not-a-number Needs!G6",
      "code-unknown Resources!F6",
    ]);
    expect([figures.needs, figures.needsLeftOut, figures.resourcesLeftOut]).toEqual([2, 1, 1]);
  });
});
