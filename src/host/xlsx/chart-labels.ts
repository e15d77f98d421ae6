import type { ChartFont, DataLabels, Series } from "../model/chart";
import type { ChartKind } from "./chart-kinds";
import { labelPositionCode } from "./chart-kinds";
import { richTextXml, textLookXml } from "./chart-shapes";
import { element, val } from "./xml-text";

const PLAIN_FONT: ChartFont = { size: null, bold: null, color: null, name: null };

/** The `c:dLbls` element of a series; nothing for a series without labels. */
export function labelsXml(series: Series, kind: ChartKind): string {
  const { labels, points } = series;
  const own = [...points]
    .filter(([, { label }]) => label !== null)
    .sort(([a], [b]) => a - b)
    .map(([idx, { label }]) => ownLabelXml(idx, label ?? "", series, kind));
  if (labels === null && own.length === 0) return "";
  return element("c:dLbls", {}, [
    ...own,
    labels?.numberFormat == null ? "" : numberFormatXml(labels.numberFormat),
    labels === null ? "" : textLookXml(labels.font),
    val("c:dLblPos", labelPositionCode(labels?.position ?? null, kind)),
    showXml(labels),
  ]);
}

/** A label with a text of its own; an empty text takes the label away. */
function ownLabelXml(idx: number, text: string, { labels }: Series, kind: ChartKind): string {
  if (text === "") return element("c:dLbl", {}, val("c:idx", idx) + val("c:delete", 1));
  return element("c:dLbl", {}, [
    val("c:idx", idx),
    "<c:layout/>",
    richTextXml(text, labels?.font ?? PLAIN_FONT),
    val("c:dLblPos", labelPositionCode(labels?.position ?? null, kind)),
    showXml({ showValue: true }),
  ]);
}

const numberFormatXml = (format: string): string =>
  element("c:numFmt", { formatCode: format, sourceLinked: 0 });

/** Every switch is said: what is left out, LibreOffice takes for yes. */
function showXml(labels: Partial<DataLabels> | null): string {
  return [
    val("c:showLegendKey", labels?.showLegendKey ?? false),
    val("c:showVal", labels?.showValue ?? false),
    val("c:showCatName", labels?.showCategoryName ?? false),
    val("c:showSerName", labels?.showSeriesName ?? false),
    val("c:showPercent", labels?.showPercentage ?? false),
    val("c:showBubbleSize", labels?.showBubbleSize ?? false),
  ].join("");
}
