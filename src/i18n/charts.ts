import type { Catalogue } from "./translate";

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
  "coverage.rest": { zh: "其余 {count} 组", en: "{count} others" },

  "mix.title": { zh: "资源的种类与来源", en: "Resources by kind and source" },
  "mix.kind": { zh: "资源种类", en: "Kind" },
  "mix.value": { zh: "资源项数", en: "Resources" },

  "label.pair": { zh: "{first}·{second}", en: "{first} · {second}" },
} as const satisfies Catalogue;
