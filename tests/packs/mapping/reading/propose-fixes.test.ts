import type { Dataset } from "../../../../src/packs/mapping/tables/dataset";
import { NEEDS } from "../../../../src/packs/mapping/tables/fields";
import { TABLES } from "../../../support/our-tables";
import fc from "fast-check";

import type { RawTables, CellValue } from "../../../../src/core/sheets/declare/raw-table";
import type { DataFix } from "../../../../src/core/sheets/declare/fix";
import { dayFromSerial } from "../../../../src/core/sheets/reading/day";
import { proposeFixes } from "../../../../src/core/sheets/reading/propose-fixes";
import { readDataset } from "../../../../src/packs/mapping/reading/read-dataset";
import { bookWith, GOOD, type Cells } from "../../../support/flawed-needs";
import { rawTables } from "../../../support/raw-tables";

const fixesFor = (raws: RawTables, { issues, codes, language }: Dataset): readonly DataFix[] =>
  proposeFixes({ raws, issues, codes, issuesIn: (changed) => readDataset(changed, language).issues });
const fixesIn = (raws: RawTables): readonly DataFix[] => fixesFor(raws, readDataset(raws, "zh"));

/** `raws` with the fixes written into their cells. */
function fixed(raws: RawTables, fixes: readonly DataFix[]): RawTables {
  const tables = new Map(raws);
  for (const { table, field, rowIndex, before, after } of fixes) {
    const raw = tables.get(table);
    const column = raw?.columns.get(field);
    if (raw === undefined || column === undefined) throw new RangeError(`invalid fix: ${table}.${field}`);
    expect(raw.rows[rowIndex]?.[column]).toBe(before);
    const rows = raw.rows.map((row, index) => (index === rowIndex ? row.with(column, after) : row));
    tables.set(table, { ...raw, rows });
  }
  return tables;
}

/** The fix of one cell as `kind after`, `?` where somebody has to look; null without one. */
function fixOf(field: string, cell: CellValue, others: Cells = {}): string | null {
  const fixes = fixesIn(bookWith([{ ...others, [field]: cell }]));
  const own = fixes.filter((fix) => fix.field === field);
  expect(own.length).toBeLessThanOrEqual(1);
  const [fix] = own;
  if (fix === undefined) return null;
  const isDay = TABLES.needs.fields[field]?.type === "date";
  const after = isDay ? dayFromSerial(Number(fix.after)) : fix.after;
  return `${fix.kind} ${String(after)}${fix.isSure ? "" : " ?"}`;
}

describe("a number written as text", () => {
  it.each([
    ["20", "number 20"],
    [" 20 ", "trim 20"],
    ["　20", "trim 20"],
    ["20\u200b", "trim 20"],
    ["２０", "full-width 20"],
    ["1,200", "number 1200"],
    ["１，２００", "number 1200"],
    ["20份", "number 20"],
    ["20 份", "number 20"],
    ["２０份", "number 20"],
    ["20 meals", "number 20"],
    ["20 meal", "number 20"],
    ["三十份", "number 30"],
    ["两百", "number 200"],
    ["一百零五", "number 105"],
    ["2万", "number 20000"],
    ["1.2万份", "number 12000"],
  ])("%j becomes %s", (cell, fix) => {
    expect(fixOf("quantity", cell)).toBe(fix);
  });

  it.each([
    "约20",
    "20-30",
    "20左右",
    "20+",
    "20小时",
    "20人",
    "三百五",
    "十几",
    "若干",
    "2.5",
    "-3",
    "1,20",
    "1,2000",
    "20/天",
    "两万五千",
    "",
  ])("%j is left to people", (cell) => {
    expect(fixOf("quantity", cell)).toBeNull();
  });

  it("takes the unit of its own row only", () => {
    expect(fixOf("quantity", "20小时", { unit: "小时" })).toBe("number 20");
    expect(fixOf("quantity", "20小时", { unit: "人次" })).toBeNull();
    expect(fixOf("people", "30人")).toBe("number 30");
    expect(fixOf("people", "30户")).toBeNull();
  });

  it("may be told in another unit of length", () => {
    expect(fixOf("maxDistanceM", "1.5公里")).toBe("number 1500");
    expect(fixOf("maxDistanceM", "500米")).toBe("number 500");
    expect(fixOf("maxDistanceM", "0.0005km")).toBeNull();
  });

  it("must lie within the bounds of its field", () => {
    expect(fixOf("urgency", "5分")).toBe("number 5");
    expect(fixOf("urgency", "8分")).toBeNull();
  });
});

