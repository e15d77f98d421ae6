import { MATCHES } from "../../../../src/packs/mapping/tables/result-fields";
import type { CellValue, RawTable } from "../../../../src/core/sheets/declare/raw-table";
import { cellsOf, rawsLeftBehind, runOf } from "../../../support/community-run";
import { runInWorkbook } from "../../../support/run-sheets";

const NEEDS =
  "| 编号 | 社区 | 类别 | 服务人群 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 时段 | 能否拆分 | 提供方最低等级 |";
const RESOURCES = "| 编号 | 社区 | 服务类别 | 可提供数量 | 单位 | 时段 | 每时段上限 | 评级 |";

interface Street {
  readonly needs: readonly string[];
  readonly resources: readonly string[];
  readonly options?: readonly string[];
}

const street = ({ needs, resources, options = [] }: Street): string => `
  | needs |
  ${NEEDS}
  ${needs.join("\n")}
  | resources |
  ${RESOURCES}
  ${resources.join("\n")}
  | options |
  | 参数代码 | 值 |
  ${options.join("\n")}
`;
const unmetOf = (given: Street): unknown[][] =>
  cellsOf(runOf(street(given)), "unmet", ["needId", "reason", "explanation", "nearestMiss"]);
const scheduleOf = (given: Street): unknown[][] =>
  cellsOf(runOf(street(given)), "matches", ["needId", "resourceId", "quantity", "schedule"]);

describe("an unmet need under rules", () => {
  it("that may not be split is told so", () => {
    expect(
      unmetOf({
        needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | | 整体且同一提供方 | |"],
        resources: ["| R1 | 甲 | 老年助餐 | 3 | 份 | | | |", "| R2 | 甲 | 老年助餐 | 4 | 份 | | | |"],
      }),
    ).toEqual([
      [
        "N1",
        "不能拆分",
        "共 2 项资源，类别和单位相符 2 项；可用资源 2 项，但都凑不出一次所需的 5 份；本需求不能拆分，已满足 0 份",
        null,
      ],
    ]);
  });

  it("is told where limits of time slots keep what is left", () => {
    expect(
      unmetOf({
        needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | 周一上午 | | |"],
        resources: ["| R1 | 甲 | 老年助餐 | 9 | 份 | 周一 | 2 | |"],
      }),
    ).toEqual([
      [
        "N1",
        "名额或时段受限",
        "共 1 项资源，类别和单位相符 1 项；可用资源 1 项，已满足 2 份，还差 3 份；资源虽有余量，但每个时段的数量、人群名额、最低份额或不能拆分的需求限制了它",
        null,
      ],
    ]);
  });

  it("is told of higher tiers only where no lower one is served", () => {
    const explained = (shares: string): unknown[] =>
      cellsOf(
        runOf(`${street({
          needs: [
            "| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | | | |",
            "| N2 | 甲 | 老年助餐 | 残疾人 | 5 | 份 | 2 | 2 | 5 | | | |",
          ],
          resources: ["| R1 | 甲 | 老年助餐 | 4 | 份 | | | |"],
        })}
        | minimumShares |
        | 人群或社区 | 最低比例 |
        ${shares}`),
        "unmet",
        ["explanation"],
      ).flat();
    expect(explained("| 老年人 | 0.5 |")).toEqual([
      expect.stringContaining("已满足 4 份，还差 1 份；这些资源已全部用于优先级相同或更高的需求"),
      expect.stringContaining("已满足 0 份，还差 5 份；这些资源已全部用于优先级相同或更高的需求"),
    ]);
    expect(explained("| 残疾人 | 0.2 |")).toEqual([
      expect.stringMatching(/已满足 3 份，还差 2 份；这些资源已全部分配$/),
      expect.stringContaining("已满足 1 份，还差 4 份；这些资源已全部用于优先级相同或更高的需求"),
    ]);
  });

  it("is told which community and which rating come nearest", () => {
    expect(
      unmetOf({
        needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | | | 3A |"],
        resources: [
          "| R1 | 乙 | 老年助餐 | 9 | 份 | | | 4A |",
          "| R2 | 甲 | 老年助餐 | 9 | 份 | | | 2A |",
          "| R3 | 甲 | 老年助餐 | 9 | 份 | | | |",
        ],
        options: ["| bordersOpen | 0 |"],
      }).map(([, , , misses]) => misses),
    ).toEqual([
      "R1 甲单位：在乙，现不跨社区；R2 甲单位：要求单位评级 3A，现为 2A；R3 甲单位：要求单位评级 3A，现未评级",
    ]);
  });

  it("behind closed borders gets the suggestion to open them, and their price is told", () => {
    const whole = runOf(
      street({
        needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | | | |"],
        resources: ["| R1 | 乙 | 老年助餐 | 9 | 份 | | | |"],
        options: ["| bordersOpen | 0 |"],
      }),
    );
    expect(cellsOf(whole, "scenarios", ["scenario", "action", "tier1", "effect"])).toEqual([
      [
        "建议：打开社区边界",
        "打开社区边界",
        5,
        "1 级多满足 5，多惠及 5 人次，未满足的需求少 1 条，路程加费用多 2500 米",
      ],
    ]);
    const [, , price] = whole.run.blocks.find(({ block }) => block.id === "plan-values")?.block.cells ?? [];
    expect(price).toEqual(["不跨社区：1 级少满足 5，未满足的需求多 1 条，路程加费用少 2500 米"]);
  });
});

