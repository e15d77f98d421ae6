import type { Catalogue } from "../language";

/** What the command line says. */
export const CLI = {
  "cli.usage": {
    zh: `邻里：社区资源匹配

  template <输出.xlsx> [--lang zh|en]      空白工作簿
  run <工作簿.xlsx> --out <输出.xlsx>      匹配、排序、画图
  sample <输出.xlsx> [--lang zh|en]        示例工作簿，含全部结果（--inputs-only 只含填报数据）
  solve <数据.json>                        求解匹配，结果以 JSON 输出
  serve [--port 3000]                      在浏览器中打开预览

  --force  覆盖已有文件`,
    en: `Linli: community resource mapping

  template <out.xlsx> [--lang zh|en]       an empty workbook
  run <book.xlsx> --out <out.xlsx>         match, rank and draw
  sample <out.xlsx> [--lang zh|en]         the sample workbook with all results (--inputs-only: the survey alone)
  solve <dataset.json>                     solve a matching, print it as JSON
  serve [--port 3000]                      open the preview in a browser

  --force  overwrite an existing file`,
  },
  "cli.exists": {
    zh: "{file} 已存在，没有改动。要覆盖它，请加 --force。",
    en: "{file} exists and was left as it is. Add --force to overwrite it.",
  },
  "cli.is-folder": {
    zh: "{file} 是文件夹。请写明要输出的文件名，例如 结果.xlsx。",
    en: "{file} is a folder. Name the file to write, such as out.xlsx.",
  },
  "cli.reason.missing": { zh: "没有这个文件或文件夹", en: "there is no such file or folder" },
  "cli.reason.folder": { zh: "它是文件夹", en: "it is a folder" },
  "cli.reason.denied": { zh: "没有权限", en: "permission denied" },
  "cli.unreadable": {
    zh: "打不开 {file}：{detail}。",
    en: "{file} cannot be opened: {detail}.",
  },
  "cli.unwritable": {
    zh: "写不了 {file}：{detail}。请检查文件夹是否存在、是否可写。",
    en: "{file} cannot be written: {detail}. Check that the folder exists and may be written to.",
  },
  "cli.not-json": {
    zh: "{file} 不是 JSON：{detail}。",
    en: "{file} is not JSON: {detail}.",
  },
  "cli.too-large": {
    zh: "数据合计太大，无法精确计算，请换用更大的单位：{detail}。",
    en: "The numbers add up to more than can be computed exactly; count in larger units: {detail}.",
  },
  "cli.dataset-issue": {
    zh: "{path}：应为：{expected}；实际是：{found}。",
    en: "{path}: expected {expected}, found {found}.",
  },
  "cli.dataset-issue.missing": {
    zh: "{path}：没有填写，应为：{expected}。",
    en: "{path}: expected {expected}, found nothing.",
  },
  "cli.would-lose": {
    zh: "{file} 里有命令行无法保留的内容（{parts}），为避免丢失，没有写出任何文件。请在 Excel 中运行邻里。",
    en: "{file} holds parts that the command line cannot keep ({parts}); nothing was written, so that nothing is lost. Run Linli inside Excel instead.",
  },
  "cli.separator": { zh: "、", en: ", " },
  "cli.wrote": { zh: "已写出 {file}。", en: "Wrote {file}." },
  "cli.data-issues": { zh: "数据问题 {count} 处：", en: "{count} data {count:issue|issues}:" },
  "cli.serving": {
    zh: "预览已打开：{address}（按 Ctrl+C 结束）",
    en: "The preview is at {address} (Ctrl+C ends it)",
  },
  "cli.no-build": {
    zh: "还没有可用的构建。请先运行 npm run build。",
    en: "There is no build yet. Run npm run build first.",
  },
  "cli.port-taken": {
    zh: "端口 {port} 已被占用。请换一个，例如 npm start -- --port {next}。",
    en: "Port {port} is in use. Choose another, such as npm start -- --port {next}.",
  },
} as const satisfies Catalogue;
