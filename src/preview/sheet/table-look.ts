import type { Area, Style, Table } from "../../host";
import type { Spot } from "./address";
import { mixed } from "./colors";

/** What a table's style gives one of its cells; a cell's own formatting goes over it. */
export interface TableLook {
  readonly style: Style;
  /** The filter button of a header, and whether the column is filtered; null where there is none. */
  readonly filter: "open" | "used" | null;
}

/** The look that `table` gives the cell at `spot`; the spot must lie in the table's area. */
export function tableLook(table: Table, spot: Spot): TableLook {
  const palette = paletteOf(table.style);
  const part = partAt(table, spot);
  const emphasis =
    (table.highlightFirstColumn && spot.column === table.area.left) ||
    (table.highlightLastColumn && spot.column === table.area.right);
  const style = palette ? styleOf(palette, part, table.area, spot) : {};
  return {
    style: emphasis ? { ...style, font: { ...style.font, bold: true } } : style,
    filter: part === "header" ? filterOf(table, spot) : null,
  };
}

function filterOf({ columns, area, showFilterButton }: Table, { column }: Spot): TableLook["filter"] {
  if (!showFilterButton) return null;
  return columns[column - area.left]?.filter === undefined ? "open" : "used";
}

type Part = "header" | "total" | "plain" | "band";

function partAt(table: Table, spot: Spot): Part {
  if (table.showHeaders && spot.row === table.area.top) return "header";
  if (table.showTotals && spot.row === table.area.bottom) return "total";
  const firstBody = table.area.top + (table.showHeaders ? 1 : 0);
  const rowBand = table.showBandedRows && (spot.row - firstBody) % 2 === 0;
  const columnBand = table.showBandedColumns && (spot.column - table.area.left) % 2 === 0;
  return rowBand || columnBand ? "band" : "plain";
}

/** Office's theme colours behind the built-in table styles: none, then accents 1 to 6. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

type Family = "Light" | "Medium" | "Dark";
interface Palette {
  readonly family: Family;
  /** Which of the families' row of seven styles: 0, 1, 2, 3. */
  readonly group: number;
  readonly accent: string;
}

function paletteOf(name: string): Palette | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name);
  if (!match) return null;
  const number = Number(match[2]) - 1;
  return {
    family: match[1] as Family,
    group: Math.floor(number / 7),
    accent: ACCENTS[number % 7] ?? "#000000",
  };
}

function styleOf(palette: Palette, part: Part, area: Area, spot: Spot): Style {
  if (palette.family === "Light" && palette.group === 0) return lightLines(palette, part);
  if (palette.family === "Light") return lightGrid(palette, part, area, spot);
  return solid(palette, part, area, spot);
}

function lightLines({ accent }: Palette, part: Part): Style {
  const font = { color: accent === "#000000" ? accent : shade(accent, -0.25) };
  if (part === "header") {
    return { font: { ...font, bold: true }, borders: { EdgeTop: thin(accent), EdgeBottom: thin(accent) } };
  }
  if (part === "total") return { font: { ...font, bold: true }, borders: { EdgeTop: thin(accent) } };
  return part === "band" ? { font, fill: tint(accent) } : { font };
}

function lightGrid({ accent, group }: Palette, part: Part, area: Area, spot: Spot): Style {
  const line = thin(accent);
  const sides = { ...sideBorders(area, spot, line), EdgeTop: line, EdgeBottom: line };
  if (part === "header" && group === 1) return { fill: accent, font: { color: "#FFFFFF", bold: true } };
  if (part === "header" || part === "total") return { font: { bold: true }, borders: sides };
  if (group === 1) return { borders: sides };
  const grid = { ...sides, EdgeLeft: line, EdgeRight: line };
  return part === "band" ? { fill: tint(accent), borders: grid } : { borders: grid };
}

function solid(palette: Palette, part: Part, area: Area, spot: Spot): Style {
  const { accent, group } = palette;
  if (part === "header") return { fill: accent, font: { color: "#FFFFFF", bold: true } };
  const line = thin(group === 0 ? shade(accent, 0.4) : "#FFFFFF");
  const borders = { ...sideBorders(area, spot, line), EdgeTop: line, EdgeBottom: line };
  if (part === "total") return { font: { bold: true }, borders: { ...borders, EdgeTop: thin(accent) } };
  const fill = bodyFill(palette, part === "band");
  return fill === null ? { borders } : { fill, borders };
}

function bodyFill({ accent, family, group }: Palette, isBand: boolean): string | null {
  if (family === "Dark") return shade(accent, isBand ? 0.4 : 0.6);
  if (group === 1) return shade(accent, isBand ? 0.6 : 0.8);
  if (!isBand) return null;
  return group === 0 ? tint(accent) : "#D9D9D9";
}

function sideBorders(area: Area, spot: Spot, line: ReturnType<typeof thin>) {
  return {
    ...(spot.column === area.left ? { EdgeLeft: line } : {}),
    ...(spot.column === area.right ? { EdgeRight: line } : {}),
  };
}

const thin = (color: string) => ({ style: "Continuous", color, weight: "Thin" }) as const;
const tint = (accent: string): string => (accent === "#000000" ? "#D9D9D9" : shade(accent, 0.8));

/** The colour moved towards white (`share` > 0) or black (`share` < 0). */
const shade = (color: string, share: number): string =>
  mixed(color, share > 0 ? "#FFFFFF" : "#000000", Math.abs(share));
