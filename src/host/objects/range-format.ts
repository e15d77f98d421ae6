import {
  autofitColumns,
  autofitRows,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  setHeight,
  setWidth,
} from "../model/autofit";
import type { Area, Sheet, Style } from "../model/book";
import { colorOf } from "../model/colors";
import { excelError } from "../model/errors";
import { columnWidth, rowHeight } from "../model/lines";
import { checkAllowed } from "../model/protection";
import { changeStyle, commonStyle, DEFAULT_FONT, without } from "../model/style";
import type { Argument, Classes, ClassSpec, Property } from "../wire/class-spec";
import { seenAs } from "./stored";
import { integer, number, oneOf, text, truth, wordOf, wordsOf } from "./arguments";
import { areasOf, type CellsTarget } from "./cells-target";
import { rangeBorderClasses } from "./range-borders";

const HORIZONTAL = wordsOf("General Left Center Right Fill Justify CenterAcrossSelection Distributed");
const VERTICAL = wordsOf("Top Center Bottom Justify Distributed");
const MAX_INDENT = 250;

/** Formats of cells: alignment, sizes, fill, font, borders, protection. */
export function rangeFormatClasses(): Classes {
  return {
    RangeFormat: rangeFormat(),
    RangeFill: rangeFill(),
    RangeFont: { properties: fontProperties() },
    FormatProtection: {
      properties: {
        Locked: part("locked", truth, true),
        FormulaHidden: part("formulaHidden", truth, false),
      },
    },
    ...rangeBorderClasses(),
  };
}

/** Changes the format of all the target's cells. Errors: `AccessDenied` on a sheet protected against it. */
function formatCells(target: CellsTarget, change: (format: Style) => Style): void {
  checkAllowed(target.sheet, "allowFormatCells");
  for (const area of areasOf(target)) changeStyle(target.sheet, area, change);
}

/** What all cells of the target have in common; null when they differ. */
function commonOf<T>(target: CellsTarget, read: (format: Style) => T): T | null {
  const found = areasOf(target).map((area) => commonStyle(target.sheet, area, read));
  const [first = null] = found;
  return found.every((value) => value === first) ? first : null;
}

function rangeFormat(): ClassSpec<CellsTarget> {
  return {
    properties: {
      HorizontalAlignment: part("horizontal", wordOf(...HORIZONTAL), "General"),
      VerticalAlignment: part("vertical", wordOf(...VERTICAL), "Bottom"),
      WrapText: part("wrapText", truth, false),
      IndentLevel: part("indent", indent, 0),
      ...sizeProperties(),
    },
    navigation: {
      Fill: seenAs("RangeFill"),
      Font: seenAs("RangeFont"),
      Borders: seenAs("RangeBorderCollection"),
      Protection: seenAs("FormatProtection"),
    },
    methods: {
      AutofitColumns: (target) => {
        checkAllowed(target.sheet, "allowFormatColumns");
        for (const area of areasOf(target)) autofitColumns(target.sheet, area);
      },
      AutofitRows: (target) => {
        checkAllowed(target.sheet, "allowFormatRows");
        for (const area of areasOf(target)) autofitRows(target.sheet, area);
      },
    },
  };
}

function sizeProperties(): Readonly<Record<string, Property<CellsTarget>>> {
  return {
    ColumnWidth: {
      get: (target) => commonSize(target, (area) => [area.left, area.right], columnWidth),
      set: (target, value) => setColumns(target, size(value, 255 * 5.25 + 3.75)),
    },
    RowHeight: {
      get: (target) => commonSize(target, (area) => [area.top, area.bottom], rowHeight),
      set: (target, value) => setRows(target, size(value, 409.5)),
    },
    UseStandardWidth: {
      get: (target) =>
        commonSize(
          target,
          (area) => [area.left, area.right],
          (sheet, index) => columnWidth(sheet, index) === DEFAULT_WIDTH,
        ),
      set: (target, value) => {
        if (truth(value)) setColumns(target, null);
      },
    },
    UseStandardHeight: {
      get: (target) =>
        commonSize(
          target,
          (area) => [area.top, area.bottom],
          (sheet, index) => rowHeight(sheet, index) === DEFAULT_HEIGHT,
        ),
      set: (target, value) => {
        if (truth(value)) setRows(target, null);
      },
    },
  };
}

