import { absoluteAddress, areaAddress, parseArea, quoteSheetName, splitAddress } from "../model/address";
import type { Book, Name, Sheet } from "../model/book";
import { fileFormula, formulaOfFile } from "./future-functions";
import { booleanAttribute, children, numberAttribute, type XmlElement } from "./xml-tree";
import { element, escapeCellText, escapeText, readCellText } from "./xml-text";

/** Names that belong to Excel itself: what they mean lies in the model's page setup, or in a filter the model has not. */
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const OWN_PREFIX = "_xlnm.";

/** The `definedNames` element, sorted as Excel sorts it; empty where there are none. */
export function namesXml(book: Book): string {
  const items = [...book.names.map((name) => nameXml(book, name)), ...book.sheets.flatMap(pageNames)];
  if (items.length === 0) return "";
  const order = new Intl.Collator("en");
  items.sort((a, b) => order.compare(a.name, b.name));
  return element(
    "definedNames",
    {},
    items.map(({ xml }) => xml),
  );
}

/** The names of a `workbook` element. Print areas and titles go to the sheets' page setups. */
export function readNames(root: XmlElement | undefined, book: Book, leave: (code: string) => void): void {
  for (const node of children(root, "definedName")) {
    const name = node.attributes["name"] ?? "";
    const position = numberAttribute(node, "localSheetId");
    const sheet = position === null ? undefined : book.sheets[position];
    if (name.startsWith(OWN_PREFIX)) readOwnName(name, node.text, sheet);
    else if (booleanAttribute(node, "function", false) || booleanAttribute(node, "vbProcedure", false))
      leave("macros");
    else
      book.names.push({
        name,
        formula: formulaOfFile(node.text),
        visible: !booleanAttribute(node, "hidden", false),
        comment: readCellText(node.attributes["comment"] ?? ""),
        sheetId: sheet?.id ?? null,
      });
  }
}

interface WrittenName {
  readonly name: string;
  readonly xml: string;
}

function nameXml(book: Book, { name, formula, visible, comment, sheetId }: Name): WrittenName {
  const position = book.sheets.findIndex((sheet) => sheet.id === sheetId);
  const attributes = {
    name,
    comment: comment === "" ? null : escapeCellText(comment),
    localSheetId: position < 0 ? null : position,
    hidden: visible ? null : 1,
  };
  return { name, xml: element("definedName", attributes, escapeText(fileFormula(formula))) };
}

function pageNames(sheet: Sheet, localSheetId: number): readonly WrittenName[] {
  const { printArea, titleRows } = sheet.page;
  const written = (name: string, list: string): readonly WrittenName[] => {
    const references = list.split(",").flatMap((each) => {
      const area = parseArea(splitAddress(each).local);
      return area === null ? [] : [`${quoteSheetName(sheet.name)}!${absoluteAddress(area)}`];
    });
    if (references.length === 0) return [];
    return [{ name, xml: element("definedName", { name, localSheetId }, escapeText(references.join(","))) }];
  };
  return [...written(PRINT_AREA, printArea), ...written(PRINT_TITLES, titleRows)];
}

function readOwnName(name: string, text: string, sheet: Sheet | undefined): void {
  if (sheet === undefined) return;
  const areas = splitReferences(text).flatMap((each) => {
    const area = parseArea(splitAddress(each).local);
    return area === null ? [] : [area];
  });
  if (name === PRINT_AREA) sheet.page.printArea = areas.map(areaAddress).join(",");
  const rows = areas.find((area) => area.left === 0 && area.right === LAST_COLUMN);
  if (name === PRINT_TITLES && rows !== undefined)
    sheet.page.titleRows = `$${rows.top + 1}:$${rows.bottom + 1}`;
}

const LAST_COLUMN = 16_383;

/** Commas inside a quoted sheet name part nothing. */
const splitReferences = (text: string): readonly string[] => text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
