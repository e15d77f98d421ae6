import { cellsOf, NEED_COLUMNS, RESOURCE_COLUMNS, runOf } from "../../../support/community-run";

/** The need's community is C; the first resource lies in another one and the second may stand in for it. */
const TWO = `
  | needs |
  ${NEED_COLUMNS}
  | N1 | 老年助餐 | 老年人 | 3 | 份 | 5 | 4 | 10 | 0 | 0 | | |
  | resources |
  ${RESOURCE_COLUMNS.replace("编号", "编号 | 所在社区")}
  | R1 | D社区 | 老年助餐 | | 2 | 份 | 0 | 100 | | | | |
  | R2 | C社区 | 邻里互助 | | 2 | 份 | 0 | 100 | | | | |
  | substitutes |
  | 需求类别 | 替代类别 | 折合米数 |
  | 老年助餐 | 邻里互助 | 300 |
`;

describe("a match that costs more than the way", () => {
  it("says what a substitute and another community are counted", () => {
    expect(cellsOf(runOf(TWO), "matches", ["resourceId", "quantity", "reason"])).toEqual([
      ["R1", 1, expect.stringContaining("来自D社区，跨社区每单位多算 500 米")],
      [
        "R2",
        2,
        "类别、单位、人群、社区、距离、时段、等级、有效期都符合，在 2 项可用资源中路程加费用最省；用替代类别，每单位多算 300 米；没有挤占别的需求",
      ],
    ]);
  });

  it("is not made where borders are closed, and the miss says so", () => {
    const closed = `${TWO}
      | options |
      | 参数代码 | 参数 | 值 |
      | bordersOpen | | 0 |
    `;
    const run = runOf(closed);
    expect(cellsOf(run, "matches", ["resourceId", "quantity"])).toEqual([["R2", 2]]);
    expect(cellsOf(run, "unmet", ["reason", "unmet"])).toEqual([["数量不足", 1]]);
    expect(cellsOf(run, "idle", ["resourceId", "reason"])).toEqual([
      ["R1", "符合的需求都在别的社区，设置为不跨社区"],
    ]);
  });

  it("is tried in What if over one border, opened at its surcharge or dropped, and no other", () => {
    const scenario = (rows: readonly string[]) => `${TWO}
      | options |
      | 参数代码 | 参数 | 值 |
      | bordersOpen | | 0 |
      | scenarios |
      | 情景 | 做法 | 对象编号 | 数量 | 地点或时段 |
      ${rows.join("\n")}`;
    const rows = [
      "| 全开 | 打开社区边界 | | | |",
      "| 开一条 | 打开社区边界 | Ｄ 社区 | | C社区 |",
      "| 取消 | 取消一条社区边界 | C社区 | | D社区 |",
      "| 别处 | 取消一条社区边界 | E社区 | | C社区 |",
      "| 同一 | 取消一条社区边界 | C社区 | | c社区 |",
      "| 只填一个 | 打开社区边界 | C社区 | | |",
    ];
    const run = runOf(scenario(rows));
    const gained = (cost: string) => `1 级多满足 1，多惠及 4 人次，未满足的需求少 1 条，路程加费用${cost} 米`;
    expect(cellsOf(run, "scenarios", ["scenario", "tier1", "cost", "effect"])).toEqual([
      ["全开", 1, 600, gained("多 600")],
      ["开一条", 1, 600, gained("多 600")],
      ["取消", 1, -200, gained("少 200")],
      ["别处", null, null, "没有“E社区”这个社区"],
      ["同一", null, null, "请填两个不同的社区：“对象编号”一个，“地点或时段”一个"],
      ["只填一个", null, null, "请填两个不同的社区：“对象编号”一个，“地点或时段”一个"],
    ]);
  });

  it("plans several weeks at once, and counts what is left over all of them", () => {
    const weeks = `${TWO}
      | options |
      | 参数代码 | 参数 | 值 |
      | weeks | | 4 |
    `;
    const run = runOf(weeks);
    expect(cellsOf(run, "matches", ["resourceId", "quantity"])).toEqual([["R2", 3]]);
    expect(cellsOf(run, "idle", ["resourceId", "capacity", "used", "left"])).toEqual([
      ["R1", 8, 0, 8],
      ["R2", 8, 3, 5],
    ]);
  });
});
