/** @jest-environment ./tests/support/office-environment.cjs */
import { MAPPING_KEY } from "../../src/packs/mapping/mapping-key";
import { CATALOGUE } from "../../src/packs";
import { createActions, type Progress } from "../../src/actions";
import { withMapping } from "../support/mapping-verbs";
import type { Dataset } from "../../src/packs/mapping/tables/dataset";
import { followPlan } from "../../src/packs/mapping/results/follow-plan";
import { newBook, type Book } from "../../src/host";
import { whatPeopleSee } from "../support/all-or-nothing";
import { cellAt, sheetNamed } from "../support/book-cells";
import { withoutHistory } from "../support/history";
import { openHost } from "../support/open-host";
import { byHand, preparedBook } from "../support/prepared-book";
import { readSampleTexts } from "../support/sample-texts";
import { sheetsIn } from "../support/scripted-workbook";
import { fillInputs } from "../support/small-inputs";
import { quietly } from "../support/typed-in";

jest.setTimeout(120_000);

const NOW = "2026-11-22T10:00:00";
const given = { catalogue: CATALOGUE, readSample: readSampleTexts, now: () => NOW };
const actions = withMapping(createActions(given));

describe("the main job on the sample", () => {
  it("goes from a blank workbook to matches, priorities and charts in at most 12 round trips", async () => {
    const { host } = await openHost(newBook());
    await actions.prepareWorkbook("zh", quietly);
    const { rows } = await actions.loadSample(quietly);
    expect(rows).toEqual({ profile: 1, needs: 123, resources: 60, survey: 300 });
    host.traffic.reset();
    const { figures, issues, charts, stamp } = await actions.run(MAPPING_KEY, quietly);
    expect(host.traffic.batchCount()).toBeLessThanOrEqual(12);
    expect({ needs: figures.needs, resources: figures.resources, issues, charts }).toEqual({
      needs: 123,
      resources: 60,
      issues: [],
      charts: 9,
    });
    expect(await actions.readState()).toEqual({
      isPrepared: true,
      language: "zh",
      sheets: sheetsIn("zh"),
      packs: ["mapping"],
      rows,
      empty: [],
      issues: [],
      lastRun: stamp,
      isOutOfDate: false,
      isUnfinished: false,
      sample: { removesSheets: false },
    });
    expect(errorsIn(host.book())).toEqual([]);
  });

  it("works in English", async () => {
    const { host } = await openHost(newBook());
    await actions.prepareWorkbook("en", quietly);
    await actions.loadSample(quietly);
    const { issues, charts } = await actions.run(MAPPING_KEY, quietly);
    expect({ issues, charts }).toEqual({ issues: [], charts: 9 });
    expect(cellAt(sheetNamed(host.book(), "Needs"), "D5")?.value).toBe("Daily care");
    expect(errorsIn(host.book())).toEqual([]);
  });
});

