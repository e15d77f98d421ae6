import { SETTINGS, type Sheet, text } from "../../../core/sheets/declare";
import type { Text } from "../../../language";

const sheet = (key: string, name: Text, purpose: Text): Sheet => ({ key, name, purpose });

/** The sheets, in the order of the tabs. */
export const SHEETS = {
  start: sheet("start", text("首页", "Start"), text("从这里开始", "begin here")),
  profile: sheet(
    "profile",
    text("社区概况", "Profile"),
    text("一个社区一行，各项比例的分母", "one row a community: the denominators"),
  ),
  needs: sheet("needs", text("需求清单", "Needs"), text("一行一条需求", "one row a need")),
  resources: sheet("resources", text("资源清单", "Resources"), text("一行一项资源", "one row a resource")),
  survey: sheet("survey", text("满意度调查", "Survey"), text("一行一份答卷", "one row an answer sheet")),
  matches: sheet(
    "matches",
    text("匹配结果", "Matches"),
    text("哪项资源满足哪条需求", "which resource meets which need"),
  ),
  unmet: sheet(
    "unmet",
    text("未满足需求", "Unmet"),
    text("还缺什么，为什么", "what is still missing, and why"),
  ),
  idle: sheet("idle", text("闲置资源", "Idle"), text("还有什么没用上", "what is left over")),
  bottlenecks: sheet(
    "bottlenecks",
    text("瓶颈", "Bottlenecks"),
    text("哪里不够，加多少管用", "what is too little, and what more would bring"),
  ),
  scenarios: sheet(
    "scenarios",
    text("情景", "What if"),
    text("填几种打算，运行后看结果", "list what you might do; a run tells what it would bring"),
  ),
  priorities: sheet("priorities", text("优先问题清单", "Priorities"), text("先解决什么", "what comes first")),
  charts: sheet("charts", text("图表", "Charts"), text("供汇报使用", "for reports")),
  settings: sheet(
    SETTINGS,
    text("设置", "Settings"),
    text("权重、参数与下拉表", "weights, options and lists"),
  ),
} as const satisfies Readonly<Record<string, Sheet>>;

export type SheetKey = keyof typeof SHEETS;

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
