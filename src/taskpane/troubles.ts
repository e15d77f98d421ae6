/** Why the pane cannot start. */
export type Trouble = "script-missing" | "script-blocked" | "script-failed" | "not-excel" | "no-answer";

interface Explanation {
  readonly language: "zh-CN" | "en";
  readonly title: string;
  readonly advice: readonly string[];
}

/** What the page says before anything else could be loaded; Chinese first. Not in `i18n`, which is part of what may be missing. */
export const TROUBLES: Readonly<Record<Trouble, readonly Explanation[]>> = {
  "script-missing": both(
    "邻里没有完整载入",
    [
      "关闭窗格后重新打开。",
      "检查网络，确认能访问加载项所在的服务器。",
      "仍然不行时，把下面的文件地址告诉管理员。",
    ],
    "Linli could not be loaded completely",
    [
      "Close the pane and open it again.",
      "Check that this computer reaches the server of the add-in.",
      "If it stays like this, give the file address below to your administrator.",
    ],
  ),
  "script-blocked": both(
    "邻里的一个文件被拦截了",
    ["关闭可能改写网页的浏览器插件或安全软件后重试。", "把下面的地址告诉管理员。"],
    "A file of Linli was blocked",
    [
      "Try again without browser extensions or security software that rewrite pages.",
      "Give the address below to your administrator.",
    ],
  ),
  "script-failed": both(
    "邻里启动时出错",
    ["关闭窗格后重新打开。", "Excel 版本过旧时请先更新。", "仍然不行时，把下面的信息告诉管理员。"],
    "Linli failed while starting",
    [
      "Close the pane and open it again.",
      "Update Excel if it is an old version.",
      "If it stays like this, give the text below to your administrator.",
    ],
  ),
  "not-excel": both(
    "请在 Excel 中打开邻里",
    ["这个页面是 Excel 加载项的窗格，单独打开不能工作。", "在 Excel 的“开始”选项卡中点“打开邻里”。"],
    "Open Linli inside Excel",
    [
      "This page is the pane of an Excel add-in and does nothing by itself.",
      "In Excel, choose Open Linli on the Home tab.",
    ],
  ),
  "no-answer": both(
    "Excel 没有回应",
    [
      "如果正在编辑单元格，先按回车键。",
      "关闭窗格后重新打开；仍然不行时，重新启动 Excel。",
      "在内网中使用时，请管理员确认加载项服务器上有 office 文件夹。",
    ],
    "Excel does not answer",
    [
      "If you are editing a cell, press Enter first.",
      "Close the pane and open it again; if that does not help, restart Excel.",
      "On an intranet, ask the administrator whether the add-in's server has the folder “office”.",
    ],
  ),
};

function both(
  zhTitle: string,
  zh: readonly string[],
  enTitle: string,
  en: readonly string[],
): readonly Explanation[] {
  return [
    { language: "zh-CN", title: zhTitle, advice: zh },
    { language: "en", title: enTitle, advice: en },
  ];
}
