/** @jest-environment ./tests/support/office-environment.cjs */
import type { CellInput, Table } from "../../src/core/sheets/declare";
import { defaultCodeBook, readTable } from "../../src/core/sheets/reading";
import { calculate } from "../../src/host/calc";
import type { Book } from "../../src/host/model/book";
import { copyBook } from "../../src/host/model/snapshot";
import { openXlsx, saveXlsx } from "../../src/host/xlsx";
import {
  completeBook,
  goToRow,
  loadRows,
  outlookOnSample,
  readForState,
  removeSample,
  rowReferenced,
} from "../../src/workbook";
import { afterReopening, endingAfter, mishapsOf, whatPeopleSee } from "../support/all-or-nothing";
import { cellAt, sheetNamed, valuesIn } from "../support/book-cells";
import { openHost } from "../support/open-host";
import { byHand, noPhase } from "../support/prepared-book";
import { CLUBS, OUTINGS, TOYS } from "../support/toy-pack";

jest.setTimeout(60_000);

const AT = "2026-03-05T14:00:00";
const prepare = () => completeBook(TOYS, "zh", { version: "0.1.0", at: AT, isForSample: false }, noPhase);

/** The toys' sheets in a new workbook. */
async function openPrepared() {
  const { host } = await openHost();
  await prepare();
  return { host, outings: () => sheetNamed(host.book(), "活动") };
}

const typeRows = () =>
  byHand((workbook) => {
    const clubs = workbook.worksheets.getItem("社团");
    clubs.getRange("A5:C5").values = [["C1", "合唱", 20]];
    clubs.getRange("A6:C6").values = [["C2", "象棋", 8]];
    const outings = workbook.worksheets.getItem("活动");
    for (const [row, cells] of [["O1", "C1", 5] as const, ["O2", "C2", 8] as const].entries())
      outings.getRange(`A${row + 5}:C${row + 5}`).values = [[...cells]];
    outings.getRange("E5").values = [[46_000]];
  });
const ROWS = ["O1", "C1", 5, 15, 46_000, 46_030, "有空位", null];
const MORE_ROWS = ["O2", "C2", 8, 0, null, "", "已满", null];

it("prepares a table that looks empty, and holds no row", async () => {
  const { outings } = await openPrepared();
  expect(valuesIn(outings(), "A5:H5")).toEqual([null, null, null, "", null, "", "", null]);
  const { tables } = await readForState(TOYS);
  expect(tables.get("outings")?.rows).toEqual([]);
});

it("computes the rows that people type, each below the last", async () => {
  const { outings } = await openPrepared();
  await typeRows();
  expect(valuesIn(outings(), "A5:H6")).toEqual([...ROWS, ...MORE_ROWS]);
});

it("reads what is computed as values of the fields' types", async () => {
  await openPrepared();
  await typeRows();
  const { tables } = await readForState(TOYS);
  const { rows, issues } = readTable(
    OUTINGS,
    tables.get("outings"),
    defaultCodeBook(TOYS.lists, "zh"),
    tables,
  );
  expect(issues).toEqual([]);
  expect(rows.map(({ left, next, places }) => [left, next, places])).toEqual([
    [15, "2026-01-08", "free"],
    [0, null, "full"],
  ]);
});

it("changes nothing when it is prepared again", async () => {
  const { host } = await openPrepared();
  await typeRows();
  const before = whatPeopleSee(host.book());
  expect(await prepare()).toEqual({ sheetsAdded: [], columnsAdded: [], missing: [] });
  expect(whatPeopleSee(host.book())).toEqual(before);
});

it("follows what people rename, codes too, in the rows that are there and in those that are typed", async () => {
  const { host } = await openPrepared();
  await typeRows();
  await renameAll();
  await byHand((workbook) => {
    workbook.worksheets.getItem("出行").getRange("A7:C7").values = [["O3", "C1", 1]];
  });
  expect(valuesIn(sheetNamed(host.book(), "出行"), "D5:G7")).toEqual([
    ...[15, 46_000, 46_030, "还能报名"],
    ...[0, null, "", "已满"],
    ...[19, null, "", "还能报名"],
  ]);
});

