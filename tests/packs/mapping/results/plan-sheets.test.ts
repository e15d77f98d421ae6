import type { TableKey } from "../../../support/our-tables";
import { MATCHES } from "../../../../src/packs/mapping/tables/result-fields";
import type { RawTables, CellValue } from "../../../../src/core/sheets/declare/raw-table";

import {
  cellsOf,
  expectWholeRun,
  NEED_COLUMNS,
  rawsLeftBehind,
  RESOURCE_COLUMNS,
  rowsOf,
  runOf,
} from "../../../support/community-run";
import { runInWorkbook, type RunInWorkbook } from "../../../support/run-sheets";

/** Meals are short by 4 and talks by 3; R4 counts otherwise and stays idle. */
const STREET = `
  | needs |
  ${NEED_COLUMNS}
  | N1 | 老年助餐 | 老年人 | 10 | 份 | 5 | 4 | 20 | 0 | 0 | | |
  | N2 | 老年助餐 | 老年人 | 6 | 份 | 2 | 2 | 6 | 300 | 0 | | |
  | N3 | 心理支持 | 青少年 | 5 | 人次 | 3 | 4 | 10 | 0 | 0 | 周六上午 | |
  | resources |
  ${RESOURCE_COLUMNS}
  | R1 | 老年助餐 | 老年人 | 12 | 份 | 0 | 400 | 1000 | 周一 | 0 | |
  | R2 | 心理支持 | 青少年 | 2 | 人次 | 0 | 0 | | 周六 | | |
  | R3 | 心理支持 | 青少年 | 9 | 人次 | 0 | 900 | 500 | | | |
`;
const BOTTLENECK = ["number", "resources", "capacity", "needs", "wanted", "shortage", "unit", "tiers"];

describe("the Bottlenecks sheet", () => {
  const whole = runOf(STREET);

  it("lists what is too little, the highest tier kept short first", () => {
    expect(cellsOf(whole, "bottlenecks", BOTTLENECK).slice(0, 2)).toEqual([
      [1, "R2", 2, "N3", 5, 3, "人次", "2"],
      [2, "R1", 12, "N1、N2", 16, 4, "份", "3"],
    ]);
  });

  it("tells what one more unit would bring, and what to do", () => {
    expect(cellsOf(whole, "bottlenecks", ["oneMore", "suggestion"]).slice(0, 2)).toEqual([
      [
        "R2：2 级多满足 1",
        "请甲单位（R2）先多提供 1 人次，2 级需求就能多满足 1 人次；共差 3 人次，也可另找同类资源分担",
      ],
      [
        "R1：3 级多满足 1，路程加费用多 500 米",
        "请甲单位（R1）先多提供 1 份，3 级需求就能多满足 1 份；共差 4 份，也可另找同类资源分担",
      ],
    ]);
  });
});

const SCENARIO = ["scenario", "action", "target", "amount", "detail"];
const EFFECT = ["tier1", "tier2", "tier3", "people", "unmetNeeds", "cost", "effect"];
const scenarios = (rows: readonly string[]): string =>
  `${STREET}
  | scenarios |
  | 情景 | 做法 | 对象编号 | 数量 | 地点或时段 |
  ${rows.join("\n")}`;