function rangeFill(): ClassSpec<CellsTarget> {
  const clear = (target: CellsTarget) => formatCells(target, (format) => without(format, "fill"));
  return {
    properties: {
      Color: {
        get: (target) => commonOf(target, (format) => format.fill ?? "#FFFFFF") ?? "",
        set: (target, value) => {
          const fill = value === "" ? null : colorOf(value);
          formatCells(target, (format) => (fill === null ? without(format, "fill") : { ...format, fill }));
        },
      },
    },
    methods: { Clear: clear },
  };
}

function fontProperties(): Readonly<Record<string, Property<CellsTarget>>> {
  type Font = NonNullable<Style["font"]>;
  const font = <K extends keyof Font>(key: K, read: (value: Argument) => Font[K]): Property<CellsTarget> =>
    style(
      (format) => format.font?.[key] ?? DEFAULT_FONT[key],
      (format, value) => ({ ...format, font: { ...format.font, [key]: read(value) } }),
    );
  return {
    Name: font("name", text),
    Size: font("size", (value) => fontSize(number(value))),
    Color: font("color", colorOf),
    Bold: font("bold", truth),
    Italic: font("italic", truth),
    Strikethrough: font("strikethrough", truth),
    Underline: style(
      (format) => (format.font?.underline === true ? "Single" : "None"),
      (format, value) => ({
        ...format,
        font: { ...format.font, underline: oneOf(value, ["None", "Single"]) === "Single" },
      }),
    ),
  };
}

/** A part of the format by its key; `usual` is what a format means that does not have it. */
const part = <Key extends keyof Style>(
  key: Key,
  read: (value: Argument) => Style[Key],
  usual: Style[Key],
): Property<CellsTarget> =>
  style(
    (format) => format[key] ?? usual,
    (format, value) => ({ ...format, [key]: read(value) }),
  );

function style(
  read: (format: Style) => unknown,
  write: (format: Style, value: Argument) => Style,
): Property<CellsTarget> {
  return {
    get: (target) => commonOf(target, read),
    set: (target, value) => {
      if (value === null) return;
      formatCells(target, (format) => write(format, value));
    },
  };
}

function setColumns(target: CellsTarget, width: number | null): void {
  checkAllowed(target.sheet, "allowFormatColumns");
  for (const area of areasOf(target))
    for (let column = area.left; column <= area.right; column++) setWidth(target.sheet, column, width);
}

function setRows(target: CellsTarget, height: number | null): void {
  checkAllowed(target.sheet, "allowFormatRows");
  for (const area of areasOf(target))
    for (let row = area.top; row <= area.bottom; row++) setHeight(target.sheet, row, height);
}

function commonSize(
  target: CellsTarget,
  span: (area: Area) => readonly [number, number],
  read: (sheet: Sheet, index: number) => number | boolean,
): number | boolean | null {
  let common: number | boolean | undefined;
  for (const area of areasOf(target)) {
    const [first, last] = span(area);
    for (let index = first; index <= last; index++) {
      const here = read(target.sheet, index);
      if (common !== undefined && here !== common) return null;
      common = here;
    }
  }
  return common ?? null;
}

function size(value: Argument, limit: number): number {
  const points = number(value);
  if (points < 0 || points > limit) throw excelError("InvalidArgument", `size of ${points} points`);
  return points;
}

function indent(value: Argument): number {
  const level = integer(value, 0);
  if (level > MAX_INDENT) throw excelError("InvalidArgument", `indent ${level}`);
  return level;
}

function fontSize(points: number): number {
  if (points < 1 || points > 409) throw excelError("InvalidArgument", `font size ${points}`);
  return points;
}
