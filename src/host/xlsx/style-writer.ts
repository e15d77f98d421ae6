import type { Border, CellFormat, Style } from "../model/book";
import { builtInFormatId } from "../model/number-formats";
import { DEFAULT_FONT, DEFAULT_STYLE } from "../model/style";
import { MAIN } from "./package-writer";
import { argb } from "./colors";
import { borderCode, FIRST_OWN_FORMAT, HORIZONTAL, VERTICAL } from "./style-codes";
import { element, val } from "./xml-text";

/** Numbers the styles of a workbook as its cells need them, and writes the part that says what the numbers mean. */
export interface StyleWriter {
  readonly indexOf: (style: Style | null) => number;
  /** The number of the format a conditional format lays over a cell. */
  readonly differentialIndexOf: (format: CellFormat) => number;
  readonly toXml: () => string;
}

export function newStyleWriter(): StyleWriter {
  const fonts = numbered([fontXml(undefined)]);
  // The first two fills are Excel's own: whatever a file puts there is ignored.
  const fills = numbered([patternFill("none"), patternFill("gray125")]);
  const borders = numbered([bordersXml(undefined)]);
  const formats = numbered([]);
  const differentials = numbered([]);
  const tables = { fonts, fills, borders, formats };
  const cells = numbered([cellFormatXml(DEFAULT_STYLE, tables)]);
  const known = new Map<Style, number>();
  return {
    indexOf: (style) => {
      if (style === null) return 0;
      const before = known.get(style);
      if (before !== undefined) return before;
      const index = cells.indexOf(cellFormatXml(style, tables));
      known.set(style, index);
      return index;
    },
    differentialIndexOf: (format) => differentials.indexOf(differentialXml(format, formats)),
    toXml: () =>
      element("styleSheet", { xmlns: MAIN }, [
        formats.size() === 0
          ? ""
          : element("numFmts", { count: formats.size() }, formats.all().map(formatXml)),
        collection("fonts", fonts),
        collection("fills", fills),
        collection("borders", borders),
        element(
          "cellStyleXfs",
          { count: 1 },
          element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
        ),
        collection("cellXfs", cells),
        element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
        collection("dxfs", differentials),
        element("tableStyles", {
          count: 0,
          defaultTableStyle: "TableStyleMedium2",
          defaultPivotStyle: "PivotStyleLight16",
        }),
      ]),
  };
}

interface Numbered {
  readonly indexOf: (xml: string) => number;
  readonly all: () => readonly string[];
  readonly size: () => number;
}

interface Tables {
  readonly fonts: Numbered;
  readonly fills: Numbered;
  readonly borders: Numbered;
  readonly formats: Numbered;
}

function numbered(first: readonly string[]): Numbered {
  const indexes = new Map(first.map((xml, index) => [xml, index]));
  return {
    indexOf: (xml) => {
      const index = indexes.get(xml) ?? indexes.size;
      indexes.set(xml, index);
      return index;
    },
    all: () => [...indexes.keys()],
    size: () => indexes.size,
  };
}

const collection = (name: string, items: Numbered): string =>
  element(name, { count: items.size() }, items.all());

const formatXml = (formatCode: string, index: number): string =>
  element("numFmt", { numFmtId: FIRST_OWN_FORMAT + index, formatCode });

function formatId(format: string | undefined, formats: Numbered): number {
  if (format === undefined) return 0;
  return builtInFormatId(format) ?? FIRST_OWN_FORMAT + formats.indexOf(format);
}

function cellFormatXml(style: Style, { fonts, fills, borders, formats }: Tables): string {
  const numFmtId = formatId(style.numberFormat, formats);
  const fontId = fonts.indexOf(fontXml(style.font));
  const fillId = fills.indexOf(fillXml(style.fill));
  const borderId = borders.indexOf(bordersXml(style.borders));
  const alignment = alignmentXml(style);
  const protection = protectionXml(style);
  return element(
    "xf",
    {
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      applyNumberFormat: numFmtId === 0 ? null : 1,
      applyFont: fontId === 0 ? null : 1,
      applyFill: fillId === 0 ? null : 1,
      applyBorder: borderId === 0 ? null : 1,
      applyAlignment: alignment === "" ? null : 1,
      applyProtection: protection === "" ? null : 1,
    },
    alignment + protection,
  );
}

