import { areaAddress, parseArea } from "../model/address";
import type { Cell, Sheet, Table, TableColumn } from "../model/book";
import { cellAt } from "../model/cells";
import { fileFormula, formulaOfFile } from "./future-functions";
import { MAIN } from "./package-writer";
import { filterColumnsXml, readFilters } from "./table-filters";
import { booleanAttribute, child, children, numberAttribute, type XmlElement } from "./xml-tree";
import { element, escapeCellText, readCellText, textElement } from "./xml-text";

/** The table part; `id` is the table's number in the whole file. */
export function tableXml(sheet: Sheet, table: Table, id: number): string {
  const { area, showHeaders, showTotals, showFilterButton } = table;
  const filterArea = { ...area, bottom: showTotals ? area.bottom - 1 : area.bottom };
  return element(
    "table",
    {
      xmlns: MAIN,
      id,
      name: table.name,
      displayName: table.name,
      ref: areaAddress(area),
      headerRowCount: showHeaders ? null : 0,
      totalsRowCount: showTotals ? 1 : null,
      totalsRowShown: showTotals ? null : 0,
    },
    [
      showFilterButton && showHeaders
        ? element("autoFilter", { ref: areaAddress(filterArea) }, filterColumnsXml(table.columns))
        : "",
      element(
        "tableColumns",
        { count: table.columns.length },
        table.columns.map((column, index) => columnXml(sheet, table, { column, index })),
      ),
      element("tableStyleInfo", {
        name: table.style === "" ? null : table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ],
  );
}

/** Functions of a totals row that Excel offers by name, by their number in `SUBTOTAL`. */
const TOTALS: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

interface PlacedColumn {
  readonly column: TableColumn;
  readonly index: number;
}

/** Excel wants to know from the table, too, what its totals row holds. */
function columnXml(sheet: Sheet, { area, showTotals }: Table, { column, index }: PlacedColumn): string {
  const name = escapeCellText(column.name).replaceAll("\n", "_x000a_");
  const total = showTotals ? cellAt(sheet, area.bottom, area.left + index) : undefined;
  const { attributes, formula } = total === undefined ? NO_TOTAL : totalOf(total, column);
  return element("tableColumn", { id: index + 1, name, ...attributes }, [
    column.formula === undefined ? "" : textElement("calculatedColumnFormula", fileFormula(column.formula)),
    formula === null ? "" : textElement("totalsRowFormula", fileFormula(formula)),
  ]);
}

interface Total {
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly formula: string | null;
}
const NO_TOTAL: Total = { attributes: {}, formula: null };

function totalOf({ formula, value }: Cell, { name }: TableColumn): Total {
  if (formula === null)
    return { ...NO_TOTAL, attributes: { totalsRowLabel: typeof value === "string" ? value : null } };
  const isOwnColumn = formula.includes(`[${name}]`);
  const known = isOwnColumn ? TOTALS[/^=SUBTOTAL\((\d+),/i.exec(formula)?.[1] ?? ""] : undefined;
  return known === undefined
    ? { attributes: { totalsRowFunction: "custom" }, formula }
    : { ...NO_TOTAL, attributes: { totalsRowFunction: known } };
}

/** The table of a part; null where it says no area. `leave` is called with the code of what a `Table` cannot hold. */
export function readTable(root: XmlElement, id: string, leave: (code: string) => void): Table | null {
  const area = parseArea(root.attributes["ref"] ?? "");
  if (area === null) return null;
  const filter = child(root, "autoFilter");
  const columns = children(child(root, "tableColumns"), "tableColumn");
  const filters = readFilters(filter);
  if ([...filters.values()].includes(null)) leave("filters");
  const formulas = columns.map((each) => child(each, "calculatedColumnFormula"));
  if (formulas.some((formula) => booleanAttribute(formula, "array", false))) leave("array-formulas");
  return {
    id,
    name: textAttribute(root, "displayName") || textAttribute(root, "name"),
    area,
    columns: columns.map((each, index) => {
      const kept = filters.get(index) ?? null;
      const formula = formulas[index];
      return {
        id: index + 1,
        name: textAttribute(each, "name"),
        ...(kept !== null && { filter: kept }),
        ...(isKept(formula) && { formula: formulaOfFile(formula.text) }),
      };
    }),
    showHeaders: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    showTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    showFilterButton: filter !== undefined,
    ...readTableStyle(child(root, "tableStyleInfo")),
  };
}

/** A column of array formulas cannot be kept as one. */
const isKept = (formula: XmlElement | undefined): formula is XmlElement =>
  formula !== undefined && formula.text !== "" && !booleanAttribute(formula, "array", false);

const textAttribute = (node: XmlElement, name: string): string => readCellText(node.attributes[name] ?? "");

type TableLook = Pick<
  Table,
  "style" | "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn"
>;

function readTableStyle(style: XmlElement | undefined): TableLook {
  return {
    style: style?.attributes["name"] ?? "",
    showBandedRows: booleanAttribute(style, "showRowStripes", false),
    showBandedColumns: booleanAttribute(style, "showColumnStripes", false),
    highlightFirstColumn: booleanAttribute(style, "showFirstColumn", false),
    highlightLastColumn: booleanAttribute(style, "showLastColumn", false),
  };
}
