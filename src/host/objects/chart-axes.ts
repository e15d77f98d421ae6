import type { Axis, Chart, ChartText } from "../model/chart";
import type { Sheet } from "../model/book";
import { excelError } from "../model/errors";
import type { Argument, ClassSpec, HostObject, Property } from "../wire/class-spec";
import { number, oneOf, text, truth } from "./arguments";
import { cellsOfArgument, referenceFormula } from "./cells-target";
import { fontObject, lineObject } from "./chart-looks";
import type { OpenBook } from "./open-book";

interface AxisTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
  readonly axis: Axis;
}

/** Axes of charts with titles, scales and gridlines. */
export function chartAxisClasses(open: OpenBook): Readonly<Record<string, ClassSpec<never>>> {
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
    properties: {
      Visible: { get: (lines) => lines.visible, set: (lines, value) => void (lines.visible = truth(value)) },
    },
    navigation: { Format: (lines) => ({ className: "ChartGridlinesFormat", target: lines }) },
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

/** A title: its text, whether it shows, its font. */
export function chartTextClass(formatClass: string): ClassSpec<ChartText> {
  return {
    properties: {
      Text: {
        get: (target) => target.text,
        set: (target, value) => {
          target.text = text(value);
          target.visible = true;
        },
      },
      Visible: {
        get: (target) => target.visible,
        set: (target, value) => void (target.visible = truth(value)),
      },
    },
    navigation: { Format: (target) => ({ className: formatClass, target }) },
  };
}

export function chartTextFormat(): ClassSpec<ChartText> {
  return { navigation: { Font: ({ font }) => fontObject(font) } };
}

function chartAxis(open: OpenBook): ClassSpec<AxisTarget> {
  return {
    properties: {
      Visible: {
        get: ({ axis }) => axis.visible,
        set: ({ axis }, value) => void (axis.visible = truth(value)),
      },
      Minimum: scale("minimum"),
      Maximum: scale("maximum"),
      MajorUnit: scale("majorUnit"),
      NumberFormat: {
        get: ({ axis }) => axis.numberFormat ?? "General",
        set: ({ axis }, value) => void (axis.numberFormat = text(value)),
      },
      LinkNumberFormat: {
        get: ({ axis }) => axis.numberFormat === null,
        set: ({ axis }, value) =>
          void (axis.numberFormat = truth(value) ? null : (axis.numberFormat ?? "General")),
      },
      ReversePlotOrder: {
        get: ({ axis }) => axis.reversed,
        set: ({ axis }, value) => void (axis.reversed = truth(value)),
      },
      TickLabelPosition: {
        get: ({ axis }) => axis.tickLabels,
        set: ({ axis }, value) =>
          void (axis.tickLabels = oneOf(value, ["NextToAxis", "High", "Low", "None"])),
      },
      Type: { get: ({ chart, axis }) => (axis === chart.axes.category ? "Category" : "Value") },
      AxisGroup: { get: ({ chart, axis }) => (axis === chart.axes.secondaryValue ? "Secondary" : "Primary") },
    },
    navigation: {
      Title: ({ axis }) => ({ className: "ChartAxisTitle", target: axis.title }),
      MajorGridlines: ({ axis }) => ({ className: "ChartGridlines", target: axis.majorGridlines }),
      Format: (target) => ({ className: "ChartAxisFormat", target }),
    },
    methods: {
      SetCategoryNames: ({ sheet, chart }, [source]) => {
        const formula = referenceFormula(cellsOfArgument(open, source, sheet));
        for (const series of chart.series) series.categories = formula;
      },
    },
  };
}

/** An empty text stands for Excel's own choice, which this host leaves to whoever draws. */
function scale(key: "minimum" | "maximum" | "majorUnit"): Property<AxisTarget> {
  return {
    get: ({ axis }) => axis[key] ?? "",
    set: ({ axis }, value: Argument) =>
      void (axis[key] = value === "" || value === null ? null : number(value)),
  };
}

function axisObject(target: { readonly sheet: Sheet; readonly chart: Chart }, axis: Axis): HostObject {
  return {
    className: "ChartAxis",
    target: { sheet: target.sheet, chart: target.chart, axis } satisfies AxisTarget,
  };
}