/** A whole font; what the style leaves open is the workbook's default. */
function fontXml(font: Style["font"]): string {
  return element("font", {}, [
    fontMarks(font),
    val("sz", font?.size ?? DEFAULT_FONT.size),
    font?.color === undefined ? "" : element("color", { rgb: argb(font.color) }),
    val("name", font?.name ?? DEFAULT_FONT.name),
    val("family", 2),
  ]);
}

function fontMarks(font: Style["font"]): string {
  return (
    (font?.bold === true ? "<b/>" : "") +
    (font?.italic === true ? "<i/>" : "") +
    (font?.strikethrough === true ? "<strike/>" : "") +
    (font?.underline === true ? "<u/>" : "")
  );
}

const patternFill = (type: string, content = ""): string =>
  element("fill", {}, element("patternFill", { patternType: type }, content));

function fillXml(fill: string | undefined): string {
  if (fill === undefined || fill === "") return patternFill("none");
  return patternFill("solid", element("fgColor", { rgb: argb(fill) }) + element("bgColor", { indexed: 64 }));
}

function bordersXml(borders: Style["borders"]): string {
  return element("border", {}, [
    edgeXml("left", borders?.EdgeLeft),
    edgeXml("right", borders?.EdgeRight),
    edgeXml("top", borders?.EdgeTop),
    edgeXml("bottom", borders?.EdgeBottom),
    "<diagonal/>",
  ]);
}

function edgeXml(name: string, border: Border | undefined): string {
  if (border === undefined || border.style === "None") return element(name);
  return element(name, { style: borderCode(border) }, element("color", { rgb: argb(border.color) }));
}

function alignmentXml(style: Style): string {
  const { horizontal, vertical, wrapText, indent } = style;
  const attributes = {
    horizontal: horizontal === undefined || horizontal === "General" ? null : HORIZONTAL[horizontal],
    vertical: vertical === undefined || vertical === "Bottom" ? null : VERTICAL[vertical],
    wrapText: wrapText === true ? 1 : null,
    indent: indent === undefined || indent === 0 ? null : indent,
  };
  return Object.values(attributes).every((value) => value === null) ? "" : element("alignment", attributes);
}

function protectionXml({ locked, formulaHidden }: Style): string {
  const attributes = { locked: locked === false ? 0 : null, hidden: formulaHidden === true ? 1 : null };
  return attributes.locked === null && attributes.hidden === null ? "" : element("protection", attributes);
}

/** Formats laid over others say only what they change; a solid fill of theirs is its background colour. */
function differentialXml(format: CellFormat, formats: Numbered): string {
  const { font, fill, numberFormat } = format;
  const fontParts = differentialFont(font);
  return element("dxf", {}, [
    fontParts === "" ? "" : element("font", {}, fontParts),
    numberFormat === undefined
      ? ""
      : element("numFmt", { numFmtId: formatId(numberFormat, formats), formatCode: numberFormat }),
    fill === undefined || fill === ""
      ? ""
      : patternFill(
          "solid",
          element("fgColor", { rgb: argb(fill) }) + element("bgColor", { rgb: argb(fill) }),
        ),
  ]);
}

function differentialFont(font: Style["font"]): string {
  if (font === undefined) return "";
  const off = (name: string, value: boolean | undefined): string => (value === false ? val(name, 0) : "");
  return (
    fontMarks(font) +
    off("b", font.bold) +
    off("i", font.italic) +
    off("strike", font.strikethrough) +
    (font.color === undefined ? "" : element("color", { rgb: argb(font.color) }))
  );
}
