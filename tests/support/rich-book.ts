import type { Area, Book, Cell, Scalar, Sheet, Style } from "../../src/host/model/book";
import { areaOf } from "../../src/host/model/address";
import type { Axis, Chart, Series } from "../../src/host/model/chart";
import { ensureCell } from "../../src/host/model/cells";
import { freshId, newBook, newSheet } from "../../src/host/model/new-book";

/** Writes rows of values from the cell at (`top`, `left`) on; texts with `=` become formulas, `null` leaves a gap. */
export function fill(sheet: Sheet, top: number, left: number, rows: readonly (readonly Scalar[])[]): void {
  rows.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== null) setCell(sheet, top + row, left + column, value);
    }),
  );
}

export function setCell(
  sheet: Sheet,
  row: number,
  column: number,
  value: Scalar,
  style: Style | null = null,
): Cell {
  const cell = ensureCell(sheet, row, column);
  const isFormula = typeof value === "string" && value.startsWith("=");
  cell.formula = isFormula ? value : null;
  cell.value = isFormula ? null : value;
  cell.style = style;
  return cell;
}

/** A workbook whose first sheet has that name. */
export function bookWith(...names: readonly string[]): {
  readonly book: Book;
  readonly sheets: readonly Sheet[];
} {
  const book = newBook();
  book.sheets = names.map((name) => newSheet(freshId(book, "sheet"), name));
  book.activeSheetId = book.sheets[0]?.id ?? "";
  return { book, sheets: book.sheets };
}

export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

const AUTOMATIC = { size: null, bold: null, color: null, name: null };
const PLAIN_LINE = { color: null, weight: null, style: null };

export function axis(change: Partial<Axis> = {}): Axis {
  return {
    visible: true,
    title: { text: "", visible: false, overlay: false, font: { ...AUTOMATIC } },
    minimum: null,
    maximum: null,
    majorUnit: null,
    numberFormat: null,
    reversed: false,
    tickLabels: "NextToAxis",
    majorGridlines: { visible: false, line: { ...PLAIN_LINE } },
    line: { ...PLAIN_LINE },
    font: { ...AUTOMATIC },
    ...change,
  };
}

export function series(change: Partial<Series>): Series {
  return {
    name: "",
    values: null,
    categories: null,
    type: "ColumnClustered",
    axisGroup: "Primary",
    fill: null,
    line: { ...PLAIN_LINE },
    marker: { style: null, size: null, fill: null, line: null },
    smooth: false,
    gapWidth: null,
    overlap: null,
    labels: null,
    points: new Map(),
    ...change,
  };
}

export function chart(change: Partial<Chart>): Chart {
  return {
    id: "",
    name: "图",
    left: 20,
    top: 30,
    width: 480,
    height: 288,
    type: "ColumnClustered",
    title: { text: "", visible: false, overlay: false, font: { ...AUTOMATIC } },
    legend: { visible: true, position: "Bottom", overlay: false, font: { ...AUTOMATIC } },
    axes: { category: axis(), value: axis(), secondaryValue: null },
    series: [],
    areaFill: null,
    plotFill: null,
    ...change,
  };
}

export const shownTitle = (text: string, size: number | null = null): Chart["title"] => ({
  text,
  visible: true,
  overlay: false,
  font: { ...AUTOMATIC, size },
});

