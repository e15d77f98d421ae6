/** What a chart consists of, in pixels from the chart's top left corner; later shapes lie over earlier ones. */
export type Shape = RectShape | PathShape | MarkerShape | TextShape;

export interface RectShape {
  readonly kind: "rect";
  readonly role: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly stroke?: string;
  readonly tip?: string;
}
export interface PathShape {
  readonly kind: "path";
  readonly role: string;
  /** SVG path data. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: string;
  readonly tip?: string;
}
export interface MarkerShape {
  readonly kind: "marker";
  readonly role: string;
  readonly x: number;
  readonly y: number;
  /** Across, in pixels. */
  readonly size: number;
  readonly style: string;
  readonly fill: string;
  readonly stroke: string;
  readonly tip?: string;
}
export interface TextShape {
  readonly kind: "text";
  readonly role: string;
  readonly x: number;
  /** The middle of the line, unless rotated: then the middle of the text. */
  readonly y: number;
  readonly text: string;
  /** Pixels. */
  readonly size: number;
  readonly color: string;
  readonly anchor: "start" | "middle" | "end";
  readonly bold?: boolean;
  /** Degrees clockwise. */
  readonly rotate?: number;
}

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line as a path. */
export function lineShape(
  role: string,
  from: readonly [number, number],
  to: readonly [number, number],
): PathShape {
  return { kind: "path", role, d: `M${num(from[0])} ${num(from[1])}L${num(to[0])} ${num(to[1])}` };
}

/** Path data through points; null breaks the line. */
export function pathThrough(points: readonly (readonly [number, number] | null)[]): string {
  let pen = "M";
  let data = "";
  for (const point of points) {
    if (point) data += `${pen}${num(point[0])} ${num(point[1])}`;
    pen = point ? "L" : "M";
  }
  return data;
}

/** A coordinate with at most two decimals. */
export const num = (value: number): number => Math.round(value * 100) / 100;
