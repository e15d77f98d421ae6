import { computeRun } from "../../../../src/packs/mapping/results/compute-run";
import { cellsOf, NEED_COLUMNS, RESOURCE_COLUMNS, runOf } from "../../../support/community-run";

/** Meals for three along a road, of whom the last goes short; talks for two, of whom one has the longer way. */
const ROAD = `
  | needs |
  ${NEED_COLUMNS}
  | N1 | 老年助餐 | 老年人 | 1 | 份 | 5 | 4 | 1 | 0 | 0 | | |
  | N2 | 老年助餐 | 老年人 | 1 | 份 | 5 | 4 | 1 | 500 | 0 | | |
  | N3 | 老年助餐 | 老年人 | 1 | 份 | 2 | 2 | 1 | 1000 | 0 | | |
  | N4 | 心理支持 | 青少年 | 1 | 人次 | 3 | 4 | 1 | 0 | 0 | | |
  | N5 | 心理支持 | 青少年 | 1 | 人次 | 3 | 4 | 1 | 100 | 0 | | |
  | resources |
  ${RESOURCE_COLUMNS}
  | R1 | 老年助餐 | 老年人 | 1 | 份 | 0 | 0 | 500 | | | |
  | R2 | 老年助餐 | 老年人 | 1 | 份 | 900 | 0 | 500 | | | |
  | R3 | 心理支持 | 青少年 | 1 | 人次 | 50 | 0 | | | | |
  | R4 | 心理支持 | 青少年 | 2 | 人次 | 1000 | 0 | | | | |
`;

describe("what a match displaces", () => {
  const whole = runOf(ROAD);

  it("is the need that would get the unit, the one behind it, or the one whose way would be shorter", () => {
    expect(lastReasons(whole)).toEqual([
      ["N1", "R1", "这里少 1 份，经 N2（1 级）调换可给 N3（3 级）"],
      ["N2", "R2", "这里少 1 份，可给 N3（3 级）"],
      ["N4", "R3", "这里少 1 人次，改给 N5（2 级），路程加费用少 850 米"],
      ["N5", "R4", "没有挤占别的需求"],
    ]);
  });

  it("is told in English too, with the units of the workbook", () => {
    const run = computeRun({ ...whole.dataset, language: "en" }, "2026-03-05T14:30:00", "0");
    expect(lastReasons({ run })).toEqual([
      ["N1", "R1", "one unit (份) less here could, by way of N2 (tier 1), serve N3 (tier 3)"],
      ["N2", "R2", "one unit (份) less here could go to N3 (tier 3)"],
      ["N4", "R3", "one unit (人次) less here could go to N5 (tier 2): way and cost down by 850 m"],
      ["N5", "R4", "displaces no other need"],
    ]);
  });

  it("is told by the row of the resource that would give the unit", () => {
    const both = `
      | needs |
      ${NEED_COLUMNS}
      | N1 | 老年助餐 | 老年人 | 2 | 份 | 5 | 4 | 1 | 0 | 0 | | |
      | N2 | 老年助餐 | 老年人 | 1 | 份 | 2 | 2 | 1 | 1000 | 0 | | |
      | resources |
      ${RESOURCE_COLUMNS}
      | R1 | 老年助餐 | 老年人 | 1 | 份 | 0 | 0 | | | | |
      | R2 | 老年助餐 | 老年人 | 1 | 份 | 900 | 0 | | | | |
    `;
    const rows = lastReasons(runOf(both));
    expect(rows[0]).toEqual(["N1", "R1", "本需求少 1 份，让出的是 R2 的，见该行"]);
    expect(rows[1]).toEqual(["N1", "R2", "这里少 1 份，可给 N2（3 级）"]);
  });

  it("is said not to be worked out where fairness holds, and not told of what is locked", () => {
    const fair = `${ROAD}
      | options |
      | 参数代码 | 参数 | 值 |
      | fairness | | 1 |
    `;
    const locked = `${ROAD}
      | matches |
      | 需求编号 | 资源编号 | 分配数量 | 状态 | 锁定 |
      | N2 | R2 | 1 | 已对接 | 锁定 |
    `;
    const under = runOf(fair);
    expect(lastReasons(under).map(([, , told]) => told)).toEqual(Array(4).fill("有附加规则，未算出挤占了谁"));
    const run = computeRun({ ...under.dataset, language: "en" }, "2026-03-05T14:30:00", "0");
    expect(lastReasons({ run })[0]?.[2]).toBe("under further rules it is not worked out whom it displaces");
    expect(lastReasons(runOf(locked))[1]?.[2]).not.toMatch(/少 1|挤占/);
  });

  it("is told where limits hold, too", () => {
    const limited = ROAD.replace(RESOURCE_COLUMNS, `${RESOURCE_COLUMNS} 每时段上限 |`)
      .replace(/\| R[123] .*/gu, "$& |")
      .replace(/\| R4 .*/u, "$& 2 |");
    expect(lastReasons(runOf(limited)).map(([, , told]) => told)).toEqual([
      "这里少 1 份，经 N2（1 级）调换可给 N3（3 级）",
      "这里少 1 份，可给 N3（3 级）",
      "这里少 1 人次，改给 N5（2 级），路程加费用少 850 米",
      "没有挤占别的需求",
    ]);
  });
});

/** Need, resource and the last clause of the reason of each match. */
const lastReasons = (whole: Parameters<typeof cellsOf>[0]): unknown[][] =>
  cellsOf(whole, "matches", ["needId", "resourceId", "reason"]).map(([need, resource, reason]) => [
    need,
    resource,
    String(reason)
      .split(/；|; |都符合，/)
      .at(-1),
  ]);
