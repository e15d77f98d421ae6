import {
  cellsOf,
  leftBehind,
  NEED_COLUMNS,
  RESOURCE_COLUMNS,
  rowsOf,
  runOf,
} from "../../../support/community-run";

const SMALL = `
  | needs |
  ${NEED_COLUMNS}
  | N1 | 老年助餐 | 独居高龄老人 | 10 | 份 | 5 | 4 | 10 | 0 | 0 | | |
  | N2 | 老年助餐 | 老年人 | 10 | 份 | 2 | 2 | 20 | 300 | 0 | 周一上午 | |
  | N3 | 心理支持 | 青少年 | 4 | 人次 | 3 | 4 | 4 | 0 | 0 | | |
  | N4 | 充电设施 | 全体居民 | 2 | 处 | 5 | 5 | 300 | 0 | 0 | | |
  | N5 | 老年助餐 | 老年人 | 7 | 份 | 5 | 5 | 7 | 0 | 0 | | 已办结 |
  | resources |
  ${RESOURCE_COLUMNS}
  | R1 | 老年助餐 | 老年人 | 12 | 份 | 0 | 400 | 1000 | 周一 | 0 | |
  | R2 | 养老 | 全体居民 | 5 | 份 | 900 | 0 | | | 3 | |
  | R3 | 心理支持 | 残疾人 | 6 | 人次 | 0 | 10 | | | | |
  | R4 | 充电设施 | | 9 | 小时 | 0 | 0 | | | | |
  | R5 | 心理支持 | 青少年 | 8 | 人次 | 0 | 900 | 580 | | | |
  | R6 | 老年助餐 | | 50 | 份 | 0 | 0 | | | | 46000 |
`;

/** What every match says first. */
const FITS = "类别、单位、人群、社区、距离、时段、等级、有效期都符合";

describe("a run over a small community", () => {
  const whole = runOf(SMALL);

  it("serves the higher tier first, and a group that is part of another", () => {
    expect(
      cellsOf(whole, "matches", ["needId", "tier", "resourceId", "quantity", "unit", "distanceM", "cost"]),
    ).toEqual([
      ["N1", 1, "R1", 10, "份", 400, 0],
      ["N2", 3, "R1", 2, "份", 500, 0],
      ["N2", 3, "R2", 5, "份", 600, 15],
    ]);
  });

  it("says why each resource was chosen", () => {
    expect(cellsOf(whole, "matches", ["reason", "state"])).toEqual([
      [`${FITS}，在 2 项可用资源中路程加费用最省；这里少 1 份，可给 N2（3 级）`, "建议"],
      [`${FITS}，在 2 项可用资源中路程加费用最省；没有挤占别的需求`, "建议"],
      [
        `${FITS}，在 2 项可用资源中排第 2，更省的已全部分配；更省的 R1 给了 N1（1 级），对换不会更省；没有挤占别的需求`,
        "建议",
      ],
    ]);
  });

  it("lists what is unmet, highest tier first, with the reason, the nearest miss and the bottleneck", () => {
    expect(
      cellsOf(whole, "unmet", [
        "needId",
        "tier",
        "unmet",
        "reason",
        "explanation",
        "nearestMiss",
        "bottleneck",
      ]),
    ).toEqual([
      ["N4", 1, 2, "单位不同", "类别相符的资源有 1 项，但单位是小时，不是处", "R4 甲单位：单位是小时", null],
      [
        "N3",
        2,
        4,
        "距离过远",
        "共 6 项资源，类别和单位相符 2 项，人群相符 1 项，距离以内 0 项",
        "R3 甲单位：只面向残疾人；R5 甲单位：远 320 米",
        null,
      ],
      [
        "N2",
        3,
        3,
        "数量不足",
        "共 6 项资源，类别和单位相符 3 项，未过期 2 项；可用资源 2 项，已满足 7 份，还差 3 份；这些资源已全部用于优先级相同或更高的需求",
        "R6 甲单位：2025-12-09 到期",
        "R1、R2 共 17 份，2 条需求要 20 份，差 3 份",
      ],
    ]);
  });

  it("lists what is idle, why, and the needs nearest to it", () => {
    expect(cellsOf(whole, "idle", ["resourceId", "used", "left", "reason", "nearestNeeds"])).toEqual([
      ["R3", 0, 6, "同类需求的人群不在服务范围", "N3（相距 10 米，还差 4 人次，不符：人群）"],
      ["R4", 0, 9, "没有同类别、同单位的需求", null],
      ["R5", 0, 8, "符合的需求都超出服务半径或可接受距离", "N3（相距 900 米，还差 4 人次，不符：距离）"],
      [
        "R6",
        0,
        50,
        "已于 2025-12-09 到期",
        "N2（相距 300 米，还差 3 份，不符：有效期）；N1（相距 0 米，已满足，不符：有效期）",
      ],
    ]);
  });

  it("ranks an issue for each category, group and community, closed needs apart", () => {
    expect(
      cellsOf(whole, "priorities", ["number", "category", "group", "needs", "people", "unmetShare", "basis"]),
    ).toEqual([
      [1, "充电设施", "全体居民", 1, 300, 1, "N4；差距：答卷不足 10 份，不计"],
      [2, "心理支持", "青少年", 1, 4, 1, "N3；差距：答卷不足 10 份，不计"],
      [3, "老年助餐", "独居高龄老人", 1, 10, 0, "N1；差距：答卷不足 10 份，不计"],
      [4, "老年助餐", "老年人", 1, 20, 0.3, "N2；差距：答卷不足 10 份，不计"],
    ]);
  });

  it("tells the run in figures", () => {
    expect(whole.run.figures).toEqual({
      needs: 4,
      needsLeftOut: 0,
      needsFullyMet: 1,
      needsPartlyMet: 1,
      people: 334,
      peopleReached: 24,
      asked: 26,
      matched: 17,
      tiers: [
        { tier: 1, needs: 2, asked: 12, matched: 10 },
        { tier: 2, needs: 1, asked: 4, matched: 0 },
        { tier: 3, needs: 1, asked: 10, matched: 7 },
      ],
      resources: 6,
      resourcesLeftOut: 0,
      resourcesIdle: 4,
      issues: 0,
      topIssues: [
        { community: "C社区", category: "充电设施", group: "全体居民", score: 82.222222, rank: 1 },
        { community: "C社区", category: "心理支持", group: "青少年", score: 52.4, rank: 2 },
        { community: "C社区", category: "老年助餐", group: "独居高龄老人", score: 41.555556, rank: 3 },
        { community: "C社区", category: "老年助餐", group: "老年人", score: 20.888889, rank: 4 },
      ],
    });
  });

  it("stamps every result sheet and the Start sheet", () => {
    const { stamp, blocks } = whole.run;
    const text = `运行于 2026-07-01 09:30 · 最优：已验证 · 数据 ${stamp.input} · 设置 ${stamp.settings} · 版本 test`;
    expect(blocks.map(({ sheet, block }) => [sheet, block.cells.flat()[0]])).toEqual([
      ["matches", text],
      ["unmet", text],
      ["idle", text],
      ["bottlenecks", text],
      ["scenarios", text],
      ["priorities", text],
      ["charts", text],
      ["start", "2026-07-01 09:30"],
      ["start", "是否最优"],
      ["start", "已验证"],
    ]);
  });
});

