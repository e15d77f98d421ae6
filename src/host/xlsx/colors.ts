import { child, descend, type XmlElement } from "./xml-tree";

/** The colours a file's theme gives by number, as `#RRGGBB`. */
export type ThemeColors = readonly string[];

/** `FFRRGGBB`, as files write the model's `#RRGGBB`. */
export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

/**
 * Office's own theme, also for files without one, in the order in which cells number the colours: the first two pairs are
 * swapped against the theme's own order.
 */
export const THEME_COLORS: readonly (readonly [name: string, color: string])[] = [
  ["lt1", "FFFFFF"],
  ["dk1", "000000"],
  ["lt2", "E7E6E6"],
  ["dk2", "44546A"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
];

export function themeColors(theme: XmlElement | undefined): ThemeColors {
  const scheme = descend(theme, "themeElements", "clrScheme");
  return THEME_COLORS.map(([name, usual]) => {
    const color = child(scheme, name)?.children[0];
    return `#${(color?.attributes["lastClr"] ?? color?.attributes["val"] ?? usual).toUpperCase()}`;
  });
}

/** The colour of a `color` element of cells as `#RRGGBB`; undefined for automatic. */
export function readColor(node: XmlElement | undefined, theme: ThemeColors): string | undefined {
  if (node === undefined) return undefined;
  const { rgb, indexed, theme: number, tint } = node.attributes;
  const base =
    rgb !== undefined
      ? `#${rgb.slice(-6).toUpperCase()}`
      : number !== undefined
        ? theme[Number(number)]
        : indexedColor(indexed);
  return base === undefined || tint === undefined ? base : tinted(base, Number(tint));
}

/** Lighter (towards 1) or darker (towards -1), in luminance, as Excel reckons it (18.8.19). */
export function tinted(color: string, tint: number): string {
  const { hue, saturation, luminance } = toHsl(color);
  const shifted = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, shifted)));
}

/** The palette of Excel 97, still written by some programs; 64 and above are the system's colours. */
const INDEXED =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF66006666999696" +
  "96003366339966003300333300993300993366333399333333";

function indexedColor(indexed: string | undefined): string | undefined {
  if (indexed === undefined) return undefined;
  const number = Number(indexed);
  if (number === 64) return "#000000";
  if (number === 65) return "#FFFFFF";
  const at = (number < 8 ? number : number - 8) * 6;
  const hex = INDEXED.slice(at, at + 6);
  return hex.length === 6 ? `#${hex}` : undefined;
}

function toHsl(color: string): {
  readonly hue: number;
  readonly saturation: number;
  readonly luminance: number;
} {
  const channel = (at: number): number => parseInt(color.slice(at, at + 2), 16) / 255;
  const [red, green, blue] = [channel(1), channel(3), channel(5)];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low;
  const luminance = (high + low) / 2;
  if (spread === 0) return { hue: 0, saturation: 0, luminance };
  const saturation = spread / (1 - Math.abs(2 * luminance - 1));
  if (high === red) return { hue: (((green - blue) / spread + 6) % 6) / 6, saturation, luminance };
  if (high === green) return { hue: ((blue - red) / spread + 2) / 6, saturation, luminance };
  return { hue: ((red - green) / spread + 4) / 6, saturation, luminance };
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const reach = saturation * Math.min(luminance, 1 - luminance);
  const channel = (offset: number): string => {
    const turn = (offset + hue * 12) % 12;
    const value = luminance - reach * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
