/** @jest-environment ./tests/support/office-environment.cjs */
import { CATALOGUE } from "../../src/packs";
import { readForRun, readForState } from "../../src/workbook";
import { newBook } from "../../src/host";
import { openHost } from "../support/open-host";
import { byHand, preparedBook } from "../support/prepared-book";

jest.setTimeout(60_000);

const put = (address: string, ...rows: readonly (readonly (string | number | boolean)[])[]) =>
  byHand((workbook) => {
    workbook.worksheets.getItem("需求清单").getRange(address).values = rows.map((row) => [...row]);
  });

it("reads cells as Excel has them: numbers, serial days, errors, nothing", async () => {
  await openHost(await preparedBook());
  await put("A5:B6", ["N001", "C 社区"], ["N002", "'=1+1"]);
  await byHand((workbook) => {
    const sheet = workbook.worksheets.getItem("需求清单");
    sheet.getRange("G5").values = [[3]];
    sheet.getRange("G6").formulas = [["=1/0"]];
    sheet.getRange("R5").values = [["2026-03-05"]];
  });
  const { tables } = await readForRun(CATALOGUE);
  const needs = tables.get("needs");
  expect(needs).toMatchObject({
    sheet: "需求清单",
    name: "需求清单",
    headerRowNumber: 4,
    firstColumnNumber: 1,
  });
  const cell = (row: number, header: string) => needs?.rows[row]?.[needs.headers.indexOf(header)];
  expect([cell(0, "编号"), cell(0, "数量"), cell(0, "提出日期"), cell(0, "备注")]).toEqual([
    "N001",
    3,
    46086,
    undefined,
  ]);
  expect([cell(1, "数量"), cell(1, "网格")]).toEqual([{ error: "#DIV/0!" }, null]);
});

it("leaves out the empty rows at the end but not those between", async () => {
  await openHost(await preparedBook());
  await byHand((workbook) => {
    workbook.tables.getItem("需求清单").resize("A4:S200");
  });
  await put("A5", ["N001"]);
  await put("A8", ["N002"]);
  const { tables } = await readForRun(CATALOGUE);
  expect(tables.get("needs")?.rows.map((row) => row[0])).toEqual(["N001", null, null, "N002"]);
});

it("reads 20,000 long rows in messages that Excel takes", async () => {
  const { host } = await openHost(await preparedBook());
  const rows = Array.from({ length: 20_000 }, (_, row) => [`N${row}`, "社区".repeat(100)]);
  await byHand((workbook) => {
    workbook.tables.getItem("需求清单").resize("A4:S20004");
  });
  for (let start = 0; start < rows.length; start += 5_000)
    await put(`A${start + 5}:B${start + 5_004}`, ...rows.slice(start, start + 5_000));
  host.traffic.reset();
  const { tables } = await readForRun(CATALOGUE);
  expect(tables.get("needs")?.rows.map((row) => row.slice(0, 2))).toEqual(rows);
  const sizes = host.traffic
    .entries()
    .map(({ responseBytes, error }) => (error === null ? responseBytes : 0));
  expect(Math.max(...sizes)).toBeLessThan(5 * 1024 * 1024);
});

it("finds tables by their hidden names whatever they and their sheets are called", async () => {
  await openHost(await preparedBook());
  await put("A5", ["N001"]);
  await byHand((workbook) => {
    workbook.worksheets.getItem("需求清单").name = "What people need";
    workbook.tables.getItem("需求清单").name = "people";
    workbook.worksheets.getItem("What people need").getRange("1:3").insert("Down");
  });
  const { tables } = await readForRun(CATALOGUE);
  expect(tables.get("needs")).toMatchObject({
    sheet: "What people need",
    name: "people",
    headerRowNumber: 7,
  });
});

it("says that a blank workbook is not prepared", async () => {
  await openHost(newBook());
  await expect(readForRun(CATALOGUE)).rejects.toMatchObject({
    problem: { code: "not-prepared", values: {} },
  });
  expect(await readForState(CATALOGUE)).toEqual({
    language: null,
    isPrepared: false,
    sheets: {},
    tables: new Map(),
    stamp: null,
    packs: ["mapping"],
    isUnfinished: false,
    sample: null,
  });
});

it("names the table that was deleted", async () => {
  await openHost(await preparedBook());
  await byHand((workbook) => {
    workbook.worksheets.getItem("资源清单").delete();
  });
  await expect(readForRun(CATALOGUE)).rejects.toMatchObject({
    problem: { code: "table-missing", values: { table: "资源清单", sheet: "资源清单" } },
  });
  expect(await readForState(CATALOGUE)).toMatchObject({ isPrepared: false, language: "zh" });
});

it("names the required column that is missing and the header that looks like it", async () => {
  await openHost(await preparedBook());
  await byHand((workbook) => {
    workbook.tables.getItem("需求清单").columns.getItem("数量").getHeaderRowRange().values = [["数 量 多少"]];
  });
  await expect(readForRun(CATALOGUE)).rejects.toMatchObject({
    problem: {
      code: "column-missing",
      values: { sheet: "需求清单", table: "需求清单", column: "数量", closest: "数 量 多少" },
    },
  });
});

it("knows a column by its other names and whatever its width of letters", async () => {
  await openHost(await preparedBook());
  await put("A5", ["N001"]);
  await byHand((workbook) => {
    const headers = workbook.tables.getItem("需求清单").columns;
    headers.getItem("数量").getHeaderRowRange().values = [["需求量"]];
    headers.getItem("类别").getHeaderRowRange().values = [["#Need+Type"]];
  });
  await expect(readForRun(CATALOGUE)).resolves.toMatchObject({ language: "zh" });
});