const VALUE_LABELS = {
  showValue: true,
  showSeriesName: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
  showBubbleSize: false,
  position: "OutsideEnd",
  numberFormat: "0",
  font: { ...AUTOMATIC, size: 9 },
};

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
  setCell(sheet, 0, 0, "社区需求 表", {
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
  setCell(sheet, 8, 0, null).value = "=danger";
  const empty = setCell(sheet, 10, 0, '=""');
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

function fillCharts(sheet: Sheet): void {
  fill(sheet, 0, 0, [
    ["类别", "需求", "资源", "累计占比"],
    ["养老", 42, 30, 0.42],
    ["助残", 23, 25, 0.65],
    ["法律与调解", 20, 8, 0.85],
    ["环境与设施", 15, 19, 1],
    ["", null, null, null],
    ["重要性", "满意度", null, null],
    [4.5, 2.1, null, null],
    [3.2, 4.4, null, null],
    [4.1, 3.9, null, null],
  ]);
  for (let row = 1; row < 5; row++) ensureCell(sheet, row, 3).style = { numberFormat: "0%" };
  sheet.page = { ...sheet.page, orientation: "Landscape", fitTo: { wide: 1, tall: 1 } };
  sheet.charts = [clusteredBars(), pareto(), quadrants(), stacked(), pie(), lines()];
}

const grid = (): Axis["majorGridlines"] => ({
  visible: true,
  line: { color: "#D9D9D9", weight: 0.75, style: null },
});

function clusteredBars(): Chart {
  return chart({
    name: "供需对比",
    left: 300,
    top: 10,
    type: "BarClustered",
    title: shownTitle("各类别的需求与资源", 14),
    axes: {
      category: axis({ reversed: true, font: { ...AUTOMATIC, size: 10, name: "Microsoft YaHei" } }),
      value: axis({
        title: shownTitle("数量（人次）"),
        majorGridlines: grid(),
        numberFormat: "#,##0",
        minimum: 0,
      }),
      secondaryValue: null,
    },
    series: [
      series({
        type: "BarClustered",
        name: "=图表!$B$1",
        values: "=图表!$B$2:$B$5",
        categories: "=图表!$A$2:$A$5",
        fill: "#1F4E79",
        gapWidth: 60,
        overlap: -5,
        labels: { ...VALUE_LABELS },
      }),
      series({
        type: "BarClustered",
        name: "=图表!$C$1",
        values: "=图表!$C$2:$C$5",
        categories: "=图表!$A$2:$A$5",
        fill: "#F4B183",
        gapWidth: 60,
        overlap: -5,
      }),
    ],
    areaFill: "#FFFFFF",
    plotFill: "none",
  });
}

function pareto(): Chart {
  return chart({
    name: "帕累托",
    left: 300,
    top: 320,
    title: shownTitle("优先事项（帕累托）"),
    axes: {
      category: axis({ title: shownTitle("事项") }),
      value: axis({ title: shownTitle("得分"), majorGridlines: grid() }),
      secondaryValue: axis({
        title: shownTitle("累计占比"),
        minimum: 0,
        maximum: 1,
        majorUnit: 0.2,
        numberFormat: "0%",
      }),
    },
    series: [
      series({
        name: "得分",
        values: "=图表!$B$2:$B$5",
        categories: "=图表!$A$2:$A$5",
        fill: "#2E75B6",
        points: new Map([[0, { fill: "#C00000", label: null }]]),
      }),
      series({
        type: "LineMarkers",
        axisGroup: "Secondary",
        name: "=图表!$D$1",
        values: "=图表!$D$2:$D$5",
        categories: "=图表!$A$2:$A$5",
        line: { color: "#7F7F7F", weight: 2.25, style: "Dash" },
        marker: { style: "Circle", size: 7, fill: "#FFFFFF", line: "#7F7F7F" },
      }),
    ],
  });
}

function quadrants(): Chart {
  return chart({
    name: "重要性满意度",
    left: 820,
    top: 10,
    type: "XYScatter",
    title: shownTitle("重要性—满意度"),
    legend: { visible: false, position: "Right", overlay: false, font: { ...AUTOMATIC } },
    axes: {
      category: axis({ title: shownTitle("满意度"), minimum: 1, maximum: 5, majorUnit: 1 }),
      value: axis({ title: shownTitle("重要性"), minimum: 1, maximum: 5, majorUnit: 1 }),
      secondaryValue: null,
    },
    series: [
      series({
        type: "XYScatter",
        name: "事项",
        values: "=图表!$A$8:$A$10",
        categories: "=图表!$B$8:$B$10",
        marker: { style: "Diamond", size: 9, fill: "#C55A11", line: "#C55A11" },
        labels: {
          ...VALUE_LABELS,
          showValue: false,
          showSeriesName: true,
          position: "Right",
          numberFormat: null,
        },
        points: new Map([
          [0, { fill: null, label: "养老" }],
          [2, { fill: "#1F4E79", label: "法律与调解" }],
        ]),
      }),
      series({
        type: "XYScatterLinesNoMarkers",
        name: "分界",
        values: "=图表!$A$8:$A$9",
        categories: "=图表!$B$8:$B$9",
        line: { color: "#000000", weight: 1, style: "Dot" },
        marker: { style: "None", size: null, fill: null, line: null },
      }),
    ],
  });
}

function stacked(): Chart {
  return chart({
    name: "覆盖",
    left: 820,
    top: 320,
    type: "ColumnStacked100",
    title: shownTitle("覆盖率\n按社区"),
    series: [
      series({
        type: "ColumnStacked100",
        name: "已满足",
        values: "=图表!$B$2:$B$5",
        categories: "=图表!$A$2:$A$5",
        labels: { ...VALUE_LABELS, position: "Center" },
      }),
      series({
        type: "ColumnStacked100",
        name: "未满足",
        values: "=图表!$C$2:$C$5",
        categories: "=图表!$A$2:$A$5",
      }),
    ],
  });
}

function pie(): Chart {
  return chart({
    name: "构成",
    left: 300,
    top: 640,
    type: "Pie",
    title: shownTitle("资源构成"),
    axes: { category: axis({ visible: false }), value: axis({ visible: false }), secondaryValue: null },
    series: [
      series({
        type: "Pie",
        name: "资源",
        values: "=图表!$C$2:$C$5",
        categories: "=图表!$A$2:$A$5",
        labels: {
          ...VALUE_LABELS,
          showValue: false,
          showPercentage: true,
          showCategoryName: true,
          numberFormat: "0%",
        },
        points: new Map([[1, { fill: "#70AD47", label: null }]]),
      }),
    ],
  });
}

function lines(): Chart {
  return chart({
    name: "趋势",
    left: 820,
    top: 640,
    type: "Line",
    title: shownTitle("趋势"),
    series: [
      series({
        type: "Line",
        name: "需求",
        values: "=图表!$B$2:$B$5",
        categories: "=图表!$A$2:$A$5",
        line: { color: "#1F4E79", weight: 2, style: "Continuous" },
        marker: { style: "None", size: null, fill: null, line: null },
        smooth: true,
      }),
      series({
        type: "LineMarkers",
        name: "资源",
        values: "=图表!$C$2:$C$5",
        categories: "=图表!$A$2:$A$5",
        marker: { style: "Square", size: 6, fill: null, line: null },
      }),
    ],
  });
}
