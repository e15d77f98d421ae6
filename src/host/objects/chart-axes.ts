import { referenceFormula } from "../model/address";
import type { Axis, Chart, ChartText } from "../model/chart";
import type { Sheet } from "../model/book";
import { excelError } from "../model/errors";
import type { Argument, Classes, ClassSpec, HostObject } from "../wire/class-spec";
import { number, oneOf, text, truth, wordOf } from "./arguments";
import { cellsOfArgument } from "./cells-target";
import { fontObject, lineObject } from "./chart-looks";
import type { OpenBook } from "./open-book";
import { seenAs, storedIn } from "./stored";

interface AxisTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
  readonly axis: Axis;
}

/** Axes of charts with titles, scales and gridlines. */
export function chartAxisClasses(open: OpenBook): Classes {
  const axes: ClassSpec<{ readonly sheet: Sheet; readonly chart: Chart }> = {
    navigation: {
      CategoryAxis: (target) => axisObject(target, target.chart.axes.category),
      ValueAxis: (target) => axisObject(target, target.chart.axes.value),
    },
    methods: {
      GetItem: (target, [type, group]) => {
        const isSecondary = oneOf(group ?? "Primary", ["Primary", "Secondary"]) === "Secondary";
        const kind = oneOf(type, ["Category", "Value"]);
        if (!isSecondary)
          return axisObject(target, target.chart.axes[kind === "Category" ? "category" : "value"]);
        if (kind === "Category") throw excelError("NotImplemented", "a secondary category axis");
        const { secondaryValue } = target.chart.axes;
        if (secondaryValue === null)
          throw excelError("InvalidOperation", "no series is on the secondary axis");
        return axisObject(target, secondaryValue);
      },
    },
  };
  const gridlines: ClassSpec<Axis["majorGridlines"]> = {
    properties: { Visible: storedIn((lines: Axis["majorGridlines"]) => lines)("visible", truth) },
    navigation: { Format: seenAs("ChartGridlinesFormat") },
  };
  const gridlinesFormat: ClassSpec<Axis["majorGridlines"]> = {
    navigation: { Line: ({ line }) => lineObject(line) },
  };
  const format: ClassSpec<AxisTarget> = {
    navigation: { Font: ({ axis }) => fontObject(axis.font), Line: ({ axis }) => lineObject(axis.line) },
  };
  return {
    ChartAxes: axes,
    ChartAxis: chartAxis(open),
    ChartAxisFormat: format,
    ChartAxisTitle: chartTextClass("ChartAxisTitleFormat"),
    ChartAxisTitleFormat: chartTextFormat(),
    ChartGridlines: gridlines,
    ChartGridlinesFormat: gridlinesFormat,
  };
}

export const ofText = storedIn((target: ChartText) => target);

/** A title: its text, whether it shows, its font. */
export function chartTextClass(
  formatClass: string,
  more: ClassSpec<ChartText>["properties"] = {},
): ClassSpec<ChartText> {
  return {
    properties: {
      Text: {
        get: (target) => target.text,
        set: (target, value) => {
          target.text = text(value);
          target.visible = true;
        },
      },
      Visible: ofText("visible", truth),
      ...more,
    },
    navigation: { Format: seenAs(formatClass) },
  };
}

export function chartTextFormat(): ClassSpec<ChartText> {
  return { navigation: { Font: ({ font }) => fontObject(font) } };
}

function chartAxis(open: OpenBook): ClassSpec<AxisTarget> {
  return {
    properties: {
      Visible: ofAxis("visible", truth),
      Minimum: ofAxis("minimum", scaleValue, ""),
      Maximum: ofAxis("maximum", scaleValue, ""),
      MajorUnit: ofAxis("majorUnit", scaleValue, ""),
      NumberFormat: ofAxis("numberFormat", text, "General"),
      LinkNumberFormat: {
        get: ({ axis }) => axis.numberFormat === null,
        set: ({ axis }, value) =>
          void (axis.numberFormat = truth(value) ? null : (axis.numberFormat ?? "General")),
      },
      ReversePlotOrder: ofAxis("reversed", truth),
      TickLabelPosition: ofAxis("tickLabels", wordOf("NextToAxis", "High", "Low", "None")),
      Type: { get: ({ chart, axis }) => (axis === chart.axes.category ? "Category" : "Value") },
      AxisGroup: { get: ({ chart, axis }) => (axis === chart.axes.secondaryValue ? "Secondary" : "Primary") },
    },
    navigation: {
      Title: ({ axis }) => ({ className: "ChartAxisTitle", target: axis.title }),
      MajorGridlines: ({ axis }) => ({ className: "ChartGridlines", target: axis.majorGridlines }),
      Format: seenAs("ChartAxisFormat"),
    },
    methods: {
      SetCategoryNames: ({ sheet, chart }, [source]) => {
        const formula = referenceFormula(cellsOfArgument(open, source, sheet));
        for (const series of chart.series) series.categories = formula;
      },
    },
  };
}

const ofAxis = storedIn(({ axis }: AxisTarget) => axis);

/** An empty text stands for Excel's own choice, which this host leaves to whoever draws. */
const scaleValue = (value: Argument): number | null =>
  value === "" || value === null ? null : number(value);

function axisObject(target: { readonly sheet: Sheet; readonly chart: Chart }, axis: Axis): HostObject {
  return {
    className: "ChartAxis",
    target: { sheet: target.sheet, chart: target.chart, axis } satisfies AxisTarget,
  };
}
