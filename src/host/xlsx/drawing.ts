import type { Chart } from "../model/chart";
import type { Sheet } from "../model/book";
import { columnLeft, columnWidth, rowHeight, rowTop } from "../model/lines";
import { emuOfPoints, pointsOfEmu } from "./lengths";
import { OFFICE_RELATIONSHIPS } from "./package-writer";
import { child, descend, descendants, numberAttribute, relationId, type XmlElement } from "./xml-tree";
import { element } from "./xml-text";

const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** The drawing part: a frame for each chart of the sheet, `ids` being the links to the chart parts in the same order. */
export function drawingXml(sheet: Sheet, ids: readonly string[]): string {
  const frames = sheet.charts.map((chart, index) => anchorXml(sheet, chart, { id: ids[index] ?? "", index }));
  return element("xdr:wsDr", { "xmlns:xdr": SPREADSHEET_DRAWING, "xmlns:a": DRAWING }, frames);
}

/** A frame as read: where it stands, what it is called and which link leads to its chart. */
export interface Frame {
  readonly relationId: string;
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The frames with charts; `hasOthers` reports pictures, shapes and whatever else a drawing holds. */
export function readDrawing(
  root: XmlElement,
  sheet: Sheet,
): { readonly frames: readonly Frame[]; readonly hasOthers: boolean } {
  const anchors = root.children.filter((each) => each.name.endsWith("Anchor"));
  const frames = anchors.flatMap((anchor) => readAnchor(anchor, sheet));
  return { frames, hasOthers: frames.length < anchors.length };
}

interface Numbered {
  readonly id: string;
  readonly index: number;
}

/** Fixed to a cell by one corner: the chart keeps its size when columns change. */
function anchorXml(sheet: Sheet, chart: Chart, { id, index }: Numbered): string {
  const across = position(chart.left, (column) => columnWidth(sheet, column));
  const down = position(chart.top, (row) => rowHeight(sheet, row));
  return element("xdr:oneCellAnchor", {}, [
    element("xdr:from", {}, [
      element("xdr:col", {}, String(across.index)),
      element("xdr:colOff", {}, String(emuOfPoints(across.rest))),
      element("xdr:row", {}, String(down.index)),
      element("xdr:rowOff", {}, String(emuOfPoints(down.rest))),
    ]),
    element("xdr:ext", { cx: emuOfPoints(chart.width), cy: emuOfPoints(chart.height) }),
    element("xdr:graphicFrame", { macro: "" }, [
      element("xdr:nvGraphicFramePr", {}, [
        element("xdr:cNvPr", { id: index + 2, name: chart.name }),
        element("xdr:cNvGraphicFramePr"),
      ]),
      element("xdr:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })]),
      element(
        "a:graphic",
        {},
        element(
          "a:graphicData",
          { uri: CHART },
          element("c:chart", { "xmlns:c": CHART, "xmlns:r": OFFICE_RELATIONSHIPS, "r:id": id }),
        ),
      ),
    ]),
    element("xdr:clientData"),
  ]);
}

function readAnchor(anchor: XmlElement, sheet: Sheet): readonly Frame[] {
  const graphic = descendants(anchor, "graphicFrame")[0];
  const link = descendants(graphic, "chart")[0];
  const id = link === undefined ? undefined : relationId(link);
  if (graphic === undefined || id === undefined) return [];
  const name = descend(graphic, "nvGraphicFramePr", "cNvPr")?.attributes["name"] ?? "";
  return [{ relationId: id, name, ...placeOf(anchor, sheet) }];
}

function placeOf(anchor: XmlElement, sheet: Sheet): Omit<Frame, "relationId" | "name"> {
  const start = corner(child(anchor, "from") ?? child(anchor, "pos"), sheet);
  const size = child(anchor, "ext");
  if (size !== undefined) {
    const length = (name: string): number => pointsOfEmu(numberAttribute(size, name) ?? 0);
    return { ...start, width: length("cx"), height: length("cy") };
  }
  const end = corner(child(anchor, "to"), sheet);
  const rounded = (points: number): number => Math.round(points * 1000) / 1000;
  return { ...start, width: rounded(end.left - start.left), height: rounded(end.top - start.top) };
}

function corner(node: XmlElement | undefined, sheet: Sheet): { readonly left: number; readonly top: number } {
  if (node?.name === "pos")
    return {
      left: pointsOfEmu(numberAttribute(node, "x") ?? 0),
      top: pointsOfEmu(numberAttribute(node, "y") ?? 0),
    };
  const number = (name: string): number => Number(child(node, name)?.text ?? 0);
  const left = columnLeft(sheet, number("col")) + pointsOfEmu(number("colOff"));
  const top = rowTop(sheet, number("row")) + pointsOfEmu(number("rowOff"));
  return { left: Math.round(left * 1000) / 1000, top: Math.round(top * 1000) / 1000 };
}

/** The column or row a distance from the edge falls into, and how far into it. */
function position(
  distance: number,
  length: (index: number) => number,
): { readonly index: number; readonly rest: number } {
  let rest = Math.max(0, distance);
  let index = 0;
  while (rest >= length(index) && index < 1_000_000) {
    rest -= length(index);
    index += 1;
  }
  return { index, rest };
}
