import type { Area, Border, BorderEdge, Style } from "../model/book";
import { colorOf } from "../model/colors";
import { excelError } from "../model/errors";
import { checkAllowed } from "../model/protection";
import { changeStyle, commonStyle } from "../model/style";
import type { Argument, Classes, ClassSpec, HostObject, Property } from "../wire/class-spec";
import { oneOf, wordsOf } from "./arguments";
import { areasOf, type CellsTarget } from "./cells-target";

const SIDES = wordsOf("EdgeTop EdgeBottom EdgeLeft EdgeRight InsideVertical InsideHorizontal");
const STYLES = wordsOf("None Continuous Dash DashDot DashDotDot Dot Double SlantDashDot");
const WEIGHTS = wordsOf("Hairline Thin Medium Thick");
const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

interface BorderTarget {
  readonly cells: CellsTarget;
  readonly side: BorderEdge;
}

/** Borders of cells: the six sides of a range, each kept as edges of its cells. */
export function rangeBorderClasses(): Classes {
  const object = (cells: CellsTarget, side: BorderEdge): HostObject => ({
    className: "RangeBorder",
    target: { cells, side },
  });
  const collection: ClassSpec<CellsTarget> = {
    items: (cells) => SIDES.map((side) => object(cells, side)),
    item: (cells, key) => {
      const side = SIDES.find((name) => name === key);
      if (side === undefined) throw excelError("NotImplemented", `border ${key}`);
      return object(cells, side);
    },
  };
  return { RangeBorderCollection: collection, RangeBorder: border() };
}

function border(): ClassSpec<BorderTarget> {
  const part = <K extends keyof Border>(
    key: K,
    read: (value: Argument) => Border[K],
  ): Property<BorderTarget> => ({
    get: (target) => common(target, (line) => line[key]),
    set: (target, value) => {
      const chosen = read(value);
      changeLines(target, (line) => ({
        ...line,
        style: key !== "style" && line.style === "None" ? "Continuous" : line.style,
        [key]: chosen,
      }));
    },
  });
  return {
    id: (target) => target.side,
    properties: {
      SideIndex: { get: (target) => target.side },
      Style: part("style", (value) => oneOf(value, STYLES)),
      Weight: part("weight", (value) => oneOf(value, WEIGHTS)),
      Color: part("color", colorOf),
    },
  };
}

interface EdgeOfCells {
  readonly area: Area;
  readonly edge: BorderEdge;
}

function edgesOf(area: Area, side: BorderEdge): readonly EdgeOfCells[] {
  const edges: Readonly<Record<BorderEdge, readonly EdgeOfCells[]>> = {
    EdgeTop: [{ area: { ...area, bottom: area.top }, edge: "EdgeTop" }],
    EdgeBottom: [{ area: { ...area, top: area.bottom }, edge: "EdgeBottom" }],
    EdgeLeft: [{ area: { ...area, right: area.left }, edge: "EdgeLeft" }],
    EdgeRight: [{ area: { ...area, left: area.right }, edge: "EdgeRight" }],
    InsideHorizontal: [
      { area: { ...area, bottom: area.bottom - 1 }, edge: "EdgeBottom" },
      { area: { ...area, top: area.top + 1 }, edge: "EdgeTop" },
    ],
    InsideVertical: [
      { area: { ...area, right: area.right - 1 }, edge: "EdgeRight" },
      { area: { ...area, left: area.left + 1 }, edge: "EdgeLeft" },
    ],
  };
  return edges[side].filter(({ area: part }) => part.top <= part.bottom && part.left <= part.right);
}

function changeLines(target: BorderTarget, change: (line: Border) => Border): void {
  const { sheet } = target.cells;
  checkAllowed(sheet, "allowFormatCells");
  for (const area of areasOf(target.cells))
    for (const { area: part, edge } of edgesOf(area, target.side))
      changeStyle(sheet, part, (style) => withLine(style, edge, change(style.borders?.[edge] ?? NO_BORDER)));
}

function withLine(style: Style, edge: BorderEdge, line: Border): Style {
  const others = Object.entries(style.borders ?? {}).filter(([key]) => key !== edge);
  return {
    ...style,
    borders: Object.fromEntries(line.style === "None" ? others : [...others, [edge, line]]),
  };
}

function common<T>(target: BorderTarget, read: (line: Border) => T): T | null {
  const found = areasOf(target.cells).flatMap((area) =>
    edgesOf(area, target.side).map(({ area: part, edge }) =>
      commonStyle(target.cells.sheet, part, (style) => read(style.borders?.[edge] ?? NO_BORDER)),
    ),
  );
  const first = found[0] ?? read(NO_BORDER);
  return found.every((value) => value === first) ? first : null;
}