describe("a date written as text", () => {
  it.each([
    "2026年3月5日",
    "2026年3月5号",
    "2026.3.5",
    "2026。3。5",
    "2026、3、5",
    "2026-3-5",
    "２０２６－０３－０５",
    "2026–3–5",
    "2026/3/5 00:00:00",
    "20260305",
    "二〇二六年三月五日",
    "5 March 2026",
    "Mar 5, 2026",
    "5-Mar-2026",
    " 2026\u200b-3-5",
  ])("%j becomes 5 March 2026", (cell) => {
    expect(fixOf("reported", cell)).toBe("date 2026-03-05");
  });

  it("is known as a number of eight digits too", () => {
    expect(fixOf("reported", 20_260_305)).toBe("date 2026-03-05");
  });

  it.each([
    "3/5/2026",
    "26.3.5",
    "2026年3月",
    "3月5日",
    "2026-02-30",
    "2026-13-01",
    "2026-3-5 14:30",
    "20261305",
    "5 Foo 2026",
    "Marble 5, 2026",
    "上周五",
    46_000_000,
  ])("%j is left to people", (cell) => {
    expect(fixOf("reported", cell)).toBeNull();
  });
});

describe("an entry that is not in its list", () => {
  it.each([
    ["group", "老年人\u200b", "trim 老年人"],
    ["group", "老人", "nearest-choice 老年人"],
    ["group", "残疾", "nearest-choice 残疾人"],
    ["group", "老年人群体", "nearest-choice 老年人"],
    ["group", "青少年。", "nearest-choice 青少年"],
    ["group", "青年少", "nearest-choice 青少年"],
    ["group", "青少牛", "nearest-choice 青少年 ?"],
    ["category", "老年助餐服务", "nearest-choice 老年助餐"],
    ["category", "老年助参", "nearest-choice 老年助餐 ?"],
    ["evidence", "问卷；走访\u200b", "trim 问卷；走访"],
    ["evidence", "“问卷”、走访", "nearest-choice 问卷、走访"],
    ["evidence", "Survey; Visit\u200b", "trim Survey; Visit"],
  ])("%s %j becomes %s", (field, cell, fix) => {
    expect(fixOf(field, cell)).toBe(fix);
  });

  it.each([
    ["group", "非残疾人"],
    ["group", "居民"],
    ["group", "单亲家庭"],
    ["category", "养老送餐"],
    ["category", "服务"],
    ["unit", "瓶"],
    ["unit", "人天"],
    ["evidence", "问卷；听说"],
  ])("%s %j is left to people", (field, cell) => {
    expect(fixOf(field, cell)).toBeNull();
  });
});

describe("a community that the profile does not list", () => {
  it.each([
    ["幸福", "nearest-choice 幸福社区"],
    ["幸福社区居委会", "nearest-choice 幸福社区"],
    ["幸福社区\u200b", "trim 幸福社区"],
    ["幸福里社区", "nearest-choice 幸福社区 ?"],
    ["Riversde", "nearest-choice Riverside ?"],
    ["西苑社区", null],
    ["幸运社区", null],
    ["幸福二社区", null],
    ["C社区", null],
  ])("%j: %s", (cell, fix) => {
    expect(fixOf("community", cell)).toBe(fix);
  });
});

describe("times and grades", () => {
  it.each([
    ["slots", "周\u200b末", "trim 周末"],
    ["slots", "有空就行", null],
    ["level", "三\u200b级", "trim 三级"],
    ["level", "很高", null],
  ])("%s %j: %s", (field, cell, fix) => {
    expect(fixOf(field, cell)).toBe(fix);
  });
});

