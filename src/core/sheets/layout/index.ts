export { numberFormatOf } from "./number-format";

export { FIRST_BODY_ROW, STAMP_BLOCK, stampBlock, TAB_COLORS, titleBlock } from "./table-sheet";
export { chartMark } from "./beside-table";
export { figureBlocks } from "./figure-blocks";
export { formulaScope } from "./formula-scope";
export { cellOf, cellsOf, columnOf, formula, textOf, thisRowOf, quoted } from "./formula";
export { type WorkbookSpec, workbookSpec, tableSpecOf } from "./workbook-spec";
export { settingColumn, headingIds } from "./settings-sheet";
