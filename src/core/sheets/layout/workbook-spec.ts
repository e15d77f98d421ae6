import {
  SETTINGS,
  offerOf,
  sheetOf,
  tableOf,
  type Beside,
  type Catalogue,
  type NameSpec,
  type Offer,
  type Sheet,
  type SheetSpec,
  type Table,
  type TableSpec,
} from "../declare";
import type { Language } from "../../../language";

import { withBeside } from "./beside-table";
import { formulaScope } from "./formula-scope";
import { filledCells } from "./filled-cells";
import { offerName } from "./names";
import { listNames, settingsSheet } from "./settings-sheet";
import { PREPARED_ROWS, tableSheet } from "./table-sheet";

/** The workbook as it is to be: its sheets in the order of the tabs, and the names that formulas and drop-downs read. */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
}

/** All sheets of a workbook with the packs of `catalogue`, in one language; made once. */
export function workbookSpec(catalogue: Catalogue, language: Language): WorkbookSpec {
  const specs = made.get(catalogue) ?? new Map<Language, WorkbookSpec>();
  made.set(catalogue, specs);
  const spec = specs.get(language) ?? {
    sheets: [...catalogue.sheets.values()].map((sheet) =>
      withBeside(
        sheetSpec(catalogue, sheet, language),
        besideOf(catalogue, sheet),
        formulaScope(catalogue, language),
      ),
    ),
    names: [
      ...listNames(catalogue, language),
      ...catalogue.packs.flatMap(({ names }) => names?.(catalogue, language) ?? []),
      ...offersIn(catalogue).map((offer) => offerSpec(catalogue, offer, language)),
    ],
  };
  specs.set(language, spec);
  return spec;
}

/** The spec of `table` within its workbook. */
export function tableSpecOf(catalogue: Catalogue, table: Table, language: Language): TableSpec {
  const all = workbookSpec(catalogue, language).sheets.flatMap(({ tables }) => tables);
  const spec = all.find(({ key }) => key === table.key);
  if (spec === undefined) throw new RangeError(`invalid table: ${table.key}`);
  return spec;
}

const made = new WeakMap<Catalogue, Map<Language, WorkbookSpec>>();

function sheetSpec(catalogue: Catalogue, sheet: Sheet, language: Language): SheetSpec {
  if (sheet.spec !== undefined) return sheet.spec(language, catalogue);
  if (sheet.key === SETTINGS) return settingsSheet(catalogue, language);
  const table = [...catalogue.tables.values()].find((each) => each.sheet === sheet.key);
  if (table === undefined) throw new RangeError(`invalid sheet: ${sheet.key} has no table`);
  return tableSheet(catalogue, sheet, table, language);
}

/** What packs declare beside the sheet's own content. */
function besideOf({ packs }: Catalogue, { key }: Sheet): Omit<Beside, "sheet"> {
  const all = packs.flatMap(({ beside = [] }) => beside).filter(({ sheet }) => sheet === key);
  return {
    figures: all.flatMap(({ figures = [] }) => figures),
    charts: all.flatMap(({ charts = [] }) => charts),
  };
}

/** What the drop-downs of columns read, each once. */
function offersIn({ tables }: Catalogue): readonly Offer[] {
  const all = [...tables.values()].flatMap(({ fields }) =>
    Object.values(fields).flatMap((field) => offerOf(field) ?? []),
  );
  return [...new Map(all.map((offer) => [offer.name, offer])).values()];
}

function offerSpec(catalogue: Catalogue, offer: Offer, language: Language): NameSpec {
  const table = tableOf(catalogue, offer.table);
  const column = Object.keys(table.fields).indexOf(offer.field);
  return {
    name: offerName(offer),
    formula: filledCells(sheetOf(catalogue, table.sheet), column, PREPARED_ROWS, language),
  };
}