it("proposes nothing for what is read without a flaw, however odd it looks", () => {
  const odd: Cells = {
    id: "　Ｎ９ ",
    community: "幸福　社区",
    group: " 老年人 ",
    description: " １２ ",
    slots: "周一 上午",
  };
  expect(fixesIn(bookWith([odd]))).toEqual([]);
});

it("fixes settings and rules as it does inputs", () => {
  const raws = rawTables(`
    | options |
    | 参数代码 | 值 |
    | tier1From | '１６ |
    | bordersOpen | '７ |
    | substitutes |
    | 需求类别 | 替代类别 |
    | 老年助餐服务 | 日常照料 |
    | minimumShares |
    | 人群或社区 | 最低比例 |
    | 老年人 | '30% |
  `);
  expect(fixesIn(raws).map(({ table, field, after }) => [table, field, after])).toEqual([
    ["options", "value", 16],
    ["substitutes", "category", "老年助餐"],
    ["minimumShares", "share", 0.3],
  ]);
});

it("corrects English spellings in a workbook with English lists", () => {
  const raws = rawTables(
    `
    | substitutes |
    | Needed | Substitute |
    | Meels for the elderly | Daily cares |
    | Meal | Free clinic |
  `,
    "en",
  );
  const fixes = fixesFor(raws, readDataset(raws, "en"));
  expect(fixes.map(({ address, after, isSure }) => [address, after, isSure])).toEqual([
    ["A5", "Meals for the elderly", true],
    ["B5", "Daily care", true],
    ["B6", "Free clinics", true],
  ]);
});

it("tells where the cell is, in a table that begins elsewhere", () => {
  const raws = new Map(bookWith([{}, { quantity: "20份" }]));
  const needs = raws.get("needs");
  if (needs === undefined) throw new RangeError("invalid tables: no needs");
  raws.set("needs", { ...needs, sheet: "我的需求", headerRowNumber: 10, firstColumnNumber: 3 });
  expect(fixesIn(raws)).toEqual([
    {
      kind: "number",
      table: "needs",
      sheet: "我的需求",
      address: "H12",
      field: "quantity",
      rowIndex: 1,
      before: "20份",
      after: 20,
      isSure: true,
      isDay: false,
      title: NEEDS.fields.quantity.title,
    },
  ]);
});

describe("whatever people write", () => {
  const piece = fc.constantFrom(
    ...Array.from(
      "0123456789０１２３，,.。-－/年月日号约万十百三两份人米个%￥ 　\u200b\u00a0；;、周一上午老年残疾青少助餐问卷走访",
    ),
    "2026",
    "幸福社区",
    "老年人",
    "老年助餐",
    "公里",
    "meals",
    "Mar",
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
  const keys = Object.keys(GOOD).filter((key) => key !== "id");
  const cell = fc.oneof(text, fc.integer({ min: -10, max: 99_999_999 }));
  const row = fc.dictionary(fc.constantFrom(...keys), cell, { maxKeys: 4 });

  /** Communities are compared only in rows that can be read: one may come to light with the fix of another cell. */
  it("a fix takes away the issue of its cell, brings no new one to it, and is the last", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const raws = bookWith(rows);
        const before = placesOf(raws);
        const fixes = fixesIn(raws);
        const gone = new Set(fixes.map(({ address }) => address));
        expect(gone.size).toBe(fixes.length);
        expect([...gone].filter((address) => !before.includes(address))).toEqual([]);
        const after = placesOf(fixed(raws, fixes));
        const hidden = after.filter((address) => !before.includes(address));
        expect(hidden.filter((address) => !/^B\d/.test(address))).toEqual([]);
        expect(after.filter((address) => !hidden.includes(address))).toEqual(
          before.filter((address) => !gone.has(address)),
        );
        const again = fixesIn(fixed(raws, fixes));
        expect(again.filter(({ field }) => field !== "community")).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  const placesOf = (raws: RawTables): readonly string[] =>
    readDataset(raws, "zh").issues.map(({ address }) => String(address));
});
