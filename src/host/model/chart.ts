/** A native chart as a description. Positions and sizes are points; colours `#RRGGBB`, or null for automatic. */
export interface Chart {
  readonly id: string;
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** `Excel.ChartType`, e.g. `BarClustered`; series may differ. */
  type: string;
  title: ChartText;
  legend: {
    visible: boolean;
    position: "Top" | "Bottom" | "Left" | "Right" | "Corner";
    overlay: boolean;
    font: ChartFont;
  };
  axes: { category: Axis; value: Axis; secondaryValue: Axis | null };
  series: Series[];
  /** Chart area and plot area fill; null is automatic, `"none"` is no fill. */
  areaFill: string | null;
  plotFill: string | null;
  /** The rectangle between the axes, from the chart's corner; the programs choose it unless all four are given. */
  plotPlace: PlotPlace;
}
interface PlotPlace {
  left: number | null;
  top: number | null;
  width: number | null;
  height: number | null;
}
export interface ChartText {
  text: string;
  visible: boolean;
  overlay: boolean;
  font: ChartFont;
}
export interface ChartFont {
  size: number | null;
  bold: boolean | null;
  color: string | null;
  name: string | null;
}
export interface ChartLine {
  color: string | null;
  weight: number | null;
  /** `Excel.ChartLineStyle`: Continuous, Dash, Dot …; `None` hides the line. */
  style: string | null;
}
export interface Axis {
  visible: boolean;
  title: ChartText;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  numberFormat: string | null;
  reversed: boolean;
  /** NextToAxis, High, Low, None. */
  tickLabels: string;
  majorGridlines: { visible: boolean; line: ChartLine };
  line: ChartLine;
  font: ChartFont;
}
export interface Series {
  /** A literal text, or a formula with `=`. */
  name: string;
  /** Formulas of ranges with `=`, e.g. `='图表'!$B$3:$B$14`; null where not given. */
  values: string | null;
  categories: string | null;
  type: string;
  axisGroup: "Primary" | "Secondary";
  fill: string | null;
  line: ChartLine;
  marker: { style: string | null; size: number | null; fill: string | null; line: string | null };
  smooth: boolean;
  gapWidth: number | null;
  overlap: number | null;
  labels: DataLabels | null;
  points: Map<number, { fill: string | null; label: string | null }>;
}
export interface DataLabels {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  showBubbleSize: boolean;
  position: string | null;
  numberFormat: string | null;
  font: ChartFont;
}
