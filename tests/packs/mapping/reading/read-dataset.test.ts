import { readDataset } from "../../../../src/packs/mapping/reading/read-dataset";
import type { Dataset } from "../../../../src/packs/mapping/tables/dataset";
import { describeIssue } from "../../../../src/core/sheets/texts/describe-issue";
import { rawTables } from "../../../support/raw-tables";

const NEEDS =
  "| 编号 | 社区 | 类别 | 服务人群 | 需求内容 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 来源 | 提出日期 | 期望时间 |".replace(
    "期望时间",
    "时段",
  );
/** Resources with lunch as R1. */
const LUNCH = `| 编号 | 提供单位 | 资源名称 | 来源 | 种类 | 服务类别 | 可提供数量 | 单位 |
      | R1 | 食堂 | 午餐 | 社会 | 物力 | 老年助餐 | 9 | 份 |`;
const GOOD = "| C社区 | 老年助餐 | 老年人 | 午餐 | 20 | 份 | 4 | 4 | 30 | 问卷；走访 | 46000 | 周一上午 |";

/** Rows read and rows left out always add up to the rows that hold anything. */
function read(markdown: string): Dataset {
  const dataset = readDataset(rawTables(markdown), "zh");
  for (const key of ["profile", "needs", "resources", "survey"] as const) {
    const used = {
      profile: dataset.profiles,
      needs: dataset.needs,
      resources: dataset.resources,
      survey: dataset.survey,
    }[key];
    const leftOut = dataset.leftOut.filter(({ table }) => table === key);
    expect(used.length + leftOut.length).toBe(dataset.rows[key]);
  }
  return dataset;
}
const needs = (...rows: readonly string[]): Dataset => read(["| needs |", NEEDS, ...rows].join("\n"));
const told = (dataset: Dataset): readonly string[] =>
  dataset.issues.filter(({ table }) => table === "needs").map((issue) => describeIssue(issue, "zh"));

