import { text, type Operation } from "../core/sheets/declare";

/** What can be asked for whatever packs there are, in the order of the buttons. */
export const OPERATIONS: readonly Operation[] = [
  {
    key: "prepareWorkbook",
    button: "Prepare",
    place: "ribbon",
    label: text("准备工作簿", "Prepare workbook"),
    hint: text(
      "建立需求清单、资源清单、满意度调查等工作表。已有数据不会改动。",
      "Creates the sheets for needs, resources and the survey. Existing data are not touched.",
    ),
    does: { job: "prepare" },
  },
  {
    key: "loadSample",
    button: "Sample",
    place: "ribbon",
    label: text("载入示例", "Load sample"),
    hint: text(
      "把一个示例社区的需求、资源和调查数据载入工作表，供试用。",
      "Fills the sheets with the needs, resources and survey of a sample community, to try things out.",
    ),
    does: { job: "sample" },
  },
  {
    key: "checkData",
    button: "Check",
    place: "ribbon",
    label: text("检查数据", "Check data"),
    hint: text(
      "在窗格里列出数据里缺少或不合规的单元格，并说明怎样修改。",
      "Lists in the pane which cells lack something or cannot be read, and how to mend them.",
    ),
    does: { page: "data" },
  },
];
