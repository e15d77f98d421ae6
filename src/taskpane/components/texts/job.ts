import type { Catalogue } from "../../../language";

/** Messages of a job under way, and of the run that comes next. */
export const PANE_JOB = {
  "pane.run": { zh: "全部运行", en: "Run everything" },
  "pane.runAgain": { zh: "重新运行", en: "Run again" },
  "pane.state.current": { zh: "结果是最新的", en: "The results are up to date" },
  "pane.state.outOfDate": { zh: "结果已过期", en: "The results are out of date" },
  "pane.state.ranAt": { zh: "运行于 {time}", en: "Ran {time}" },
  "pane.state.changedSince": { zh: "{time} 之后有改动", en: "Changed since {time}" },

  "pane.progress.prepare": { zh: "正在准备工作簿", en: "Preparing the workbook" },
  "pane.progress.sample": { zh: "正在载入示例社区", en: "Loading the sample" },
  "pane.progress.run": { zh: "正在运行", en: "Running" },
  "pane.progress.recover": { zh: "正在恢复工作簿", en: "Restoring the workbook" },
  "pane.progress.count": { zh: "第 {done} 步，共 {total} 步", en: "{done} of {total}" },
  "pane.progress.cancel": { zh: "取消", en: "Cancel" },
  "pane.progress.hint": { zh: "完成前请不要编辑单元格。", en: "Please do not edit cells until it is done." },
  "pane.progress.silence": {
    zh: "Excel 还没有回应。如果正在编辑单元格，请按回车键结束编辑。",
    en: "Excel has not answered yet. If you are editing a cell, press Enter to finish.",
  },
  "pane.phase.read": { zh: "读取表格", en: "Read the tables" },
  "pane.phase.check": { zh: "检查数据", en: "Check the data" },
  "pane.phase.write": { zh: "写入工作表", en: "Write the sheets" },
  "pane.phase.draw": { zh: "绘制图表", en: "Draw the charts" },
  "pane.phase.finish": { zh: "收尾", en: "Finish" },
  "pane.phase.restore": { zh: "恢复原有内容", en: "Restore what was there" },
  "pane.progress.restore": { zh: "正在恢复", en: "Restoring" },
  "pane.progress.clearHistory": { zh: "正在清除", en: "Clearing" },
  "pane.progress.removeSample": { zh: "正在移除示例", en: "Removing the sample" },
} as const satisfies Catalogue;
