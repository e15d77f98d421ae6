import type { Chart } from "../../host";
import { chartScene, drawShapes, type ReadCells, type Ruler } from "../charts";
import { made } from "../element";
import { pixelsOf } from "../sheet/sheet-size";
import type { PaneWindow } from "./pane-window";

const SVG = "http://www.w3.org/2000/svg";
/** The typeface of chart texts, in the ruler and on the screen alike. */
const CHART_FONT = `Calibri, "Carlito", "DengXian", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif`;

/** The charts of one part of the sheet; only those in view are drawn, each once until the sheet changes. */
export class ChartLayer {
  readonly element = made("div", { class: "charts" });
  private readonly drawn = new Map<string, SVGSVGElement>();

  /** Forgets the pictures: cells or charts changed. */
  clear(): void {
    this.drawn.clear();
    this.element.replaceChildren();
  }

  show(charts: readonly Chart[], window: PaneWindow, tools: ChartTools): void {
    const visible = charts.filter((chart) => isInView(chart, window));
    const ids = new Set(visible.map((chart) => chart.id));
    for (const [id, svg] of this.drawn) {
      if (ids.has(id)) continue;
      svg.remove();
      this.drawn.delete(id);
    }
    for (const chart of visible) {
      if (this.drawn.has(chart.id)) continue;
      const svg = picture(chart, tools);
      this.drawn.set(chart.id, svg);
      this.element.append(svg);
    }
  }
}

export interface ChartTools {
  readonly read: ReadCells;
  readonly ruler: Ruler;
}

/** A ruler for chart texts. */
export function chartRuler(document: Document): Ruler {
  const context = document.createElement("canvas").getContext("2d");
  return (text, style) => {
    if (!context) return text.length * style.size * 0.6;
    context.font = `${style.bold ? 600 : 400} ${style.size}px ${CHART_FONT}`;
    return context.measureText(text).width;
  };
}

function picture(chart: Chart, { read, ruler }: ChartTools): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const size = { width: pixelsOf(chart.width), height: pixelsOf(chart.height) };
  svg.setAttribute("class", "chart");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", chart.title.visible ? chart.title.text : chart.name);
  svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  svg.dataset["chart"] = chart.name;
  Object.assign(svg.style, {
    left: `${pixelsOf(chart.left)}px`,
    top: `${pixelsOf(chart.top)}px`,
    width: `${size.width}px`,
    height: `${size.height}px`,
    fontFamily: CHART_FONT,
  });
  drawShapes(svg, chartScene(chart, read, size, ruler));
  return svg;
}

function isInView(chart: Chart, { shiftX, shiftY, width, height }: PaneWindow): boolean {
  const [left, top] = [pixelsOf(chart.left), pixelsOf(chart.top)];
  return (
    left < shiftX + width &&
    left + pixelsOf(chart.width) > shiftX &&
    top < shiftY + height &&
    top + pixelsOf(chart.height) > shiftY
  );
}
