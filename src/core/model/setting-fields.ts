import type { Text } from "./language";
import { optional, required, text } from "./make-field";

const NOTHING = text("", "");

export const CODE_FIELDS = {
  code: optional("id", text("代码", "Code"), text("自行添加的可空", "Empty for your own entries"), {
    width: 78,
    maxLength: 60,
  }),
  parent: optional("text", text("一级类别", "First level"), NOTHING, { width: 84, maxLength: 60 }),
  name: required("text", text("名称", "Name"), text("下拉表中的文字", "As the drop-down shows it"), {
    width: 108,
    maxLength: 60,
  }),
} as const;

export const CRITERION_FIELDS = {
  code: required("id", text("指标代码", "Criterion"), NOTHING, { width: 78 }),
  name: required("text", text("指标", "Name"), NOTHING, { width: 126 }),
  weight: required("decimal", text("权重", "Weight"), text("不小于 0", "Zero or more"), {
    width: 48,
    minimum: 0,
    maximum: 1_000,
  }),
  low: required("decimal", text("下限", "Low"), text("得 0 分的值", "Scores 0"), { width: 48 }),
  high: required("decimal", text("上限", "High"), text("得满分的值", "Scores 1"), { width: 48 }),
} as const;

export const OPTION_FIELDS = {
  code: required("id", text("参数代码", "Option"), NOTHING, { width: 96 }),
  name: required("text", text("参数", "Name"), NOTHING, { width: 170 }),
  value: required("decimal", text("值", "Value"), NOTHING, { width: 60 }),
} as const;

export type CriterionKey = "people" | "urgency" | "severity" | "unmetShare" | "gap" | "evidence";

/** A criterion of priority: its weight, and the declared bounds between which it scores from 0 to 1 (methods: weighted scoring with declared scales). */
export interface Criterion {
  readonly key: CriterionKey;
  readonly name: Text;
  readonly weight: number;
  readonly low: number;
  readonly high: number;
}

const criterion = (
  key: CriterionKey,
  name: Text,
  weight: number,
  [low, high]: readonly [number, number],
): Criterion => ({
  key,
  name,
  weight,
  low,
  high,
});

/** The criteria a new workbook starts with. Weights sum to 100 so that they read as percentages; any non-negative ones will do. */
export const CRITERIA: readonly Criterion[] = [
  criterion("people", text("受影响人数", "People affected"), 20, [0, 500]),
  criterion("urgency", text("平均紧迫度", "Mean urgency"), 20, [1, 5]),
  criterion("severity", text("平均严重度", "Mean severity"), 20, [1, 5]),
  criterion("unmetShare", text("未满足比例", "Unmet share"), 20, [0, 1]),
  criterion("gap", text("重要性与满意度之差", "Importance – satisfaction gap"), 10, [0, 4]),
  criterion("evidence", text("来源种数", "Kinds of evidence"), 10, [0, 5]),
];

export interface Options {
  /** A need is of tier 1 when urgency × severity reaches this. */
  readonly tier1From: number;
  /** … of tier 2 when it reaches this; of tier 3 otherwise. */
  readonly tier2From: number;
  /** How many metres of extra way one yuan of unit cost is worth. */
  readonly metresPerYuan: number;
}

export const DEFAULT_OPTIONS: Options = { tier1From: 16, tier2From: 9, metresPerYuan: 10 };

export const OPTION_NAMES: Readonly<Record<keyof Options, Text>> = {
  tier1From: text("一级：紧迫度 × 严重度 不低于", "Tier 1 from urgency × severity"),
  tier2From: text("二级：紧迫度 × 严重度 不低于", "Tier 2 from urgency × severity"),
  metresPerYuan: text("1 元单位成本折合米数", "Metres that 1 yuan of unit cost is worth"),
};
export const TIERS = [1, 2, 3] as const;
