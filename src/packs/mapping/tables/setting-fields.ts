import type { Text } from "../../../language";
import { defineTable, SETTINGS, optional, required, text } from "../../../core/sheets/declare";
import { CRITERION_RECORDS, type CriterionKey } from "../priority/criteria";
import { CATEGORY } from "./categories";

export type { CriterionKey };

const NOTHING = text("", "");

export const CRITERION_TABLE = defineTable({
  key: "criteria",
  name: text("指标表", "Criteria"),
  sheet: SETTINGS,
  kind: "setting",
  fields: {
    code: required("id", text("指标代码", "Criterion"), NOTHING, { width: 78 }),
    name: required("text", text("指标", "Name"), NOTHING, { width: 126, isUnique: true }),
    weight: required("decimal", text("权重", "Weight"), text("不小于 0", "Zero or more"), {
      width: 48,
      minimum: 0,
      maximum: 1_000,
    }),
    low: required("decimal", text("下限", "Low"), text("得 0 分的值", "Scores 0"), { width: 48 }),
    high: required("decimal", text("上限", "High"), text("得满分的值", "Scores 1"), {
      width: 48,
      above: "low",
    }),
  },
  rows: (language) =>
    CRITERIA.map(({ key, name, weight, low, high }) => [key, name[language], weight, low, high]),
});

export const OPTION_TABLE = defineTable({
  key: "options",
  name: text("参数表", "Options"),
  sheet: SETTINGS,
  kind: "setting",
  fields: {
    code: required("id", text("参数代码", "Option"), NOTHING, { width: 96 }),
    name: required("text", text("参数", "Name"), NOTHING, { width: 170, isUnique: true }),
    value: required("decimal", text("值", "Value"), NOTHING, { width: 60 }),
  },
  rows: (language) => OPTION_KEYS.map((key) => [key, OPTIONS[key].name[language], OPTIONS[key].usual]),
});

/** Rules that other resources may stand in. */
export const SUBSTITUTES = defineTable({
  key: "substitutes",
  name: text("替代表", "Substitutes"),
  sheet: SETTINGS,
  kind: "setting",
  fields: {
    category: required("code", text("需求类别", "Needed"), text("需要的类别", "What is asked for"), {
      width: 108,
      list: CATEGORY,
    }),
    by: required("code", text("替代类别", "Substitute"), text("没有时可用的类别", "What will do instead"), {
      width: 108,
      list: CATEGORY,
    }),
    extraM: optional(
      "integer",
      text("折合米数", "Extra metres"),
      text("每单位多算的路程，空 = 0", "Counted more per unit; empty = 0"),
      { width: 66, minimum: 0, maximum: 1_000_000 },
    ),
  },
});

/** What a group or a community is to get at least, as far as that can be done. */
export const MINIMUM_SHARES = defineTable({
  key: "minimumShares",
  name: text("最低保障表", "MinimumShares"),
  sheet: SETTINGS,
  kind: "setting",
  fields: {
    name: required(
      "text",
      text("人群或社区", "Group or community"),
      text("只写人群，或只写社区", "All groups, or all communities"),
      { width: 108, maxLength: 100, isUnique: true },
    ),
    share: required("share", text("最低比例", "At least"), text("0–100%", "0–100%"), {
      width: 60,
      minimum: 0,
      maximum: 1,
    }),
  },
});

/** Resources of category `by` may serve needs of `category`, at `extraM` metres more per unit; both are codes. */
export interface SubstituteRule {
  readonly category: string;
  readonly by: string;
  readonly extraM: number;
}

/** `name` is the code of a group or the name of a community. */
export interface MinimumShareRule {
  readonly scope: "group" | "community";
  readonly name: string;
  /** 0–1. */
  readonly share: number;
}

/** A criterion of priority: its weight, and the declared bounds between which it scores from 0 to 1 (methods: weighted scoring with declared scales). */
export interface Criterion {
  readonly key: CriterionKey;
  readonly name: Text;
  readonly weight: number;
  readonly low: number;
  readonly high: number;
}

