import type { Catalogue } from "../../language";

/** History, restore and the removal of the sample. */
export const PANE_HISTORY = {
  "pane.history.title": { zh: "历史与恢复", en: "History and restore" },
  "pane.history.empty": {
    zh: "还没有记录。准备工作簿、载入示例和每次运行之后，都会列在这里。",
    en: "Nothing yet. Preparing the workbook, loading the sample and every run will be listed here.",
  },
  "pane.history.run": { zh: "运行", en: "Run" },
  "pane.history.sample": { zh: "载入示例社区", en: "Sample loaded" },
  "pane.history.prepare": { zh: "新增 {count} 张工作表", en: "Sheets added: {count}" },
  "pane.history.restore": {
    zh: "恢复到 {time} 那次之前",
    en: "Restored to before {time}",
  },
  "pane.history.remove-sample": { zh: "移除示例", en: "Sample removed" },
  "pane.history.figures": {
    zh: "{needsFullyMet} / {needs} 项需求全部满足 · 需求量匹配 {matched}\u00a0/\u00a0{asked}",
    en: "{needsFullyMet} of {needs} {needs:need|needs} met · {matched} of {asked} {asked:unit|units} matched",
  },
  "pane.history.size": { zh: "可恢复 · 占 {size} KB", en: "Can be restored · {size} KB" },
  "pane.history.gone": {
    zh: "只列出：之前的内容已不再保留",
    en: "Listed only: what was there before is no longer kept",
  },
  "pane.history.restoreRun": { zh: "恢复到这次运行之前", en: "Restore to before this run" },
  "pane.history.restoreRestore": { zh: "撤回这次恢复", en: "Undo this restore" },
  "pane.history.when": { zh: "{action}（{time}）", en: "{action} ({time})" },

  "pane.history.ask.title": { zh: "恢复前请确认", en: "Before you restore" },
  "pane.history.ask.runs": {
    zh: "将撤去 {count} 次运行的结果：结果表的内容、公式和行数，首页和说明行里的数字，图表及其数据。匹配结果里的决定（锁定、确认、排除）也回到那时。需求、资源等输入表和设置不变。",
    en: "Runs undone: {count}. Result tables (contents, formulas, number of rows), the figures on Start and in notes, and the charts with their data go back, and so do decisions on matches (locked, confirmed, excluded). Your inputs and settings stay.",
  },
  "pane.history.ask.none": {
    zh: "结果表、其中的决定、首页的数字和图表将回到那时的样子。需求、资源等输入表和设置不变。",
    en: "Result tables with the decisions in them, the figures on Start and the charts go back to what they were. Your inputs and settings stay.",
  },
  "pane.history.ask.changed": {
    zh: "会失去：上次运行之后，你在这些结果表里改过的内容：{sheets}。",
    en: "You will lose what you changed since the last run on: {sheets}.",
  },
  "pane.history.ask.unchanged": {
    zh: "上次运行之后，结果表里没有手工改动，不会因此失去内容。",
    en: "Nobody has changed the result tables since the last run, so nothing typed by hand is lost.",
  },
  "pane.history.ask.ownColumns": {
    zh: "{sheets}里有你自己加的列：它们留在原来的行，旁边的结果会换掉。",
    en: "Columns you added on {sheets} stay in their rows, while the results beside them change.",
  },
  "pane.history.ask.chartsRemoved": {
    zh: "{count} 张图表将被撤去；手工改过的样式和位置不会保留。",
    en: "Charts taken away: {count}. Looks and places you gave them are not kept.",
  },
  "pane.history.ask.chartsDrawn": {
    zh: "{count} 张图表要重画；手工改过的样式不会保留。",
    en: "Charts drawn anew: {count}. Looks you gave them are not kept.",
  },
  "pane.history.ask.undoable": {
    zh: "恢复本身也会列在历史里，可以再撤回。",
    en: "The restore is listed too and can be undone.",
  },
  "pane.history.ask.confirm": { zh: "恢复", en: "Restore" },
  "pane.history.ask.cancel": { zh: "不恢复", en: "Do not restore" },

  "pane.history.clear": { zh: "清除可恢复的内容", en: "Clear what can be restored" },
  "pane.history.clear.title": { zh: "清除前请确认", en: "Before it is cleared" },
  "pane.history.clear.lost": {
    zh: "{count} 条记录将不能再恢复。这一步不能撤回。",
    en: "{count} {count:record|records} can no longer be restored. This cannot be undone.",
  },
  "pane.history.clear.sample": {
    zh: "以后移除示例时，用它算出的结果会留在结果表里。",
    en: "When the sample is removed later, results made from it will stay in the result tables.",
  },
  "pane.history.clear.stays": {
    zh: "记录仍会列出；结果、填写的数据和设置都不变。",
    en: "All stay listed; results, inputs and settings stay as they are.",
  },
  "pane.history.clear.size": {
    zh: "文件约小 {size} KB，发给别人时也不再带着以前的内容。",
    en: "The file gets about {size} KB smaller and no longer carries earlier contents when you send it.",
  },
  "pane.history.clear.confirm": { zh: "清除", en: "Clear" },
  "pane.history.clear.cancel": { zh: "保留", en: "Keep" },

  "pane.history.note": {
    zh: "运行之后能恢复什么、不能恢复什么",
    en: "What can and cannot be restored after a run",
  },
  "pane.history.note.can": {
    zh: "能恢复：结果表的内容、其中的决定、公式、数字格式和行数，首页和说明行里的数字，图表及其数据，上次运行的时间。关闭工作簿再打开之后也可以。",
    en: "Can: contents, decisions, formulas, number formats and sizes of the result tables, the figures on Start and in notes, the charts with their data, the time of the last run. Also after closing and reopening the workbook.",
  },
  "pane.history.note.charts": {
    zh: "不能：图表上手工改过的样式和位置，如果那张图表需要重画。",
    en: "Cannot: looks and places that you gave to a chart, where that chart has to be drawn anew.",
  },
  "pane.history.note.edits": {
    zh: "不能：运行之后在结果表里手工改的内容。恢复前会告诉你在哪张表。",
    en: "Cannot: what you changed in result tables after the run. You are told on which sheets before it is done.",
  },
  "pane.history.note.looks": {
    zh: "不涉及：单元格的字体、底色、批注、筛选，以及你自己的工作表。运行和恢复都不碰它们。",
    en: "Not concerned: fonts, fills, comments and filters of cells, and your own sheets. Neither runs nor restores touch them.",
  },
  "pane.history.note.undo": {
    zh: "运行和恢复用的是邻里自己的记录，不是 Excel 的“撤消”。移除示例时若要删除工作表，Excel 的“撤消”记录会被清空，事先会说明。",
    en: "Runs are undone from Linli's own record, not by Excel's Undo. Where removing the sample deletes sheets, Excel's Undo list is emptied; you are told before.",
  },
  "pane.history.note.kept": {
    zh: "工作簿里保留最近 {pasts} 次、合计约 {size} MB 以内的内容，最近一次总是保留；更早的只列出，不能恢复。这些内容存在文件的隐藏部分，发给别人时也会一起带走。",
    en: "The workbook keeps the last {pasts} times within about {size} MB, the last one always; older ones are listed only. This lies in a hidden part of the file and goes along when you send it.",
  },

  "pane.sample.there": { zh: "这是示例数据", en: "This is sample data" },
  "pane.sample.remove": { zh: "移除示例", en: "Remove the sample" },
  "pane.sample.remove.sheets": {
    zh: "会删除为示例新增的工作表，Excel 的“撤消”记录也会清空。",
    en: "Deletes the sheets that came with it and empties Excel's Undo list.",
  },
  "pane.sample.ask.title": { zh: "移除前请确认", en: "Before the sample goes" },
  "pane.sample.ask.sheets": {
    zh: "将删除 {count} 张工作表：{sheets}。上面的图表、批注和历史一并删除，不能恢复；其他地方引用它们的公式会失效。",
    en: "Sheets deleted: {count} ({sheets}), with all charts and comments on them and the history. This cannot be undone; formulas elsewhere that refer to them break.",
  },
  "pane.sample.ask.rows": {
    zh: "将从输入表移除示例的行，并撤去用它们算出的结果。",
    en: "The sample's rows leave the input tables, and results made from them are undone.",
  },
  "pane.sample.ask.changed": {
    zh: "会失去：你在“{sheet}”第 {rows} 行改过的内容。",
    en: "You will lose what you changed on {sheet}, row {rows}.",
  },
  "pane.sample.ask.others": {
    zh: "会失去：你在这些工作表里另外填写或改动的内容：{sheets}。",
    en: "You will lose what else you filled in or changed on: {sheets}.",
  },
  "pane.sample.ask.kept": {
    zh: "“{sheet}”里你自己填的 {rows} 行会留下。",
    en: "Your own rows on {sheet} stay: {rows}.",
  },
  "pane.sample.ask.confirm": { zh: "移除", en: "Remove" },
  "pane.sample.ask.cancel": { zh: "保留", en: "Keep" },
} as const satisfies Catalogue;