describe("the What-if sheet", () => {
  it("that is empty gets suggestions from the bottlenecks", () => {
    expect(cellsOf(runOf(STREET), "scenarios", [...SCENARIO, "effect"])).toEqual([
      ["建议：R2 加 3 人次", "增加数量", "R2", 3, null, "2 级多满足 3，多惠及 6 人次，未满足的需求少 1 条"],
      [
        "建议：R1 加 4 份",
        "增加数量",
        "R1",
        4,
        null,
        "3 级多满足 4，多惠及 4 人次，未满足的需求少 1 条，路程加费用多 2000 米",
      ],
    ]);
  });

  it("tries what people list, each against the present plan", () => {
    const whole = runOf(
      scenarios([
        "| 加午餐 | 增加数量 | R1 | 1 | |",
        "| 更远 | 放宽距离 | r3 | 400 | |",
        "| 停 | 停用资源 | R1 | | |",
        "| 再来一个 | 新增同类资源 | R3 | 2 | N3 |",
        "| 周日 | 增加时段 | R2 | | 周日上午 |",
      ]),
    );
    expect(cellsOf(whole, "scenarios", ["scenario", ...EFFECT])).toEqual([
      ["加午餐", 0, 0, 1, 1, 0, 500, "3 级多满足 1，多惠及 1 人次，路程加费用多 500 米"],
      [
        "更远",
        0,
        3,
        0,
        6,
        -1,
        2700,
        "2 级多满足 3，多惠及 6 人次，未满足的需求少 1 条，路程加费用多 2700 米",
      ],
      [
        "停",
        -10,
        0,
        -2,
        -22,
        1,
        -5000,
        "1 级少满足 10，3 级少满足 2，少惠及 22 人次，未满足的需求多 1 条，路程加费用少 5000 米",
      ],
      ["再来一个", 0, 2, 0, 4, 0, 0, "2 级多满足 2，多惠及 4 人次"],
      ["周日", 0, 0, 0, 0, 0, 0, "没有变化"],
    ]);
  });

  it("tries rows of one name together and tells so once", () => {
    const whole = runOf(
      scenarios([
        "| 合 | 增加数量 | R1 | 1 | |",
        "| 别 | 停用资源 | R3 | | |",
        "| 合 | 增加数量 | R2 | 1 | |",
      ]),
    );
    expect(cellsOf(whole, "scenarios", ["scenario", "target", "tier2", "tier3", "effect"])).toEqual([
      ["合", "R1", 1, 1, "2 级多满足 1，3 级多满足 1，多惠及 3 人次，路程加费用多 500 米"],
      ["别", "R3", 0, 0, "没有变化"],
      ["合", "R2", null, null, "与“合”的第一行一起试算"],
    ]);
  });

  it("reads ids, amounts and communities in whatever width and with whatever spaces", () => {
    const whole = runOf(
      scenarios(["| 甲 | 增加数量 | Ｒ１ | '２ | |", "| 乙 | 新增同类资源 | ｒ2 | 3 | Ｃ 社区 |"]),
    );
    expect(cellsOf(whole, "scenarios", ["scenario", "target", "tier2", "tier3"])).toEqual([
      ["甲", "Ｒ１", 0, 2],
      ["乙", "ｒ2", 3, 0],
    ]);
  });

  it("says what it cannot read, and leaves the cells as they were", () => {
    const whole = runOf(
      scenarios([
        "| 甲 | 变魔术 | R1 | 1 | |",
        "| 乙 | 增加数量 | R9 | 1 | |",
        "| 丙 | 增加数量 | R1 | 很多 | |",
        "| 丁 | 新增同类资源 | R1 | | 海边 |",
        "| 戊 | 增加数量 | | 1 | |",
        "| 己 | 放宽距离 | X | 5 | |",
        "| 庚 | 增加时段 | R2 | | |",
        "| 乙 | 停用资源 | R1 | | |",
      ]),
    );
    expect(cellsOf(whole, "scenarios", ["scenario", "action", "amount", "effect"])).toEqual([
      ["甲", "变魔术", 1, "请从下拉表选一种做法"],
      ["乙", "增加数量", 1, "没有编号为“R9”的资源"],
      ["丙", "增加数量", "很多", "请在“数量”填大于 0 的整数"],
      ["丁", "新增同类资源", null, "没有“海边”这个社区或需求"],
      ["戊", "增加数量", 1, "请填资源编号"],
      ["己", "放宽距离", 5, "没有编号为“X”的资源或需求"],
      ["庚", "增加时段", null, "请填时段，如“周六上午”"],
      ["乙", "停用资源", null, "“乙”有一行看不懂，未试算"],
    ]);
  });

  it("renews suggestions and keeps what people added", () => {
    const first = runOf(STREET);
    const raws = edited(rawsLeftBehind(first), "scenarios", (rows) => [
      ...rows,
      ["停", "停用资源", "R3", null, null],
    ]);
    const second = again(raws);
    expect(cellsOf(second, "scenarios", ["scenario"]).flat()).toEqual([
      "停",
      "建议：R2 加 3 人次",
      "建议：R1 加 4 份",
    ]);
    expect(again(rawsLeftBehind(second)).run.tables).toEqual(second.run.tables);
  });
});

describe("a refused match", () => {
  const refused = (reason: string): RunInWorkbook =>
    again(
      edited(rawsLeftBehind(runOf(STREET)), "matches", (rows) =>
        rows.map((row) => (row[0] === "N3" ? withCells(row, { state: "已拒绝", refusal: reason }) : row)),
      ),
    );

  it("stays listed with its reason and no quantity, and is avoided", () => {
    const whole = refused("老师请假");
    expect(rowsOf(whole, "matches").filter(({ needId }) => needId === "N3")).toEqual([
      expect.objectContaining({
        resourceId: "R2",
        quantity: 0,
        state: "已拒绝",
        refusal: "老师请假",
        reason: "已拒绝，不再这样分配",
      }),
    ]);
    expect(cellsOf(whole, "unmet", ["needId", "unmet", "lastServed", "change"])).toContainEqual([
      "N3",
      5,
      2,
      "少 2：与 R2 的匹配被拒绝",
    ]);
  });

  it("is refused in the next run too", () => {
    const whole = refused("老师请假");
    const next = again(rawsLeftBehind(whole));
    expect(next.run.tables.matches).toEqual(whole.run.tables.matches);
    expect(next.run.stamp.input).toBe(whole.run.stamp.input);
  });
});

