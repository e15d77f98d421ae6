import { defineTable, optional, required, text } from "../../../core/sheets/declare";
import { CRITERION_FIELDS } from "../priority/criteria";
import { CATEGORY } from "./categories";
import { GROUP, LOCK, MATCH_STATE, UNIT } from "./codes";
import { SHEETS } from "./sheets";

const NOTHING = text("", "");
const needId = required("id", text("需求编号", "Need id"), NOTHING, { width: 60 });
const community = required("text", text("社区", "Community"), NOTHING, { width: 84 });
const category = required("code", text("类别", "Category"), NOTHING, { width: 96, list: CATEGORY });
const group = required("code", text("服务人群", "Group"), NOTHING, { width: 96, list: GROUP });
const need = required("text", text("需求内容", "Need"), NOTHING, { width: 170 });
const tier = required("integer", text("优先级", "Tier"), text("1 最高", "1 is highest"), {
  width: 48,
  minimum: 1,
});
const unit = required("code", text("单位", "Unit"), NOTHING, { width: 42, list: UNIT });
const resourceId = required("id", text("资源编号", "Resource id"), NOTHING, { width: 60 });
const provider = required("text", text("提供单位", "Provider"), NOTHING, { width: 120 });
const resource = required("text", text("资源名称", "Resource"), NOTHING, { width: 150 });

export const MATCHES = defineTable({
  key: "matches",
  name: SHEETS.matches.name,
  sheet: SHEETS.matches.key,
  kind: "result",
  fields: {
    needId,
    community,
    category,
    group,
    need,
    tier,
    resourceId,
    provider,
    resource,
    quantity: required("integer", text("分配数量", "Quantity"), NOTHING, { width: 60 }),
    unit,
    distanceM: optional("metres", text("距离（米）", "Distance (m)"), NOTHING, { width: 60 }),
    cost: optional("money", text("费用（元）", "Cost (yuan)"), NOTHING, { width: 66 }),
    reason: required("text", text("匹配理由", "Why this resource"), NOTHING, { width: 230 }),
    schedule: optional("text", text("安排", "Schedule"), text("可以在什么时间", "At which times"), {
      width: 140,
    }),
    state: optional("code", text("状态", "State"), text("可改", "May be changed"), {
      width: 54,
      list: MATCH_STATE,
      isDecidedByPeople: true,
    }),
    refusal: optional(
      "text",
      text("拒绝原因", "Refusal reason"),
      text("状态为“拒绝”时填写；下次运行不再这样分配", "For refused ones; the next run avoids the pair"),
      { width: 140, maxLength: 500, isDecidedByPeople: true },
    ),
    lock: optional("code", text("锁定", "Lock"), text("锁定的下次运行保留", "Kept by the next run"), {
      width: 48,
      list: LOCK,
      isDecidedByPeople: true,
    }),
  },
});

export const UNMET = defineTable({
  key: "unmet",
  name: SHEETS.unmet.name,
  sheet: SHEETS.unmet.key,
  kind: "result",
  fields: {
    needId,
    community,
    category,
    group,
    need,
    tier,
    asked: optional("integer", text("需求数量", "Asked"), NOTHING, { width: 60 }),
    unmet: optional("integer", text("未满足数量", "Unmet"), NOTHING, { width: 66 }),
    unit,
    reason: required("text", text("未满足原因", "Reason"), NOTHING, { width: 84 }),
    explanation: required("text", text("说明", "Explanation"), NOTHING, { width: 240 }),
    nearestMiss: optional("text", text("最接近的资源", "Nearest miss"), NOTHING, { width: 220 }),
    bottleneck: optional("text", text("瓶颈", "Bottleneck"), NOTHING, { width: 200 }),
    lastServed: optional("integer", text("上次满足", "Served last time"), NOTHING, { width: 60 }),
    change: optional("text", text("与上次相比", "Since last time"), NOTHING, { width: 170 }),
  },
});

