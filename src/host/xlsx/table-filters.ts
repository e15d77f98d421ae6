import type { TableColumn } from "../model/book";
import { booleanAttribute, child, children, numberAttribute, type XmlElement } from "./xml-tree";
import { element, escapeCellText, readCellText } from "./xml-text";

/** The filters of a table's columns, for its `autoFilter`. */
export function filterColumnsXml(columns: readonly TableColumn[]): readonly string[] {
  return columns.flatMap(({ filter }, colId) =>
    filter === undefined ? [] : [element("filterColumn", { colId }, [filtersXml(filter)])],
  );
}

function filtersXml(kept: readonly string[]): string {
  const texts = kept.filter((text) => text !== "");
  const blank = texts.length < kept.length ? 1 : null;
  return element(
    "filters",
    { blank },
    texts.map((text) => element("filter", { val: escapeCellText(text) })),
  );
}

/** The texts each filtered column keeps, by its 0-based index; null where it is filtered by anything but a list of texts. */
export function readFilters(
  autoFilter: XmlElement | undefined,
): ReadonlyMap<number, readonly string[] | null> {
  const filtered = children(autoFilter, "filterColumn").filter((each) => each.children.length > 0);
  return new Map(filtered.map((each) => [numberAttribute(each, "colId") ?? 0, keptTexts(each)]));
}

function keptTexts(column: XmlElement): readonly string[] | null {
  const filters = child(column, "filters");
  const isList = column.children.length === 1 && filters?.children.every(({ name }) => name === "filter");
  if (filters === undefined || isList !== true) return null;
  const texts = filters.children.map((each) => readCellText(each.attributes["val"] ?? ""));
  return booleanAttribute(filters, "blank", false) ? [...texts, ""] : texts;
}
