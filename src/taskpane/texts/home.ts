import type { Catalogue } from "../../language";

/** Messages of the first page: where the workbook stands and what to do next. */
export const PANE_HOME = {
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
  "pane.state.outOfDate.text": {
    zh: "运行之后数据或设置有改动，重新运行即可更新。",
    en: "Data or settings have changed since the run. Run again to update.",
  },
  "pane.state.unfinished": { zh: "上次运行没有完成", en: "The last run was cut off" },
  "pane.state.unfinished.text": {
    zh: "结果工作表可能只写了一半。恢复后，工作簿回到那次运行之前的样子。",
    en: "Result sheets may be half written. Restoring takes the workbook back to before that run.",
  },
  "pane.state.unfinished.elsewhere": {
    zh: "如果另一个窗口或另一位同事正在运行，请等它结束：这里会自动更新，不要恢复。",
    en: "If another window or a colleague is running it right now, wait for that to end and do not restore: this page follows by itself.",
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

  "pane.rows.count": { zh: "{count} 行", en: "{count} {count:row|rows}" },
  "pane.rows.issues": { zh: "{count} 处问题", en: "{count} {count:issue|issues}" },

  "pane.sheets.title": { zh: "查看工作表", en: "See the sheets" },
} as const satisfies Catalogue;
