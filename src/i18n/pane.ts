import { PANE_HISTORY } from "./pane-history";
import type { Catalogue } from "./translate";

/** Messages of the pane. Sentences about data issues and problems stand in catalogues of their own. */
export const PANE = {
  "pane.name": { zh: "邻里", en: "Linli" },
  "pane.switchLanguage": { zh: "English", en: "中文" },
  "pane.switchLanguage.name": { zh: "切换为英文（English）", en: "Switch to Chinese (中文)" },
  "pane.pages": { zh: "邻里的页面", en: "Pages of Linli" },
  "pane.pages.more": { zh: "更多页面", en: "More pages" },
  "pane.page.home": { zh: "首页", en: "Home" },
  "pane.page.help": { zh: "帮助", en: "Help" },
  "pane.page.matches": { zh: "匹配", en: "Matches" },
  "pane.page.priorities": { zh: "优先问题", en: "Priorities" },
  "pane.page.settings": { zh: "设置", en: "Settings" },
  "pane.page.history": { zh: "历史", en: "History" },
  "pane.page.data": { zh: "数据检查", en: "Data check" },

  "pane.reading": { zh: "正在读取工作簿…", en: "Reading the workbook…" },

  "pane.welcome.title": { zh: "把需求和资源对上", en: "Bring needs and resources together" },
  "pane.welcome.text": {
    zh: "填好需求清单和资源清单，邻里算出哪项资源满足哪项需求、先解决什么，并说明理由。",
    en: "Fill in needs and resources; Linli works out which resource meets which need, what comes first, and why.",
  },
  "pane.welcome.close": { zh: "知道了", en: "Got it" },
  "pane.welcome.promise": {
    zh: "只新增工作表，不改动已有内容；数据不离开本机。",
    en: "It only adds sheets and changes nothing you have. Data never leave this computer.",
  },
  "pane.prepare": { zh: "准备我的工作簿", en: "Prepare my workbook" },
  "pane.sample.try": { zh: "用示例试一试", en: "Try it with a sample" },
  "pane.sample.hint": {
    zh: "示例写在新的工作表里，看完可以一键移除。",
    en: "The sample goes on new sheets, which one click removes again.",
  },
  "pane.run": { zh: "全部运行", en: "Run everything" },
  "pane.runAgain": { zh: "重新运行", en: "Run again" },
  "pane.recover": { zh: "恢复工作簿", en: "Restore the workbook" },
  "pane.goTo": { zh: "去填写{sheet}", en: "Fill in {sheet}" },

  "pane.state.blank": { zh: "这个工作簿还没有邻里的工作表", en: "This workbook has no sheets of Linli yet" },
  "pane.state.empty": { zh: "工作表已备好，等待填写", en: "The sheets are ready to be filled in" },
  "pane.state.empty.text": {
    zh: "先填写需求清单和资源清单，再回到这里运行。",
    en: "Fill in the needs and the resources, then come back here and run.",
  },
  "pane.state.ready": { zh: "可以运行了", en: "Ready to run" },
  "pane.state.ready.text": {
    zh: "检查数据、匹配资源、排出优先问题、画图表，一次完成。",
    en: "Checks the data, matches resources, ranks the issues and draws the charts in one go.",
  },
  "pane.state.current": { zh: "结果是最新的", en: "The results are up to date" },
  "pane.state.outOfDate": { zh: "结果已过期", en: "The results are out of date" },
  "pane.state.outOfDate.text": {
    zh: "运行之后数据或设置有改动，重新运行即可更新。",
    en: "Data or settings have changed since the run. Run again to update.",
  },
  "pane.state.ranAt": { zh: "运行于 {time}", en: "Ran {time}" },
  "pane.state.unfinished": { zh: "上次运行没有完成", en: "The last run was cut off" },
  "pane.state.unfinished.text": {
    zh: "结果工作表可能只写了一半。恢复后，工作簿回到那次运行之前的样子。",
    en: "Result sheets may be half written. Restoring takes the workbook back to before that run.",
  },
  "pane.state.unfinished.elsewhere": {
    zh: "如果另一个窗口或另一位同事正在运行，请等它结束：这里会自动更新，不要恢复。",
    en: "If another window or a colleague is running it right now, wait for that to end and do not restore: this page follows by itself.",
  },

  "pane.plan.title": { zh: "现在若重新运行", en: "If run again now" },
  "pane.plan.tier": {
    zh: "第 {tier} 级：{matched} / {asked}（{needs} 项需求）",
    en: "Tier {tier}: {matched} of {asked} ({needs} needs)",
  },
  "pane.plan.gain": { zh: "比上次 {gain}", en: "{gain} since the run" },
  "pane.plan.optimal": {
    zh: "最优：已检验。工作表里仍是上次运行的结果。",
    en: "Optimal: checked. The sheets still hold the last run.",
  },
  "pane.plan.unproven": {
    zh: "最优：未证明。工作表里仍是上次运行的结果。",
    en: "Optimal: not proven. The sheets still hold the last run.",
  },

  "pane.steps.title": { zh: "进行到哪一步", en: "Where things stand" },
  "pane.steps.optional": { zh: "可选", en: "optional" },
  "pane.steps.state.done": { zh: "已完成", en: "Done" },
  "pane.steps.state.next": { zh: "待完成", en: "To do" },
  "pane.steps.state.old": { zh: "需要更新", en: "Needs an update" },
  "pane.steps.state.later": { zh: "还没开始", en: "Not begun" },
  "pane.steps.separator": { zh: " · ", en: " · " },
  "pane.steps.none": { zh: "还没有运行", en: "Not run yet" },
  "pane.steps.there": { zh: "已写入工作表", en: "Written to the sheet" },
  "pane.steps.matched": { zh: "需求量的 {share}% 已匹配", en: "{share}% of the quantity matched" },
  "pane.steps.first": { zh: "最先：{category} · {group}", en: "First: {category} · {group}" },

  "pane.rows.count": { zh: "{count} 行", en: "{count} rows" },
  "pane.rows.count.one": { zh: "{count} 行", en: "{count} row" },
  "pane.rows.issues": { zh: "{count} 处问题", en: "{count} issues" },
  "pane.rows.issues.one": { zh: "{count} 处问题", en: "{count} issue" },

  "pane.progress.prepare": { zh: "正在准备工作簿", en: "Preparing the workbook" },
  "pane.progress.sample": { zh: "正在载入示例社区", en: "Loading the sample" },
  "pane.progress.run": { zh: "正在运行", en: "Running" },
  "pane.progress.recover": { zh: "正在恢复工作簿", en: "Restoring the workbook" },
  "pane.progress.count": { zh: "第 {done} 步，共 {total} 步", en: "{done} of {total}" },
  "pane.progress.needs": {
    zh: "已匹配 {done} 项需求，共 {total} 项",
    en: "matching {done} of {total} needs",
  },
  "pane.progress.cancel": { zh: "取消", en: "Cancel" },
  "pane.progress.hint": { zh: "完成前请不要编辑单元格。", en: "Please do not edit cells until it is done." },
  "pane.progress.silence": {
    zh: "Excel 还没有回应。如果正在编辑单元格，请按回车键结束编辑。",
    en: "Excel has not answered yet. If you are editing a cell, press Enter to finish.",
  },
  "pane.phase.read": { zh: "读取表格", en: "Read the tables" },
  "pane.phase.check": { zh: "检查数据", en: "Check the data" },
  "pane.phase.match": { zh: "匹配需求和资源", en: "Match needs and resources" },
  "pane.phase.rank": { zh: "排出优先问题", en: "Rank the issues" },
  "pane.phase.write": { zh: "写入工作表", en: "Write the sheets" },
  "pane.phase.draw": { zh: "绘制图表", en: "Draw the charts" },
  "pane.phase.finish": { zh: "收尾", en: "Finish" },
  "pane.phase.restore": { zh: "恢复原有内容", en: "Restore what was there" },

  "pane.done.prepare": { zh: "已新增 {count} 张工作表。", en: "{count} sheets were added." },
  "pane.done.prepare.one": { zh: "已新增 {count} 张工作表。", en: "{count} sheet was added." },
  "pane.done.prepare.columns": {
    zh: "已补上缺少的列：{columns}。",
    en: "Missing columns were added: {columns}.",
  },
  "pane.done.prepare.nothing": {
    zh: "工作簿已经齐全，没有改动。",
    en: "The workbook was complete; nothing was changed.",
  },
  "pane.done.prepare.validation": {
    zh: "这个 Excel 版本不支持下拉表，其余都已备好。",
    en: "This Excel is too old for drop-downs; everything else is there.",
  },
  "pane.done.prepare.page-setup": {
    zh: "这个 Excel 版本不支持打印设置，其余都已备好。",
    en: "This Excel is too old for print setup; everything else is there.",
  },
  "pane.done.sample": {
    zh: "已载入示例：{needs} 项需求、{resources} 项资源、{survey} 份问卷。",
    en: "The sample is in: {needs} needs, {resources} resources, {survey} survey answers.",
  },
  "pane.done.run": { zh: "运行完成，已绘制 {charts} 张图表。", en: "Done. {charts} charts were drawn." },
  "pane.done.cancelled": {
    zh: "已取消，工作簿没有改动。",
    en: "Cancelled. Nothing in the workbook has changed.",
  },
  "pane.done.recover": { zh: "已恢复：{sheets}。", en: "Restored: {sheets}." },
  "pane.done.recover.nothing": { zh: "没有需要恢复的内容。", en: "There was nothing to restore." },
  "pane.issues.more": { zh: "再显示 {count} 个", en: "{count} more" },
  "pane.dismiss": { zh: "关闭提示", en: "Dismiss" },

  "pane.figures.title": { zh: "结果", en: "Results" },
  "pane.figures.matched": { zh: "的需求量已匹配", en: "of the quantity asked for is matched" },
  "pane.figures.needs": {
    zh: "{needs} 项：全部满足\u00a0{full} · 部分\u00a0{partly} · 未满足\u00a0{unmet}",
    en: "{needs} needs: {full}\u00a0met · {partly}\u00a0partly · {unmet}\u00a0unmet",
  },
  "pane.figures.people": { zh: "受益人次", en: "Reached (person-times)" },
  "pane.figures.people.text": {
    zh: "共涉及 {people} 人次（同一人可能算多次）",
    en: "of {people}; one person may count more than once",
  },
  "pane.figures.resources": { zh: "资源", en: "Resources" },
  "pane.figures.resources.text": { zh: "其中 {idle} 项有余量", en: "{idle} of them with something left" },
  "pane.figures.leftOut.needs": {
    zh: "{count} 行需求因数据问题没有参加运行，见下方“数据问题”。",
    en: "Needs left out because of data issues: {count}. They are listed below.",
  },
  "pane.figures.leftOut.resources": {
    zh: "{count} 行资源因数据问题没有参加运行，见下方“数据问题”。",
    en: "Resources left out because of data issues: {count}. They are listed below.",
  },
  "pane.figures.tiers": { zh: "按优先级", en: "By tier" },
  "pane.figures.tier": { zh: "第 {tier} 级", en: "Tier {tier}" },
  "pane.figures.tier.text": { zh: "{needs} 项需求", en: "{needs} needs" },
  "pane.figures.none": { zh: "无", en: "none" },
  "pane.figures.top": { zh: "排在前面的问题", en: "Issues that come first" },
  "pane.figures.score": { zh: "得分", en: "Score" },
  "pane.sheets.title": { zh: "查看工作表", en: "See the sheets" },

  "pane.failure.fix": { zh: "没能修正", en: "The cells could not be fixed" },
  "pane.failure.undoFix": { zh: "没能撤销修正", en: "The fixes could not be undone" },
  "pane.failure.decide": { zh: "没能写入这个决定", en: "The decision could not be written" },
  "pane.failure.prepare": { zh: "没能准备工作簿", en: "The workbook could not be prepared" },
  "pane.failure.sample": { zh: "没能载入示例", en: "The sample could not be loaded" },
  "pane.failure.run": { zh: "运行没有完成", en: "The run could not be completed" },
  "pane.failure.recover": { zh: "没能恢复工作簿", en: "The workbook could not be restored" },
  "pane.failure.read": { zh: "没能读取工作簿", en: "The workbook could not be read" },
  "pane.failure.goTo": { zh: "没能打开那个单元格", en: "The cell could not be opened" },
  "pane.failure.setting": { zh: "没能写入设置", en: "The setting could not be written" },
  "pane.failure.unexpected": {
    zh: "出现了没有预料到的错误。请重试；如果再次出现，复制详情发给维护人员。",
    en: "Something unexpected went wrong. Try again; if it happens again, copy the details and send them to whoever looks after Linli.",
  },
  "pane.failure.code": { zh: "代码 {code}", en: "Code {code}" },
  "pane.failure.copy": { zh: "复制详情", en: "Copy details" },
  "pane.failure.copied": { zh: "已复制", en: "Copied" },
  "pane.failure.details": { zh: "详情（可全选复制）", en: "Details (select and copy)" },
  "pane.failure.retry": { zh: "再试一次", en: "Try again" },

  "pane.crash.title": { zh: "窗格出错了", en: "The pane has failed" },
  "pane.crash.text": {
    zh: "工作簿没有受到影响。点“重新打开窗格”继续；如果再次出现，复制详情发给维护人员。",
    en: "The workbook is not affected. Restart the pane to go on; if it happens again, copy the details and send them to whoever looks after Linli.",
  },
  "pane.crash.restart": { zh: "重新打开窗格", en: "Restart the pane" },

  ...PANE_HISTORY,
} as const satisfies Catalogue;
