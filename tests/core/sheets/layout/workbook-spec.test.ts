import { CATALOGUE } from "../../../../src/packs";
import { tableNamed, type TableKey } from "../../../support/our-tables";
import type { ColumnSpec, TableSpec } from "../../../../src/core/sheets/declare/sheet-spec";
import { placedCharts } from "../../../../src/core/sheets/charts/place-charts";
import { CHARTS } from "../../../../src/packs/mapping/charts/charts";
import { LANGUAGES, type Language } from "../../../../src/language/language";
import { SHEETS } from "../../../../src/packs/mapping/tables/sheets";

import { workbookSpec } from "../../../../src/core/sheets/layout/workbook-spec";

import { faultsOf } from "../../../support/formula-law";

const tablesOf = (language: Language): readonly TableSpec[] =>
  workbookSpec(CATALOGUE, language).sheets.flatMap(({ tables }) => tables);
const tableOf = (key: TableKey, language: Language = "zh"): TableSpec => {
  const table = tablesOf(language).find((each) => each.key === key);
  if (table === undefined) throw new RangeError(`invalid table: ${key}`);
  return table;
};
const columnOf = (table: TableKey, key: string): ColumnSpec => {
  const column = tableOf(table).columns.find((each) => each.key === key);
  if (column === undefined) throw new RangeError(`invalid column: ${table}.${key}`);
  return column;
};
const markFormulas = (column: ColumnSpec): readonly string[] =>
  column.marks.flatMap((mark) => (mark.kind === "custom" ? [`${mark.look} ${mark.formula}`] : [mark.kind]));

