import type { BlockStyle } from "../core/sheets/declare";

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Right";
  readonly vertical: "Top" | "Center";
  readonly wrap: boolean;
}

/** Ink and grounds keep a contrast of at least 4.5 : 1 and stay apart in grey. */
const INK = { title: "#1F3864", text: "#262626", quiet: "#595959", link: "#0563C1" } as const;
const GROUND = { heading: "#DDEBF7", guidance: "#F2F2F2" } as const;

const LOOKS: Readonly<Record<BlockStyle, Look>> = {
  title: { size: 16, bold: true, color: INK.title, vertical: "Center", wrap: false },
  note: { size: 10, color: INK.quiet, vertical: "Center", wrap: false },
  heading: { size: 12, bold: true, color: INK.title, fill: GROUND.heading, vertical: "Center", wrap: false },
  label: { color: INK.text, vertical: "Center", wrap: false },
  figure: { size: 12, bold: true, color: INK.title, horizontal: "Right", vertical: "Center", wrap: false },
  guidance: { size: 9, color: INK.quiet, fill: GROUND.guidance, vertical: "Top", wrap: true },
  stamp: { size: 10, italic: true, color: INK.quiet, horizontal: "Left", vertical: "Center", wrap: false },
  link: { underline: true, color: INK.link, vertical: "Center", wrap: false },
  plain: { color: INK.quiet, vertical: "Center", wrap: false },
};

/** Gives the cells of a block their look. */
export function dressBlock(range: Excel.Range, style: BlockStyle): void {
  const look = LOOKS[style];
  const { font, fill } = range.format;
  if (look.size !== undefined) font.size = look.size;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.underline === true) font.underline = "Single";
  if (look.color !== undefined) font.color = look.color;
  if (look.fill !== undefined) fill.color = look.fill;
  range.format.horizontalAlignment = look.horizontal ?? "Left";
  range.format.verticalAlignment = look.vertical;
  range.format.wrapText = look.wrap;
}
