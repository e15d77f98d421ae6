import type { SheetKey } from "../model";
import type { CellInput } from "../templates";

/** What to draw, as data; `workbook` draws it as a native chart. The data stand in a block of cells beside the chart. */
export interface ChartSpec {
  readonly key: ChartKey;
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
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}
export type ChartKey = "supply-demand" | "pareto" | "quadrants" | "coverage" | "resource-mix";
export type ChartType =
  "BarClustered" | "BarStacked" | "ColumnClustered" | "ColumnStacked" | "XYScatter" | "Line";

export interface ChartData {
  readonly sheet: SheetKey;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly CellInput[])[];
  readonly numberFormats?: readonly (readonly string[])[];
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
  readonly marker: { readonly style: "Circle" | "Diamond" | "None"; readonly size: number } | null;
  readonly labels: "value" | "series-name" | null;
  readonly labelFormat?: string;
  /** Of labels that stand on the series' own colour. */
  readonly labelColor?: string;
  readonly labelPosition?: LabelPosition;
  readonly gapWidth?: number;
  readonly overlap?: number;
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
}