it("gives a table the columns of formulas that it lacks, with the names of today", async () => {
  const { host } = await openPrepared();
  await typeRows();
  await renameAll();
  await byHand((workbook) => {
    workbook.tables.getItem("活动").columns.getItem("剩下").delete();
    workbook.tables.getItem("活动").columns.getItem("名额").delete();
  });
  expect(await prepare()).toEqual({
    sheetsAdded: [],
    columnsAdded: [
      { sheet: "出行", column: "余位" },
      { sheet: "出行", column: "名额" },
    ],
    missing: [],
  });
  const sheet = sheetNamed(host.book(), "出行");
  expect(valuesIn(sheet, "G5:H6")).toEqual([15, "还能报名", 0, "已满"]);
  expect(cellAt(sheet, "G5")?.formula).toContain("INDEX(小组[人数上限],");
  await byHand((workbook) => {
    workbook.worksheets.getItem("出行").getRange("A7:C7").values = [["O3", "C1", 1]];
  });
  expect(valuesIn(sheetNamed(host.book(), "出行"), "G7:H7")).toEqual([19, "还能报名"]);
});

it("gives a column back its formulas when somebody has emptied it, but touches no value in it", async () => {
  const { host, outings } = await openPrepared();
  await typeRows();
  await byHand((workbook) => {
    const sheet = workbook.worksheets.getItem("活动");
    sheet.getRange("D5:D6").clear("Contents");
    sheet.getRange("G5:G6").values = [[""], ["问过了"]];
  });
  await prepare();
  expect(valuesIn(outings(), "D5:D6")).toEqual([15, 0]);
  expect(valuesIn(outings(), "G5:G6")).toEqual([null, "问过了"]);
  expect(outings().tables[0]?.columns.map(({ formula }) => formula !== undefined)).toEqual([
    ...[false, false, false, true, false, true, true, false],
  ]);
  expect(host.book().sheets).toHaveLength(4);
});

it("adds missing columns of formulas all or not at all", async () => {
  const { host } = await openPrepared();
  await typeRows();
  await byHand((workbook) => workbook.tables.getItem("活动").columns.getItem("余位").delete());
  const start = copyBook(host.book());
  const before = whatPeopleSee(start);
  const mishaps = await mishapsOf(start, prepare);
  for (const mishap of mishaps.filter(({ afterActions }) => afterActions > 0)) {
    const { problem, book, snapshot } = await endingAfter(start, prepare, mishap);
    if (problem !== null) expect(snapshot).toEqual(before);
    expect(await afterReopening(book, prepare)).toEqual(await afterReopening(start, prepare));
  }
  expect(mishaps.length).toBeGreaterThan(5);
});

it("fills an empty table with the sample's rows, and takes only those away again", async () => {
  const { outings } = await openPrepared();
  const rows = new Map<Table, CellInput[][]>([
    [CLUBS, [["C1", "合唱", 20], ["C2", "象棋", 8]]],
    [OUTINGS, [["O1", "C1", 5, null, 46_000, null, null, null], ["O2", "C2", 8, null, null, null, null, null]]],
  ]); // prettier-ignore
  await loadRows(TOYS, { rowsIn: () => rows, at: AT }, noPhase);
  expect(valuesIn(outings(), "A5:H6")).toEqual([...ROWS, ...MORE_ROWS]);
  await byHand((workbook) => {
    workbook.worksheets.getItem("活动").getRange("A7:C7").values = [["O3", "C1", 1]];
    workbook.worksheets.getItem("社团").getRange("A7:C7").values = [["C3", "太极", 30]];
  });
  const outlook = await outlookOnSample(TOYS);
  expect(outlook).toMatchObject({ changed: [], kept: [{ rows: 1 }, { rows: 1 }] });
  await removeSample(TOYS, { token: outlook?.token ?? "", at: AT }, noPhase);
  await byHand((workbook) => {
    workbook.worksheets.getItem("活动").getRange("A6:C6").values = [["O4", "C3", 4]];
    workbook.worksheets.getItem("活动").getRange("B5").values = [["C3"]];
  });
  expect(valuesIn(outings(), "A5:D6")).toEqual(["O3", "C3", 1, 29, "O4", "C3", 4, 26]);
});

