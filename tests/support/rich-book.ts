import { areaOf } from "../../src/host/model/address";
import type { Area, Book, Sheet, Style } from "../../src/host/model/book";
import { ensureCell } from "../../src/host/model/cells";
import { fillCharts } from "./sample-charts";
import { bookWith, fill, setCell, sheetNamed } from "./small-book";

const HEADER: Style = {
  font: { name: "Microsoft YaHei", size: 12, bold: true, color: "#FFFFFF" },
  fill: "#1F4E79",
  horizontal: "Center",
  vertical: "Center",
  wrapText: true,
  borders: {
    EdgeBottom: { style: "Continuous", weight: "Medium", color: "#0B2545" },
    EdgeRight: { style: "Dash", weight: "Thin", color: "#808080" },
  },
};
const DATE: Style = { numberFormat: "yyyy-mm-dd", horizontal: "Right", locked: false };
const CHINESE_DATE: Style = { numberFormat: 'yyyy"年"m"月"d"日"' };
const PERCENT: Style = { numberFormat: "0.0%", font: { italic: true } };

/** A workbook with something of everything the model can hold. Formulas have no values yet. */
export function richBook(): Book {
  const { book } = bookWith("需求", "设置", "图表", "Hidden sheet");
  fillNeeds(sheetNamed(book, "需求"));
  fillSettings(sheetNamed(book, "设置"), book);
  fillCharts(sheetNamed(book, "图表"));
  fillHidden(sheetNamed(book, "Hidden sheet"), book);
  book.activeSheetId = sheetNamed(book, "设置").id;
  book.settings.set("linli.language", "zh-CN");
  book.settings.set("linli.weights", { urgency: 0.4, list: [1, 2, null], note: '<&"' });
  book.properties.built.set("title", "邻里资源对接").set("author", "居委会 & Co");
  book.properties.custom.set("街道", "C 街道").set("版本", 3).set("系数", 0.25).set("定稿", true);
  book.xmlParts.set(
    "{0000000A-00AA-4000-8000-0123456789AB}",
    '<journal xmlns="urn:example:journal"><step n="1">改 &amp; 存</step></journal>',
  );
  book.structureProtection = { password: "" };
  return book;
}

const area = (address: string): Area => areaOf(address);

function fillNeeds(sheet: Sheet): void {
  fill(sheet, 0, 0, [
    ["社区需求 表", null, null, null, null, null],
    ["编号", "类别", "数量", "紧急", "登记日", "占比"],
    ["N001", "养老", 12, 5, 45_996, "=表需求[[#This Row],[数量]]/SUM(表需求[数量])"],
    ["N002", "助残", 7, 3, 45_997.5, "=表需求[[#This Row],[数量]]/SUM(表需求[数量])"],
    ["N003", "养老", 30, 4, 46_001, "=表需求[[#This Row],[数量]]/SUM(表需求[数量])"],
    ["N004", "法律", 1, 1, 46_003, "=表需求[[#This Row],[数量]]/SUM(表需求[数量])"],
    ["合计", null, "=SUBTOTAL(109,表需求[数量])", null, null, null],
  ]);
  sheet.tabColor = "#C00000";
  sheet.merges = [area("A1:F1")];
  setCell(sheet, [0, 0], "社区需求 表", {
    ...HEADER,
    font: { ...HEADER.font, size: 16 },
    horizontal: "CenterAcrossSelection",
  });
  for (let column = 0; column < 6; column++) {
    const cell = ensureCell(sheet, 1, column);
    cell.style = HEADER;
  }
  for (let row = 2; row < 6; row++) {
    ensureCell(sheet, row, 4).style = row % 2 === 0 ? DATE : CHINESE_DATE;
    ensureCell(sheet, row, 5).style = PERCENT;
  }
  fill(sheet, 8, 0, [
    ["=danger", true, false, { error: "#N/A" }, -0.5, 1e-7],
    [" 前后 空格 ", "行一\n行二", "_x000A_", "<&>\"'", "𠮷䶮", "a\u0001b"],
  ]);
  setCell(sheet, [8, 0], null).value = "=danger";
  const empty = setCell(sheet, [10, 0], '=""');
  empty.value = "";
  sheet.tables = [
    {
      id: "1",
      name: "表需求",
      area: area("A2:F7"),
      columns: ["编号", "类别", "数量", "紧急", "登记日", "占比"].map((name, index) => ({
        id: index + 1,
        name,
      })),
      showHeaders: true,
      showTotals: true,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: true,
      highlightLastColumn: false,
    },
  ];
  sheet.columns.set(0, { width: 75, hidden: false, style: null });
  sheet.columns.set(1, { width: 100, hidden: false, style: null });
  sheet.columns.set(7, { width: null, hidden: true, style: null });
  sheet.columns.set(8, { width: 60, hidden: false, style: PERCENT });
  sheet.rows.set(0, { height: 30, hidden: false, style: null });
  sheet.rows.set(14, { height: null, hidden: true, style: null });
  sheet.rows.set(15, { height: null, hidden: false, style: DATE });
  sheet.frozen = { rows: 2, columns: 1 };
  sheet.page = {
    orientation: "Landscape",
    paperSize: "a3",
    fitTo: { wide: 1, tall: null },
    printArea: "A1:F20",
    titleRows: "$1:$2",
    header: "&C社区 & 需求",
    footer: "&P / &N",
    margins: { top: 36, bottom: 36, left: 18, right: 18 },
    centerHorizontally: true,
  };
  sheet.validations = validations();
  sheet.conditionalFormats = conditionalFormats();
}

