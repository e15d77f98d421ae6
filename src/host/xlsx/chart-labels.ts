import { chartFont } from "../model/charts";
import type { DataLabels, Series } from "../model/chart";
import { labelPositionCode, type ChartKind } from "./chart-kinds";
import { richTextXml, textLookXml } from "./chart-shapes";
import { element, val } from "./xml-text";

/** The `c:dLbls` element of a series; nothing for a series without labels. */
export function labelsXml(series: Series, kind: ChartKind): string {
  const { labels, points } = series;
  const own = [...points]
    .filter(([, { label }]) => label !== null)
    .sort(([a], [b]) => a - b)
    .map(([idx, { label }]) => ownLabelXml(idx, label ?? "", series, kind));
  if (labels === null && own.length === 0) return "";
  const look =
    labels === null
      ? ""
      : numberFormatXml(labels.numberFormat) +
        textLookXml(labels.font) +
        val("c:dLblPos", labelPositionCode(labels.position, kind));
  return element("c:dLbls", {}, [...own, look, showXml(labels ?? {})]);
}

/** A label with a text of its own; an empty text takes the label away. */
function ownLabelXml(idx: number, text: string, { labels }: Series, kind: ChartKind): string {
  if (text === "") return element("c:dLbl", {}, val("c:idx", idx) + val("c:delete", 1));
  return element("c:dLbl", {}, [
    val("c:idx", idx),
    "<c:layout/>",
    richTextXml(text, labels?.font ?? chartFont()),
    val("c:dLblPos", labelPositionCode(labels?.position ?? null, kind)),
    showXml({ showValue: true }),
  ]);
}

const numberFormatXml = (format: string | null): string =>
  format === null ? "" : element("c:numFmt", { formatCode: format, sourceLinked: 0 });

/** The switches of labels, in the order of the schema. */
export const LABEL_SWITCHES = [
  ["showLegendKey", "showLegendKey"],
  ["showVal", "showValue"],
  ["showCatName", "showCategoryName"],
  ["showSerName", "showSeriesName"],
  ["showPercent", "showPercentage"],
  ["showBubbleSize", "showBubbleSize"],
] as const;

/** Every switch is said: what is left out, LibreOffice takes for yes. */
function showXml(labels: Partial<DataLabels>): string {
  return LABEL_SWITCHES.map(([tag, name]) => val(`c:${tag}`, labels[name] ?? false)).join("");
}
