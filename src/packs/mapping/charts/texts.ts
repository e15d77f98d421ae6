import type { Catalogue } from "../../../language";

/** Titles, axes, series and headings of the charts and of the data beside them. */
export const CHART_TEXTS = {
  "supply.title": { zh: "各类别的需求与资源", en: "Needs and resources by category" },
  "supply.category": { zh: "一级类别", en: "First-level category" },
  "supply.value": {
    zh: "条数（一项资源服务几类就计入几类）",
    en: "Rows (a resource in each of its categories)",
  },
  "supply.needs": { zh: "需求（条）", en: "Needs" },
  "supply.resources": { zh: "资源（项）", en: "Resources" },

  "pareto.title": { zh: "优先问题排序（前 {count} 项）", en: "Issues in order of priority (first {count})" },
  "pareto.issue": { zh: "问题", en: "Issue" },
  "pareto.order": { zh: "次序", en: "Order" },
  "pareto.score": { zh: "得分", en: "Score" },
  "pareto.scoreAxis": { zh: "得分（0–100）", en: "Score (0–100)" },
  "pareto.share": { zh: "累计占比", en: "Cumulative share" },
  "pareto.shareAxis": { zh: "累计占全部得分", en: "Cumulative share of all scores" },

  "quadrants.title": {
    zh: "重要性与满意度（左上为优先改进）",
    en: "Importance and satisfaction (concentrate on the top left)",
  },
  "quadrants.item": { zh: "类别", en: "Category" },
  "quadrants.answers": { zh: "答卷（份）", en: "Answers" },
  "quadrants.satisfaction": { zh: "满意度", en: "Satisfaction" },
  "quadrants.importance": { zh: "重要性", en: "Importance" },
  "quadrants.quadrant": { zh: "象限", en: "Quadrant" },
  "quadrants.satisfactionAxis": { zh: "平均满意度（1–5 分）", en: "Mean satisfaction (1–5)" },
  "quadrants.satisfactionAxisFew": {
    zh: "平均满意度（1–5 分；* 答卷不足 {fewest} 份）",
    en: "Mean satisfaction (1–5; * fewer than {fewest} answers)",
  },
  "quadrants.importanceAxis": { zh: "平均重要性（1–5 分）", en: "Mean importance (1–5)" },
  "quadrants.satisfactionLine": { zh: "满意度均值", en: "Mean satisfaction" },
  "quadrants.importanceLine": { zh: "重要性均值", en: "Mean importance" },
  "quadrant.concentrate": { zh: "优先改进", en: "Concentrate here" },
  "quadrant.keep-up": { zh: "继续保持", en: "Keep up the good work" },
  "quadrant.low-priority": { zh: "次要改进", en: "Low priority" },
  "quadrant.overkill": { zh: "可能过度", en: "Possible overkill" },
  "quadrant.few": { zh: "答卷太少", en: "Too few answers" },

  "coverage.title": { zh: "各人群需求的满足情况", en: "How the groups' needs are met" },
  "coverage.titleMany": {
    zh: "各社区各人群需求的满足情况",
    en: "How the needs of communities and groups are met",
  },
  "coverage.group": { zh: "服务人群", en: "Group" },
  "coverage.groupMany": { zh: "社区·人群", en: "Community · group" },
  "coverage.value": { zh: "需求条数", en: "Needs" },
  "coverage.met": { zh: "完全满足", en: "Met" },
  "coverage.partlyMet": { zh: "部分满足", en: "Partly met" },
  "coverage.unmet": { zh: "未满足", en: "Unmet" },
  "coverage.rest": { zh: "其余 {count} 组", en: "{count} {count:other|others}" },

  "mix.title": { zh: "资源的种类与来源", en: "Resources by kind and source" },
  "mix.kind": { zh: "资源种类", en: "Kind" },
  "mix.value": { zh: "资源项数", en: "Resources" },

  "tiers.title": {
    zh: "各人群受影响的人中，已得到服务的比例",
    en: "Share of affected people who are reached",
  },
  "tiers.empty": { zh: "各人群得到服务的比例：没有需求", en: "Share of people who are reached: no needs" },
  "tiers.tier": { zh: "{tier} 级需求", en: "Tier {tier}" },
  "tiers.value": {
    zh: "得到服务的人次占受影响人次（1 级最优先）",
    en: "People reached, of those affected (tier 1 first)",
  },
  "tiers.all": { zh: "全部人群", en: "All groups" },
  "tiers.rest": { zh: "其余 {count} 类人群", en: "{count} other {count:group|groups}" },

  "reasons.title": { zh: "需求未满足的原因", en: "Why needs are unmet" },
  "reasons.empty": {
    zh: "需求未满足的原因：没有未满足的需求",
    en: "Why needs are unmet: all of them are met",
  },
  "reasons.reason": { zh: "原因", en: "Reason" },
  "reasons.value": {
    zh: "需求条数（含部分满足的）",
    en: "Needs (partly met ones included)",
  },

  "load.title": { zh: "各提供单位的资源用了多少", en: "How much of the providers' resources is used" },
  "load.titleFullest": {
    zh: "各提供单位的资源用了多少（用得最满的 {count} 家）",
    en: "How much of the providers' resources is used (the fullest {count})",
  },
  "load.empty": {
    zh: "各提供单位的资源用了多少：没有资源",
    en: "How much of the providers' resources is used: no resources",
  },
  "load.provider": { zh: "提供单位（资源项数）", en: "Provider (resources)" },
  "load.name": { zh: "{provider}（{count}）", en: "{provider} ({count})" },
  "load.rest": { zh: "其余 {providers} 家（{count}）", en: "{providers} {providers:other|others} ({count})" },
  "load.used": { zh: "已用", en: "Used" },
  "load.left": { zh: "剩余", en: "Left" },
  "load.value": {
    zh: "每项资源可提供数量中已用的比例，取平均（单位不同，数量不相加）",
    en: "Share used of each resource's capacity, on average (units differ, so quantities are not added up)",
  },

  "map.title": { zh: "需求与资源在哪里", en: "Where needs and resources are" },
  "map.titleNoted": { zh: "需求与资源在哪里（{notes}）", en: "Where needs and resources are ({notes})" },
  "map.empty": { zh: "没有一行有坐标", en: "no row has a place" },
  "map.unplaced": { zh: "无坐标未画：{rows}", en: "no place: {rows}" },
  "map.needs": { zh: "需求 {count} 条", en: "{count} {count:need|needs}" },
  "map.resourceRows": { zh: "资源 {count} 项", en: "{count} {count:resource|resources}" },
  "map.outside": { zh: "图外较远处：资源 {count} 项", en: "further off: {count} {count:resource|resources}" },
  "map.sampled": {
    zh: "每类最多画 {most} 点，均匀抽取",
    en: "at most {most} points of a kind, evenly chosen",
  },
  "map.and": { zh: "；", en: "; " },
  "map.comma": { zh: "、", en: ", " },
  "map.kind": { zh: "种类", en: "Kind" },
  "map.id": { zh: "编号", en: "Id" },
  "map.x": { zh: "横坐标（米，向东）", en: "East (m)" },
  "map.y": { zh: "纵坐标（米，向北）", en: "North (m)" },
  "map.resources": { zh: "资源", en: "Resources" },
  "map.met": { zh: "完全满足的需求", en: "Needs met" },
  "map.partlyMet": { zh: "部分满足的需求", en: "Needs partly met" },
  "map.unmet": { zh: "未满足的需求", en: "Needs unmet" },
  "map.legend": { zh: "{name}（{count}）", en: "{name} ({count})" },

  "label.none": { zh: "（无）", en: "(none)" },
  "label.pair": { zh: "{first}·{second}", en: "{first} · {second}" },
} as const satisfies Catalogue;
