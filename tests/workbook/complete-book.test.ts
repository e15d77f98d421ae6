/** @jest-environment ./tests/support/office-environment.cjs */
import { CATALOGUE } from "../../src/packs";
import { copyBook } from "../../src/host/model/snapshot";
import { SHEETS } from "../../src/packs/mapping/tables/sheets";

import { newBook } from "../../src/host";
import { cellAt, sheetNamed } from "../support/book-cells";
import { whatPeopleSee } from "../support/all-or-nothing";
import { openHost } from "../support/open-host";
import { byHand, prepare, preparedBook } from "../support/prepared-book";
import { writtenRun } from "../support/written-run";
import { writeRun } from "../../src/workbook";

jest.setTimeout(60_000);

const NAMES = Object.values(SHEETS);

it("adds every sheet to a blank workbook and leaves the sheet that was there", async () => {
  const { host } = await openHost(newBook());
  const report = await prepare();
  expect(report).toEqual({ sheetsAdded: NAMES.map(({ name }) => name.zh), columnsAdded: [], missing: [] });
  expect(host.book().sheets.map(({ name }) => name)).toEqual(["Sheet1", ...NAMES.map(({ name }) => name.zh)]);
});

it("makes every table with its headers, in either language", async () => {
  const { host } = await openHost(await preparedBook("en"));
  const found = host.book().sheets.flatMap(({ tables }) => tables);
  const wanted = [...CATALOGUE.tables.values()].map(({ name, fields }) => [
    name.en,
    Object.values(fields).map(({ title }) => title.en),
  ]);
  expect(new Map(found.map(({ name, columns }) => [name, columns.map((column) => column.name)]))).toEqual(
    new Map(wanted as [string, string[]][]),
  );
});

it("computes every formula of a new workbook without an error", async () => {
  const { host } = await openHost(await preparedBook());
  const errors = host
    .book()
    .sheets.flatMap(({ cells }) => [...cells.values()].flatMap((row) => [...row.values()]))
    .filter(({ value }) => typeof value === "object" && value !== null);
  expect(errors).toEqual([]);
});

it("changes nothing the second time, and writes nothing", async () => {
  const { host } = await openHost(await preparedBook());
  const before = whatPeopleSee(host.book());
  host.traffic.reset();
  const report = await prepare();
  expect(report).toEqual({ sheetsAdded: [], columnsAdded: [], missing: [] });
  expect(whatPeopleSee(host.book())).toEqual(before);
  expect(host.traffic.batchCount()).toBe(3);
});

it("keeps the workbook's own language", async () => {
  const { host } = await openHost(await preparedBook("en"));
  await byHand((workbook) => workbook.worksheets.getItem("Idle").delete());
  const report = await prepare("zh");
  expect(report.sheetsAdded).toEqual(["Idle"]);
  expect(host.book().sheets.map(({ name }) => name)).toContain("Idle");
});

it("adds a column that is missing at the end of its table and touches no value", async () => {
  const { host } = await openHost(await preparedBook());
  await byHand((workbook) => {
    const table = workbook.tables.getItem("需求清单");
    table.columns.getItem("地点").delete();
    table.getDataBodyRange().getCell(0, 0).values = [["N001"]];
  });
  const report = await prepare();
  expect(report).toEqual({
    sheetsAdded: [],
    columnsAdded: [{ sheet: "需求清单", column: "地点" }],
    missing: [],
  });
  const sheet = sheetNamed(host.book(), "需求清单");
  expect(sheet.tables[0]?.columns.at(-1)?.name).toBe("地点");
  expect(cellAt(sheet, "A5")?.value).toBe("N001");
});

it("gives back drop-downs and conditional formats that went missing", async () => {
  const { host } = await openHost(await preparedBook());
  const whole = whatPeopleSee(host.book());
  await byHand((workbook) => {
    const body = workbook.worksheets.getItem("需求清单").getRange("D5:D20004");
    body.dataValidation.clear();
    body.conditionalFormats.clearAll();
  });
  await prepare();
  expect(withoutPriorities(whatPeopleSee(host.book()))).toEqual(withoutPriorities(whole));
});

it("gives a workbook of an earlier version the sheets and columns it lacks, so that a run can be written", async () => {
  const { host } = await openHost(await preparedBook());
  await byHand((workbook) => {
    for (const name of ["瓶颈", "情景"]) workbook.worksheets.getItem(name).delete();
    for (const column of ["安排", "拒绝原因"])
      workbook.tables.getItem("匹配结果").columns.getItem(column).delete();
  });
  const report = await prepare();
  expect(report.sheetsAdded).toEqual(["瓶颈", "情景"]);
  expect(report.columnsAdded).toEqual([
    { sheet: "匹配结果", column: "安排" },
    { sheet: "匹配结果", column: "拒绝原因" },
  ]);
  await writeRun(CATALOGUE, writtenRun({ matches: 2 }), () => undefined);
  expect(cellAt(sheetNamed(host.book(), "瓶颈"), "A5")?.value).toBe(1);
});

