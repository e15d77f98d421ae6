import type { Axis, Chart } from "../../host";
import { pixelsOf } from "../sheet/sheet-size";
import type { AxisLabels } from "./axis-labels";
import type { Box, Shape, TextShape } from "./shapes";
import { leading, textStyle, wrapText, type Ruler } from "./text-style";

type Side = "left" | "right" | "top" | "bottom";

/** An axis with its labels and title at one side of the plot. */
export interface AxisStrip {
  readonly axis: Axis;
  readonly side: Side;
  readonly labels: AxisLabels;
  /** Labels run from the far end, as on a reversed axis. */
  readonly isReversed: boolean;
  /** Pixels across. */
  readonly thickness: number;
}

const LABEL_GAP = 6;
const TITLE_GAP = 5;

/** The strip of an axis; labels that are switched off take no room. */
export function axisStrip(axis: Axis, side: Side, labels: AxisLabels, isReversed: boolean): AxisStrip {
  const shown =
    axis.visible && axis.tickLabels !== "None"
      ? labels
      : { ...labels, labels: [], thickness: 0, overhang: 0 };
  const title = hasTitle(axis) ? leading(textStyle(axis.title.font, "axisTitle")) + TITLE_GAP : 0;
  const room = shown.labels.length > 0 ? shown.thickness + LABEL_GAP : 0;
  return { axis, side, labels: shown, isReversed, thickness: room + title };
}

/** The plot that remains of `box` inside the strips, with room for what is written at the ends of an axis. */
export function plotInside(box: Box, strips: readonly AxisStrip[]): Box {
  const at = (side: Side): number =>
    strips.reduce((sum, strip) => (strip.side === side ? sum + strip.thickness : sum), 0);
  const beyond = (all: readonly AxisStrip[]): number =>
    Math.max(0, ...all.map(({ labels }) => labels.overhang)) + 2;
  const left = Math.max(at("left") + 10, beyond(strips));
  const right = Math.max(at("right") + 14, beyond(strips.filter(({ labels }) => labels.rotate === 0)));
  const [top, bottom] = [at("top") + 8, at("bottom") + 8];
  return {
    x: Math.round(box.x + left),
    y: Math.round(box.y + top),
    width: Math.max(10, Math.round(box.width - left - right)),
    height: Math.max(10, Math.round(box.height - top - bottom)),
  };
}

/** The plot where the chart says that it is, else what remains of `box` inside the strips. */
export function plotOf({ plotPlace }: Chart, box: Box, strips: readonly AxisStrip[]): Box {
  const { left, top, width, height } = plotPlace;
  if (left === null || top === null || width === null || height === null) return plotInside(box, strips);
  const [x, y, across, up] = [left, top, width, height].map(pixelsOf);
  return { x: x ?? 0, y: y ?? 0, width: across ?? 0, height: up ?? 0 };
}

/** The strip's labels and title beside the plot. */
export function stripShapes(strip: AxisStrip, plot: Box, ruler: Ruler): readonly Shape[] {
  return [...labelShapes(strip, plot), ...titleShapes(strip, plot, ruler)];
}

const isUpright = (side: Side): boolean => side === "left" || side === "right";
const hasTitle = (axis: Axis): boolean => axis.title.visible && axis.title.text !== "";

function labelShapes(strip: AxisStrip, plot: Box): TextShape[] {
  const style = textStyle(strip.axis.font, "label");
  const base = { kind: "text", role: "axis-label", ...style } as const;
  return strip.labels.labels.flatMap(({ share, lines }) => {
    const along = strip.isReversed ? 1 - share : share;
    return lines.map((text, index): TextShape => {
      if (isUpright(strip.side)) {
        const shift = (index - (lines.length - 1) / 2) * leading(style);
        const x = strip.side === "left" ? plot.x - LABEL_GAP : plot.x + plot.width + LABEL_GAP;
        const y = plot.y + (1 - along) * plot.height + shift;
        return { ...base, text, x, y, anchor: strip.side === "left" ? "end" : "start" };
      }
      const x = plot.x + along * plot.width;
      if (strip.labels.rotate !== 0) {
        const y = plot.y + plot.height + LABEL_GAP + style.size * 0.35;
        return { ...base, text, x: x + style.size * 0.35, y, anchor: "end", rotate: strip.labels.rotate };
      }
      const step = (index + 0.5) * leading(style);
      const y = strip.side === "bottom" ? plot.y + plot.height + LABEL_GAP + step : plot.y - LABEL_GAP - step;
      return { ...base, text, x, y, anchor: "middle" };
    });
  });
}

function titleShapes({ axis, side, thickness }: AxisStrip, plot: Box, ruler: Ruler): TextShape[] {
  if (!hasTitle(axis)) return [];
  const style = textStyle(axis.title.font, "axisTitle");
  const away = thickness - leading(style) / 2;
  const length = isUpright(side) ? plot.height : plot.width;
  const text =
    wrapText(axis.title.text.replaceAll("\n", " "), length + 40, { style, ruler, most: 1 })[0] ?? "";
  const base = { kind: "text", role: "axis-title", text, anchor: "middle", ...style } as const;
  const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
  switch (side) {
    case "left":
      return [{ ...base, x: plot.x - away, y: middle.y, rotate: -90 }];
    case "right":
      return [{ ...base, x: plot.x + plot.width + away, y: middle.y, rotate: -90 }];
    case "top":
      return [{ ...base, x: middle.x, y: plot.y - away }];
    case "bottom":
      return [{ ...base, x: middle.x, y: plot.y + plot.height + away }];
  }
}
