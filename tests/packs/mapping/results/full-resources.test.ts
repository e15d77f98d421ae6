import { computeRun } from "../../../../src/packs/mapping/results/compute-run";
import { cellsOf, NEED_COLUMNS, RESOURCE_COLUMNS, runOf } from "../../../support/community-run";

/** Of meals R1 is short, R2 and R3 are only nearer than R4, which has plenty; R5 is too near for more of it to help. */
const USED_UP = `
  | needs |
  ${NEED_COLUMNS}
  | N1 | 老年助餐 | 老年人 | 5 | 份 | 5 | 4 | 20 | 0 | 0 | 周一上午 | |
  | N2 | 老年助餐 | 老年人 | 6 | 份 | 2 | 2 | 6 | 300 | 0 | 周二上午 | |
  | N3 | 老年助餐 | 老年人 | 3 | 份 | 2 | 2 | 6 | 0 | 0 | 周三上午 | |
  | resources |
  ${RESOURCE_COLUMNS}
  | R5 | 老年助餐 | 老年人 | 3 | 份 | 0 | 0 | | 周三 | | |
  | R3 | 老年助餐 | 老年人 | 2 | 份 | 300 | 200 | | 周二 | | |
  | R2 | 老年助餐 | 老年人 | 2 | 份 | 300 | 100 | | 周二 | | |
  | R4 | 老年助餐 | 老年人 | 9 | 份 | 300 | 900 | | 周二 | | |
  | R1 | 老年助餐 | 老年人 | 4 | 份 | 0 | 0 | | 周一 | | |
`;
const ROWS = ["resources", "capacity", "needs", "tiers", "oneMore"];

describe("a resource that is used up", () => {
  it("has a row with its load and what one more unit would bring, what helps most first", () => {
    expect(cellsOf(runOf(USED_UP), "bottlenecks", ["number", "shortage", ...ROWS])).toEqual([
      [1, 1, "R1", 4, "N1", "1", "R1：1 级多满足 1"],
      [2, null, "R1", 4, "N1", "1", "已用 4/4 份；1 级多满足 1"],
      [3, null, "R2", 2, "N2", null, "已用 2/2 份；路程加费用少 800 米"],
      [4, null, "R3", 2, "N2", null, "已用 2/2 份；路程加费用少 700 米"],
      [5, null, "R5", 3, "N3", null, "已用 3/3 份；没有变化"],
    ]);
  });

  it("is told in English too", () => {
    const { dataset } = runOf(USED_UP);
    const run = computeRun({ ...dataset, language: "en" }, "2026-03-05T14:30:00", "0");
    expect(cellsOf({ run }, "bottlenecks", ["resources", "oneMore"]).slice(1, 3)).toEqual([
      ["R1", "4 of 4 given (份); tier 1 gets 1 more"],
      ["R2", "2 of 2 given (份); way and cost down by 800 m"],
    ]);
  });

  it("has its row where the set it belongs to tells of six only", () => {
    const seven = Array.from({ length: 7 }, (_, i) => `| R${i} | 老年助餐 | | 1 | 份 | 0 | 0 | | | | |`);
    const [set, ...rows] = cellsOf(runOf(meals(1, 9, seven)), "bottlenecks", ["resources", "oneMore"]);
    expect(set?.[1]).toMatch(/^(R\d：3 级多满足 1；){6}其余见下面各行$/);
    expect(rows).toEqual(seven.map((_, i) => [`R${i}`, "已用 1/1 份；3 级多满足 1"]));
  });

  it("with what is locked counts that in its load, not in what can be matched", () => {
    const locked = `${USED_UP}
      | matches |
      | 需求编号 | 资源编号 | 分配数量 | 状态 | 锁定 |
      | N1 | R1 | 3 | 已对接 | 锁定 |
      | N2 | R2 | 2 | 已对接 | 锁定 |
      | N3 | R2 | 2 | 已对接 | 锁定 |
    `;
    expect(cellsOf(runOf(locked), "bottlenecks", ROWS).slice(1)).toEqual(
      expect.arrayContaining([
        ["R1", 1, "N1", "1", "已用 4/4 份；1 级多满足 1"],
        ["R2", 0, "N2", null, "已用 2/2 份；锁定的已超过可提供数量，多出的先给锁定"],
      ]),
    );
  });

  it("is told under rules within a limit, and the others are said not to be computed", () => {
    const many = Array.from({ length: 32 }, (_, i) => `| R${10 + i} | 老年助餐 | | 1 | 份 | 0 | 0 | | | | |`);
    const fair = `${meals(32, 2, many)}
      | options |
      | 参数代码 | 参数 | 值 |
      | fairness | | 1 |
    `;
    const [, ...rows] = cellsOf(runOf(fair), "bottlenecks", ["resources", "oneMore"]);
    expect(rows.slice(0, 30)).toEqual(
      many.slice(0, 30).map((_, i) => [`R${10 + i}`, "已用 1/1 份；3 级多满足 1"]),
    );
    const untold = "已用 1/1 份；未计算：有附加规则时每项都要重新求解，只算编号在前的 30 项";
    expect(rows.slice(30)).toEqual([
      ["R40", untold],
      ["R41", untold],
    ]);
  });
});

/** So many needs of meals, each for `quantity`, in one place with `resources`. */
const meals = (count: number, quantity: number, resources: readonly string[]): string => `
  | needs |
  ${NEED_COLUMNS}
  ${Array.from({ length: count }, (_, i) => `| N${i} | 老年助餐 | 老年人 | ${quantity} | 份 | 2 | 2 | 9 | 0 | 0 | | |`).join("\n")}
  | resources |
  ${RESOURCE_COLUMNS}
  ${resources.join("\n")}
`;
