import type { RowOf } from "./field";
import { optional, required, text } from "./make-field";

const NOTHING = text("", "");
const result = { aliases: [] };

const needId = required("id", text("需求编号", "Need id"), NOTHING, 60, result);
const community = required("text", text("社区", "Community"), NOTHING, 84, result);
const category = required("code", text("类别", "Category"), NOTHING, 96, { list: "category" });
const group = required("code", text("服务人群", "Group"), NOTHING, 96, { list: "group" });
const need = required("text", text("需求内容", "Need"), NOTHING, 170, result);
const tier = required("integer", text("优先级", "Tier"), text("1 最高", "1 is highest"), 48, { minimum: 1 });
const unit = required("code", text("单位", "Unit"), NOTHING, 42, { list: "unit" });
const resourceId = required("id", text("资源编号", "Resource id"), NOTHING, 60, result);
const provider = required("text", text("提供单位", "Provider"), NOTHING, 120, result);
const resource = required("text", text("资源名称", "Resource"), NOTHING, 150, result);

export const MATCH_FIELDS = {
  needId,
  community,
  category,
  group,
  need,
  tier,
  resourceId,
  provider,
  resource,
  quantity: required("integer", text("分配数量", "Quantity"), NOTHING, 60, result),
  unit,
  distanceM: optional("metres", text("距离(米)", "Distance (m)"), NOTHING, 60, result),
  cost: optional("money", text("费用(元)", "Cost (yuan)"), NOTHING, 66, result),
  reason: required("text", text("匹配理由", "Why this resource"), NOTHING, 230, result),
  state: optional("code", text("状态", "State"), text("可改", "May be changed"), 54, { list: "matchState" }),
  lock: optional("code", text("锁定", "Lock"), text("锁定的下次运行保留", "Kept by the next run"), 48, {
    list: "lock",
  }),
} as const;

export const UNMET_FIELDS = {
  needId,
  community,
  category,
  group,
  need,
  tier,
  asked: optional("integer", text("需求数量", "Asked"), NOTHING, 60, result),
  unmet: optional("integer", text("未满足数量", "Unmet"), NOTHING, 66, result),
  unit,
  reason: required("text", text("未满足原因", "Reason"), NOTHING, 84, result),
  explanation: required("text", text("说明", "Explanation"), NOTHING, 240, result),
  nearestMiss: optional("text", text("最接近的资源", "Nearest miss"), NOTHING, 220, result),
  bottleneck: optional("text", text("瓶颈", "Bottleneck"), NOTHING, 200, result),
} as const;

export const IDLE_FIELDS = {
  resourceId,
  provider,
  resource,
  categories: required("codes", text("服务类别", "Categories"), NOTHING, 140, { list: "category" }),
  capacity: required("integer", text("可提供数量", "Capacity"), NOTHING, 66, result),
  used: required("integer", text("已分配", "Used"), NOTHING, 54, result),
  left: required("integer", text("闲置数量", "Left"), NOTHING, 60, result),
  unit,
  reason: required("text", text("闲置原因", "Why idle"), NOTHING, 170, result),
  nearestNeeds: optional("text", text("最接近的需求", "Nearest needs"), NOTHING, 230, result),
} as const;

export const PRIORITY_FIELDS = {
  number: required("integer", text("序号", "No."), NOTHING, 42, result),
  community,
  category,
  group,
  needs: required("integer", text("需求条数", "Needs"), NOTHING, 54, result),
  people: optional("integer", text("受影响人数", "People"), NOTHING, 66, result),
  urgency: optional("decimal", text("平均紧迫度", "Mean urgency"), NOTHING, 60, result),
  severity: optional("decimal", text("平均严重度", "Mean severity"), NOTHING, 60, result),
  unmetShare: optional("share", text("未满足比例", "Unmet share"), NOTHING, 60, result),
  gap: optional("decimal", text("重要性与满意度之差", "Importance gap"), NOTHING, 72, result),
  evidence: optional("integer", text("来源种数", "Evidence kinds"), NOTHING, 54, result),
  peopleScore: optional("decimal", text("人数分", "People score"), NOTHING, 48, result),
  urgencyScore: optional("decimal", text("紧迫分", "Urgency score"), NOTHING, 48, result),
  severityScore: optional("decimal", text("严重分", "Severity score"), NOTHING, 48, result),
  unmetShareScore: optional("decimal", text("缺口分", "Unmet score"), NOTHING, 48, result),
  gapScore: optional("decimal", text("差距分", "Gap score"), NOTHING, 48, result),
  evidenceScore: optional("decimal", text("来源分", "Evidence score"), NOTHING, 48, result),
  covered: optional("share", text("指标齐全度", "Criteria covered"), NOTHING, 60, result),
  score: optional("decimal", text("得分", "Score"), text("0–100", "0–100"), 54, result),
  rank: optional("integer", text("名次", "Rank"), NOTHING, 48, result),
  basis: required("text", text("依据的需求", "Based on"), NOTHING, 190, result),
} as const;

export type MatchRow = RowOf<typeof MATCH_FIELDS>;
