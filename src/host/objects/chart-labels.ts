import { newLabels } from "../model/charts";
import type { DataLabels, Series } from "../model/chart";
import type { Argument, Classes, ClassSpec, HostObject, Property } from "../wire/class-spec";
import { oneOf, text, truth } from "./arguments";
import { fontObject } from "./chart-looks";
import { seenAs } from "./stored";

/** The data labels of some series together: one series', or all of a chart's. */
interface LabelsTarget {
  readonly series: readonly Series[];
}

const POSITIONS = "None Center InsideEnd InsideBase OutsideEnd Left Right Top Bottom BestFit Callout".split(
  " ",
);

/** Data labels of series and charts. */
export function chartLabelClasses(): Classes {
  const labels: ClassSpec<LabelsTarget> = {
    properties: {
      ShowValue: flag("showValue"),
      ShowSeriesName: flag("showSeriesName"),
      ShowCategoryName: flag("showCategoryName"),
      ShowPercentage: flag("showPercentage"),
      ShowLegendKey: flag("showLegendKey"),
      ShowBubbleSize: flag("showBubbleSize"),
      Position: part(
        (found) => found.position ?? "None",
        (found, value) => void (found.position = oneOf(value, POSITIONS)),
      ),
      NumberFormat: part(
        (found) => found.numberFormat ?? "General",
        (found, value) => void (found.numberFormat = text(value)),
      ),
      LinkNumberFormat: part(
        (found) => found.numberFormat === null,
        (found, value) => void (found.numberFormat = truth(value) ? null : (found.numberFormat ?? "General")),
      ),
    },
    navigation: { Format: seenAs("ChartDataLabelFormat") },
  };
  const format: ClassSpec<LabelsTarget> = {
    navigation: { Font: ({ series }) => fontObject(sharedFont(series.map(labelsOf))) },
  };
  return { ChartDataLabels: labels, ChartDataLabelFormat: format };
}

export function labelsObject(series: readonly Series[]): HostObject {
  return { className: "ChartDataLabels", target: { series } satisfies LabelsTarget };
}

/** Asking for the labels of a series that has none makes them, as in Excel. */
function labelsOf(series: Series): DataLabels {
  series.labels ??= newLabels();
  return series.labels;
}

function part(
  read: (labels: DataLabels) => unknown,
  write: (labels: DataLabels, value: Argument) => void,
): Property<LabelsTarget> {
  return {
    get: ({ series }) => {
      const found = series.map((item) => read(item.labels ?? { ...newLabels(), showValue: false }));
      return found.every((value) => value === found[0]) ? (found[0] ?? null) : null;
    },
    set: ({ series }, value) => {
      for (const item of series) write(labelsOf(item), value);
    },
  };
}

function flag(
  key: { [K in keyof DataLabels]: DataLabels[K] extends boolean ? K : never }[keyof DataLabels],
): Property<LabelsTarget> {
  return part(
    (labels) => labels[key],
    (labels, value) => void (labels[key] = truth(value)),
  );
}

/** Labels of several series that are formatted together share one font from then on. */
function sharedFont(labels: readonly DataLabels[]): DataLabels["font"] {
  const font = labels[0]?.font ?? newLabels().font;
  for (const item of labels) item.font = font;
  return font;
}