describe("a run", () => {
  it("tells its phases in order", async () => {
    await openHost(await preparedBook());
    await fillInputs();
    const told: Progress[] = [];
    await actions.run(MAPPING_KEY, (progress) => told.push(progress));
    const steps = told.map(({ phase, done, counted }) => {
      const matched = counted === undefined ? "" : `: ${counted.done} of ${counted.total} needs`;
      return `${phase} ${done}${matched}`;
    });
    expect(steps).toEqual([
      "read 0",
      "check 1",
      "match 2",
      "match 2: 2 of 2 needs",
      "rank 3",
      "write 4",
      "draw 5",
      "finish 6",
    ]);
  });

  it.each(["read", "check", "match"] as const)(
    "that is cancelled in the phase %s writes nothing",
    async (phase) => {
      const { host } = await openHost(await preparedBook());
      await fillInputs();
      const before = whatPeopleSee(host.book());
      const stop = new AbortController();
      const run = actions.run(
        MAPPING_KEY,
        (progress) => {
          if (progress.phase === phase) stop.abort();
        },
        stop.signal,
      );
      await expect(run).rejects.toMatchObject({ problem: { code: "cancelled" } });
      expect(whatPeopleSee(host.book())).toEqual(before);
    },
  );

  it("gives the same workbook when nothing has changed", async () => {
    const { host } = await openHost(await preparedBook());
    await fillInputs();
    // The first run has no plan to compare itself with.
    await actions.run(MAPPING_KEY, quietly);
    await actions.run(MAPPING_KEY, quietly);
    const second = withoutHistory(host.book());
    await actions.run(MAPPING_KEY, quietly);
    expect(withoutHistory(host.book())).toEqual(second);
  });

  it("keeps a text that begins like a formula a text, and says where it is", async () => {
    const { host } = await openHost(await preparedBook());
    await fillInputs();
    const { issues } = await actions.run(MAPPING_KEY, quietly);
    expect(issues.map(({ code, sheet, address }) => [code, sheet, address])).toEqual([
      ["text-like-formula", "需求清单", "F5"],
    ]);
    expect(cellAt(sheetNamed(host.book(), "匹配结果"), "E5")).toMatchObject({
      value: "=上门送餐",
      formula: null,
    });
  });

  it("re-ranks without the add-in when a weight changes, and stays up to date", async () => {
    const { host } = await openHost(await preparedBook());
    await fillInputs();
    await actions.run(MAPPING_KEY, quietly);
    const scores = (): unknown => {
      const sheet = sheetNamed(host.book(), "优先问题清单");
      return sheet.cells.get(4)?.get(sheet.tables[0]?.columns.findIndex(({ name }) => name === "得分") ?? -1)
        ?.value;
    };
    const before = scores();
    await byHand((workbook) => {
      workbook.worksheets.getItem("设置").getRange("C5").values = [[90]];
    });
    expect([typeof before, typeof scores()]).toEqual(["number", "number"]);
    expect(scores()).not.toBe(before);
    expect((await actions.readState()).isOutOfDate).toBe(false);
  });

  it("is out of date after a need has changed, and not any more after the next run", async () => {
    await openHost(await preparedBook());
    await fillInputs();
    await actions.run(MAPPING_KEY, quietly);
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("G5").values = [[31]];
    });
    expect((await actions.readState()).isOutOfDate).toBe(true);
    await actions.run(MAPPING_KEY, quietly);
    expect((await actions.readState()).isOutOfDate).toBe(false);
  });

  it("needs needs, then resources", async () => {
    const { host } = await openHost(await preparedBook());
    const before = whatPeopleSee(host.book());
    await expect(actions.run(MAPPING_KEY, quietly)).rejects.toMatchObject({ problem: { code: "no-needs" } });
    await fillInputs();
    await byHand((workbook) => {
      workbook.worksheets.getItem("资源清单").getRange("A5:U5").clear("Contents");
    });
    await expect(actions.run(MAPPING_KEY, quietly)).rejects.toMatchObject({
      problem: { code: "no-resources" },
    });
    const partsOf = (seen: unknown): unknown => (seen as { xmlParts: unknown }).xmlParts;
    expect(partsOf(whatPeopleSee(host.book()))).toEqual(partsOf(before));
  });
});

/** What the Start sheet says a run would match now. */
function lineOfPlan(book: Book): unknown {
  const cells = [...sheetNamed(book, "首页").cells.values()].map((row) =>
    [...row.values()].map(({ value }) => value),
  );
  return cells.find((row) => row.includes("现在若重新运行"))?.at(-1);
}