describe("compared with the last run", () => {
  const before = rawsLeftBehind(runOf(STREET));
  const column = (table: TableKey, key: string): number => (before.get(table)?.headers ?? []).indexOf(key);
  const set = (table: "needs" | "resources", id: string, header: string, value: CellValue) =>
    edited(before, table, (rows) =>
      rows.map((row) => (row[0] === id ? row.with(column(table, header), value) : row)),
    );
  const changeOf = (raws: RawTables, id: string): unknown[] =>
    cellsOf(again(raws), "unmet", ["needId", "lastServed", "change"]).find(([need]) => need === id) ?? [];

  it("the first run has nothing to compare with", () => {
    expect(planLine(runOf(STREET), 1)).toBe("没有上次的结果可比");
    expect(cellsOf(runOf(STREET), "unmet", ["lastServed", "change"])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("nothing has changed where nothing was edited", () => {
    expect(planLine(again(before), 1)).toBe("满足增加 0 条，减少 0 条；新需求 0 条，已不在 0 条");
    expect(cellsOf(again(before), "unmet", ["needId", "lastServed", "change"])).toEqual([
      ["N3", 2, null],
      ["N2", 2, null],
    ]);
  });

  it("a resource that has less is named", () => {
    expect(changeOf(set("resources", "R1", "可提供数量", 11), "N2")).toEqual([
      "N2",
      2,
      "少 1：R1 由 12 减到 11",
    ]);
  });

  it("a need that takes what another had is named with its tier", () => {
    expect(changeOf(set("needs", "N1", "数量", 11), "N2")).toEqual(["N2", 2, "少 1：R1 改给 N1（1 级）"]);
  });

  it("what a resource has more of is named", () => {
    expect(changeOf(set("resources", "R2", "可提供数量", 4), "N3")).toEqual([
      "N3",
      2,
      "多 2：R2 由 2 增到 4",
    ]);
  });

  it("what another need leaves is named", () => {
    expect(changeOf(set("needs", "N1", "数量", 8), "N2")).toEqual(["N2", 2, "多 2：N1 让出 R1"]);
  });

  it("a resource that is gone, expired or no longer fits is named", () => {
    const gone = edited(before, "resources", (rows) => rows.filter(([id]) => id !== "R2"));
    expect(changeOf(gone, "N3")[2]).toBe("少 2：R2 已不在清单");
    expect(changeOf(set("resources", "R2", "有效期至", 46000), "N3")[2]).toBe("少 2：R2 已到期");
    expect(changeOf(set("resources", "R2", "时段", "周日"), "N3")[2]).toBe("少 2：R2 不再符合：时段");
  });

  it("a resource that no longer fits in several ways, and so is no near miss, is named", () => {
    const wholly = edited(set("resources", "R2", "时段", "周日"), "resources", (rows) =>
      rows.map((row) => (row[0] === "R2" ? row.with(column("resources", "适用人群"), "老年人") : row)),
    );
    expect(changeOf(wholly, "N3")[2]).toBe("少 2：R2 不再符合：人群、时段");
  });

  it("new needs and needs that are gone are counted", () => {
    const other = edited(before, "needs", (rows) =>
      rows.map((row) => (row[0] === "N2" ? row.with(0, "N9") : row)),
    );
    expect(planLine(again(other), 1)).toBe("满足增加 0 条，减少 0 条；新需求 1 条，已不在 1 条");
    expect(changeOf(other, "N9")).toEqual(["N9", null, "新需求"]);
  });

  it("a lock is named, and its price is told", () => {
    const locked = edited(before, "matches", (rows) =>
      rows.map((row) => (row[0] === "N2" ? withCells(row, { quantity: 4, lock: "锁定" }) : row)),
    );
    expect(changeOf(locked, "N1")).toEqual(["N1", 10, "少 2：R1 锁定给了 N2（3 级）"]);
    expect(planLine(again(locked), 2)).toBe(
      "全部锁定与拒绝：1 级少满足 2，3 级多满足 2，未满足的需求多 1 条，路程加费用多 200 米",
    );
  });
});

/** Line `index` of what the Start sheet says of the plan. */
const planLine = ({ run }: RunInWorkbook, index: number): unknown =>
  run.blocks.find(({ block }) => block.id === "plan-values")?.block.cells[index]?.[0];

type Rows = readonly (readonly CellValue[])[];

function edited(raws: RawTables, table: TableKey, edit: (rows: Rows) => Rows): RawTables {
  const raw = raws.get(table);
  if (raw === undefined) throw new RangeError(`invalid table: ${table}`);
  return new Map([...raws, [table, { ...raw, rows: edit(raw.rows) }]]);
}

/** A row of Matches with other cells, by field key. */
function withCells(
  row: readonly CellValue[],
  cells: Readonly<Record<string, CellValue>>,
): readonly CellValue[] {
  const keys = Object.keys(MATCHES.fields);
  return row.map((cell, index) => cells[keys[index] ?? ""] ?? cell);
}

function again(raws: RawTables): RunInWorkbook {
  const whole = runInWorkbook(raws);
  expectWholeRun(whole);
  return whole;
}