it("keeps its formulas in a table from which the whole sample was taken away", async () => {
  const { outings } = await openPrepared();
  const rows = new Map<Table, CellInput[][]>([[OUTINGS, [["O1", "C1", 5, null, null, null, null, null]]]]);
  await loadRows(TOYS, { rowsIn: () => rows, at: AT }, noPhase);
  await removeSample(TOYS, { token: (await outlookOnSample(TOYS))?.token ?? "", at: AT }, noPhase);
  expect(valuesIn(outings(), "A5:H5")).toEqual([null, null, null, "", null, "", "", null]);
  await loadRows(TOYS, { rowsIn: () => rows, at: AT }, noPhase);
  expect(cellAt(outings(), "A5")?.value).toBe("O1");
});

it("refuses the sample where people have rows", async () => {
  await openPrepared();
  await typeRows();
  const rows = new Map<Table, CellInput[][]>([[OUTINGS, [["O9", "C1", 5, null, null, null, null, null]]]]);
  await expect(loadRows(TOYS, { rowsIn: () => rows, at: AT }, noPhase)).rejects.toMatchObject({
    problem: { code: "tables-not-empty", values: { sheet: "活动", rows: 2 } },
  });
});

it("is the same after saving, opening and computing everything again", async () => {
  const { host } = await openPrepared();
  await typeRows();
  const { book, left } = await openXlsx(await saveXlsx(host.book()));
  expect(left).toEqual([]);
  const reopened = await openHost(book);
  await byHand((workbook) => {
    workbook.worksheets.getItem("活动").getRange("A7:C7").values = [["O3", "C1", 1]];
  });
  expect(calculate(reopened.host.book()).failures).toEqual([]);
  expect(valuesIn(sheetNamed(reopened.host.book(), "活动"), "A5:D7")).toEqual([
    ...[...ROWS.slice(0, 4), ...MORE_ROWS.slice(0, 4)],
    ...["O3", "C1", 1, 19],
  ]);
});

it("goes to the row that a reference means, wherever its table is", async () => {
  const { host } = await openPrepared();
  await typeRows();
  await renameAll();
  await goToRow(TOYS, rowReferenced(TOYS, OUTINGS.fields.club, "ｃ２"));
  expect(activeSheet(host.book())).toBe("小队");
  await expect(goToRow(TOYS, rowReferenced(TOYS, OUTINGS.fields.club, "C7"))).rejects.toMatchObject({
    problem: { code: "row-gone", values: { sheet: "小队", ids: "C7" } },
  });
});

it("offers the ids of the other table, whatever it is called by now", async () => {
  const { host } = await openPrepared();
  await renameAll();
  const name = host.book().names.find((each) => each.name === "linli_list_clubs_id");
  expect(name?.formula).toBe("=OFFSET(小队!$A$5,0,0,MAX(1,COUNTA(小队!$A$5:$A$20004)),1)");
});

const activeSheet = ({ sheets, activeSheetId }: Book) => sheets.find(({ id }) => id === activeSheetId)?.name;

/** Sheets, tables, columns and a code get other names. */
const renameAll = () =>
  byHand((workbook) => {
    workbook.worksheets.getItem("社团").name = "小队";
    workbook.worksheets.getItem("活动").name = "出行";
    workbook.tables.getItem("社团").columns.getItem("座位").name = "人数上限";
    workbook.tables.getItem("社团").name = "小组";
    workbook.tables.getItem("活动").columns.getItem("余位").name = "剩下";
    workbook.tables.getItem("名额").getDataBodyRange().getCell(0, 1).values = [["还能报名"]];
  });