describe("reading the needs", () => {
  it("reads a clean row into codes, days and slots", () => {
    const dataset = needs(`| N1 ${GOOD}`);
    expect(told(dataset)).toEqual([]);
    expect(dataset.needs).toEqual([
      {
        rowNumber: 5,
        id: "N1",
        community: "C社区",
        grid: null,
        category: "elderly.meals",
        group: "elderly",
        description: "午餐",
        quantity: 20,
        unit: "meal",
        urgency: 4,
        severity: 4,
        people: 30,
        evidence: ["survey", "visit"],
        place: null,
        x: null,
        y: null,
        maxDistanceM: null,
        slots: 1,
        reported: "2025-12-09",
        level: null,
        leastRating: null,
        division: null,
        state: null,
      },
    ]);
  });

  it("says in which cell a table without rows begins", () => {
    expect(told(needs("|  |  |  |"))).toEqual([
      "需求清单!A5：还没有填写任何一行。请从这一格开始填写，或先载入示例。",
    ]);
  });

  it("leaves a row out for text in a number column, and says where", () => {
    const dataset = needs(`| N1 ${GOOD.replace("| 20 |", "| 二十份 |")}`, `| N2 ${GOOD}`);
    expect(dataset.needs.map(({ id }) => id)).toEqual(["N2"]);
    expect(told(dataset)).toEqual([
      "需求清单!F5：“数量”要填数字，这里写的是“二十份”。请只写数字，文字说明放到别的列。",
    ]);
  });

  it("suggests the nearest category for an unknown one", () => {
    expect(told(needs(`| N1 ${GOOD.replace("老年助餐", "老人助餐")}`))).toEqual([
      "需求清单!C5：“老人助餐”不在“类别”的选项里，最接近的是“老年助餐”。请从下拉表选择，或在“设置”表添加这一项。",
    ]);
  });

  it("suggests nothing when nothing is near", () => {
    expect(told(needs(`| N1 ${GOOD.replace("老年助餐", "QQQQQQ")}`))).toEqual([
      "需求清单!C5：“QQQQQQ”不在“类别”的选项里。请从下拉表选择，或在“设置”表添加这一项。",
    ]);
  });

  it("refuses a negative quantity with its bounds", () => {
    expect(told(needs(`| N1 ${GOOD.replace("| 20 |", "| -3 |")}`))).toEqual([
      "需求清单!F5：“数量”是 -3，应在 0 到 10000000 之间。请核对后修改。",
    ]);
  });

  it("keeps the first of two equal ids and names its row", () => {
    const dataset = needs(`| N1 ${GOOD}`, `| n1 ${GOOD}`);
    expect(dataset.needs.map(({ rowNumber }) => rowNumber)).toEqual([5]);
    expect(told(dataset)).toEqual([
      "需求清单!A6：编号“n1”与第 5 行重复。请换一个不重复的编号，修改前这一行不参加匹配。",
    ]);
  });

  it("reads a date stored as text, and says so", () => {
    const dataset = needs(`| N1 ${GOOD.replace("46000", "2026年3月5日")}`);
    expect(dataset.needs[0]?.reported).toBe("2026-03-05");
    expect(dataset.issues[0]).toMatchObject({ code: "date-as-text", level: "notice", address: "L5" });
  });

  it("keeps 3,000 characters whole and mentions them", () => {
    const story = "长".repeat(3_000);
    const dataset = needs(`| N1 ${GOOD.replace("午餐", story)}`);
    expect(dataset.needs[0]?.description).toBe(story);
    expect(dataset.issues[0]).toMatchObject({
      code: "text-too-long",
      level: "notice",
      address: "E5",
      values: { length: 3_000 },
    });
  });

  it("keeps a text that begins with = as text", () => {
    const dataset = needs(`| N1 ${GOOD.replace("午餐", "=1+1")}`);
    expect(dataset.needs[0]?.description).toBe("=1+1");
    expect(dataset.issues[0]).toMatchObject({ code: "text-like-formula", address: "E5" });
  });

  it("reads a number stored as text", () => {
    const dataset = needs(`| N1 ${GOOD.replace("| 20 |", "| '１,２００ |")}`);
    expect(dataset.needs[0]?.quantity).toBe(1_200);
    expect(dataset.issues[0]).toMatchObject({ code: "number-as-text", level: "notice" });
  });

  it("does not widen a need whose acceptable time cannot be read", () => {
    const dataset = needs(`| N1 ${GOOD.replace("周一上午", "有空就行吧")}`);
    expect(dataset.needs).toEqual([]);
    expect(dataset.leftOut[0]).toMatchObject({ id: "N1", rowNumber: 5 });
  });

  it("names a missing column and what is nearest to it", () => {
    const dataset = read(["| needs |", NEEDS.replace("| 数量 |", "| 数目量 |"), `| N1 ${GOOD}`].join("\n"));
    expect(dataset.needs).toEqual([]);
    expect(dataset.issues.filter(({ table }) => table === "needs")[0]).toMatchObject({
      code: "column-missing",
      field: "quantity",
    });
  });

  it("finds columns by English titles and aliases in any order", () => {
    const dataset = read(`
      | needs |
      | Quantity | need id | 社区名称 | 需求类别 | 人群 | 需求名称 | Unit | 紧急程度 | Severity | 人数 | Evidence |
      | 5 | N9 | C社区 | Meals for the elderly | elderly | 午餐 | meals | 3 | 2 | 8 | Survey |`);
    expect(dataset.needs[0]).toMatchObject({
      id: "N9",
      quantity: 5,
      category: "elderly.meals",
      unit: "meal",
      people: 8,
    });
  });

  it("takes a community for the same in whatever width and with whatever spaces, and writes it as the profile does", () => {
    const dataset = read(`
      | needs |
      ${NEEDS}
      | N1 ${GOOD.replace("C社区", "Ｃ社区")}
      | N2 ${GOOD.replace("C社区", "D 社区")}
      | resources |
      | 编号 | 提供单位 | 资源名称 | 来源 | 种类 | 服务类别 | 可提供数量 | 单位 | 所在社区 |
      | R1 | 食堂 | 午餐 | 社会 | 物力 | 老年助餐 | 9 | 份 | c 社区 |
      | R2 | 食堂 | 午餐 | 社会 | 物力 | 老年助餐 | 9 | 份 | D社区 |
      | R3 | 食堂 | 午餐 | 社会 | 物力 | 老年助餐 | 9 | 份 | |
      | survey |
      | 答卷编号 | 社区 |
      | S1 | C  社区 |
      | profile |
      | 社区 | 人口 |
      | C 社区 | 900 |`);
    const communities = (rows: readonly { readonly community: string | null }[]) =>
      rows.map(({ community }) => community);
    expect(communities(dataset.needs)).toEqual(["C 社区", "D 社区"]);
    expect(communities(dataset.resources)).toEqual(["C 社区", "D 社区", null]);
    expect(communities(dataset.survey)).toEqual(["C 社区"]);
  });

  it("checks 20,000 rows and loses none", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `| N${index % 19_999} ${GOOD}`);
    const dataset = needs(...rows);
    expect([dataset.needs.length, dataset.leftOut.length]).toEqual([19_999, 1]);
  });
});