describe("following the plan", () => {
  const follow = followPlan();
  const following = withMapping(
    createActions({
      ...given,
      follow: ({ data, today }) => Promise.resolve(follow(data as Dataset, today)),
    }),
  );

  it("tells what a run would match after an edit, and writes nothing but its line on the Start sheet", async () => {
    const { host } = await openHost(await preparedBook());
    expect(await following.planNow()).toBeNull();
    await fillInputs();
    const { figures, stamp } = await following.run(MAPPING_KEY, quietly);
    const asRun = await following.planNow();
    expect(asRun).toMatchObject({ ranAt: stamp.at, isAsRun: true, isOptimal: true });
    expect(asRun?.tiers.map(({ matched }) => matched)).toEqual(figures.tiers.map(({ matched }) => matched));
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").getRange("G5").values = [[45]];
    });
    const before = whatPeopleSee(host.book());
    expect(lineOfPlan(host.book())).toBe("与上次运行相同");
    const edited = await following.planNow();
    const line = edited?.tiers
      .map(({ tier, matched, asked }) => `${tier} 级满足 ${matched}/${asked}`)
      .join("；");
    expect(lineOfPlan(host.book())).toBe(`${line}（10:00 算得，未写入结果）`);
    await byHand((workbook) => {
      workbook.names.getItem("linli_run_at").getRange().getOffsetRange(10, 0).values = [["与上次运行相同"]];
    });
    expect(whatPeopleSee(host.book())).toEqual(before);
    expect(edited).toMatchObject({ ranAt: stamp.at, isAsRun: false });
    const again = await following.run(MAPPING_KEY, quietly);
    expect(edited?.tiers).toEqual(again.figures.tiers);
  });

  it("reads nothing again: it is asked with the inputs that the state has just been read from", async () => {
    const { host } = await openHost(await preparedBook());
    await fillInputs();
    const trips = async (action: () => Promise<unknown>): Promise<number> => {
      const before = host.traffic.batchCount();
      await action();
      return host.traffic.batchCount() - before;
    };
    const followed = await following.planNow();
    const { inputs } = await following.readBook();
    if (inputs === null) throw new RangeError("invalid workbook: not prepared");
    const plan = () => following.forecast(MAPPING_KEY, inputs);
    expect(await trips(plan)).toBe(0);
    expect(await plan()).toEqual(followed);
  });

  it("is left out where nobody follows it", async () => {
    await openHost(await preparedBook());
    await fillInputs();
    expect(await actions.planNow()).toBeNull();
  });
});

describe("watching the inputs", () => {
  it("tells of a changed need and of a lock, not of what runs write, until it is stopped", async () => {
    const opened = await openHost(await preparedBook());
    await fillInputs();
    let changes = 0;
    const stop = await actions.watchInputs(() => (changes += 1));
    const put = async (sheet: string, address: string, value: string | number): Promise<void> => {
      await byHand((workbook) => {
        workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
      });
      await opened.whenIdle();
    };
    await put("需求清单", "G5", 12);
    expect(changes).toBe(1);
    await put("设置", "C5", 30);
    expect(changes).toBe(2);
    await put("未满足需求", "A5", "x");
    expect(changes).toBe(2);
    await put("未满足需求", "A5", "");
    await actions.run(MAPPING_KEY, quietly);
    await opened.whenIdle();
    expect(changes).toBe(2);
    await stop();
    await put("需求清单", "G5", 13);
    expect(changes).toBe(2);
  });
});

describe("going to a cell", () => {
  it("shows its sheet, even a hidden one, and selects it", async () => {
    const { host } = await openHost(await preparedBook());
    await byHand((workbook) => {
      workbook.worksheets.getItem("需求清单").visibility = "Hidden";
    });
    await actions.goToCell("需求清单", "C14");
    const sheet = sheetNamed(host.book(), "需求清单");
    expect([sheet.visibility, host.book().activeSheetId]).toEqual(["Visible", sheet.id]);
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("需求清单!C14");
  });

  it("says so when the sheet is gone", async () => {
    await openHost(await preparedBook());
    await expect(actions.goToCell("没有", "A1")).rejects.toMatchObject({
      problem: { code: "table-missing" },
    });
  });
});

describe("the sample", () => {
  it("is refused where an input table holds a row, and nothing is written", async () => {
    const { host } = await openHost(await preparedBook());
    await fillInputs();
    const before = whatPeopleSee(host.book());
    await expect(actions.loadSample(quietly)).rejects.toMatchObject({
      problem: { code: "tables-not-empty", values: { sheet: "需求清单", rows: 2 } },
    });
    expect(whatPeopleSee(host.book())).toEqual(before);
  });

  it("is refused in a workbook without our sheets", async () => {
    await openHost(newBook());
    await expect(actions.loadSample(quietly)).rejects.toMatchObject({ problem: { code: "not-prepared" } });
  });
});

function errorsIn(book: ReturnType<Awaited<ReturnType<typeof openHost>>["host"]["book"]>): readonly string[] {
  return book.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { value, formula }]) =>
        typeof value === "object" && value !== null
          ? [`${name} R${row + 1}C${column + 1} ${value.error} ${String(formula)}`]
          : [],
      ),
    ),
  );
}
