import type { Catalogue } from "../language";

/** What `npm run sideload` prints. */
export const SIDELOAD = {
  "sideload.certificate": {
    zh: "正在准备 https://localhost 的开发证书。系统询问是否信任时，请选“是”。",
    en: "Preparing the development certificate of https://localhost. When the system asks whether to trust it, say yes.",
  },
  "sideload.address": {
    zh: "加载项由 {url} 提供。首次编译约需一分钟，完成后按下面的办法装入 Excel，按 Ctrl+C 结束。",
    en: "The add-in is served from {url}. The first compilation takes about a minute; then load it into Excel as follows. Ctrl+C ends it.",
  },
  "sideload.web": {
    zh: "网页版 Excel：打开任一工作簿 → 开始 → 加载项 → 更多加载项 → 我的加载项 → 上传我的加载项，选择\n  {manifest}",
    en: "Excel on the web: open a workbook → Home → Add-ins → More Add-ins → My Add-ins → Upload My Add-in, and choose\n  {manifest}",
  },
  "sideload.windows": {
    zh: 'Windows：在命令提示符中运行下面一行，然后重新启动 Excel。“开始”选项卡上会出现“邻里 Linli”。\n  reg add "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer" /v {id} /t REG_SZ /d "{manifest}" /f',
    en: 'Windows: run this line in a command prompt, then restart Excel. The Home tab gets a group “Linli”.\n  reg add "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer" /v {id} /t REG_SZ /d "{manifest}" /f',
  },
  "sideload.windows.undo": {
    zh: '撤下：\n  reg delete "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer" /v {id} /f',
    en: 'To remove it:\n  reg delete "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer" /v {id} /f',
  },
  "sideload.mac": {
    zh: 'Mac：运行下面一行，然后重新启动 Excel → 插入 → 加载项（我的加载项）→ 邻里。\n  mkdir -p "{folder}" && cp "{manifest}" "{folder}/linli.xml"',
    en: 'Mac: run this line, then restart Excel → Insert → Add-ins (My Add-ins) → Linli.\n  mkdir -p "{folder}" && cp "{manifest}" "{folder}/linli.xml"',
  },
} as const satisfies Catalogue;
