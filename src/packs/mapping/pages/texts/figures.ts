import type { Catalogue } from "../../../../language";

/** Messages of the figures of a run. */
export const PANE_FIGURES = {
  "pane.figures.title": { zh: "结果", en: "Results" },
  "pane.figures.matched": { zh: "的需求量已匹配", en: "of the quantity is matched" },
  "pane.figures.needs": {
    zh: "{needs} 项：满足\u00a0{full} · 部分\u00a0{partly} · 完全未满足\u00a0{unmet}",
    en: "{needs} {needs:need|needs}: {full}\u00a0met · {partly}\u00a0partly · {unmet}\u00a0not",
  },
  "pane.figures.people": { zh: "受益人次", en: "Reached (person-times)" },
  "pane.figures.people.text": {
    zh: "共涉及 {people} 人次（同一人可能算多次）",
    en: "of {people}; one person may count more than once",
  },
  "pane.figures.resources": { zh: "资源", en: "Resources" },
  "pane.figures.resources.text": { zh: "其中 {idle} 项有余量", en: "{idle} of them with something left" },
  "pane.figures.leftOut.needs": {
    zh: "{count} 行需求因数据问题没有参加运行，见“数据检查”页。",
    en: "Needs left out because of data issues: {count}. See the page Data check.",
  },
  "pane.figures.leftOut.resources": {
    zh: "{count} 行资源因数据问题没有参加运行，见“数据检查”页。",
    en: "Resources left out because of data issues: {count}. See the page Data check.",
  },
  "pane.figures.tiers": {
    zh: "各级需求量的满足率（第 1 级最先安排）",
    en: "Quantity matched by tier (1 is served first)",
  },
  "pane.figures.tier": { zh: "第 {tier} 级", en: "Tier {tier}" },
  "pane.figures.tier.text": { zh: "{needs} 项需求", en: "{needs} {needs:need|needs}" },
  "pane.figures.none": { zh: "无", en: "none" },
  "pane.figures.top": { zh: "排在前面的问题", en: "Issues that come first" },
  "pane.figures.score": { zh: "得分", en: "Score" },
  "pane.figures.cards": {
    zh: "想看某条需求或某项资源：在邻里的表里选它那一行，“匹配”页就显示它的卡片。",
    en: "For one need or resource, select its row on a sheet of Linli: the page Matches shows its card.",
  },
  "pane.figures.cards.open": { zh: "打开“匹配”页", en: "Open Matches" },
} as const satisfies Catalogue;
