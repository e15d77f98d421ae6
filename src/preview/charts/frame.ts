import type { Chart } from "../../host";
import type { LegendEntry } from "./legend-entries";
import type { Box, Shape, TextShape } from "./shapes";
import { leading, shortened, textStyle, wrapText, type Ruler, type TextStyle } from "./text-style";

/** Shapes at the edge of a box, and what they leave of it. */
interface Cut {
  readonly shapes: readonly Shape[];
  readonly rest: Box;
}

/** The chart's title across the top of `box`. */
export function titleCut({ title }: Chart, box: Box, ruler: Ruler): Cut {
  if (!title.visible || title.text === "") return { shapes: [], rest: box };
  const style = textStyle(title.font, "title");
  const lines = wrapText(title.text, box.width - 16, { style, ruler, most: 3 });
  const shapes = linesAt(lines, { x: box.x + box.width / 2, y: box.y + 8, role: "title", style });
  return { shapes, rest: title.overlay ? box : below(box, 8 + lines.length * leading(style) + 4) };
}

/** The legend at its side of `box`. */
export function legendCut(chart: Chart, entries: readonly LegendEntry[], box: Box, ruler: Ruler): Cut {
  const { legend } = chart;
  if (!legend.visible || entries.length === 0) return { shapes: [], rest: box };
  const style = textStyle(legend.font, "label");
  const isFlat = legend.position === "Top" || legend.position === "Bottom";
  const cut = isFlat
    ? flatLegend(chart, entries, box, { style, ruler })
    : sideLegend(chart, entries, box, { style, ruler });
  return legend.overlay ? { ...cut, rest: box } : cut;
}

interface Setting {
  readonly style: TextStyle;
  readonly ruler: Ruler;
}
const KEY = 26;
const GAP = 14;

function flatLegend(chart: Chart, entries: readonly LegendEntry[], box: Box, setting: Setting): Cut {
  const widths = entries.map((entry) => KEY + setting.ruler(entry.name, setting.style));
  const rows: number[][] = [[]];
  let filled = 0;
  widths.forEach((width, index) => {
    if (filled > 0 && filled + GAP + width > box.width - 16) {
      rows.push([]);
      filled = 0;
    }
    rows.at(-1)?.push(index);
    filled += (filled > 0 ? GAP : 0) + width;
  });
  const step = leading(setting.style) + 3;
  const height = rows.length * step + 8;
  const isTop = chart.legend.position === "Top";
  const top = isTop ? box.y + 2 : box.y + box.height - height + 2;
  const shapes = rows.flatMap((row, line) => {
    const total = row.reduce((sum, index) => sum + (widths[index] ?? 0), (row.length - 1) * GAP);
    let x = box.x + (box.width - total) / 2;
    return row.flatMap((index) => {
      const at = x;
      x += (widths[index] ?? 0) + GAP;
      const entry = entries[index];
      return entry ? entryShapes(entry, at, top + line * step + step / 2, setting.style) : [];
    });
  });
  return { shapes, rest: isTop ? below(box, height) : { ...box, height: box.height - height } };
}

function sideLegend(chart: Chart, entries: readonly LegendEntry[], box: Box, setting: Setting): Cut {
  const room = box.width * 0.35 - KEY - 16;
  const names = entries.map((entry) => shortened(entry.name, room, setting));
  const width = KEY + Math.max(...names.map((name) => setting.ruler(name, setting.style))) + 16;
  const step = leading(setting.style) + 5;
  const isLeft = chart.legend.position === "Left";
  const x = isLeft ? box.x + 6 : box.x + box.width - width + 6;
  const middle = chart.legend.position === "Corner" ? (entries.length * step) / 2 + 4 : box.height / 2;
  const first = box.y + middle - ((entries.length - 1) * step) / 2;
  const shapes = entries.flatMap((entry, index) =>
    entryShapes({ ...entry, name: names[index] ?? "" }, x, first + index * step, setting.style),
  );
  return { shapes, rest: { ...box, x: isLeft ? box.x + width : box.x, width: box.width - width } };
}

function entryShapes(entry: LegendEntry, x: number, y: number, style: TextStyle): Shape[] {
  const name = { kind: "text", role: "legend-name", text: entry.name, anchor: "start", ...style } as const;
  return [...keyShapes(entry, x, y), { ...name, x: x + KEY - 2, y }];
}

function keyShapes(entry: LegendEntry, x: number, y: number): Shape[] {
  const { key } = entry;
  if (key.kind === "square") {
    return [{ kind: "rect", role: "legend-key", x: x + 12, y: y - 4, width: 8, height: 8, fill: key.fill }];
  }
  const line: Shape[] = key.stroke
    ? [
        {
          kind: "path",
          role: "legend-key",
          d: `M${x + 1} ${y}L${x + 21} ${y}`,
          stroke: key.stroke,
          width: key.width,
          ...(key.dash ? { dash: key.dash } : {}),
        },
      ]
    : [];
  const { marker } = key;
  return marker ? [...line, { kind: "marker", role: "legend-key", x: x + 11, y, ...marker }] : line;
}

/** The lines of a text, centred at `x`, the first one beginning at `y`. */
function linesAt(
  lines: readonly string[],
  { x, y, role, style }: { x: number; y: number; role: string; style: TextStyle },
): TextShape[] {
  return lines.map((text, index) => ({
    kind: "text",
    role,
    x,
    y: y + (index + 0.5) * leading(style),
    text,
    anchor: "middle",
    ...style,
  }));
}

const below = (box: Box, cut: number): Box => ({
  ...box,
  y: box.y + cut,
  height: Math.max(0, box.height - cut),
});
