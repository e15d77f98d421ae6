import type { Catalogue } from "./fill";

/** Why a file cannot be opened, and what of it would be lost on saving; whoever opens files says so. */
export const FILE_TEXTS = {
  "file.empty": { zh: "文件是空的。", en: "The file is empty." },
  "file.not-a-workbook": {
    zh: "这不是 Excel 工作簿（.xlsx）。如果是 CSV 或其他格式，请先用 Excel 另存为 .xlsx。",
    en: "This is not an Excel workbook (.xlsx). Save other formats, such as CSV, as .xlsx in Excel first.",
  },
  "file.old-format": {
    zh: "这是旧版 .xls 文件。请在 Excel 或 WPS 中另存为 .xlsx，再打开。",
    en: "This is an old .xls file. Save it as .xlsx in Excel or WPS, then open that.",
  },
  "file.encrypted": {
    zh: "文件有打开密码。请在 Excel 中去掉密码后再打开。",
    en: "The file is protected by a password. Remove it in Excel, then open the file again.",
  },
  "file.truncated": {
    zh: "文件不完整，可能没有下载完。请重新下载或复制一次。",
    en: "The file is cut off, perhaps by an interrupted download. Get it again.",
  },
  "file.too-large": {
    zh: "文件太大，浏览器里放不下。请在 Excel 中删掉不需要的工作表后再试。",
    en: "The file is too large for the browser. Remove sheets you do not need in Excel and try again.",
  },
  "file.damaged": {
    zh: "文件已损坏（{part}）。请用 Excel 打开并修复后另存，再试一次。",
    en: "The file is damaged ({part}). Let Excel repair it, save it and try again.",
  },
  "lost.array-formulas": { zh: "数组公式", en: "array formulas" },
  "lost.cell-formats": {
    zh: "部分单元格格式（如渐变填充、斜线边框）",
    en: "some cell formats, such as gradients and diagonal borders",
  },
  "lost.chart-sheets": { zh: "图表工作表", en: "chart sheets" },
  "lost.charts": { zh: "部分图表类型", en: "some kinds of charts" },
  "lost.comments": { zh: "批注和备注", en: "comments and notes" },
  "lost.conditional-formats": {
    zh: "部分条件格式（如图标集）",
    en: "some conditional formats, such as icon sets",
  },
  "lost.data-connections": { zh: "数据连接", en: "data connections" },
  "lost.data-tables": { zh: "模拟运算表", en: "what-if data tables" },
  "lost.date-1904": { zh: "1904 日期系统", en: "the 1904 date system" },
  "lost.drawings": { zh: "形状和文本框", en: "shapes and text boxes" },
  "lost.embedded-objects": { zh: "嵌入的对象", en: "embedded objects" },
  "lost.external-links": { zh: "到其他工作簿的链接", en: "links to other workbooks" },
  "lost.filters": { zh: "正在使用的筛选", en: "filters in use" },
  "lost.form-controls": { zh: "表单控件", en: "form controls" },
  "lost.linked-data-types": { zh: "链接的数据类型", en: "linked data types" },
  "lost.macros": { zh: "宏", en: "macros" },
  "lost.outlines": { zh: "分级显示（组合）", en: "outlines (grouped rows or columns)" },
  "lost.pictures": { zh: "图片", en: "pictures" },
  "lost.pivot-tables": { zh: "数据透视表", en: "pivot tables" },
  "lost.rich-text": { zh: "单元格内的多种字体", en: "several fonts within a cell" },
  "lost.slicers": { zh: "切片器和日程表", en: "slicers and timelines" },
  "lost.task-panes": { zh: "文件中附带的任务窗格", en: "task panes that the file brings along" },
  "lost.unknown-parts": { zh: "预览不认识的内容", en: "parts that the preview does not know" },
} as const satisfies Catalogue;