describe("compared with the last run", () => {
  /** One need of 5, and a resource that has so many for it. */
  const given = (units: number) =>
    street({
      needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | | | |"],
      resources: [`| R1 | 甲 | 老年助餐 | ${units} | 份 | | | |`],
    });

  it("a need that lacks nothing any more is told why on its first match", () => {
    const before = rawsLeftBehind(runOf(given(3)));
    const now = runInWorkbook(new Map([...before, ...runOf(given(6)).raws]));
    expect(cellsOf(now, "matches", ["needId", "quantity", "reason"])).toEqual([
      ["N1", 5, expect.stringMatching(/；与上次相比多 2：R1 由 3 增到 6$/)],
    ]);
    expect(cellsOf(now, "unmet", ["needId"])).toEqual([]);
    const again = runInWorkbook(rawsLeftBehind(now));
    expect(cellsOf(again, "matches", ["reason"])).toEqual([[expect.not.stringContaining("与上次相比")]]);
  });

  it("a resource that had nothing to give is not called new", () => {
    const before = rawsLeftBehind(runOf(given(0)));
    const now = runInWorkbook(new Map([...before, ...runOf(given(4)).raws]));
    expect(cellsOf(now, "unmet", ["needId", "lastServed", "change"])).toEqual([
      ["N1", 0, "多 4：R1 新近可用"],
    ]);
  });

  it("a need that people gave less by hand is not said to have asked for less then", () => {
    const given = street({
      needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | | | |"],
      resources: ["| R1 | 甲 | 老年助餐 | 5 | 份 | | | |"],
    });
    const before = rawsLeftBehind(runOf(given));
    const matches = before.get("matches") as RawTable;
    const keys = Object.keys(MATCHES.fields);
    const confirmed = (row: readonly CellValue[]): readonly CellValue[] =>
      row.with(keys.indexOf("quantity"), 3).with(keys.indexOf("state"), "已确认");
    const now = runInWorkbook(
      new Map([...before, ["matches", { ...matches, rows: matches.rows.map(confirmed) }]]),
    );
    expect(cellsOf(now, "matches", ["quantity", "reason"])).toEqual([
      [3, expect.stringMatching(/；与上次相比多 2：R1 锁定给本需求$/)],
      [2, expect.not.stringContaining("与上次相比")],
    ]);
  });

  it("a need that a new limit keeps short is told so", () => {
    const needs = ["| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | 周一上午 | | |"];
    const limited = (most: string) =>
      street({ needs, resources: [`| R1 | 甲 | 老年助餐 | 9 | 份 | 周一 | ${most} | |`] });
    const before = rawsLeftBehind(runOf(limited("")));
    const now = runInWorkbook(new Map([...before, ...runOf(limited("2")).raws]));
    expect(cellsOf(now, "unmet", ["needId", "lastServed", "change"])).toEqual([
      ["N1", 5, "少 3：名额或时段受限"],
    ]);
  });
});

describe("what is left under rules", () => {
  const whole = runOf(
    street({
      needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | 周一上午 | | |"],
      resources: ["| R1 | 甲 | 老年助餐 | 9 | 份 | 周一 | 2 | |", "| R2 | 乙 | 老年助餐 | 2 | 份 | | | |"],
    }),
  );

  it("is not said to be given out where a match has to do with another resource", () => {
    expect(cellsOf(whole, "matches", ["resourceId", "quantity", "reason"])).toEqual([
      ["R1", 2, expect.stringContaining("在 2 项可用资源中路程加费用最省")],
      [
        "R2",
        2,
        expect.stringContaining("排第 2；更省的虽有余量，但受每个时段的数量、人群名额或不能拆分的需求限制；"),
      ],
    ]);
  });

  it("is not said to be left because all needs are met", () => {
    expect(cellsOf(whole, "idle", ["resourceId", "left", "reason"])).toEqual([
      ["R1", 7, "尚有余量，但受每个时段的数量、人群名额或不能拆分的需求限制，不能给还缺的需求"],
    ]);
  });
});

