import { DRAWING } from "./drawing";
import { element, val } from "./xml-text";

/**
 * Office's own theme of 2013–2022, in little. Without one, LibreOffice draws series of automatic colour with no colour
 * at all. Texts in cells and charts do not refer to its fonts; Chinese falls to 等线 where something else does.
 */
export function themeXml(): string {
  return element("a:theme", { "xmlns:a": DRAWING, name: "Office" }, [
    element("a:themeElements", {}, [colorsXml(), fontsXml(), formatsXml()]),
  ]);
}

const COLORS: readonly (readonly [string, string])[] = [
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
];

function colorsXml(): string {
  const system = (name: string, value: string, lastClr: string): string =>
    element(`a:${name}`, {}, element("a:sysClr", { val: value, lastClr }));
  return element("a:clrScheme", { name: "Office" }, [
    system("dk1", "windowText", "000000"),
    system("lt1", "window", "FFFFFF"),
    ...COLORS.map(([name, color]) => element(`a:${name}`, {}, val("a:srgbClr", color))),
  ]);
}

function fontsXml(): string {
  const font = (tag: string, latin: string): string =>
    element(tag, {}, [
      element("a:latin", { typeface: latin }),
      element("a:ea", { typeface: "" }),
      element("a:cs", { typeface: "" }),
      element("a:font", { script: "Hans", typeface: "等线" }),
    ]);
  return element("a:fontScheme", { name: "Office" }, [
    font("a:majorFont", "Calibri Light"),
    font("a:minorFont", "Calibri"),
  ]);
}

function formatsXml(): string {
  const plain = element("a:solidFill", {}, val("a:schemeClr", "phClr"));
  const line = element("a:ln", { w: 6350 }, plain + val("a:prstDash", "solid"));
  const effect = element("a:effectStyle", {}, element("a:effectLst"));
  return element("a:fmtScheme", { name: "Office" }, [
    element("a:fillStyleLst", {}, plain.repeat(3)),
    element("a:lnStyleLst", {}, line.repeat(3)),
    element("a:effectStyleLst", {}, effect.repeat(3)),
    element("a:bgFillStyleLst", {}, plain.repeat(3)),
  ]);
}
