import { defineTable, optional, required, text } from "../../../core/sheets/declare";
import { SCENARIO_ACTION } from "./codes";
import { SHEETS } from "./sheets";

const DIFFERENCE = text("与现方案之差", "Against the present plan");
const change = (zh: string, en: string) =>
  optional("integer", text(zh, en), DIFFERENCE, { width: 60, isDifference: true });

/** What people would like to try, one change a row, and what it would bring. Rows of one scenario are tried together. */
export const SCENARIOS = defineTable({
  key: "scenarios",
  // A table name must not hold a blank.
  name: text("情景", "Scenarios"),
  sheet: SHEETS.scenarios.key,
  kind: "result",
  fields: {
    scenario: optional(
      "text",
      text("情景", "Scenario"),
      text(
        "同名的几行一起试算；“建议”开头的由运行更新，改名即保留",
        "Rows of one name are tried together; a run renews those that begin with “Suggestion”",
      ),
      { width: 150, maxLength: 60, isDecidedByPeople: true },
    ),
    action: required("code", text("做法", "Action"), text("从下拉表选", "Choose from the list"), {
      width: 96,
      list: SCENARIO_ACTION,
      isDecidedByPeople: true,
    }),
    target: optional(
      "text",
      text("对象编号", "Target"),
      text(
        "资源编号；放宽距离也可填需求编号；边界填社区；不填指全部",
        "Resource id; for widening also a need id; for borders a community; empty = all",
      ),
      { width: 72, maxLength: 60, isDecidedByPeople: true },
    ),
    amount: optional(
      "integer",
      text("数量", "Amount"),
      text("增加几个单位（几周一起安排时合计），或放宽几米", "Units to add (over all weeks), or metres"),
      { width: 54, minimum: 0, maximum: 1_000_000, isDecidedByPeople: true },
    ),
    detail: optional(
      "text",
      text("地点或时段", "Place or times"),
      text(
        "新增资源：放在哪个社区或哪条需求；增加时段：如“周六上午”；边界：另一个社区",
        "New resource: community or need id; times: such as “Sat am”; borders: the other community",
      ),
      { width: 110, maxLength: 100, isDecidedByPeople: true },
    ),
    tier1: change("1 级满足", "Tier 1 served"),
    tier2: change("2 级满足", "Tier 2 served"),
    tier3: change("3 级满足", "Tier 3 served"),
    people: change("惠及人次", "People reached"),
    unmetNeeds: change("未满足需求", "Needs unmet"),
    cost: optional(
      "integer",
      text("路程加费用", "Way and cost"),
      text("折合米，与现方案之差", "In equivalent metres, against the present plan"),
      { width: 66, isDifference: true },
    ),
    effect: optional("text", text("结果", "Effect"), text("不改动任何数据", "No data are changed"), {
      width: 260,
    }),
  },
});
