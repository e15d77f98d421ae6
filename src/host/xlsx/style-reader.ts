import type { Border, BorderEdge, CellFormat, Style } from "../model/book";
import { builtInFormat } from "../model/number-formats";
import { DEFAULT_FONT } from "../model/style";
import { readColor, type ThemeColors } from "./colors";
import { nameOf } from "./codes";
import { borderOfCode, HORIZONTAL, VERTICAL } from "./style-codes";
import { booleanAttribute, child, children, numberAttribute, valOf, type XmlElement } from "./xml-tree";

/** The styles of a file by their numbers. */
interface FileStyles {
  readonly cells: readonly Style[];
  readonly differentials: readonly CellFormat[];
  /** True where the file uses formatting that a `Style` cannot say: turned text, gradients, diagonals, super- and subscript. */
  readonly isSimplified: boolean;
}

export function readStyles(sheet: XmlElement | undefined, theme: ThemeColors): FileStyles {
  const formats = new Map(
    children(child(sheet, "numFmts"), "numFmt").map((each) => [
      Number(each.attributes["numFmtId"]),
      each.attributes["formatCode"] ?? "General",
    ]),
  );
  const parts: Parts = {
    formatOf: (id) => formats.get(id) ?? builtInFormat(id),
    fonts: children(child(sheet, "fonts"), "font").map((each) => readFont(each, theme)),
    fills: children(child(sheet, "fills"), "fill").map((each) => readFill(each, theme)),
    borders: children(child(sheet, "borders"), "border").map((each) => readBorders(each, theme)),
  };
  const cellFormats = children(child(sheet, "cellXfs"), "xf");
  return {
    cells: cellFormats.map((each) => readCellFormat(each, parts)),
    differentials: children(child(sheet, "dxfs"), "dxf").map((each) => readDifferential(each, theme)),
    isSimplified: sheet !== undefined && usesMore(sheet, cellFormats),
  };
}

interface Parts {
  readonly formatOf: (id: number) => string;
  readonly fonts: readonly Style["font"][];
  readonly fills: readonly (string | undefined)[];
  readonly borders: readonly Style["borders"][];
}

/** Only what differs from the workbook's default is said, so that a plain cell is `{}`. */
function readCellFormat(node: XmlElement, parts: Parts): Style {
  const numberFormat = parts.formatOf(numberAttribute(node, "numFmtId") ?? 0);
  const font = parts.fonts[numberAttribute(node, "fontId") ?? 0];
  const fill = parts.fills[numberAttribute(node, "fillId") ?? 0];
  const borders = parts.borders[numberAttribute(node, "borderId") ?? 0];
  return {
    ...(numberFormat === "General" ? {} : { numberFormat }),
    ...(font === undefined ? {} : { font }),
    ...(fill === undefined ? {} : { fill }),
    ...(borders === undefined ? {} : { borders }),
    ...readAlignment(child(node, "alignment")),
    ...readProtection(child(node, "protection")),
  };
}

function readAlignment(node: XmlElement | undefined): Style {
  const horizontal = nameOf(HORIZONTAL, node?.attributes["horizontal"]);
  const vertical = nameOf(VERTICAL, node?.attributes["vertical"]);
  const indent = numberAttribute(node, "indent") ?? 0;
  return {
    ...(horizontal === undefined || horizontal === "General" ? {} : { horizontal }),
    ...(vertical === undefined || vertical === "Bottom" ? {} : { vertical }),
    ...(booleanAttribute(node, "wrapText", false) ? { wrapText: true } : {}),
    ...(indent === 0 ? {} : { indent }),
  };
}

function readProtection(node: XmlElement | undefined): Style {
  return {
    ...(booleanAttribute(node, "locked", true) ? {} : { locked: false }),
    ...(booleanAttribute(node, "hidden", false) ? { formulaHidden: true } : {}),
  };
}

