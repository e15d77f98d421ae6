import { WHOLE_SHEET } from "../model/address";
import type { Area, Sheet } from "../model/book";
import { excelError } from "../model/errors";
import { STRICT_OPTIONS } from "../model/protection";
import { EVENT_TYPE } from "../wire/events";
import type { Argument, Classes, ClassSpec } from "../wire/class-spec";
import { passwordFits } from "../xlsx";
import { integer, record } from "./arguments";
import { cellsOfArgument, rangeObject } from "./cells-target";
import { report, type OpenBook } from "./open-book";

/** Frozen panes and protection of sheets and of the workbook. */
export function sheetViewClasses(open: OpenBook): Classes {
  return {
    WorksheetFreezePanes: freezePanes(open),
    WorksheetProtection: sheetProtection(open),
    WorkbookProtection: bookProtection(open),
  };
}

function freezePanes(open: OpenBook): ClassSpec<Sheet> {
  const location = (sheet: Sheet): Area | null => {
    const { rows, columns } = sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return {
      ...WHOLE_SHEET,
      ...(rows === 0 ? {} : { bottom: rows - 1 }),
      ...(columns === 0 ? {} : { right: columns - 1 }),
    };
  };
  return {
    methods: {
      FreezeRows: (sheet, [count]) => void (sheet.frozen = { rows: integer(count, 0, 1), columns: 0 }),
      FreezeColumns: (sheet, [count]) => void (sheet.frozen = { rows: 0, columns: integer(count, 0, 1) }),
      FreezeAt: (sheet, [range]) => {
        const { area } = cellsOfArgument(open, range, sheet);
        sheet.frozen = {
          rows: area.bottom === WHOLE_SHEET.bottom ? 0 : area.bottom + 1,
          columns: area.right === WHOLE_SHEET.right ? 0 : area.right + 1,
        };
      },
      Unfreeze: (sheet) => void (sheet.frozen = { rows: 0, columns: 0 }),
      GetLocation: (sheet) => {
        const area = location(sheet);
        if (area === null) throw excelError("ItemNotFound", "nothing is frozen");
        return rangeObject(sheet, area);
      },
    },
  };
}

function sheetProtection(open: OpenBook): ClassSpec<Sheet> {
  const tell = (sheet: Sheet) => {
    const payload = {
      isProtected: sheet.protection !== null,
      sheetId: sheet.id,
      source: "Local",
      worksheetId: sheet.id,
    };
    report(open, EVENT_TYPE.worksheetProtectionChanged, sheet.id, payload);
  };
  return {
    properties: {
      Protected: { get: (sheet) => sheet.protection !== null },
      Options: { get: (sheet) => sheet.protection?.options ?? null },
    },
    methods: {
      Protect: (sheet, [options, password]) => {
        if (sheet.protection !== null) throw excelError("AccessDenied", "the sheet is protected already");
        sheet.protection = { password: passwordOf(password), options: optionsOf(options) };
        tell(sheet);
      },
      Unprotect: (sheet, [password]) => {
        if (sheet.protection === null) return;
        if (!passwordFits(sheet.protection.password, passwordOf(password)))
          throw excelError("AccessDenied", "wrong password");
        sheet.protection = null;
        tell(sheet);
      },
    },
  };
}

function bookProtection({ book }: OpenBook): ClassSpec<unknown> {
  return {
    properties: { Protected: { get: () => book.structureProtection !== null } },
    methods: {
      Protect: (_, [password]) => {
        if (book.structureProtection !== null)
          throw excelError("AccessDenied", "the workbook is protected already");
        book.structureProtection = { password: passwordOf(password) };
      },
      Unprotect: (_, [password]) => {
        if (book.structureProtection === null) return;
        if (!passwordFits(book.structureProtection.password, passwordOf(password)))
          throw excelError("AccessDenied", "wrong password");
        book.structureProtection = null;
      },
    },
  };
}

function passwordOf(argument: Argument): string {
  return typeof argument === "string" ? argument : "";
}

function optionsOf(argument: Argument): Readonly<Record<string, boolean | string>> {
  const chosen = argument === null || argument === undefined ? {} : record(argument);
  const known = Object.entries(chosen).filter(([key, value]) => key in STRICT_OPTIONS && value !== null);
  return { ...STRICT_OPTIONS, ...(Object.fromEntries(known) as Readonly<Record<string, boolean | string>>) };
}