describe("rows that take no part", () => {
  const whole = runOf(`
    | needs |
    ${NEED_COLUMNS}
    | N1 | 老年助餐 | 老年人 | 10 | 份 | 5 | 4 | 10 | | | | |
    | N2 | 老年助餐 | 老年人 | 很多 | 份 | 5 | 4 | 10 | | | | |
    | | 老年助餐 | 老年人 | 3 | 份 | 5 | 4 | 10 | | | | |
    | resources |
    ${RESOURCE_COLUMNS}
    | R1 | 老年助餐 | | 10 | 份 | | | | | | |
    | R2 | 不存在的类别 | | 12 | 份 | | | | | | |
  `);

  it("stand in Unmet and Idle with their flaws", () => {
    expect(cellsOf(whole, "unmet", ["needId", "reason"])).toEqual([
      ["N2", "数据问题"],
      ["第 7 行", "数据问题"],
    ]);
    expect(rowsOf(whole, "unmet")[0]?.["explanation"]).toMatch(
      /^这一行未参加匹配：需求清单!D6：“数量”要填数字，这里写的是“很多”/,
    );
    expect(cellsOf(whole, "idle", ["resourceId", "left"])).toEqual([["R2", null]]);
    expect(rowsOf(whole, "idle")[0]?.["reason"]).toMatch(/^数据问题，未参加匹配：资源清单!B6：/);
  });

  it("are told when one place is unknown", () => {
    expect(rowsOf(whole, "matches")[0]?.["reason"]).toBe(
      `${FITS}，是唯一可用的资源；有一方没有坐标，距离未计；没有挤占别的需求`,
    );
  });
});

