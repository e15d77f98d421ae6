import type { Dataset } from "../../../../src/packs/mapping/tables/dataset";
import { parseGrade } from "../../../../src/core/sheets/reading/grade";
import { parseQuotas } from "../../../../src/core/sheets/reading/quotas";
import { readDataset } from "../../../../src/packs/mapping/reading/read-dataset";
import { problemOf } from "../../../../src/packs/mapping/results/matching-problem";
import { describeIssue } from "../../../../src/core/sheets/texts/describe-issue";
import { rawTables } from "../../../support/raw-tables";

const ROWS = `
  | needs |
  | 编号 | 社区 | 类别 | 服务人群 | 需求内容 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 来源 | 评估等级 | 提供方最低等级 | 能否拆分 |
  | N1 | 东园 | 老年助餐 | 老年人 | 午餐 | 1 | 份 | 3 | 3 | 1 | 问卷 | 2 | 3A | 整体满足 |
  | N2 | 西河 | 助浴理发 | 独居高龄老人 | 助浴 | 1 | 人次 | 3 | 3 | 1 | 问卷 | | | |
  | resources |
  | 编号 | 提供单位 | 资源名称 | 来源 | 种类 | 服务类别 | 适用人群 | 可提供数量 | 单位 | 所在社区 | 评级 | 要求的评估等级 | 每时段上限 | 人群限额 |
  | R1 | 食堂 | 午餐 | 社会 | 物力 | 老年助餐 | 老年人 | 9 | 份 | 东园 | AAAA | | 3 | 老年人 5；残疾人：2 |
  | R2 | 理发店 | 理发 | 市场 | 人力 | 助浴理发 | | 9 | 人次 | | | 1 | | |
`;
const read = (more = "", rows = ROWS): Dataset => readDataset(rawTables(rows + more), "zh");
const told = ({ issues }: Dataset): readonly string[] => issues.map((issue) => describeIssue(issue, "zh"));
const options = (...rows: readonly string[]): string =>
  ["", "| options |", "| 参数代码 | 参数 | 值 |", ...rows].join("\n");

describe("grades", () => {
  it.each([
    ["3", 3],
    ["0", 0],
    ["3A", 3],
    ["５a", 5],
    ["AAA", 3],
    ["三级", 3],
    ["4 级", 4],
    ["6", null],
    ["AAAAAA", null],
    ["优秀", null],
    ["2.5", null],
    ["", null],
  ])("%s is %s", (text, grade) => {
    expect(parseGrade(text)).toBe(grade);
  });
});

describe("quotas", () => {
  it.each([
    [
      "老年人 10;残疾人 5",
      [
        ["老年人", 10],
        ["残疾人", 5],
      ],
    ],
    [
      "老年人：10、残疾人５",
      [
        ["老年人", 10],
        ["残疾人", 5],
      ],
    ],
    ["Elderly people = 10", [["Elderly people", 10]]],
    ["", []],
  ])("%s names each group with its number", (text, quotas) => {
    expect(parseQuotas(text)).toEqual(quotas.map(([group, most]) => ({ group, most })));
  });

  it.each(["老年人", "10", "老年人 十"])("%s is not understood", (text) => {
    expect(parseQuotas(`残疾人 5；${text}`)).toBe(text);
  });
});

describe("reading what a need and a resource ask of each other", () => {
  it("takes levels, ratings, divisions, limits of slots and quotas to matching", () => {
    const dataset = read();
    expect(told(dataset)).toEqual([]);
    const { needs, resources } = problemOf(dataset, "2026-07-01").problem;
    expect(needs).toMatchObject([
      { community: "东园", level: 2, leastRating: 3, division: "all-or-nothing" },
      { community: "西河", level: 0, leastRating: 0 },
    ]);
    expect(needs[1]).not.toHaveProperty("division");
    expect(resources).toMatchObject([
      {
        community: "东园",
        rating: 4,
        leastLevel: 0,
        slotCapacity: 3,
        groupQuotas: [
          { group: "elderly", most: 5, parts: ["elderly-alone"] },
          { group: "disabled", most: 2, parts: [] },
        ],
      },
      { community: null, rating: 0, leastLevel: 1, slotCapacity: null, groupQuotas: [] },
    ]);
  });

  it("reads a workbook without these columns", () => {
    const old = read(
      "",
      `
      | needs |
      | 编号 | 社区 | 类别 | 服务人群 | 需求内容 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 来源 |
      | N1 | 东园 | 老年助餐 | 老年人 | 午餐 | 1 | 份 | 3 | 3 | 1 | 问卷 |
      | resources |
      | 编号 | 提供单位 | 资源名称 | 来源 | 种类 | 服务类别 | 可提供数量 | 单位 |
      | R1 | 食堂 | 午餐 | 社会 | 物力 | 老年助餐 | 9 | 份 |
    `,
    );
    expect(told(old)).toEqual([]);
    expect(old.needs[0]).toMatchObject({ level: null, leastRating: null, division: null });
    expect(old.resources[0]).toMatchObject({
      rating: null,
      leastLevel: null,
      slotCapacity: null,
      groupQuotas: [],
    });
  });

  it.each([
    ["AAAA", "很好", "资源清单!K5：“评级”要填 0 到 5 的等级，如 3 或 3A，这里是“很好”。"],
    [
      "老年人 5；残疾人：2",
      "老年人 5；长者 2",
      "资源清单!N5：“长者”不在“人群限额”的选项里。请从下拉表选择，或在“设置”表添加这一项。",
    ],
    [
      "老年人 5；残疾人：2",
      "老年人 5；老年人 2",
      "资源清单!N5：看不懂人群限额“老年人”。请写成“老年人 10；残疾人 5”这样，每个人群写一次，后面是整数。",
    ],
  ])("leaves the row out for %s written as %s", (good, bad, sentence) => {
    const dataset = read("", ROWS.replace(good, bad));
    expect(dataset.resources.map(({ id }) => id)).toEqual(["R2"]);
    expect(told(dataset)).toEqual([sentence]);
  });
});