describe("reading the settings", () => {
  it("knows entries that people added, and their first level", () => {
    const dataset = read(`
      | list-category |
      | 代码 | 一级类别 | 名称 |
      | elderly |  | 养老 |
      |  | 养老 | 老年大学 |`);
    expect(dataset.codes.category).toEqual([
      { code: "elderly", label: "养老", parent: null },
      { code: "老年大学", label: "老年大学", parent: "elderly" },
    ]);
  });

  it("falls back to declared bounds when low and high are reversed", () => {
    const dataset = read(`
      | criteria |
      | 指标代码 | 指标 | 权重 | 下限 | 上限 |
      | people | 人数 | 50 | 100 | 10 |`);
    expect(dataset.criteria[0]).toMatchObject({ key: "people", weight: 50, low: 0, high: 500 });
    expect(dataset.issues.map(({ code }) => code)).toContain("bounds-reversed");
  });

  it("keeps what people decide in rows of their own, however they write the ids", () => {
    const dataset = read(`
      | needs |
      ${NEEDS}
      | N1 ${GOOD}
      | resources |
      ${LUNCH}
      | R2 | 食堂 | 晚餐 | 社会 | 物力 | 老年助餐 | 9 | 份 |
      | matches |
      | 需求编号 | 资源编号 | 分配数量 | 状态 | 拒绝原因 | 锁定 |
      | ｎ１ | r1 | 3 | | | 锁定 |
      | n1 | Ｒ２ | | 已拒绝 | 太远 | |`);
    expect(dataset.locks).toEqual([{ needId: "N1", resourceId: "R1", quantity: 3, state: null }]);
    expect(dataset.refused).toEqual([{ needId: "N1", resourceId: "R2", reason: "太远" }]);
  });

  it("notes a lock whose need is gone", () => {
    const dataset = read(`
      | matches |
      | 需求编号 | 资源编号 | 分配数量 | 锁定 |
      | N7 | R7 | 3 | 锁定 |`);
    expect(dataset.locks).toEqual([]);
    expect(dataset.issues.find(({ code }) => code === "lock-impossible")).toMatchObject({
      address: "D5",
      values: { need: "N7", resource: "R7" },
    });
  });

  it.each([
    ["the need", "N7", "R1"],
    ["the resource", "N1", "R7"],
  ])("notes a refusal when it is gone: %s", (_, need, resource) => {
    const dataset = read(`
      | needs |
      ${NEEDS}
      | N1 ${GOOD}
      | resources |
      ${LUNCH}
      | matches |
      | 需求编号 | 资源编号 | 分配数量 | 状态 | 拒绝原因 |
      | N1 | R1 | | 已拒绝 | 太远 |
      | ${need} | ${resource} | | 已拒绝 | 太远 |`);
    expect(dataset.refused).toEqual([{ needId: "N1", resourceId: "R1", reason: "太远" }]);
    const issues = dataset.issues.filter(({ table }) => table === "matches");
    expect(issues).toMatchObject([{ code: "refusal-gone", level: "notice", address: "D6", field: "state" }]);
    expect(issues.map((issue) => describeIssue(issue, "zh"))).toEqual([
      `匹配结果!D6：对配对（需求 ${need}、资源 ${resource}）的拒绝不再保留：其中一行已不存在或不能使用。`,
    ]);
    expect(issues.map((issue) => describeIssue(issue, "en"))).toEqual([
      `匹配结果!D6: The refusal of the pair (need ${need}, resource ${resource}) is no longer kept: one of the rows is gone or unusable.`,
    ]);
  });
});
