import type { Catalogue } from "../../language";

/** Messages of the page Data check. */
export const PANE_DATA = {
  "pane.issues.title": { zh: "数据问题", en: "Data issues" },
  "pane.issues.none": { zh: "没有发现数据问题", en: "No data issues" },
  "pane.issues.none.text": {
    zh: "填写和修改时会自动检查，发现问题会列在这里。",
    en: "Data are checked as you fill them in; whatever is found is listed here.",
  },
  "pane.issues.errors": {
    zh: "{count} 处需要修改，所在的行不参加运行",
    en: "{count} to be fixed; {count:its row takes|these rows take} no part in the run",
  },
  "pane.issues.notices": { zh: "{count} 处请看一下", en: "{count} to be looked at" },
  "pane.issues.groupBy": { zh: "分组方式", en: "Group by" },
  "pane.issues.groupBy.sheet": { zh: "按工作表", en: "By sheet" },
  "pane.issues.groupBy.kind": { zh: "按种类", en: "By kind" },
  "pane.issues.kind.missing": { zh: "没有填写", en: "Missing" },
  "pane.issues.kind.number": { zh: "数字", en: "Numbers" },
  "pane.issues.kind.date": { zh: "日期和时段", en: "Dates and times" },
  "pane.issues.kind.choice": { zh: "选项和名称", en: "Choices and names" },
  "pane.issues.kind.duplicate": { zh: "编号重复", en: "Repeated ids" },
  "pane.issues.kind.text": { zh: "文字和公式", en: "Texts and formulas" },
  "pane.issues.kind.place": { zh: "坐标", en: "Places" },
  "pane.issues.kind.setting": { zh: "设置", en: "Settings" },
  "pane.issues.kind.pair": { zh: "锁定或拒绝的配对", en: "Locked or refused pairs" },
  "pane.issues.goTo": { zh: "到单元格 {address}", en: "Go to cell {address}" },
  "pane.issues.wholeTable": { zh: "整张表", en: "Whole table" },
  "pane.issues.level.error": { zh: "要改", en: "Fix" },
  "pane.issues.level.notice": { zh: "请看", en: "Look" },

  "pane.data.ready": { zh: "可以运行了", en: "Ready to run" },
  "pane.data.ready.text": {
    zh: "没有要改的数据，所有行都参加运行。",
    en: "Nothing has to be fixed: every row takes part in the run.",
  },
  "pane.data.readyAgain": { zh: "可以重新运行了", en: "Ready to run again" },
  "pane.data.readyAgain.text": {
    zh: "没有需要修改的数据了；现有的结果比数据旧。",
    en: "Nothing is left to be fixed; the results are older than the data.",
  },

  "pane.fixes.title": { zh: "{count} 处可以一键修正", en: "{count} can be fixed with one click" },
  "pane.fixes.text": {
    zh: "只改下面勾选的单元格，其余不动；公式不会改。",
    en: "Only the cells ticked below are changed, and never a formula.",
  },
  "pane.fixes.look": {
    zh: "标有“请核对”的可能是别的意思，没有预先勾选。",
    en: "Those marked “check” may mean something else and are not ticked.",
  },
  "pane.fixes.apply": { zh: "应用所选修正（{count}）", en: "Apply selected ({count})" },
  "pane.fixes.applying": { zh: "正在修正…", en: "Fixing…" },
  "pane.fixes.all": { zh: "全部勾选", en: "Select all" },
  "pane.fixes.list": { zh: "可以修正的单元格", en: "Cells that can be fixed" },
  "pane.fixes.choose": {
    zh: "修正 {address}：{before} 改为 {after}",
    en: "Fix {address}: {before} becomes {after}",
  },
  "pane.fixes.becomes": { zh: "改为", en: "becomes" },
  "pane.fixes.check": { zh: "请核对", en: "check" },
  "pane.fixes.kind.trim": { zh: "多余空格", en: "Surplus spaces" },
  "pane.fixes.kind.full-width": { zh: "全角字符", en: "Full-width letters" },
  "pane.fixes.kind.number": { zh: "文本改为数字", en: "Text to number" },
  "pane.fixes.kind.date": { zh: "改为日期", en: "To a date" },
  "pane.fixes.kind.nearest-choice": { zh: "改为选项里的写法", en: "As the list has it" },
  "pane.fixes.space": { zh: "空格", en: "space" },
  "pane.fixes.wideSpace": { zh: "全角空格", en: "full-width space" },
  "pane.fixes.invisible": { zh: "看不见的字符", en: "invisible letter" },
  "pane.fixes.legend": {
    zh: "␣ 空格　□ 全角空格　¦ 看不见的字符",
    en: "␣ space · □ full-width space · ¦ invisible letter",
  },
  "pane.fixes.done": { zh: "已修正 {count} 处。", en: "{count} {count:cell was|cells were} fixed." },
  "pane.fixes.skipped": {
    zh: "{count} 处没有动，因为单元格在此期间改过：{cells}。",
    en: "{count} left alone, because the {count:cell has|cells have} changed meanwhile: {cells}.",
  },
  "pane.fixes.undo": { zh: "撤销这次修正", en: "Undo these fixes" },
  "pane.fixes.undone": {
    zh: "已恢复 {count} 处原来的内容。",
    en: "{count} {count:cell is as it was|cells are as they were}.",
  },
  "pane.fixes.undone.skipped": {
    zh: "{count} 处修正后又改过，没有动。",
    en: "{count} {count:has|have} been changed since and {count:was|were} left alone.",
  },
} as const satisfies Catalogue;
