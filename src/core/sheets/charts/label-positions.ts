import type { LabelPosition } from "../declare";

/** A labelled point: `x` and `y` in points from the plot's top left corner. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** In points; `figures` are the heights at which the axis at the left has its figures. */
export interface LabelledPlot {
  readonly width: number;
  readonly height: number;
  readonly figures?: readonly number[];
}

/**
 * Where each label stands so that it covers no other label or point: right of its point, else left, above or below. Where none of them is
 * free, the side on which it covers least, what lies outside of the plot counted in, and the figures of the axis at its left twice.
 */
export function labelPositions(
  points: readonly LabelledPoint[],
  plot: LabelledPlot,
): readonly LabelPosition[] {
  const figures = (plot.figures ?? []).map((y) => box(-FIGURE, y - LINE / 2, FIGURE, LINE));
  const taken: Box[] = points.map(({ x, y }) => box(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
  return points.map((point, index) => {
    const others = taken.filter((_, other) => other !== index);
    const sides = ORDER.map((position) => ({
      position,
      covered: coveredArea(labelBox(point, position), [...figures, ...others], plot),
    }));
    const least = Math.min(...sides.map(({ covered }) => covered));
    const position = sides.find(({ covered }) => covered === least)?.position ?? "Right";
    taken.push(labelBox(point, position));
    return position;
  });
}

const ORDER: readonly LabelPosition[] = ["Right", "Left", "Top", "Bottom"];

/** Points: half a marker, the width of an axis's figure, the height of a line, and how wide letters are at Excel's usual size of labels. */
const DOT = 4;
const FIGURE = 20;
const LINE = 12;
const WIDE_LETTER = 9;
const NARROW_LETTER = 5;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

function labelBox({ x, y, label }: LabelledPoint, position: LabelPosition): Box {
  const width = Array.from(label).reduce(
    (sum, letter) => sum + (letter > "\u2e7f" ? WIDE_LETTER : NARROW_LETTER),
    0,
  );
  if (position === "Right") return box(x + DOT, y - LINE / 2, width, LINE);
  if (position === "Left") return box(x - DOT - width, y - LINE / 2, width, LINE);
  return box(x - width / 2, position === "Top" ? y - DOT - LINE : y + DOT, width, LINE);
}

/** Square points of the label that lie on other boxes or outside of the plot. */
function coveredArea(label: Box, others: readonly Box[], { width, height }: LabelledPlot): number {
  const outside = overlap(label, label) - overlap(label, box(0, 0, width, height));
  return others.reduce((sum, other) => sum + overlap(label, other), outside);
}

/** Square points that two boxes have in common. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