function validations(): Sheet["validations"] {
  const none = { showPrompt: false, title: "", message: "" };
  const silent = { showAlert: false, style: "Stop", title: "", message: "" } as const;
  const plain = { ignoreBlanks: true, prompt: none, errorAlert: silent };
  return [
    {
      areas: [area("B3:B6"), area("B20")],
      rule: { list: { inCellDropDown: true, source: "=类别表" } },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: "类别", message: "从清单中选\n一项 <必填>" },
      errorAlert: { showAlert: true, style: "Stop", title: "类别不对", message: "请从清单中选择 & 重试" },
    },
    { areas: [area("D3:D6")], rule: { list: { inCellDropDown: false, source: '高,中,"低"' } }, ...plain },
    {
      areas: [area("C3:C6")],
      rule: { wholeNumber: { operator: "Between", formula1: 0, formula2: "=设置!$B$2*100" } },
      ...plain,
      ignoreBlanks: false,
      errorAlert: { showAlert: true, style: "Warning", title: "", message: "数量应为整数" },
    },
    {
      areas: [area("E3:E6")],
      rule: { date: { operator: "GreaterThanOrEqualTo", formula1: 45_000 } },
      ...plain,
    },
    { areas: [area("F3:F6")], rule: { decimal: { operator: "LessThan", formula1: 1.5 } }, ...plain },
    {
      areas: [area("G3:G6")],
      rule: { time: { operator: "NotBetween", formula1: 0.25, formula2: 0.75 } },
      ...plain,
    },
    { areas: [area("H3")], rule: { textLength: { operator: "NotEqualTo", formula1: 18 } }, ...plain },
    {
      areas: [area("A3:A6")],
      rule: { custom: { formula: "=COUNTIF($A$3:$A$6,A3)=1" } },
      ...plain,
      errorAlert: { showAlert: true, style: "Information", title: "重复", message: "编号重复" },
    },
  ];
}

function conditionalFormats(): Sheet["conditionalFormats"] {
  const red = { font: { color: "#9C0006", bold: true }, fill: "#FFC7CE" };
  const rules: readonly [string, Sheet["conditionalFormats"][number]["rule"]][] = [
    ["A3:A6", { type: "PresetCriteria", criterion: "DuplicateValues", format: red }],
    ["A3:F6", { type: "Custom", formula: '=AND($A3<>"",$C3="")', format: { fill: "#FFEB9C" } }],
    [
      "C3:C6",
      { type: "CellValue", operator: "Between", formula1: "=10", formula2: "=设置!$B$2", format: red },
    ],
    ["C3:C6", { type: "DataBar", color: "#638EC6", showValue: true }],
    ["D3:D6", { type: "ColorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] }],
    [
      "B3:B6",
      { type: "ContainsText", operator: "Contains", text: "养老", format: { font: { italic: true } } },
    ],
    ["B3:B6", { type: "PresetCriteria", criterion: "Blanks", format: { numberFormat: "0.00" } }],
    ["E3:E6", { type: "PresetCriteria", criterion: "LastMonth", format: red }],
    ["F3:F6", { type: "PresetCriteria", criterion: "BelowAverage", format: red }],
  ];
  return rules.map(([address, rule], index) => ({
    id: "",
    areas: [area(address)],
    priority: index,
    stopIfTrue: index === 0,
    rule,
  }));
}

function fillSettings(sheet: Sheet, book: Book): void {
  fill(sheet, 0, 0, [
    ["权重", "值"],
    ["紧急", 0.4],
    ["人数", 0.35],
    ["类别", null],
    ["养老", null],
    ["助残", null],
    ["法律", null],
  ]);
  sheet.showGridlines = false;
  sheet.showHeadings = false;
  sheet.protection = {
    password: "secret",
    options: {
      allowFormatCells: true,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowInsertColumns: false,
      allowInsertRows: true,
      allowInsertHyperlinks: false,
      allowDeleteColumns: false,
      allowDeleteRows: false,
      allowSort: true,
      allowAutoFilter: true,
      allowPivotTables: false,
      allowEditObjects: true,
      allowEditScenarios: false,
      selectionMode: "Unlocked",
    },
  };
  book.names.push(
    {
      name: "类别表",
      formula: "=OFFSET(设置!$A$5,0,0,COUNTA(设置!$A$5:$A$50),1)",
      visible: true,
      comment: "可选的类别",
      sheetId: null,
    },
    { name: "权重_紧急", formula: "=设置!$B$2", visible: true, comment: "", sheetId: null },
    { name: "内部", formula: '="v1 & <x>"', visible: false, comment: "", sheetId: sheet.id },
  );
}

function fillHidden(sheet: Sheet, book: Book): void {
  sheet.visibility = "VeryHidden";
  fill(sheet, 0, 0, [
    ["总数", "=SUM(表需求[数量])"],
    ["平均", "=AVERAGE('Hidden sheet'!B1,权重_紧急)"],
    ["加权", '=IFERROR(XLOOKUP("助残",表需求[类别],表需求[数量]),0)'],
    ["名次", "=RANK(需求!C3,需求!$C$3:$C$6)"],
    ["占比", '=ROUND(SUMIFS(表需求[数量],表需求[类别],"养老")/B1,4)'],
    ["除零", "=1/0"],
    ["文字", '="共 "&TEXT(B1,"0")&" 项"'],
    ["真假", "=B1>10"],
    ["连接", '=TEXTJOIN("、",TRUE,表需求[类别])'],
  ]);
  book.names.push({
    name: "本地",
    formula: "='Hidden sheet'!$B$1",
    visible: true,
    comment: "",
    sheetId: sheet.id,
  });
}
