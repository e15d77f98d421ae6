import type { Catalogue } from "../../../../language";

/** Messages of the page on priorities. */
export const PANE_PRIORITIES = {
  "pane.priorities.title": { zh: "优先问题", en: "What comes first" },
  "pane.priorities.none": { zh: "还没有排出优先问题", en: "Nothing is ranked yet" },
  "pane.priorities.none.text": {
    zh: "运行一次，就会按类别、人群和社区排出先解决什么。",
    en: "Run once to see, by category, group and community, what should come first.",
  },
  "pane.priorities.empty.text": {
    zh: "先填写需求清单和资源清单，再运行。",
    en: "Fill in the needs and the resources first, then run.",
  },
  "pane.priorities.noIssues": {
    zh: "上次运行时没有待解决的需求，所以没有可排的问题。",
    en: "No need was open at the last run, so there is nothing to rank.",
  },
  "pane.priorities.old": { zh: "名单比数据旧", en: "This list is older than the data" },
  "pane.priorities.old.text": {
    zh: "名单出自 {time} 的运行，之后数据或设置有改动。改权重仍会马上重排，但排的是旧数据。",
    en: "It comes from the run of {time}; data or settings have changed since. Weights still reorder it at once, but over the old data.",
  },
  "pane.priorities.notCalculated": {
    zh: "表里的得分与现在的权重对不上：Excel 可能设成了手动计算，请按 F9；如果得分格被改成了数字，请重新运行。",
    en: "Scores in the sheet do not fit the present weights. Excel may be set to calculate manually: press F9. If scores were typed over, run again.",
  },
  "pane.priorities.what": {
    zh: "一个问题是一个社区里一类人的一类需求；满分 100，得分越高越先解决。",
    en: "One issue: the needs of one category, group and community. The highest score (0–100) comes first.",
  },
  "pane.priorities.count": { zh: "{count} 个问题", en: "{count} {count:issue|issues}" },
  "pane.priorities.more": { zh: "再显示 {count} 个", en: "Show {count} more" },
  "pane.priorities.first": { zh: "现在排第一：{issue}", en: "Now first: {issue}" },

  "pane.priorities.rank": { zh: "第 {rank} 名", en: "Rank {rank}" },
  "pane.priorities.unranked": { zh: "数据不足，不排名", en: "Too few values to rank" },
  "pane.priorities.score": { zh: "得分 {score}", en: "Score {score}" },
  "pane.priorities.tie": { zh: "并列第 {from}–{to} 名", en: "ranks {from}–{to} are a tie" },
  "pane.priorities.interval": { zh: "名次区间 {interval}", en: "rank interval {interval}" },
  "pane.priorities.flaw": {
    zh: "“{sheet}”工作表的 {address} 应是数字，现在是“{found}”。重新运行会恢复公式。",
    en: "{sheet}!{address}: this should be a number but is “{found}”. Running again restores the formula.",
  },

  "pane.priorities.parts": { zh: "“{issue}”的得分怎么来的", en: "What the score of “{issue}” is made of" },
  "pane.priorities.parts.criterion": { zh: "指标", en: "Criterion" },
  "pane.priorities.parts.value": { zh: "数值", en: "Value" },
  "pane.priorities.parts.part": { zh: "折算", en: "0–1" },
  "pane.priorities.parts.weight": { zh: "权重", en: "Weight" },
  "pane.priorities.parts.points": { zh: "得分", en: "Points" },
  "pane.priorities.parts.total": { zh: "合计", en: "Total" },
  "pane.priorities.parts.missing": { zh: "无", en: "none" },
  "pane.priorities.parts.method": {
    zh: "数值在上下限之间折成 0–1，乘权重，除以有数值的指标的权重之和，再乘 100。",
    en: "Each value is put on 0–1 between its bounds, times the weight, divided by the weights of the criteria that have a value, times 100.",
  },
  "pane.priorities.basis": { zh: "依据：{basis}", en: "Based on {basis}" },
  "pane.priorities.goTo": { zh: "到表中这一行", en: "Go to its row" },
  "pane.priorities.goTo.name": { zh: "到 {address} 这一行", en: "Go to the row at {address}" },

  "pane.weights.title": { zh: "调整权重", en: "Adjust the weights" },
  "pane.weights.hint": {
    zh: "拖动滑块或输入数字，下面马上重排。权重只影响先后，不影响匹配，合计不必是 100；写在“{sheet}”工作表里。",
    en: "Move a slider or type a number: the list below reorders at once. Weights change no match and need not add up to 100. They are on the sheet “{sheet}”.",
  },
  "pane.weights.slider": { zh: "{name}的权重（滑块）", en: "Weight of {name} (slider)" },
  "pane.weights.number": { zh: "{name}的权重", en: "Weight of {name}" },
  "pane.weights.reset": { zh: "恢复默认权重", en: "Reset to defaults" },
  "pane.weights.usual": { zh: "现在就是默认权重", en: "These are the defaults" },
} as const satisfies Catalogue;
