import { THEME_COLORS } from "./colors";
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

function colorsXml(): string {
  const system = (name: string, value: string, lastClr: string): string =>
    element(`a:${name}`, {}, element("a:sysClr", { val: value, lastClr }));
  const [, , light, dark, ...others] = THEME_COLORS;
  return element("a:clrScheme", { name: "Office" }, [
    system("dk1", "windowText", "000000"),
    system("lt1", "window", "FFFFFF"),
    ...[dark, light, ...others].flatMap((entry) =>
      entry === undefined ? [] : [element(`a:${entry[0]}`, {}, val("a:srgbClr", entry[1]))],
    ),
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