function readFont(node: XmlElement, theme: ThemeColors): Style["font"] {
  const read = {
    name: valOf(node, "name") ?? DEFAULT_FONT.name,
    size: Number(valOf(node, "sz") ?? DEFAULT_FONT.size),
    bold: isOn(node, "b"),
    italic: isOn(node, "i"),
    underline: isUnderlined(node),
    strikethrough: isOn(node, "strike"),
    color: readColor(child(node, "color"), theme) ?? DEFAULT_FONT.color,
  };
  const names = Object.keys(read) as (keyof typeof read)[];
  const own = names.filter((name) => read[name] !== DEFAULT_FONT[name]);
  return own.length === 0 ? undefined : Object.fromEntries(own.map((name) => [name, read[name]]));
}

const isOn = (font: XmlElement, name: string): boolean =>
  booleanAttribute(child(font, name), "val", hasChild(font, name));
const hasChild = (node: XmlElement, name: string): boolean => child(node, name) !== undefined;
const isUnderlined = (font: XmlElement): boolean => hasChild(font, "u") && valOf(font, "u") !== "none";

function readFill(node: XmlElement, theme: ThemeColors): string | undefined {
  const pattern = child(node, "patternFill");
  const type = pattern?.attributes["patternType"];
  if (type === undefined || type === "none" || type === "gray125") return undefined;
  return readColor(child(pattern, "fgColor"), theme) ?? readColor(child(pattern, "bgColor"), theme);
}

function readBorders(node: XmlElement, theme: ThemeColors): Style["borders"] {
  const edges: Partial<Record<BorderEdge, Border>> = {};
  for (const [edge, ...names] of EDGES) {
    const side = names.map((name) => child(node, name)).find((each) => each !== undefined);
    const line = borderOfCode(side?.attributes["style"]);
    if (line !== null) edges[edge] = { ...line, color: readColor(child(side, "color"), theme) ?? "#000000" };
  }
  return Object.keys(edges).length === 0 ? undefined : edges;
}

const EDGES = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left", "start"],
  ["EdgeRight", "right", "end"],
] as const;

function readDifferential(node: XmlElement, theme: ThemeColors): CellFormat {
  const font = readDifferentialFont(child(node, "font"), theme);
  const fill = readDifferentialFill(child(node, "fill"), theme);
  const numberFormat = child(node, "numFmt")?.attributes["formatCode"];
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(fill === undefined ? {} : { fill }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

function readDifferentialFont(node: XmlElement | undefined, theme: ThemeColors): NonNullable<Style["font"]> {
  if (node === undefined) return {};
  const color = readColor(child(node, "color"), theme);
  return {
    ...(hasChild(node, "b") ? { bold: isOn(node, "b") } : {}),
    ...(hasChild(node, "i") ? { italic: isOn(node, "i") } : {}),
    ...(isUnderlined(node) ? { underline: true } : {}),
    ...(hasChild(node, "strike") ? { strikethrough: isOn(node, "strike") } : {}),
    ...(color === undefined ? {} : { color }),
  };
}

function readDifferentialFill(node: XmlElement | undefined, theme: ThemeColors): string | undefined {
  const pattern = child(node, "patternFill");
  if (pattern === undefined || pattern.attributes["patternType"] === "none") return undefined;
  return readColor(child(pattern, "bgColor"), theme) ?? readColor(child(pattern, "fgColor"), theme);
}

function usesMore(sheet: XmlElement, cellFormats: readonly XmlElement[]): boolean {
  const hasTurnedText = cellFormats.some((each) => {
    const { textRotation, shrinkToFit } = child(each, "alignment")?.attributes ?? {};
    return (textRotation ?? "0") !== "0" || shrinkToFit === "1";
  });
  const hasGradient = children(child(sheet, "fills"), "fill").some((each) => hasChild(each, "gradientFill"));
  const hasDiagonal = children(child(sheet, "borders"), "border").some(
    (each) => child(each, "diagonal")?.attributes["style"] !== undefined,
  );
  const hasRaisedText = children(child(sheet, "fonts"), "font").some((each) =>
    ["superscript", "subscript"].includes(valOf(each, "vertAlign") ?? ""),
  );
  return hasTurnedText || hasGradient || hasDiagonal || hasRaisedText;
}
