import type { AxisSpec, ChartSpec } from "../core/sheets/declare";

import { supports } from "./batch";

type AxesDrawing = Pick<ChartSpec, "type" | "categoryAxis" | "valueAxis" | "secondaryAxis">;

/** Draws the axes of a chart whose series are there: the second value axis exists only with a series on it. */
export function drawAxes(chart: Excel.Chart, drawing: AxesDrawing): void {
  const { type, categoryAxis, valueAxis, secondaryAxis } = drawing;
  drawAxis(chart.axes.categoryAxis, categoryAxis);
  drawAxis(chart.axes.valueAxis, valueAxis);
  // An axis of texts has no bounds.
  if (type === "XYScatter") boundAxis(chart.axes.categoryAxis, categoryAxis);
  boundAxis(chart.axes.valueAxis, valueAxis);
  if (secondaryAxis === null || !supports("1.8")) return;
  const secondary = chart.axes.getItem("Value", "Secondary");
  drawAxis(secondary, secondaryAxis);
  boundAxis(secondary, secondaryAxis);
}

/** An empty text makes Excel choose the bound. */
const AUTOMATIC = "";

/** Light enough to stay behind the data, on screen and in print. */
const GRIDLINE = "#D9D9D9";

function drawAxis(axis: Excel.ChartAxis, spec: AxisSpec): void {
  axis.title.visible = spec.title !== "";
  if (spec.title !== "") axis.title.text = spec.title;
  axis.majorGridlines.visible = spec.gridlines;
  if (spec.gridlines) axis.majorGridlines.format.line.color = GRIDLINE;
  axis.reversePlotOrder = spec.reversed;
  if (spec.fontSize !== undefined) axis.format.font.size = spec.fontSize;
  if (spec.labels !== undefined) axis.tickLabelPosition = spec.labels;
  if (spec.numberFormat !== null && supports("1.8")) axis.numberFormat = spec.numberFormat;
}

function boundAxis(axis: Excel.ChartAxis, { minimum, maximum, majorUnit }: AxisSpec): void {
  axis.minimum = minimum ?? AUTOMATIC;
  axis.maximum = maximum ?? AUTOMATIC;
  axis.majorUnit = majorUnit ?? AUTOMATIC;
}
