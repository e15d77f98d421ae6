import type { Text } from "../../../language";
import { text } from "../../../core/sheets/declare";

export type SheetKey =
  | "start"
  | "profile"
  | "needs"
  | "resources"
  | "survey"
  | "matches"
  | "unmet"
  | "idle"
  | "bottlenecks"
  | "scenarios"
  | "priorities"
  | "charts"
  | "settings";

/** Sheet names, in the order of the tabs. */
export const SHEETS: Readonly<Record<SheetKey, Text>> = {
  start: text("首页", "Start"),
  profile: text("社区概况", "Profile"),
  needs: text("需求清单", "Needs"),
  resources: text("资源清单", "Resources"),
  survey: text("满意度调查", "Survey"),
  matches: text("匹配结果", "Matches"),
  unmet: text("未满足需求", "Unmet"),
  idle: text("闲置资源", "Idle"),
  bottlenecks: text("瓶颈", "Bottlenecks"),
  scenarios: text("情景", "What if"),
  priorities: text("优先问题清单", "Priorities"),
  charts: text("图表", "Charts"),
  settings: text("设置", "Settings"),
};

export type InputKey = "profile" | "needs" | "resources" | "survey";
export type ResultKey = "matches" | "unmet" | "idle" | "bottlenecks" | "scenarios" | "priorities";

export const INPUT_KEYS: readonly InputKey[] = ["profile", "needs", "resources", "survey"];
export const RESULT_KEYS: readonly ResultKey[] = [
  "matches",
  "unmet",
  "idle",
  "bottlenecks",
  "scenarios",
  "priorities",
];
