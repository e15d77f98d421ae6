import type { LabelPosition } from "./chart-spec";

/** A labelled point: `x` and `y` in points from the plot's top left corner. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** Where each label stands so that it covers no other label or point, as far as that can be: right of its point, else left, above or below. */
export function labelPositions(
  points: readonly LabelledPoint[],
  plot: { readonly width: number; readonly height: number },
): readonly LabelPosition[] {
  const taken: Box[] = points.map(({ x, y }) => box(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
  return points.map((point, index) => {
    const free = ORDER.find((position) => {
      const label = labelBox(point, position);
      const others = taken.filter((_, other) => other !== index);
      return isInside(label, plot) && !others.some((other) => overlap(label, other));
    });
    const position = free ?? "Right";
    taken.push(labelBox(point, position));
    return position;
  });
}

const ORDER: readonly LabelPosition[] = ["Right", "Left", "Top", "Bottom"];

/** Points: half a marker, the height of a line, and how wide letters are at Excel's usual size of labels. */
const DOT = 4;
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

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isInside = (a: Box, { width, height }: { readonly width: number; readonly height: number }): boolean =>
  a.left >= 0 && a.top >= 0 && a.right <= width && a.bottom <= height;
