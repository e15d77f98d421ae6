import type { Catalogue } from "./translate";

/** Messages of the frame around all pages, of jobs under way, and of a pane that failed. Sentences about data issues and problems stand in catalogues of their own. */
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
  "pane.dismiss": { zh: "关闭提示", en: "Dismiss" },

  "pane.run": { zh: "全部运行", en: "Run everything" },
  "pane.runAgain": { zh: "重新运行", en: "Run again" },
  "pane.state.outOfDate": { zh: "结果已过期", en: "The results are out of date" },
  "pane.state.ranAt": { zh: "运行于 {time}", en: "Ran {time}" },

  "pane.progress.prepare": { zh: "正在准备工作簿", en: "Preparing the workbook" },
  "pane.progress.sample": { zh: "正在载入示例社区", en: "Loading the sample" },
  "pane.progress.run": { zh: "正在运行", en: "Running" },
  "pane.progress.recover": { zh: "正在恢复工作簿", en: "Restoring the workbook" },
  "pane.progress.count": { zh: "第 {done} 步，共 {total} 步", en: "{done} of {total}" },
  "pane.progress.needs": {
    zh: "已匹配 {done} 项需求，共 {total} 项",
    en: "matching {done} of {total} {total:need|needs}",
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

  "pane.issues.more": { zh: "再显示 {count} 个", en: "{count} more" },
  "pane.progress.restore": { zh: "正在恢复", en: "Restoring" },
  "pane.progress.clearHistory": { zh: "正在清除", en: "Clearing" },
  "pane.progress.removeSample": { zh: "正在移除示例", en: "Removing the sample" },

  "pane.failure.retry": { zh: "再试一次", en: "Try again" },
  "pane.failure.copy": { zh: "复制详情", en: "Copy details" },
  "pane.failure.copied": { zh: "已复制", en: "Copied" },
  "pane.failure.details": { zh: "详情（可全选复制）", en: "Details (select and copy)" },

  "pane.crash.title": { zh: "窗格出错了", en: "The pane has failed" },
  "pane.crash.text": {
    zh: "工作簿没有受到影响。点“重新打开窗格”继续；如果再次出现，复制详情发给维护人员。",
    en: "The workbook is not affected. Restart the pane to go on; if it happens again, copy the details and send them to whoever looks after Linli.",
  },
  "pane.crash.restart": { zh: "重新打开窗格", en: "Restart the pane" },
} as const satisfies Catalogue;
