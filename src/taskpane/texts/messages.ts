import type { Catalogue } from "../../language";

/** What the last job has done, and what went wrong with it. */
export const PANE_MESSAGES = {
  "pane.done.prepare": {
    zh: "已新增 {count} 张工作表。",
    en: "{count} {count:sheet was|sheets were} added.",
  },
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
  "pane.done.run": {
    zh: "运行完成，已绘制 {charts} 张图表。",
    en: "Done. {charts} {charts:chart was|charts were} drawn.",
  },
  "pane.done.cancelled": {
    zh: "已取消，工作簿没有改动。",
    en: "Cancelled. Nothing in the workbook has changed.",
  },
  "pane.done.recover": { zh: "已恢复：{sheets}。", en: "Restored: {sheets}." },
  "pane.done.recover.nothing": { zh: "没有需要恢复的内容。", en: "There was nothing to restore." },
  "pane.done.restore": { zh: "已恢复：{sheets}。", en: "Restored: {sheets}." },
  "pane.done.clearHistory": { zh: "可恢复的内容已清除。", en: "What could be restored has been cleared." },
  "pane.done.removeSample.sheets": {
    zh: "示例已移除，{count} 张工作表已删除。",
    en: "The sample is gone. Sheets deleted: {count}.",
  },
  "pane.done.removeSample.rows": { zh: "示例的行已移除。", en: "The sample's rows are gone." },

  "pane.failure.restore": { zh: "没能恢复", en: "It could not be restored" },
  "pane.failure.clearHistory": { zh: "没能清除", en: "It could not be cleared" },
  "pane.failure.removeSample": { zh: "没能移除示例", en: "The sample could not be removed" },
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
} as const satisfies Catalogue;
