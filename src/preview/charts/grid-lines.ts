import type { Axis } from "../../host";
import { shareOf, type Scale } from "./scale";
import { strokeOf } from "./series-style";
import { lineShape, type Box, type PathShape } from "./shapes";

const LIGHT = "#D9D9D9";

/** The major gridlines of a value axis through `plot`; `isAcross`: the axis runs to the right. */
export function gridLines(axis: Axis, scale: Scale, plot: Box, isAcross: boolean): readonly PathShape[] {
  if (!axis.majorGridlines.visible) return [];
  return scale.ticks.map((tick) => {
    const share = axis.reversed ? 1 - shareOf(scale, tick) : shareOf(scale, tick);
    const line = straight("gridline", plot, share, isAcross);
    return stroked(line, strokeOf(axis.majorGridlines.line, LIGHT, 0.75));
  });
}

/** The line of an axis across `plot` at a share of the other axis; none when hidden. */
export function axisLine(axis: Axis, plot: Box, share: number, isUpright: boolean): readonly PathShape[] {
  const style = axis.visible ? strokeOf(axis.line, "#BFBFBF", 0.75) : null;
  return style ? [stroked(straight("axis", plot, share, isUpright), style)] : [];
}

/** A line across the whole plot: upright at a share from the left, or level at a share from the bottom. */
function straight(role: string, plot: Box, share: number, isUpright: boolean): PathShape {
  if (isUpright) {
    const x = crisp(plot.x + share * plot.width);
    return lineShape(role, [x, plot.y], [x, plot.y + plot.height]);
  }
  const y = crisp(plot.y + (1 - share) * plot.height);
  return lineShape(role, [plot.x, y], [plot.x + plot.width, y]);
}

function stroked(line: PathShape, style: ReturnType<typeof strokeOf>): PathShape {
  return style
    ? { ...line, stroke: style.stroke, width: style.width, ...(style.dash ? { dash: style.dash } : {}) }
    : line;
}

/** The middle of a pixel, so that a thin line is drawn sharp. */
const crisp = (pixel: number): number => Math.round(pixel - 0.5) + 0.5;
