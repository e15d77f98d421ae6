import type { Book, Scalar, Sheet } from "../model/book";
import { mapArea } from "../model/cells";
import { formulaArea } from "../model/names";
import { styleAt } from "../model/style";
import { displayText, GENERAL } from "../model/text";
import { fileFormula } from "./future-functions";
import { element, escapeXml, val } from "./xml-text";

/** Where the references of a chart are looked up. */
export interface ChartPlace {
  readonly book: Book;
  readonly sheet: Sheet;
}

interface Point {
  readonly value: Scalar;
  readonly format: string;
}

/** A reference with the numbers it had when the file was written, for programs that draw without calculating; nothing for none. */
export function numbersXml(tag: string, formula: string | null, place: ChartPlace): string {
  if (formula === null) return "";
  return element(tag, {}, numberReference(formula, pointsOf(formula, place)));
}

/** Labels of a category axis: numbers when all are, else texts as the cells show them. */
export function categoriesXml(tag: string, formula: string | null, place: ChartPlace): string {
  if (formula === null) return "";
  const points = pointsOf(formula, place);
  const filled = points.filter(({ value }) => value !== null);
  const areNumbers = filled.length > 0 && filled.every(({ value }) => typeof value === "number");
  return element(tag, {}, areNumbers ? numberReference(formula, points) : textReference(formula, points));
}

/** The name of a series: a literal text, or a reference with the text it had. */
export function seriesNameXml(name: string, place: ChartPlace): string {
  if (name === "") return "";
  if (!name.startsWith("=")) return element("c:tx", {}, element("c:v", {}, escapeXml(name)));
  return element("c:tx", {}, textReference(name, pointsOf(name, place)));
}

function pointsOf(formula: string, { book, sheet }: ChartPlace): readonly Point[] {
  const found = formulaArea(book, formula, sheet);
  if (found === null) return [];
  return mapArea(found.sheet, found.area, (cell, row, column) => ({
    value: cell?.value ?? null,
    format: styleAt(found.sheet, row, column).numberFormat ?? GENERAL,
  })).flat();
}

function numberReference(formula: string, points: readonly Point[]): string {
  const items = points.map(({ value }, idx) =>
    typeof value === "number" && Number.isFinite(value)
      ? element("c:pt", { idx }, element("c:v", {}, String(value)))
      : "",
  );
  const format = element("c:formatCode", {}, escapeXml(points[0]?.format ?? GENERAL));
  const cache = element("c:numCache", {}, [format, val("c:ptCount", points.length), ...items]);
  return element("c:numRef", {}, reference(formula) + cache);
}

function textReference(formula: string, points: readonly Point[]): string {
  const items = points.map(({ value, format }, idx) =>
    value === null ? "" : element("c:pt", { idx }, element("c:v", {}, escapeXml(displayText(value, format)))),
  );
  const cache = element("c:strCache", {}, [val("c:ptCount", points.length), ...items]);
  return element("c:strRef", {}, reference(formula) + cache);
}

const reference = (formula: string): string => element("c:f", {}, escapeXml(fileFormula(formula)));