/** The criteria a new workbook starts with; any weights that are not negative will do. */
export const CRITERIA: readonly Criterion[] = CRITERION_RECORDS.map(
  ({ key, name, weight, bounds: [low, high] }) => ({ key, name, weight, low, high }),
);

export interface Options {
  /** A need is of tier 1 when urgency × severity reaches this. */
  readonly tier1From: number;
  /** … of tier 2 when it reaches this; of tier 3 otherwise. */
  readonly tier2From: number;
  /** How many metres of extra way one yuan of unit cost is worth. */
  readonly metresPerYuan: number;
  /** 1: resources of one community may serve another; 0: they may not. */
  readonly bordersOpen: number;
  /** What a unit from another community costs more, in metres. */
  readonly borderSurchargeM: number;
  /** 0: least cost alone decides; 1: coverage is made equal between groups; 2: between communities. */
  readonly fairness: number;
  /** Weeks planned: a capacity is what a resource can give in one. */
  readonly weeks: number;
  /** 0: recognise; 1: local metres; 2: WGS-84; 3: GCJ-02; 4: BD-09. */
  readonly coordinates: number;
}

interface About {
  readonly name: Text;
  readonly usual: number;
  readonly maximum: number;
  readonly isWhole?: boolean;
  readonly minimum?: number;
}

/** Every option, in the order of the Settings sheet: what it says, what it is unless somebody changes it, and its bounds. */
export const OPTIONS: Readonly<Record<keyof Options, About>> = {
  tier1From: {
    name: text("一级：紧迫度 × 严重度 不低于", "Tier 1 from urgency × severity"),
    usual: 16,
    maximum: 1_000_000,
  },
  tier2From: {
    name: text("二级：紧迫度 × 严重度 不低于", "Tier 2 from urgency × severity"),
    usual: 9,
    maximum: 1_000_000,
  },
  metresPerYuan: {
    name: text("1 元单位成本折合米数", "Metres that 1 yuan of unit cost is worth"),
    usual: 10,
    maximum: 1_000_000,
  },
  bordersOpen: {
    name: text("可否跨社区：1 可以，0 不可以", "Across communities: 1 yes, 0 no"),
    usual: 1,
    maximum: 1,
    isWhole: true,
  },
  borderSurchargeM: {
    name: text("跨社区每单位多算的米数（先用本社区）", "Metres counted more per unit from another community"),
    usual: 500,
    maximum: 1_000_000,
    isWhole: true,
  },
  fairness: {
    name: text(
      "公平：0 不管，1 各人群均衡，2 各社区均衡",
      "Even coverage: 0 no, 1 of groups, 2 of communities",
    ),
    usual: 0,
    maximum: 2,
    isWhole: true,
  },
  weeks: {
    name: text("一次安排几周（可提供数量按每周计）", "Weeks planned at once (capacities are per week)"),
    usual: 1,
    minimum: 1,
    maximum: 52,
    isWhole: true,
  },
  coordinates: {
    name: text(
      "坐标：0 自动识别，1 本地米，2 WGS-84，3 GCJ-02（高德、腾讯），4 BD-09（百度）",
      "Coordinates: 0 recognise, 1 metres, 2 WGS-84, 3 GCJ-02, 4 BD-09",
    ),
    usual: 0,
    maximum: 4,
    isWhole: true,
  },
};

export const OPTION_KEYS = Object.keys(OPTIONS) as readonly (keyof Options)[];

/** The options that `value` gives for their keys. */
export const optionsFrom = (value: (key: keyof Options) => number): Options => ({
  tier1From: value("tier1From"),
  tier2From: value("tier2From"),
  metresPerYuan: value("metresPerYuan"),
  bordersOpen: value("bordersOpen"),
  borderSurchargeM: value("borderSurchargeM"),
  fairness: value("fairness"),
  weeks: value("weeks"),
  coordinates: value("coordinates"),
});

export const DEFAULT_OPTIONS: Options = optionsFrom((key) => OPTIONS[key].usual);

export const TIERS = [1, 2, 3] as const;
