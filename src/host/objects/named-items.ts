import { referenceFormula } from "../model/address";
import { cellCount } from "../model/area";
import type { Name, Sheet } from "../model/book";
import { mapArea } from "../model/cells";
import { shownValue } from "../model/entry";
import { excelError } from "../model/errors";
import { addName, formulaArea } from "../model/names";
import { sameName } from "../model/formula-references";
import { activeSheet } from "../model/sheets";
import { isHostObject, type Classes, type ClassSpec, type HostObject } from "../wire/class-spec";
import { text, truth } from "./arguments";
import { cellsOfArgument, rangeObject } from "./cells-target";
import { markStale, type OpenBook, refresh } from "./open-book";
import { sheetObject } from "./worksheet";

/** The workbook's names, or those of a sheet. */
interface NamesTarget {
  readonly sheet: Sheet | null;
}

/** Names of cells and formulas. */
export function namedItemClasses(open: OpenBook): Classes {
  return { NamedItemCollection: collection(open), NamedItem: namedItem(open) };
}

const itemObject = (name: Name): HostObject => ({ className: "NamedItem", target: name });

function collection(open: OpenBook): ClassSpec<NamesTarget> {
  const { book } = open;
  const namesOf = ({ sheet }: NamesTarget) =>
    book.names.filter((name) => name.sheetId === (sheet?.id ?? null));
  const add = (target: NamesTarget, title: string, formula: string, comment: unknown): HostObject => {
    const name: Name = {
      name: title,
      formula,
      visible: true,
      comment: typeof comment === "string" ? comment : "",
      sheetId: target.sheet?.id ?? null,
    };
    addName(book, name);
    markStale(open);
    return itemObject(name);
  };
  return {
    items: (target) => namesOf(target).map(itemObject),
    item: (target, key) => {
      const name = namesOf(target).find((item) => sameName(item.name, String(key)));
      return name === undefined ? null : itemObject(name);
    },
    methods: {
      Add: (target, [title, reference, comment]) => {
        const home = target.sheet ?? activeSheet(book);
        const formula = isHostObject(reference)
          ? referenceFormula(cellsOfArgument(open, reference, home))
          : asFormula(reference);
        return add(target, text(title), formula, comment);
      },
      AddFormulaLocal: (target, [title, formula, comment]) =>
        add(target, text(title), asFormula(formula), comment),
    },
  };
}

function namedItem(open: OpenBook): ClassSpec<Name> {
  const sheet = (name: Name): HostObject | null => {
    const found = sheetOf(open, name);
    return found === null ? null : sheetObject(found);
  };
  return {
    key: (name) => name.name,
    id: (name) => name.name,
    isGone: (name) => !open.book.names.includes(name),
    properties: itemProperties(open),
    navigation: {
      Worksheet: (name) => {
        const found = sheet(name);
        if (found === null) throw excelError("ItemNotFound", "the name is the workbook's");
        return found;
      },
      WorksheetOrNullObject: sheet,
    },
    methods: {
      Delete: (name) => {
        open.book.names.splice(open.book.names.indexOf(name), 1);
        markStale(open);
      },
      GetRange: (name) => {
        const cells = cellsOf(open, name);
        if (cells === null) throw excelError("ItemNotFound", `${name.name} is no range`);
        return rangeObject(cells.sheet, cells.area);
      },
    },
  };
}

function itemProperties(open: OpenBook): NonNullable<ClassSpec<Name>["properties"]> {
  return {
    Name: { get: (name) => name.name },
    Formula: {
      get: (name) => name.formula,
      set: (name, value) => {
        name.formula = asFormula(value);
        markStale(open);
      },
    },
    Visible: { get: (name) => name.visible, set: (name, value) => void (name.visible = truth(value)) },
    Comment: { get: (name) => name.comment, set: (name, value) => void (name.comment = text(value)) },
    Scope: { get: (name) => (name.sheetId === null ? "Workbook" : "Worksheet") },
    Type: { get: (name) => (cellsOf(open, name) === null ? typeOfConstant(name.formula) : "Range") },
    Value: {
      get: (name) => {
        refresh(open);
        const cells = cellsOf(open, name);
        if (cells === null) return constantOf(name.formula);
        return cellCount(cells.area) === 1
          ? mapArea(cells.sheet, cells.area, shownValue)[0]?.[0]
          : name.formula.slice(1);
      },
    },
  };
}

function cellsOf(open: OpenBook, name: Name) {
  return formulaArea(open.book, name.formula, sheetOf(open, name) ?? activeSheet(open.book));
}

function sheetOf(open: OpenBook, name: Name): Sheet | null {
  return open.book.sheets.find((sheet) => sheet.id === name.sheetId) ?? null;
}

function asFormula(value: unknown): string {
  if (typeof value === "string" && value !== "")
    return value.startsWith("=") ? value : `="${value.replaceAll('"', '""')}"`;
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  throw excelError("InvalidArgument", "a range or a formula is needed");
}

function constantOf(formula: string): string | number | boolean {
  const body = formula.slice(1);
  if (/^".*"$/s.test(body)) return body.slice(1, -1).replaceAll('""', '"');
  if (/^(?:TRUE|FALSE)$/i.test(body)) return body.toUpperCase() === "TRUE";
  return body !== "" && Number.isFinite(Number(body)) ? Number(body) : formula;
}

function typeOfConstant(formula: string): string {
  const value = constantOf(formula);
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "string") return "String";
  return Number.isInteger(value) ? "Integer" : "Double";
}