describe("rules that cannot be kept", () => {
  const rulesOf = (options: readonly string[], shares: readonly string[]): unknown => {
    const given = street({
      needs: [
        "| N1 | 甲 | 老年助餐 | 老年人 | 5 | 份 | 5 | 5 | 5 | | | |",
        "| N2 | 乙 | 老年助餐 | 残疾人 | 5 | 份 | 2 | 2 | 5 | | | |",
      ],
      resources: ["| R1 | | 老年助餐 | 6 | 份 | | | |"],
      options,
    });
    const whole = runOf(`${given}\n| minimumShares |\n| 人群或社区 | 最低比例 |\n${shares.join("\n")}`);
    return whole.run.blocks.find(({ block }) => block.id === "plan-values")?.block.cells[2]?.[0];
  };

  it("are told on Start: shares that together are too much", () => {
    expect(rulesOf([], ["| 残疾人 | 1 |", "| 老年人 | 0.5 |"])).toBe(
      "最低份额做不到：老年人应得 3，最多 1；最低份额：1 级少满足 4，3 级多满足 4",
    );
  });

  it("are told on Start: fairness between others than those that shares are of", () => {
    expect(rulesOf(["| fairness | 1 |"], ["| 乙 | 0.2 |"])).toBe(
      "公平未采用：最低份额按社区，公平按人群，不能并用；最低份额：没有变化",
    );
  });
});

describe("a minimum share for a group of which another is part", () => {
  const wholeOf = (options: readonly string[]) =>
    runOf(`${street({
      needs: [
        "| N1 | 甲 | 老年助餐 | 残疾人 | 5 | 份 | 5 | 5 | 5 | | | |",
        "| N2 | 甲 | 老年助餐 | 老年人 | 1 | 份 | 3 | 4 | 5 | | | |",
        "| N3 | 甲 | 老年助餐 | 独居高龄老人 | 4 | 份 | 1 | 1 | 5 | | | |",
      ],
      resources: ["| R1 | 甲 | 老年助餐 | 6 | 份 | | | |"],
      options,
    })}
    | minimumShares |
    | 人群或社区 | 最低比例 |
    | 老年人 | 0.6 |`);

  it("counts the needs of the part", () => {
    expect(cellsOf(wholeOf([]), "matches", ["needId", "quantity"])).toEqual([
      ["N1", 3],
      ["N2", 1],
      ["N3", 2],
    ]);
  });

  it("keeps away fairness between the two, which is told on Start", () => {
    const { blocks } = wholeOf(["| fairness | 1 |"]).run;
    expect(blocks.find(({ block }) => block.id === "plan-values")?.block.cells[2]).toEqual([
      expect.stringMatching(/^公平未采用：最低份额把一个人群和它包含的人群/),
    ]);
  });
});

describe("the schedule of a match", () => {
  it("tells the units of each time slot where the resource limits them", () => {
    expect(
      scheduleOf({
        needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 3 | 份 | 5 | 5 | 5 | 周一上午 | | |"],
        resources: ["| R1 | 甲 | 老年助餐 | 9 | 份 | 周一 | 4 | |"],
      }),
    ).toEqual([["N1", "R1", 3, "周一上午 3"]]);
  });

  it("spreads the units over the weeks that are planned", () => {
    expect(
      scheduleOf({
        needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 8 | 份 | 5 | 5 | 5 | 周一上午 | | |"],
        resources: ["| R1 | 甲 | 老年助餐 | 3 | 份 | 周一 | | |"],
        options: ["| weeks | 4 |"],
      }),
    ).toEqual([["N1", "R1", 8, "第 1–4 周每周：周一上午 2"]]);
  });

  it("tells times in common when nothing else is known", () => {
    expect(
      scheduleOf({
        needs: ["| N1 | 甲 | 老年助餐 | 老年人 | 2 | 份 | 5 | 5 | 5 | 周一上午 | | |"],
        resources: ["| R1 | 甲 | 老年助餐 | 3 | 份 | 周一 | | |"],
      }),
    ).toEqual([["N1", "R1", 2, "周一上午"]]);
  });
});
