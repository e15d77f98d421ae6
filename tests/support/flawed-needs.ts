import type { RawTables, CellValue } from "../../src/core/sheets/declare/raw-table";

import { rawTables } from "./raw-tables";

const HEADERS =
  "| 编号 | 社区 | 类别 | 服务人群 | 需求内容 | 数量 | 单位 | 紧迫度 | 严重度 | 受影响人数 | 来源 | 提出日期 | 可接受距离（米） | 时段 | 评估等级 |";
/** The cells of a need without a flaw, by field. */
export const GOOD: Readonly<Record<string, CellValue>> = {
  id: "N1",
  community: "幸福社区",
  category: "老年助餐",
  group: "老年人",
  description: "午餐",
  quantity: 20,
  unit: "份",
  urgency: 4,
  severity: 4,
  people: 30,
  evidence: "问卷；走访",
  reported: 46_000,
  maxDistanceM: 800,
  slots: "周一上午",
  level: 3,
};
const PROFILE = [
  "| profile |",
  "| 社区 | 人口 |",
  "| 幸福社区 | 8000 |",
  "| 东苑社区 | 5000 |",
  "| Riverside | 90 |",
];

export type Cells = Readonly<Record<string, CellValue>>;

/** A workbook with a good profile and one need for each of `rows`, whose cells differ from a good one's. */
export function bookWith(rows: readonly Cells[]): RawTables {
  const raws = new Map(rawTables([...PROFILE, "| needs |", HEADERS].join("\n")));
  const empty = raws.get("needs");
  if (empty === undefined) throw new RangeError("invalid tables: no needs");
  const columns = [...empty.columns].sort((a, b) => a[1] - b[1]);
  const cells = rows.map((row, index) => {
    const all: Cells = { ...GOOD, id: `N${index + 1}`, ...row };
    return columns.map(([key]) => all[key] ?? null);
  });
  return raws.set("needs", { ...empty, rows: cells });
}
