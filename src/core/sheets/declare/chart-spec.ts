import type { CellInput } from "./cell-input";

/** What to draw, as data; `workbook` draws it as a native chart. The data are in a block of cells beside the chart. */
export interface ChartSpec {
  readonly key: string;
  /** Name of the chart object: stable, so that a second run refreshes it in place. */
  readonly name: string;
  readonly type: ChartType;
  readonly title: string;
  /** What the series read: a heading, the titles of the columns, then the data. Rows and columns are 0-based in the sheet. */
  readonly data: ChartData;
  readonly series: readonly SeriesSpec[];
  readonly categoryAxis: AxisSpec;
  readonly valueAxis: AxisSpec;
  readonly secondaryAxis: AxisSpec | null;
  readonly legend: "Top" | "Bottom" | "Right" | null;
  /** Points, from the sheet's top left corner. */
  readonly place: PlotPlace;
  /** The rectangle between the axes, in points from the chart's top left corner; absent: as Excel likes. */
  readonly plot?: PlotPlace;
}
export interface PlotPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export type ChartType =
  "BarClustered" | "BarStacked" | "ColumnClustered" | "ColumnStacked" | "XYScatter" | "Line";

/** What the series read, as cells. */
export interface BlockCells {
  readonly cells: readonly (readonly CellInput[])[];
  readonly numberFormats?: readonly (readonly string[])[];
}
export interface ChartData extends BlockCells {
  /** Key of the sheet: the chart is drawn there too. */
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** Areas are given as rows and columns of the data block (0-based, inclusive). */
export interface SeriesSpec {
  readonly name: string;
  readonly type: "bar" | "column" | "line" | "scatter" | "scatter-line";
  readonly values: BlockArea;
  readonly categories: BlockArea;
  readonly axis: "Primary" | "Secondary";
  readonly color: string;
  readonly line: { readonly weight: number; readonly dash: "Continuous" | "Dash" } | null;
  readonly marker: MarkerSpec | null;
  readonly labels: "value" | "series-name" | null;
  readonly labelFormat?: string;
  /** Of labels that stand on the series' own colour. */
  readonly labelColor?: string;
  readonly labelPosition?: LabelPosition;
  readonly gapWidth?: number;
  readonly overlap?: number;
}
export interface MarkerSpec {
  readonly style: "Circle" | "Diamond" | "Square" | "Triangle" | "None";
  readonly size: number;
  /** Absent: the series' colour. */
  readonly border?: string;
}
export type LabelPosition = "Right" | "Left" | "Top" | "Bottom";
export interface BlockArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
export interface AxisSpec {
  readonly title: string;
  readonly numberFormat: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly reversed: boolean;
  readonly gridlines: boolean;
  /** Present: labels stand at the low end of the other axis even where zero lies inside the plot. */
  readonly labels?: "Low";
  /** Of the labels, in points; absent: as Excel likes. */
  readonly fontSize?: number;
}
