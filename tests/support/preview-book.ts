import type { Book, Cell, Scalar, Sheet, Style } from "../../src/host/model/book";
import type { Axis, Chart, ChartFont, ChartLine, Series } from "../../src/host/model/chart";

const FONT: ChartFont = { size: null, bold: null, color: null, name: null };
const LINE: ChartLine = { color: null, weight: null, style: null };

/** A sheet with nothing on it. */
export function blankSheet(name: string, id = name): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    showHeadings: true,
    cells: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    frozen: { rows: 0, columns: 0 },
    protection: null,
    page: {
      orientation: "Portrait",
      paperSize: "a4",
      fitTo: null,
      printArea: "",
      titleRows: "",
      header: "",
      footer: "",
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4 },
      centerHorizontally: false,
    },
  };
}

/** A workbook of the given sheets, the first one in front. */
export function bookOf(sheets: Sheet[], name = "test.xlsx"): Book {
  return {
    name,
    sheets,
    activeSheetId: sheets[0]?.id ?? "",
    names: [],
    settings: new Map(),
    properties: { built: new Map(), custom: new Map() },
    xmlParts: new Map(),
    calculation: { mode: "Automatic" },
    isReadOnly: false,
    structureProtection: null,
  };
}

/** Puts values down from a cell, row by row; null leaves a cell out. */
export function fillCells(
  sheet: Sheet,
  at: { row: number; column: number; style?: Style },
  rows: readonly (readonly Scalar[])[],
): void {
  rows.forEach((values, down) =>
    values.forEach((value, across) => {
      if (value === null) return;
      const cells = sheet.cells.get(at.row + down) ?? new Map<number, Cell>();
      cells.set(at.column + across, { value, formula: null, style: at.style ?? null });
      sheet.cells.set(at.row + down, cells);
    }),
  );
}

/** An axis with nothing chosen. */
export function plainAxis(change: Partial<Axis> = {}): Axis {
  return {
    visible: true,
    title: { text: "", visible: false, overlay: false, font: FONT },
    minimum: null,
    maximum: null,
    majorUnit: null,
    numberFormat: null,
    reversed: false,
    tickLabels: "NextToAxis",
    majorGridlines: { visible: false, line: LINE },
    line: LINE,
    font: FONT,
    ...change,
  };
}

/** A series with nothing chosen but its cells. */
export function plainSeries(change: Partial<Series> & Pick<Series, "name" | "values" | "type">): Series {
  return {
    categories: null,
    axisGroup: "Primary",
    fill: null,
    line: LINE,
    marker: { style: null, size: null, fill: null, line: null },
    smooth: false,
    gapWidth: null,
    overlap: null,
    labels: null,
    points: new Map(),
    ...change,
  };
}

/** A chart of the given series at the sheet's corner, 360 × 216 points. */
export function plainChart(type: string, series: Series[], change: Partial<Chart> = {}): Chart {
  return {
    id: `${type}-${series.length}`,
    name: type,
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    type,
    title: { text: "", visible: false, overlay: false, font: FONT },
    legend: { visible: false, position: "Bottom", overlay: false, font: FONT },
    axes: {
      category: plainAxis(),
      value: plainAxis({ majorGridlines: { visible: true, line: LINE } }),
      secondaryValue: null,
    },
    series,
    areaFill: null,
    plotFill: null,
    plotPlace: { left: null, top: null, width: null, height: null },
    ...change,
  };
}

/** A visible title. */
export function titled(text: string) {
  return { text, visible: true, overlay: false, font: FONT };
}

/** Data labels that show the value only. */
export function valueLabels(
  change: Partial<NonNullable<Series["labels"]>> = {},
): NonNullable<Series["labels"]> {
  return {
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
    showPercentage: false,
    showLegendKey: false,
    showBubbleSize: false,
    position: null,
    numberFormat: null,
    font: FONT,
    ...change,
  };
}
