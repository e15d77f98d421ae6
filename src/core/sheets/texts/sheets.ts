import type { Catalogue } from "../../../language";

/** What stands on the sheets besides data: titles, notes, steps, figures, prompts and alerts. */
export const SHEET_TEXTS = {
  "sheet.title": { zh: "{name} · {purpose}", en: "{name} · {purpose}" },
  "note.input": {
    zh: "从第 5 行起填写，一行一条；标 * 的列必填。有下拉表的列请从表中选，表可在“设置”里增改。",
    en: "Fill in from row 5, one record a row; columns marked * are required. Lists can be extended on the Settings sheet.",
  },
  "note.charts": {
    zh: "运行后生成；图的数据在右侧，随表格变化。",
    en: "Drawn by a run; their data stand at right and follow the tables.",
  },
  "note.settings": {
    zh: "设置 · 权重、参数与下拉表。名称可改可加，代码请勿改动；改权重后名次立即重算。",
    en: "Settings · weights, options and lists. Rename or add names, leave the codes; ranks follow the weights at once.",
  },
  "stamp.empty": { zh: "尚未运行", en: "Not run yet" },
  "stamp.filled": {
    zh: "运行于 {at} · 最优：{optimal} · 数据 {input} · 设置 {settings} · 版本 {version}",
    en: "Run at {at} · optimal: {optimal} · data {input} · settings {settings} · version {version}",
  },
  "guidance.required": { zh: "* {guidance}", en: "* {guidance}" },
  "guidance.computed": { zh: "自动计算，勿填：{guidance}", en: "Computed, leave it: {guidance}" },
  "guidance.example": { zh: "{guidance}；例：{example}", en: "{guidance}; e.g. {example}" },

  "alert.list": {
    zh: "请从下拉表选择。表中没有的，请先在“设置”表中添加。",
    en: "Choose from the list. What it lacks can be added on the Settings sheet.",
  },
  "alert.reference": {
    zh: "那张表里还没有这个编号。请从下拉表选择，或先在那张表里添加这一行。",
    en: "The other table has no such row yet. Choose from the list, or add the row there first.",
  },
  "alert.whole": {
    zh: "请填 {minimum} 到 {maximum} 的整数，不带单位和文字。",
    en: "Enter a whole number from {minimum} to {maximum}, without units or words.",
  },
  "alert.decimal": {
    zh: "请填 {minimum} 到 {maximum} 的数字，不带单位和文字。",
    en: "Enter a number from {minimum} to {maximum}, without units or words.",
  },
  "alert.date": {
    zh: "请填 {first} 到 {last} 的日期，如 2026-03-05。",
    en: "Enter a date from {first} to {last}, such as 2026-03-05.",
  },
  "alert.length": {
    zh: "最多 {maximum} 个字，请缩短或拆成几行。",
    en: "At most {maximum} characters: shorten it or split the row.",
  },

  "start.title": { zh: "邻里 · 社区资源对接工作簿", en: "Linli · community resource mapping" },
  "start.note": {
    zh: "把居民需求和身边资源放进两张表，算出谁能满足谁、先做什么。数据只在本机，不上传。",
    en: "Put needs and resources into two tables and see which resource meets which need, and what comes first. Data stay on this computer.",
  },
  "start.steps": { zh: "步骤", en: "Steps" },
  "step.profile": { zh: "1 填社区概况", en: "1 Describe the community" },
  "step.profile.note": {
    zh: "人口、户数、重点人群，一个社区一行",
    en: "Population, households, groups; one row a community",
  },
  "step.needs": { zh: "2 登记需求", en: "2 List the needs" },
  "step.needs.note": {
    zh: "来自问卷、座谈、访谈、热线、走访",
    en: "From surveys, meetings, interviews, hotlines and visits",
  },
  "step.survey": { zh: "3 录入问卷", en: "3 Enter the survey" },
  "step.survey.note": {
    zh: "每份答卷一行，重要性与满意度 1–5 分",
    en: "One answer sheet a row; importance and satisfaction 1–5",
  },
  "step.resources": { zh: "4 盘点资源", en: "4 List the resources" },
  "step.resources.note": {
    zh: "政府、市场、社会的人财物和场地",
    en: "What government, market and society can give",
  },
  "step.matches": { zh: "5 运行后看匹配", en: "5 Run, then read the matches" },
  "step.matches.note": {
    zh: "在右侧窗格按“全部运行”；要保留的匹配请锁定",
    en: "Press Run everything in the pane; lock the matches to keep",
  },
  "step.unmet": { zh: "6 看缺口", en: "6 See what is unmet" },
  "step.unmet.note": { zh: "每条写明缺什么、差多少", en: "What is missing, and by how much" },
  "step.idle": { zh: "7 盘活闲置", en: "7 Use what is idle" },
  "step.idle.note": { zh: "没用上的资源和离它最近的需求", en: "What is left, and the needs nearest to it" },
  "step.bottlenecks": { zh: "8 找瓶颈", en: "8 Find the bottlenecks" },
  "step.bottlenecks.note": {
    zh: "哪些资源不够；用完的资源多一个会怎样",
    en: "What is too little, and what one more of each would bring",
  },
  "step.scenarios": { zh: "9 试算情景", en: "9 Try out scenarios" },
  "step.scenarios.note": {
    zh: "加资源、放宽距离……先算再做",
    en: "More capacity, wider reach …: compute before you act",
  },
  "step.priorities": { zh: "10 定优先问题", en: "10 Decide what comes first" },
  "step.priorities.note": {
    zh: "得分与名次是公式，改权重即重排",
    en: "Scores and ranks are formulas and follow the weights",
  },
  "step.charts": { zh: "11 看图表", en: "11 Read the charts" },
  "step.charts.note": { zh: "可直接复制进汇报材料", en: "Ready to be copied into reports" },
  "step.settings": { zh: "调整设置", en: "Settings" },
  "step.settings.note": { zh: "权重、参数、类别和各下拉表", en: "Weights, options, categories and lists" },

  "start.figures": { zh: "关键数字", en: "Key figures" },
  "figure.needs": { zh: "需求（条）", en: "Needs" },
  "figure.needs.note": { zh: "需求清单的行数", en: "Rows of the Needs table" },
  "figure.people": { zh: "受影响（人次）", en: "People affected" },
  "figure.people.note": {
    zh: "各条需求的人数相加，同一人可能算多次",
    en: "Sum over the needs; one person may count several times",
  },
  "figure.resources": { zh: "资源（项）", en: "Resources" },
  "figure.resources.note": { zh: "资源清单的行数", en: "Rows of the Resources table" },
  "figure.answers": { zh: "答卷（份）", en: "Survey answers" },
  "figure.answers.note": { zh: "满意度调查的行数", en: "Rows of the Survey table" },
  "figure.met": { zh: "完全满足的需求", en: "Needs fully met" },
  "figure.met.note": {
    zh: "占参加上次运行的需求；“–”表示尚未运行",
    en: "Share of the needs in the last run; “–” before the first",
  },
  "figure.tier": { zh: "{tier} 级需求满足率", en: "Tier {tier} matched" },
  "figure.tier.note": {
    zh: "已分配数量 ÷ 需求数量；“–”表示没有这一级的需求",
    en: "Units matched ÷ units asked; “–” where the tier has none",
  },
  "figure.unmet": { zh: "未满足的需求（条）", en: "Needs unmet" },
  "figure.unmet.note": { zh: "含部分满足和有数据问题的", en: "Including partly met and flawed ones" },
  "figure.idle": { zh: "有闲置的资源（项）", en: "Resources with something left" },
  "figure.idle.note": { zh: "见“闲置资源”", en: "See the Idle sheet" },

  "start.run": { zh: "上次运行", en: "Last run" },
  "run.at": { zh: "时间", en: "Time" },
  "run.needs": { zh: "参加的需求（条）", en: "Needs in the run" },
  "run.resources": { zh: "参加的资源（项）", en: "Resources in the run" },
  "run.issues": { zh: "数据问题（处）", en: "Data issues" },
  "run.input": { zh: "数据指纹", en: "Data fingerprint" },
  "run.settings": { zh: "设置指纹", en: "Settings fingerprint" },
  "run.version": { zh: "版本", en: "Version" },
  "plan.optimal": { zh: "是否最优", en: "Optimal" },
  "plan.changes": { zh: "与上次相比", en: "Since last time" },
  "plan.price": { zh: "规则与锁定的影响", en: "Effect of rules and locks" },
  "plan.now": { zh: "现在若重新运行", en: "If run again now" },
  "plan.now.as-run": { zh: "与上次运行相同", en: "The same as the last run" },
  "plan.now.tier": { zh: "{tier} 级满足 {matched}/{asked}", en: "tier {tier}: {matched} of {asked}" },
  "plan.now.filled": {
    zh: "{tiers}（{at} 算得，未写入结果）",
    en: "{tiers} (as of {at}; results not rewritten)",
  },
  "plan.now.separator": { zh: "；", en: "; " },
} as const satisfies Catalogue;