describe("locked matches", () => {
  const community = (matches: readonly string[], needs: readonly string[] = []): string => `
    | needs |
    ${NEED_COLUMNS}
    | N1 | 老年助餐 | 老年人 | 10 | 份 | 5 | 4 | 10 | 0 | 0 | | |
    | N2 | 老年助餐 | 残疾人 | 10 | 份 | 1 | 1 | 10 | 0 | 0 | | |
    ${needs.join("\n")}
    | resources |
    ${RESOURCE_COLUMNS}
    | R1 | 老年助餐 | 老年人 | 6 | 份 | 0 | 0 | | | | |
    | R2 | 老年助餐 | 全体居民 | 8 | 份 | 0 | 500 | | | | |
    | matches |
    | 需求编号 | 资源编号 | 分配数量 | 状态 | 锁定 |
    ${matches.join("\n")}
  `;
  const told = (markdown: string): unknown[][] =>
    cellsOf(runOf(markdown), "matches", ["needId", "resourceId", "quantity", "state", "lock", "reason"]);

  it("are kept in a row of their own, and the rest is matched around them", () => {
    expect(told(community(["| N2 | R2 | 5 | 已对接 | 锁定 |"]))).toEqual([
      ["N1", "R1", 6, "建议", null, expect.stringMatching(/最近；本需求少 1 份，让出的是 R2 的，见该行$/)],
      [
        "N1",
        "R2",
        3,
        "建议",
        null,
        `${FITS}，在 2 项可用资源中排第 2，更省的已全部分配；这里少 1 份，可给 N2（3 级）`,
      ],
      [
        "N2",
        "R2",
        5,
        "已确认",
        "锁定",
        "人工锁定，照原样保留；不锁定会：1 级多满足 1，3 级少满足 1，未满足的需求少 1 条",
      ],
    ]);
  });

  it("are also those that people agreed or delivered", () => {
    expect(told(community(["| N2 | R2 | 2 | 已服务 | |"]))).toContainEqual([
      "N2",
      "R2",
      2,
      "已完成",
      "锁定",
      "人工锁定，照原样保留；不锁定结果也一样好",
    ]);
  });

  it("are kept with a notice where a filter speaks against them", () => {
    const markdown = community(["| N2 | R1 | 4 | | 锁定 |"]);
    expect(told(markdown)).toContainEqual([
      "N2",
      "R1",
      4,
      "建议",
      "锁定",
      "人工锁定，照原样保留；注意不符合：人群；不锁定结果也一样好",
    ]);
    expect(runOf(markdown).run.issues.map(({ code, values }) => [code, values])).toEqual([
      ["lock-unfit", { need: "N2", resource: "R1" }],
    ]);
  });

  it("are cut to what there is, and the excess is told", () => {
    const markdown = community(["| N1 | R1 | 9 | | 锁定 |"]);
    const whole = runOf(markdown);
    expect(cellsOf(whole, "matches", ["needId", "resourceId", "quantity", "lock"])[0]).toEqual([
      "N1",
      "R1",
      6,
      "锁定",
    ]);
    expect(whole.run.issues.map(({ code, values }) => [code, values])).toEqual([
      ["lock-exceeds", { found: "R1", maximum: 6, pinned: 9, excess: 3 }],
    ]);
    expect(leftBehind(whole).locks.map(({ quantity }) => quantity)).toEqual([6]);
  });

  it("of a need that is over still take from the resource, without counting as a need", () => {
    const closed = ["| N3 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | 0 | 0 | | 已办结 |"];
    const whole = runOf(community(["| N3 | R1 | 5 | 已服务 | 锁定 |"], closed));
    expect(cellsOf(whole, "matches", ["needId", "tier", "resourceId", "quantity", "reason"])).toContainEqual([
      "N3",
      null,
      "R1",
      5,
      "需求已结束，锁定的匹配照原样保留；不锁定结果也一样好",
    ]);
    expect(whole.run.figures).toMatchObject({ needs: 2, asked: 20, matched: 9 });
  });
});

describe("the fingerprint of a run", () => {
  const of = (markdown: string): string => runOf(markdown).run.stamp.input;
  const lines = SMALL.split("\n");
  const swapped = lines
    .with(3, lines[4] ?? "")
    .with(4, lines[3] ?? "")
    .join("\n");

  it("stays when rows change places", () => {
    expect(swapped).not.toBe(SMALL);
    expect(of(swapped)).toBe(of(SMALL));
  });

  it("changes with a quantity", () => {
    expect(of(SMALL.replace("| 10 | 份 | 2 |", "| 11 | 份 | 2 |"))).not.toBe(of(SMALL));
  });
});

describe("long texts", () => {
  it("are shortened with a note of their length and place", () => {
    const description = "字".repeat(1_500);
    const whole = runOf(`
      | needs |
      | 编号 | 类别 | 服务人群 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 需求内容 |
      | N1 | 老年助餐 | 老年人 | 1 | 份 | 5 | 4 | 10 | ${description} |
      | resources |
      ${RESOURCE_COLUMNS}
      | R1 | 心理支持 | | 10 | 份 | | | | | | |
    `);
    expect(rowsOf(whole, "unmet")[0]?.["need"]).toBe(`${"字".repeat(300)}…（全文 1500 字，见“需求清单”）`);
  });
});
