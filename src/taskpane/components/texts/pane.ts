import type { Catalogue } from "../../../language";

/** Messages of the frame around all pages, and of a pane that failed. Sentences about data issues and problems stand in catalogues of their own. */
export const PANE = {
  "pane.name": { zh: "邻里", en: "Linli" },
  "pane.switchLanguage": { zh: "English", en: "中文" },
  "pane.switchLanguage.name": { zh: "切换为英文（English）", en: "Switch to Chinese (中文)" },
  "pane.pages": { zh: "邻里的页面", en: "Pages of Linli" },
  "pane.pages.more": { zh: "更多页面", en: "More pages" },
  "pane.page.home": { zh: "首页", en: "Home" },
  "pane.page.help": { zh: "帮助", en: "Help" },
  "pane.page.history": { zh: "历史", en: "History" },
  "pane.page.data": { zh: "数据检查", en: "Data check" },

  "pane.reading": { zh: "正在读取工作簿…", en: "Reading the workbook…" },
  "pane.dismiss": { zh: "关闭提示", en: "Dismiss" },

  "pane.issues.more": { zh: "再显示 {count} 个", en: "{count} more" },

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
