import { type Language, type Text, fill } from "../../../language";
import type { Problem, ProblemCode } from "../declare";

/** Why an action could not be done, and what to do about it. */
export const PROBLEMS: Readonly<Record<ProblemCode, Text>> = {
  "not-prepared": {
    zh: "这个工作簿里还没有邻里的工作表。请先点“准备我的工作簿”。",
    en: "This workbook does not have Linli's sheets yet. Prepare the workbook first.",
  },
  "sheet-protected": {
    zh: "工作表“{sheet}”受保护，不能写入。请在“审阅”选项卡中撤消工作表保护，再试一次。",
    en: "The sheet “{sheet}” is protected. Unprotect it on the Review tab and try again.",
  },
  "workbook-protected": {
    zh: "工作簿的结构受保护，不能新增工作表。请在“审阅”选项卡中撤消工作簿保护，再试一次。",
    en: "The structure of the workbook is protected, so no sheet can be added. Unprotect the workbook on the Review tab and try again.",
  },
  "cell-edit-mode": {
    zh: "正在编辑单元格，Excel 暂时不接受改动。请按回车键结束编辑，再试一次。",
    en: "A cell is being edited and Excel takes no changes meanwhile. Press Enter and try again.",
  },
  "read-only": {
    zh: "工作簿是只读的。请先“启用编辑”，或另存一份再试。",
    en: "The workbook is read-only. Enable editing, or save a copy and try again with it.",
  },
  "table-missing": {
    zh: "找不到表格“{table}”。它可能已被删除或转换为区域。请撤消删除，或再点一次“准备工作簿”补建。",
    en: "The table “{table}” is missing: it may have been deleted or turned into a plain range. Undo that, or prepare the workbook again to create it.",
  },
  "column-missing": {
    zh: "工作表“{sheet}”的表格“{table}”缺少“{column}”这一列。请把列名改回来，或再点一次“准备工作簿”补上。",
    en: "On the sheet “{sheet}”, the table “{table}” has no column “{column}”. Rename the column back, or prepare the workbook again to add it.",
  },
  "area-occupied": {
    zh: "工作表“{sheet}”的 {address} 已有内容，而这里要写入结果。请把它移到别处，再试一次。",
    en: "On the sheet “{sheet}”, the cell {address} holds something where results are to be written. Move it elsewhere and try again.",
  },
  "tables-not-empty": {
    zh: "工作表“{sheet}”里已有 {rows} 行数据，示例不会覆盖它们。请在新的工作簿里载入示例。",
    en: "The sheet “{sheet}” already holds {rows} {rows:row|rows}, and the sample never replaces them. Load the sample into a new workbook.",
  },
  "row-gone": {
    zh: "工作表“{sheet}”里找不到“{ids}”这一行了，可能已被删除或改过。请重新运行，再试一次。",
    en: "The sheet “{sheet}” no longer has the row of {ids}; it may have been deleted or changed. Run again, then try once more.",
  },
  "no-needs": {
    zh: "需求清单里没有可用的行。请填写需求，或按“数据问题”修改后再运行。",
    en: "There is no usable row among the needs. Fill some in, or fix the data issues, then run again.",
  },
  "no-resources": {
    zh: "资源清单里没有可用的行。请填写资源，或按“数据问题”修改后再运行。",
    en: "There is no usable row among the resources. Fill some in, or fix the data issues, then run again.",
  },
  "too-large": {
    zh: "数据太多，Excel 一次收不下。请把不再需要的行移到另一个工作簿，再试一次。",
    en: "There is more data than Excel takes at once. Move rows you no longer need to another workbook and try again.",
  },
  "history-gone": {
    zh: "这次运行之前的内容已经不在工作簿里，不能恢复到那时。更近的运行仍可恢复。",
    en: "What was there before that run is no longer kept in the workbook, so it cannot be restored. More recent runs still can.",
  },
  "changed-meanwhile": {
    zh: "在你确认的时候，工作簿又有改动，所以没有继续。请再看一遍将会失去什么，然后确认。",
    en: "The workbook changed while you were confirming, so nothing was done. Look again at what would be lost, then confirm.",
  },
  "pack-needed": {
    zh: "“{packs}”要用到它的表，所以不能移除。请先移除“{packs}”。",
    en: "“{packs}” refers to its tables, so it cannot be removed. Remove “{packs}” first.",
  },
  "pack-unknown": {
    zh: "没有叫“{pack}”的功能包。可用的有：{packs}。",
    en: "There is no pack called “{pack}”. There are: {packs}.",
  },
  busy: {
    zh: "Excel 正忙。请稍等片刻，再试一次。",
    en: "Excel is busy. Wait a moment and try again.",
  },
  cancelled: {
    zh: "已取消，工作簿没有改动。",
    en: "Cancelled. Nothing in the workbook has changed.",
  },
  "excel-refused": {
    zh: "Excel 拒绝了这一步，工作簿保持原样。请再试一次；如果再次出现，复制详情发给维护人员。",
    en: "Excel refused a step; the workbook is as it was. Try again; if it happens again, copy the details and send them to whoever looks after Linli.",
  },
  "not-supported": {
    zh: "这个版本的 Excel 不支持这项功能。请更新 Excel，或使用网页版 Excel。",
    en: "This version of Excel does not support this. Update Excel, or use Excel on the web.",
  },
  "repair-refused": {
    zh: "运行中断，而且 Excel 拒绝了恢复。请不要修改结果工作表：保存并重新打开工作簿，然后点“恢复工作簿”。",
    en: "The run was cut off and Excel refused the repair too. Leave the result sheets alone: save and reopen the workbook, then choose “Restore the workbook”.",
  },
  "unfinished-run": {
    zh: "上次运行没有完成。请先点“恢复工作簿”，再继续。",
    en: "The last run was cut off. Restore the workbook first, then go on.",
  },
  "other-pane": {
    zh: "另一个窗口或另一位同事同时在用邻里写入这个工作簿，所以这里什么也没有写。请等那边完成，再试一次。",
    en: "Linli was writing to this workbook in another window or for a colleague at the same time, so nothing was written here. Wait until that is done and try again.",
  },
  "file-unreadable": {
    zh: "无法读取文件“{file}”。请确认文件能够访问、没有损坏，也没有设置密码。",
    en: "The file “{file}” cannot be read. Make sure it can be reached, is not damaged and has no password.",
  },
  "setting-not-single": {
    zh: "工作表“{sheet}”的“{table}”里，代码 {code} 要正好有一行，现在没有或不止一行。请补上这一行，或删去多余的行，再试一次。",
    en: "On the sheet “{sheet}”, the table “{table}” must have exactly one row with the code {code}; there is none, or more than one. Add the row or delete the extra ones and try again.",
  },
};

/** Added where a column is missing and another one looks like it. */
const CLOSEST: Text = {
  zh: "现有的列“{closest}”是不是它？",
  en: "Is it the present column “{closest}”?",
};

/** What to tell about `problem`: what is wrong and what to do. */
export function describeProblem({ code, values }: Problem, language: Language): string {
  const sentence = fill(PROBLEMS[code], language, values);
  const hasClosest = code === "column-missing" && values.closest !== undefined && values.closest !== "";
  return hasClosest
    ? [sentence, fill(CLOSEST, language, values)].join(language === "zh" ? "" : " ")
    : sentence;
}
