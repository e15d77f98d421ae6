import { areaWidth } from "../model/area";
import { excelError } from "../model/errors";
import { checkUnlocked } from "../model/protection";
import { sortRows, type SortKey } from "../model/sort";
import type { Argument, ClassSpec } from "../wire/class-spec";
import { integer, record } from "./arguments";
import { areaOfRange, type CellsTarget } from "./cells-target";
import { reportChange, type OpenBook } from "./open-book";

/** Sorting of ranges by their rows. */
export function rangeSortClass(open: OpenBook): ClassSpec<CellsTarget> {
  return {
    methods: {
      Apply: (target, [fields, , hasHeaders, orientation]) => {
        if (orientation === "Columns") throw excelError("NotImplemented", "sorting from left to right");
        const whole = areaOfRange(target);
        const area = hasHeaders === true ? { ...whole, top: whole.top + 1 } : whole;
        checkUnlocked(target.sheet, area);
        sortRows(target.sheet, area, sortKeys(fields, areaWidth(area)));
        reportChange(open, target.sheet, area);
      },
    },
  };
}

/** `SortField`s as the model sorts. Errors: `InvalidArgument` for a column that is not there, `NotImplemented` for sorting by colour. */
export function sortKeys(fields: Argument, columns: number): readonly SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0)
    throw excelError("InvalidArgument", "nothing to sort by");
  return fields.map((sent: unknown) => {
    const field = record(sent);
    if (typeof field.sortOn === "string" && field.sortOn !== "Value")
      throw excelError("NotImplemented", `sorting on ${field.sortOn}`);
    const column = integer(field.key, 0);
    if (column >= columns) throw excelError("InvalidArgument", `column ${column} of ${columns}`);
    return { column, isAscending: field.ascending !== false };
  });
}