/**
 * One row a set of resources that are too few for the needs that depend on them; below them one a resource that is used up, which says
 * nothing in `wanted`, `shortage` and `suggestion`.
 */
export const BOTTLENECKS = defineTable({
  key: "bottlenecks",
  name: SHEETS.bottlenecks.name,
  sheet: SHEETS.bottlenecks.key,
  kind: "result",
  fields: {
    number: required("integer", text("序号", "No."), NOTHING, { width: 42 }),
    resources: required(
      "text",
      text("资源", "Resources"),
      text(
        "已全部用完：先列不够的几组，再逐项列出",
        "Used up: first the sets that are too few, then each resource",
      ),
      { width: 170 },
    ),
    capacity: required(
      "integer",
      text("可分配数量", "Capacity"),
      text("不含锁定的", "Without what is locked"),
      { width: 66 },
    ),
    needs: required("text", text("需求", "Needs"), text("靠这些资源的", "They depend on these"), {
      width: 170,
    }),
    wanted: optional("integer", text("需要数量", "Wanted"), text("不含锁定的", "Without what is locked"), {
      width: 66,
    }),
    shortage: optional("integer", text("缺口", "Short by"), NOTHING, { width: 54 }),
    unit,
    tiers: optional("text", text("涉及优先级", "Tiers affected"), NOTHING, { width: 66, maxLength: 40 }),
    oneMore: required(
      "text",
      text("多一个会怎样", "One more unit"),
      text(
        "各项资源多 1 个单位：哪一级多满足 1，路程加费用变多少",
        "Tier that gains one, and change of way and cost",
      ),
      { width: 240 },
    ),
    suggestion: optional("text", text("建议", "Suggestion"), NOTHING, { width: 240 }),
  },
});

export const IDLE = defineTable({
  key: "idle",
  name: SHEETS.idle.name,
  sheet: SHEETS.idle.key,
  kind: "result",
  fields: {
    resourceId,
    provider,
    resource,
    categories: required("codes", text("服务类别", "Categories"), NOTHING, { width: 140, list: CATEGORY }),
    capacity: required("integer", text("可提供数量", "Capacity"), NOTHING, { width: 66 }),
    used: required("integer", text("已分配", "Used"), NOTHING, { width: 54 }),
    left: required("integer", text("闲置数量", "Left"), NOTHING, { width: 60 }),
    unit,
    reason: required("text", text("闲置原因", "Why idle"), NOTHING, { width: 170 }),
    nearestNeeds: optional("text", text("最接近的需求", "Nearest needs"), NOTHING, { width: 230 }),
  },
});

export const PRIORITIES = defineTable({
  key: "priorities",
  name: SHEETS.priorities.name,
  sheet: SHEETS.priorities.key,
  kind: "result",
  frozenColumns: 4,
  fields: {
    number: required("integer", text("序号", "No."), NOTHING, { width: 42 }),
    community,
    category,
    group,
    needs: required("integer", text("需求条数", "Needs"), NOTHING, { width: 54 }),
    ...CRITERION_FIELDS,
    covered: optional(
      "share",
      text("指标齐全度", "Criteria covered"),
      text("不足一半不排名", "No rank below half"),
      { width: 60 },
    ),
    score: optional("decimal", text("得分", "Score"), text("加权平均 × 100", "Weighted mean × 100"), {
      width: 54,
      look: "bar",
    }),
    rank: optional("integer", text("名次", "Rank"), text("并列同名次", "Ties share a rank"), {
      width: 48,
      look: "tie",
    }),
    order: optional("integer", text("图表次序", "Chart order"), text("并列时按序号", "Ties by number"), {
      width: 54,
    }),
    basis: required(
      "text",
      text("依据的需求", "Based on"),
      text("需求编号；差距来自谁", "Needs; whose answers"),
      { width: 190 },
    ),
  },
});
