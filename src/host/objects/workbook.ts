import type { Book } from "../model/book";
import { areaAt } from "../model/area";
import { activeSheet } from "../model/sheets";
import type { Classes, ClassSpec, HostObject } from "../wire/class-spec";
import { oneOf, truth } from "./arguments";
import { cellsTarget, rangeObject } from "./cells-target";
import { refresh, type OpenBook } from "./open-book";
import { selectionOf } from "./selection";

/** The workbook itself, the application and the runtime. */
export function workbookClasses(open: OpenBook): Classes {
  return { Workbook: workbook(open), Application: application(open), Runtime: runtime(open) };
}

function workbook(open: OpenBook): ClassSpec<Book> {
  const to = (className: string, target: unknown) => (): HostObject => ({ className, target });
  const { book } = open;
  return {
    properties: {
      Name: { get: () => book.name },
      ReadOnly: { get: () => book.isReadOnly },
      IsDirty: { get: () => true },
      AutoSave: { get: () => false },
      PreviouslySaved: { get: () => false },
      CalculationEngineVersion: { get: () => CALCULATION_ENGINE },
    },
    navigation: {
      Worksheets: to("WorksheetCollection", book),
      Tables: to("TableCollection", { sheet: null }),
      Names: to("NamedItemCollection", { sheet: null }),
      Application: to("Application", book),
      Settings: to("SettingCollection", book),
      Properties: to("DocumentProperties", book),
      CustomXmlParts: to("CustomXmlPartCollection", book),
      Protection: to("WorkbookProtection", book),
      _Runtime: to("Runtime", book),
    },
    methods: {
      GetSelectedRange: () => rangeObject(activeSheet(book), selectionOf(open, activeSheet(book))),
      GetSelectedRanges: () => {
        const sheet = activeSheet(book);
        return { className: "RangeAreas", target: cellsTarget(sheet, [selectionOf(open, sheet)]) };
      },
      GetActiveCell: () => {
        const { top, left } = selectionOf(open, activeSheet(book));
        return rangeObject(activeSheet(book), areaAt(top, left));
      },
      GetIsActiveCollabSession: () => false,
    },
  };
}

const CALCULATION_ENGINE = 191029;

function application(open: OpenBook): ClassSpec<Book> {
  return {
    properties: {
      CalculationMode: {
        get: (book) => book.calculation.mode,
        set: (book, value) => {
          book.calculation.mode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        },
      },
      CalculationState: { get: () => (open.state.isStale ? "Pending" : "Done") },
      CalculationEngineVersion: { get: () => CALCULATION_ENGINE },
      DecimalSeparator: { get: () => "." },
      ThousandsSeparator: { get: () => "," },
      UseSystemSeparators: { get: () => true },
    },
    methods: {
      Calculate: (_book, [kind]) => {
        oneOf(kind, ["Recalculate", "Full", "FullRebuild"]);
        refresh(open, true);
      },
      SuspendApiCalculationUntilNextSync: () => {
        open.state.isSuspended = true;
      },
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  };
}

function runtime(open: OpenBook): ClassSpec<Book> {
  return {
    properties: {
      EnableEvents: {
        get: () => open.state.eventsEnabled,
        set: (_book, value) => {
          open.state.eventsEnabled = truth(value);
        },
      },
    },
  };
}