describe.each(LANGUAGES)("the workbook in %s", (language) => {
  const { sheets, names } = workbookSpec(CATALOGUE, language);
  const tables = tablesOf(language);

  it("has the thirteen sheets in the order of the tabs", () => {
    expect(sheets.map(({ name }) => name)).toEqual(Object.values(SHEETS).map(({ name }) => name[language]));
  });

  it("holds every table, and every field exactly once, with its title", () => {
    expect(tables.map(({ key }) => key).sort()).toEqual([...CATALOGUE.tables.keys()].sort());
    for (const { key, name, columns } of tables) {
      expect(name).toBe(tableNamed(key).name[language]);
      expect(columns.map((column) => [column.key, column.title])).toEqual(
        Object.entries(tableNamed(key).fields).map(([field, { title }]) => [field, title[language]]),
      );
      expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
    }
  });

  it("gives every row of a table a cell for every column", () => {
    for (const { rows, columns } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it("keeps within Excel's limits for prompts, alerts and list names", () => {
    const defined = new Set(names.map(({ name }) => name));
    for (const { validation } of tables.flatMap(({ columns }) => columns)) {
      if (validation === null) continue;
      const { rule, prompt, alert } = validation;
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      expect(alert?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(alert?.message.length ?? 0).toBeLessThanOrEqual(225);
      expect(alert?.message ?? "").not.toMatch(/[{}]/);
      if ("list" in rule) expect(defined).toContain(rule.list.slice(1));
    }
  });

  it("writes conditional formats without table references, as Excel demands", () => {
    const formulas = tables
      .flatMap(({ columns }) => columns)
      .flatMap(markFormulas)
      .filter((formula) => formula.includes("="))
      .map((formula) => formula.slice(formula.indexOf("=")));
    expect(formulas.filter((formula) => formula.includes("["))).toEqual([]);
    expect(formulas.flatMap(faultsOf)).toEqual([]);
    expect(formulas.length).toBeGreaterThan(60);
  });

  it("uses only functions that every office suite computes alike", () => {
    const cells = sheets.flatMap(({ blocks }) => blocks).flatMap((block) => block.cells.flat());
    const formulas = [
      ...cells.flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : [])),
      ...names.map(({ formula }) => formula),
    ];
    expect(formulas.flatMap(faultsOf)).toEqual([]);
  });

  it("gives every name once, in a form that cannot be taken for a cell", () => {
    const all = names.map(({ name }) => name);
    expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
    expect(all.filter((name) => !/^linli_[a-z]+_\w+$/.test(name))).toEqual([]);
  });

  it("leaves no placeholder unfilled in what people read", () => {
    const texts = sheets.flatMap(({ blocks }) => blocks).flatMap(({ cells }) => cells.flat());
    expect(texts.filter((text) => typeof text === "string" && /\{\w+\}/.test(text))).toEqual([]);
  });

  it("places nothing upon anything else", () => {
    for (const { blocks, tables: own } of sheets) {
      const cells = [
        ...blocks.flatMap((block) => cellsOf(block, block.cells.length, block.cells[0]?.length ?? 0)),
        ...own.flatMap((table) => cellsOf(table, 1 + table.rows.length, table.columns.length)),
      ];
      expect(new Set(cells).size).toBe(cells.length);
    }
  });
});

const cellsOf = (
  { top, left }: { readonly top: number; readonly left: number },
  rows: number,
  columns: number,
): readonly string[] =>
  Array.from(
    { length: rows * columns },
    (_, i) => `${top + Math.floor(i / columns)},${left + (i % columns)}`,
  );

describe("a table that people fill in", () => {
  const needs = workbookSpec(CATALOGUE, "zh").sheets.find(({ key }) => key === "needs");

  it("stands below title, note and guidance, with its header in row 4 and everything above it frozen", () => {
    expect(needs?.tables.map(({ top, left, preparedRows }) => ({ top, left, preparedRows }))).toEqual([
      { top: 3, left: 0, preparedRows: 20_000 },
    ]);
    expect(needs?.frozen).toEqual({ rows: 4, columns: 1 });
    expect(needs?.blocks.map(({ id, top }) => [id, top])).toEqual([
      ["title", 0],
      ["note", 1],
      ["guidance", 2],
    ]);
    expect(needs?.blocks[0]?.cells).toEqual([["需求清单 · 一行一条需求"]]);
  });

  it("marks required columns in the guidance", () => {
    const guidance = needs?.blocks.find(({ id }) => id === "guidance")?.cells[0];
    expect(guidance?.slice(0, 3)).toEqual(["* 不重复，如 N001", "* 社区全称", "网格名称或编号"]);
  });

  it("offers the list of the Settings sheet and says what to do when it lacks something", () => {
    expect(columnOf("needs", "category").validation).toEqual({
      rule: { list: "=linli_list_category" },
      prompt: { title: "类别", message: "* 从下拉表选择" },
      alert: { style: "Stop", title: "类别", message: "请从下拉表选择。表中没有的，请先在“设置”表中添加。" },
    });
  });

  it("offers a list without refusing where a cell may hold several names", () => {
    expect(columnOf("needs", "evidence").validation).toMatchObject({
      rule: { list: "=linli_list_evidence" },
      alert: null,
    });
  });

  it("offers the communities of the profile, and accepts another", () => {
    expect(columnOf("resources", "community").validation).toMatchObject({
      rule: { list: "=linli_list_community" },
      alert: null,
    });
    expect(columnOf("profile", "community").validation).toMatchObject({ rule: { maxLength: 100 } });
  });

  it("checks numbers, dates and lengths in the units of the cell", () => {
    expect(columnOf("needs", "urgency").validation?.rule).toEqual({
      wholeNumber: { minimum: 1, maximum: 5 },
    });
    expect(columnOf("needs", "quantity").validation?.rule).toEqual({
      wholeNumber: { minimum: 0, maximum: 10_000_000 },
    });
    expect(columnOf("needs", "x").validation?.rule).toEqual({
      decimal: { minimum: -100_000, maximum: 100_000 },
    });
    expect(columnOf("needs", "leastRating").validation?.rule).toEqual({ maxLength: 10 });
    expect(columnOf("resources", "groupQuotas").validation?.rule).toEqual({ maxLength: 400 });
    expect(columnOf("resources", "unitCost").validation?.rule).toEqual({
      decimal: { minimum: 0, maximum: 10_000_000 },
    });
    expect(columnOf("resources", "validUntil").validation?.rule).toEqual({
      date: { first: "2000-01-01", last: "2099-12-31" },
    });
    expect(columnOf("needs", "id").validation?.rule).toEqual({ maxLength: 40 });
  });

  it("keeps ids, contacts and times as text", () => {
    const texts = ["id", "contact", "slots", "agreement"].map(
      (key) => columnOf("resources", key).numberFormat,
    );
    expect(texts).toEqual(["@", "@", "@", "@"]);
    expect(columnOf("resources", "unitCost").numberFormat).toBe("#,##0.00_ ");
    expect(columnOf("resources", "validUntil").numberFormat).toBe("yyyy-mm-dd");
  });

  it("marks duplicate ids, missing cells of rows that hold something, wrong values and what has expired", () => {
    expect(markFormulas(columnOf("needs", "id"))).toEqual([
      "duplicate",
      "missing =AND(LEN(A5)=0,COUNTA($A5:$V5)>0)",
    ]);
    expect(markFormulas(columnOf("needs", "quantity"))).toEqual([
      "missing =AND(LEN(G5)=0,COUNTA($A5:$V5)>0)",
      "wrong =IF(ISNUMBER(G5),OR(G5<0,G5>10000000,G5<>INT(G5)),LEN(G5)>0)",
    ]);
    expect(markFormulas(columnOf("needs", "unit"))).toEqual([
      "missing =AND(LEN(H5)=0,COUNTA($A5:$V5)>0)",
      "wrong =AND(LEN(H5)>0,COUNTIF(linli_list_unit,H5)=0)",
    ]);
    expect(markFormulas(columnOf("resources", "validUntil"))).toEqual([
      "wrong =AND(LEN(T5)>0,NOT(ISNUMBER(T5)))",
      "expired =AND(ISNUMBER(T5),T5<TODAY())",
    ]);
  });
});

describe("a table that runs write", () => {
  it("takes changes only where people decide", () => {
    const open = tableOf("matches").columns.filter(({ validation }) => validation !== null);
    expect(open.map(({ key, isComputed }) => [key, isComputed])).toEqual([
      ["state", false],
      ["refusal", false],
      ["lock", false],
    ]);
  });

  it("shows the score as a bar and marks shared ranks", () => {
    expect(columnOf("priorities", "score").marks).toEqual([{ kind: "bar", color: "#9DC3E6" }]);
    expect(markFormulas(columnOf("priorities", "rank"))).toEqual([
      "tie =AND(ISNUMBER(T5),COUNTIF($T$5:$T$20004,T5)>1)",
    ]);
  });

  it("begins with a stamp that says that nothing has run", () => {
    const matches = workbookSpec(CATALOGUE, "en").sheets.find(({ key }) => key === "matches");
    expect(matches?.blocks.find(({ id }) => id === "stamp")).toMatchObject({
      cells: [["Not run yet"]],
      isFilledByRuns: true,
    });
  });
});

describe("the Charts sheet", () => {
  const widths = [
    ...(workbookSpec(CATALOGUE, "zh").sheets.find(({ key }) => key === "charts")?.widths ?? []),
  ];

  it("leaves room for the charts before the data, and a gap before each block", () => {
    const [first, ...later] = placedCharts(CHARTS).map(({ left }) => left);
    const underCharts = widths.slice(0, first);
    expect(underCharts.reduce((sum, [, width]) => sum + width, 0)).toBeGreaterThanOrEqual(740);
    expect(later.map((left) => widths[left - 1])).toEqual(later.map((left) => [left - 1, 18]));
  });
});