describe("the settings of matching", () => {
  it("need no thought: borders open at 500 m, no fairness, one week", () => {
    const { borders, fairness, minimumShares, substitutes } = problemOf(read(), "2026-07-01").problem;
    expect({ borders, fairness, minimumShares, substitutes }).toEqual({
      borders: { areOpen: true, surchargeM: 500 },
      fairness: null,
      minimumShares: [],
      substitutes: [],
    });
  });

  it("are read by their codes", () => {
    const dataset = read(
      options(
        "| bordersOpen | | 0 |",
        "| borderSurchargeM | | 80 |",
        "| fairness | | 2 |",
        "| weeks | | 4 |",
      ),
    );
    const { borders, fairness, resources } = problemOf(dataset, "2026-07-01").problem;
    expect({ borders, fairness }).toEqual({
      borders: { areOpen: false, surchargeM: 80 },
      fairness: "community",
    });
    expect(resources[0]).toMatchObject({ capacity: 36, slotCapacity: 12 });
  });

  it("stay as they were where a value makes no sense", () => {
    const dataset = read(options("| bordersOpen | | 3 |", "| weeks | | 1.5 |"));
    expect(dataset.options).toMatchObject({ bordersOpen: 1, weeks: 1 });
    expect(dataset.issues.map(({ code, address }) => [code, address])).toEqual([
      ["out-of-range", "C5"],
      ["not-whole", "C6"],
    ]);
  });

  it("let one category stand in for another, in every unit that occurs", () => {
    const dataset = read(`
      | substitutes |
      | 需求类别 | 替代类别 | 折合米数 |
      | 老年助餐 | 邻里互助 | 300 |
      | 助浴理发 | 养老 | |
      | 老年助餐 | 没有的类别 | 1 |
    `);
    expect(dataset.substitutes).toEqual([
      { category: "elderly.meals", by: "inclusion.mutual-aid", extraM: 300 },
      { category: "elderly.haircut", by: "elderly", extraM: 0 },
    ]);
    expect(dataset.issues.map(({ code, address }) => [code, address])).toEqual([["code-unknown", "B7"]]);
    expect(problemOf(dataset, "2026-07-01").problem.substitutes).toHaveLength(4);
    expect(problemOf(dataset, "2026-07-01").problem.substitutes).toContainEqual({
      category: '["meal","elderly.meals"]',
      by: '["meal","inclusion.mutual-aid"]',
      extraCost: 300,
    });
  });

  it("guarantee shares to groups or to communities, never to both", () => {
    const dataset = read(`
      | minimumShares |
      | 人群或社区 | 最低比例 |
      | 老年人 | 0.5 |
      | 东园 | 0.4 |
      | 火星 | 0.3 |
      | 残疾人 | 7 |
    `);
    expect(dataset.minimumShares).toEqual([{ scope: "group", name: "elderly", share: 0.5 }]);
    expect(dataset.issues.map(({ code, address }) => [code, address])).toEqual([
      ["out-of-range", "B8"],
      ["share-of-both", "A6"],
      ["share-of-nobody", "A7"],
    ]);
  });
});

describe("what people decided on matches", () => {
  const matches = (...rows: readonly string[]): string =>
    ["", "| matches |", "| 需求编号 | 资源编号 | 分配数量 | 状态 | 拒绝原因 | 锁定 |", ...rows].join("\n");

  it("keeps what is confirmed or done, in words of today and of older workbooks", () => {
    const dataset = read(
      matches("| N1 | R1 | 1 | 已确认 | | |", "| N2 | R2 | 1 | 已服务 | | |", "| N2 | R1 | 1 | 建议 | | |"),
    );
    expect(dataset.locks.map(({ needId, state }) => [needId, state])).toEqual([
      ["N1", "confirmed"],
      ["N2", "done"],
    ]);
  });

  it("understands the list of an older workbook, under its own names", () => {
    const dataset = read(`${matches("| N1 | R1 | 1 | 谈好了 | | |", "| N2 | R2 | | 已拒绝 | 太远 | |")}
      | list-matchState |
      | 代码 | 名称 |
      | proposed | 建议 |
      | agreed | 谈好了 |
      | delivered | 已服务 |
    `);
    expect(dataset.locks.map(({ needId, state }) => [needId, state])).toEqual([["N1", "confirmed"]]);
    expect(dataset.codes["matchState"]?.map(({ code, label }) => [code, label])).toEqual([
      ["proposed", "建议"],
      ["confirmed", "谈好了"],
      ["done", "已服务"],
      ["refused", "已拒绝"],
    ]);
    expect(dataset.refused).toEqual([{ needId: "N2", resourceId: "R2", reason: "太远" }]);
  });

  it("keeps refused pairs apart from then on, whatever their lock says", () => {
    const dataset = read(
      matches("| N2 | R2 | 1 | 已拒绝 | 家属不愿意 | 锁定 |", "| N9 | R2 | | 已拒绝 | | |"),
    );
    expect(dataset.locks).toEqual([]);
    expect(problemOf(dataset, "2026-07-01").problem.excluded).toMatchObject([
      { needIndex: 1, resourceIndex: 1 },
    ]);
    expect(told(dataset)).toEqual([
      "匹配结果!D6：对配对（需求 N9、资源 R2）的拒绝不再保留：其中一行已不存在或不能使用。",
    ]);
  });
});
