import { valueText } from "../sheet/number-text";
import { shareOf, type Scale } from "./scale";
import { leading, wrapText, type Ruler, type TextStyle } from "./text-style";

/** A label at its place along an axis: 0 is the axis' start, 1 its end. */
interface AxisLabel {
  readonly share: number;
  readonly lines: readonly string[];
}

/** The labels along an axis and how much room they take across it, in pixels. */
export interface AxisLabels {
  readonly labels: readonly AxisLabel[];
  readonly thickness: number;
  /** How far they reach beyond the ends of the axis, in pixels; slanted ones only beyond its start. */
  readonly overhang: number;
  /** Degrees clockwise; 0 for labels set flat. */
  readonly rotate: number;
}

interface LabelSetting {
  readonly style: TextStyle;
  readonly ruler: Ruler;
}

/** The labels of a value axis' ticks. */
export function valueLabels(
  scale: Scale,
  numberFormat: string,
  setting: LabelSetting & { readonly direction: "across" | "up" },
): AxisLabels {
  const labels = scale.ticks.map((tick) => ({
    share: shareOf(scale, tick),
    lines: [valueText(tick, numberFormat).text.trim()],
  }));
  if (setting.direction === "up")
    return { labels, thickness: widest(labels, setting), overhang: 0, rotate: 0 };
  const atEnds = labels.filter(({ share }) => share === 0 || share === 1);
  return { labels, thickness: leading(setting.style), overhang: widest(atEnds, setting) / 2, rotate: 0 };
}

/** The labels of categories up the side: one or two lines each, no wider than `room`; some left out where they crowd. */
export function sideLabels(
  names: readonly string[],
  length: number,
  room: number,
  setting: LabelSetting,
): AxisLabels {
  const band = length / Math.max(1, names.length);
  const most = band >= 2 * leading(setting.style) ? 2 : 1;
  const every = Math.max(1, Math.ceil(setting.style.size / band));
  const labels = places(names, every).map(({ name, share }) => ({
    share,
    lines: wrapText(name, room, { ...setting, most }),
  }));
  return { labels, thickness: widest(labels, setting), overhang: 0, rotate: 0 };
}

/** The labels of categories along the bottom: flat and wrapped where they fit, else slanted. */
export function bottomLabels(
  names: readonly string[],
  length: number,
  room: number,
  setting: LabelSetting,
): AxisLabels {
  const band = length / Math.max(1, names.length);
  const wrapped = names.map((name) => wrapText(name, band - 6, { ...setting, most: 4 }));
  const fits = wrapped.every(
    (lines) => lines.length <= 3 && lines.every((line) => setting.ruler(line, setting.style) <= band - 2),
  );
  if (fits) {
    const most = Math.max(1, ...wrapped.map((lines) => lines.length));
    const labels = places(names, 1).map(({ share }, index) => ({ share, lines: wrapped[index] ?? [] }));
    return { labels, thickness: most * leading(setting.style), overhang: 0, rotate: 0 };
  }
  const every = Math.max(1, Math.ceil((setting.style.size * 1.25) / band));
  const labels = places(names, every).map(({ name, share }) => {
    const longest = Math.min(room, (share + MOST_BEFORE) * length) * Math.SQRT2;
    return { share, lines: wrapText(name, longest, { ...setting, most: 1 }) };
  });
  const before = labels.map((label) => widest([label], setting) * Math.SQRT1_2 - label.share * length);
  return {
    labels,
    thickness: widest(labels, setting) * Math.SQRT1_2 + setting.style.size * 0.7,
    overhang: Math.max(0, ...before),
    rotate: -45,
  };
}

/** The share of the axis that slanted labels may take to the left of it; longer ones are cut. */
const MOST_BEFORE = 0.15;

function places(names: readonly string[], every: number): { name: string; share: number }[] {
  const all = names.map((name, index) => ({ name, share: (index + 0.5) / names.length }));
  return all.filter((_, index) => index % every === 0);
}

function widest(labels: readonly AxisLabel[], { ruler, style }: LabelSetting): number {
  return Math.max(0, ...labels.flatMap((label) => label.lines.map((line) => ruler(line, style))));
}
