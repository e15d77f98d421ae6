import { text, type Operation } from "../../core/sheets/declare";
import { SHEETS } from "./tables/sheets";

/** What the buttons of the pack do. */
export const MAPPING_OPERATIONS: readonly Operation[] = [
  {
    key: "runAll",
    button: "Run",
    place: "ribbon",
    label: text("全部运行", "Run everything"),
    hint: text(
      "检查数据，把资源分配给需求，排出优先问题并绘制图表。",
      "Checks the data, matches resources to needs, ranks the issues and draws the charts.",
    ),
    does: { job: "run" },
  },
  {
    key: "showPriorities",
    button: "Priorities",
    place: "ribbon",
    label: text("优先问题", "Priorities"),
    hint: text(
      "显示排好名次的优先问题，以及名次是怎样得来的。",
      "Shows the ranked issues and what each rank is based on.",
    ),
    does: { page: "priorities" },
  },
  {
    key: "showCharts",
    button: "Charts",
    place: "ribbon",
    label: text("图表", "Charts"),
    hint: text("转到图表工作表。", "Goes to the sheet with the charts."),
    does: { sheet: SHEETS.charts.key },
  },
  {
    key: "explainRow",
    button: "Explain",
    place: "menu",
    label: text("解释这一行", "Explain this row"),
    hint: text(
      "在窗格里说明所选的需求或资源为什么这样分配。",
      "Tells in the pane why the selected need or resource was allocated this way.",
    ),
    does: { page: "matches" },
  },
];
