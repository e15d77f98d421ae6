import type { Area } from "../model/book";
import { areaAddress, fullAddress } from "../model/address";
import { cellCount } from "../model/area";
import { checkAllowed, checkUnlocked } from "../model/protection";
import { clearStyle } from "../model/style";
import { clearContents } from "../model/entry";
import type { Classes, ClassSpec } from "../wire/class-spec";
import { seenAs } from "./stored";
import { oneOf } from "./arguments";
import { areasOf, isGone, rangeObject, type CellsTarget } from "./cells-target";
import { reportChange, type OpenBook } from "./open-book";
import { sheetObject } from "./worksheet";

/** Several ranges of one sheet at once. */
export function rangeAreasClasses(open: OpenBook): Classes {
  const addresses = (write: (area: Area, target: CellsTarget) => string) => ({
    get: (target: CellsTarget) =>
      areasOf(target)
        .map((area) => write(area, target))
        .join(","),
  });
  const collection: ClassSpec<CellsTarget> = {
    items: (target) => areasOf(target).map((area) => rangeObject(target.sheet, area)),
  };
  const areas: ClassSpec<CellsTarget> = {
    isGone: (target) => isGone(open, target) || areasOf(target).length === 0,
    properties: {
      Address: addresses((area, { sheet }) => fullAddress(sheet.name, area)),
      AddressLocal: addresses(areaAddress),
      AreaCount: { get: (target) => areasOf(target).length },
      CellCount: { get: (target) => areasOf(target).reduce((sum, area) => sum + cellCount(area), 0) },
    },
    navigation: {
      Areas: seenAs("RangeCollection"),
      Format: seenAs("RangeFormat"),
      DataValidation: seenAs("DataValidation"),
      ConditionalFormats: seenAs("ConditionalFormatCollection"),
      Worksheet: (target) => sheetObject(target.sheet),
    },
    methods: { Clear: (target, [applyTo]) => clear(open, target, applyTo) },
  };
  return { RangeAreas: areas, RangeCollection: collection };
}

function clear(open: OpenBook, target: CellsTarget, applyTo: unknown): void {
  const what = oneOf(applyTo ?? "All", ["All", "Contents", "Formats"]);
  for (const area of areasOf(target)) {
    if (what !== "Formats") {
      checkUnlocked(target.sheet, area);
      clearContents(target.sheet, area);
      reportChange(open, target.sheet, area);
    }
    if (what !== "Contents") {
      checkAllowed(target.sheet, "allowFormatCells");
      clearStyle(target.sheet, area);
    }
  }
}