it("does not touch somebody else's sheet of the same name, and points its own formulas at its own", async () => {
  const { host } = await openHost(newBook());
  await byHand((workbook) => {
    workbook.worksheets.add("设置").getRange("A1").values = [["别人的"]];
  });
  const foreign = structuredClone(sheetNamed(host.book(), "设置"));
  const report = await prepare();
  expect(report.sheetsAdded).toContain("设置 (2)");
  expect(sheetNamed(host.book(), "设置").cells.size).toBe(foreign.cells.size);
  const list = host.book().names.find(({ name }) => name === "linli_list_category");
  expect(list?.formula).toContain("设置 (2)");
});

it("numbers its table where somebody else's carries the name", async () => {
  const { host } = await openHost(newBook());
  await byHand((workbook) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.getRange("A1:B2").values = [
      ["甲", "乙"],
      [1, 2],
    ];
    sheet.tables.add("A1:B2", true).name = "需求清单";
  });
  await prepare();
  const start = sheetNamed(host.book(), "首页");
  expect(sheetNamed(host.book(), "需求清单").tables[0]?.name).toBe("需求清单_2");
  expect(cellAt(start, "B19")?.formula).toBe("=COUNTA(需求清单_2[编号])");
});

it("completes a table that people made themselves, found by its columns", async () => {
  const { host } = await openHost(newBook());
  await byHand((workbook) => {
    const sheet = workbook.worksheets.getFirst();
    sheet.name = "居民需求";
    const headers = [
      "需求编号",
      "社区",
      "需求类别",
      "人群",
      "需求名称",
      "需求量",
      "单位",
      "紧急程度",
      "严重程度",
      "人数",
      "需求来源",
    ];
    sheet.getRange("A1:K2").values = [headers, headers.map((_, i) => `值 ${i}`)];
    sheet.tables.add("A1:K2", true).name = "我的表";
  });
  const report = await prepare();
  expect(report.sheetsAdded).not.toContain("需求清单");
  expect(report.columnsAdded.map(({ sheet, column }) => `${sheet}:${column}`)).toEqual(
    [
      "网格",
      "地点",
      "横坐标",
      "纵坐标",
      "可接受距离（米）",
      "时段",
      "提出日期",
      "评估等级",
      "提供方最低等级",
      "能否拆分",
      "状态",
    ].map((column) => `居民需求:${column}`),
  );
  const sheet = sheetNamed(host.book(), "居民需求");
  expect(cellAt(sheet, "A2")?.value).toBe("值 0");
  expect(cellAt(sheetNamed(host.book(), "首页"), "B19")?.formula).toBe("=COUNTA(我的表[需求编号])");
});

it("says so and changes nothing where the structure of the workbook is protected", async () => {
  const book = newBook();
  book.structureProtection = { password: "" };
  const { host } = await openHost(copyBook(book));
  const before = whatPeopleSee(host.book());
  await expect(prepare()).rejects.toMatchObject({ problem: { code: "workbook-protected", values: {} } });
  expect(whatPeopleSee(host.book())).toEqual(before);
});

it("says so and changes nothing where the workbook is read-only", async () => {
  const { host } = await openHost({ ...newBook(), isReadOnly: true });
  const before = whatPeopleSee(host.book());
  await expect(prepare()).rejects.toMatchObject({ problem: { code: "read-only", values: {} } });
  expect(whatPeopleSee(host.book())).toEqual(before);
});

it("names the protected sheet that lacks a column, and changes nothing", async () => {
  const { host } = await openHost(await preparedBook());
  await byHand((workbook) => {
    workbook.tables.getItem("资源清单").columns.getItem("地点").delete();
    workbook.worksheets.getItem("资源清单").protection.protect();
  });
  const before = whatPeopleSee(host.book());
  await expect(prepare()).rejects.toMatchObject({
    problem: { code: "sheet-protected", values: { sheet: "资源清单" } },
  });
  expect(whatPeopleSee(host.book())).toEqual(before);
});

/** New conditional formats come first: they are compared by what they say, whatever number they have got. */
function withoutPriorities(snapshot: object): unknown {
  return JSON.parse(JSON.stringify(snapshot), (key, value: unknown) => {
    if (key === "priority") return 0;
    if (key !== "conditionalFormats" || !Array.isArray(value)) return value;
    return value.map((format) => JSON.stringify(format)).sort();
  });
}
