import type { Area, Table } from "../../host";
import type { Axis, Change } from "../grid";
import type { Spot } from "../sheet/address";
import { tableAt } from "../sheet/cell-look";
import { columnWidth, pointsOf, usedSize } from "../sheet/sheet-size";
import { CellMenu, type MenuItem } from "./cell-menu";
import type { ClipboardDesk, DeskParts } from "./clipboard-desk";
import { FilterPanel } from "./filter-panel";
import type { Sitting } from "./sitting";

/** What the menu makes a column wider or narrower by, and a row higher or lower. */
const STEP_PX: Readonly<Record<Axis, number>> = { columns: 16, rows: 10 };

/** What a person does to a sheet other than typing and pasting: undo, filling, filters, sizes of columns and rows; and the menu of it all. */
export class SheetDesk {
  private readonly filter: FilterPanel;
  private readonly menu: CellMenu;

  constructor(
    private readonly parts: DeskParts,
    private readonly clipboard: ClipboardDesk,
  ) {
    const { say, grid } = parts;
    this.filter = new FilterPanel(say);
    this.menu = new CellMenu(say("preview.menu"), () => grid.focus());
    grid.element.addEventListener("contextmenu", (event) => this.openMenu(event));
  }

  get elements(): readonly HTMLElement[] {
    return [this.filter.element, this.menu.element];
  }

  async change(change: Change): Promise<void> {
    const { sitting, grid, sheet, attempt } = this.parts;
    if (change === "undo" || change === "redo") await this.turn(change);
    else await attempt(() => sitting.fill(sheet(), grid.area, change === "fill-down" ? "down" : "right"));
  }

  /** Opens the filter of a header cell; false where it has none. */
  openFilter(spot: Spot): boolean {
    const { sitting, grid, sheet, attempt } = this.parts;
    const table = filteredTable(tableAt(sheet(), spot), spot);
    if (!table) return false;
    const index = spot.column - table.area.left;
    const place = { sheet: sheet(), table, index };
    const column = table.columns[index];
    const filter = {
      column: column?.name ?? "",
      isFiltered: column?.filter !== undefined,
      choices: sitting.filterChoices(place),
    };
    this.filter.open(filter, grid.placeOf(spot), {
      sort: (isAscending) => void attempt(() => sitting.sort(place, isAscending)),
      filter: (kept) => void attempt(() => sitting.filter(place, kept)),
      closed: () => grid.focus(),
    });
    return true;
  }

  /** Copies the cells over those that the corner of the selection was dragged to, and selects all of them. */
  async fill(from: Area, to: Area): Promise<void> {
    const { sitting, sheet, attempt, select } = this.parts;
    const filled = await attempt(() => sitting.fillOver(sheet(), from, to));
    if (filled)
      select({ ...from, bottom: Math.max(from.bottom, to.bottom), right: Math.max(from.right, to.right) });
  }

  /** Gives the column or row a size in pixels, and with it the other selected ones where whole ones are selected. */
  async resize(axis: Axis, index: number, size: number): Promise<void> {
    const lines = this.linesWith(axis, index);
    if (axis === "columns") await this.setWidths(lines.map((column) => ({ column, width: size })));
    else await this.setHeights(lines.map((row) => ({ row, height: pointsOf(size) })));
  }

  /** Makes the column as wide as its longest text, or the row as high as its texts need. */
  async fit(axis: Axis, index: number): Promise<void> {
    const lines = this.linesWith(axis, index);
    if (axis === "rows") await this.setHeights(lines.map((row) => ({ row, height: null })));
    else
      await this.setWidths(
        lines.flatMap((column) => {
          const width = this.parts.fitted(column);
          return width === null ? [] : [{ column, width }];
        }),
      );
  }

  private async turn(change: "undo" | "redo"): Promise<void> {
    const { sitting, attempt, select, tell, say } = this.parts;
    const turned = await attempt(() => {
      const found = sitting[change]();
      if (found) sitting.show(found.sheet);
      return found;
    });
    if (!turned) return;
    const place = turned.result;
    if (place && place.area.bottom >= place.area.top) select(place.area);
    if (!place) tell(say(`preview.${change}.none`));
  }

  private async setWidths(
    widths: readonly { readonly column: number; readonly width: number }[],
  ): Promise<void> {
    const { sitting, sheet, attempt } = this.parts;
    if (widths.length === 0) return;
    const inPoints = widths.map(({ column, width }) => ({ column, width: pointsOf(width) }));
    await attempt(() => sitting.resizeColumns(sheet(), inPoints));
  }

  private async setHeights(heights: Parameters<Sitting["resizeRows"]>[1]): Promise<void> {
    const { sitting, sheet, attempt } = this.parts;
    await attempt(() => sitting.resizeRows(sheet(), heights));
  }

  private linesWith(axis: Axis, index: number): readonly number[] {
    const { area } = this.parts.grid;
    const used = usedSize(this.parts.sheet());
    const [isWhole, first, last] =
      axis === "columns"
        ? [area.top === 0 && area.bottom + 1 >= used.rows, area.left, area.right]
        : [area.left === 0 && area.right + 1 >= used.columns, area.top, area.bottom];
    if (!isWhole || index < first || index > last) return [index];
    return Array.from({ length: last - first + 1 }, (_, each) => first + each);
  }

  private openMenu(event: MouseEvent): void {
    const { grid } = this.parts;
    if (grid.isEditing) return;
    event.preventDefault();
    const { left, bottom } = grid.placeOf(grid.active);
    const isByMouse = event.button === 2 && event.clientX > 0;
    this.menu.open(
      this.items(),
      isByMouse ? { left: event.clientX, top: event.clientY } : { left, top: bottom },
    );
  }

  private items(): readonly MenuItem[] {
    const { say, grid, sheet } = this.parts;
    const { active } = grid;
    const copy = this.clipboard.copyByMenu;
    const table = tableAt(sheet(), active);
    const header = table && { row: table.area.top, column: active.column };
    const hasFilter = header !== undefined && filteredTable(table, header) !== null;
    return [
      { text: say("preview.menu.cut"), run: copy && (() => copy(true)) },
      { text: say("preview.menu.copy"), run: copy && (() => copy(false)) },
      { text: say("preview.menu.paste"), run: () => void this.clipboard.pasteByMenu() },
      { text: say("preview.menu.undo"), run: () => void this.turn("undo") },
      { text: say("preview.menu.redo"), run: () => void this.turn("redo") },
      { text: say("preview.menu.fit"), run: () => void this.fit("columns", active.column) },
      ...this.steps("columns", active.column, columnWidth(sheet(), active.column)),
      ...this.steps("rows", active.row, grid.rowHeight(active.row)),
      { text: say("preview.menu.filter"), run: hasFilter ? () => void this.openFilter(header) : null },
    ];
  }

  /** A column or row somewhat larger or smaller, for those who use no mouse. */
  private steps(axis: Axis, index: number, size: number): readonly MenuItem[] {
    const { say } = this.parts;
    const step = STEP_PX[axis];
    const to = (wanted: number) => () => void this.resize(axis, index, Math.max(step, wanted));
    return [
      { text: say(STEPS[axis].more), run: to(size + step) },
      { text: say(STEPS[axis].less), run: to(size - step) },
    ];
  }
}

const STEPS = {
  columns: { more: "preview.menu.wider", less: "preview.menu.narrower" },
  rows: { more: "preview.menu.taller", less: "preview.menu.shorter" },
} as const;

/** The table whose header with a filter button the cell is. */
function filteredTable(table: Table | undefined, spot: Spot): Table | null {
  const isHeader = table?.showHeaders === true && table.showFilterButton && spot.row === table.area.top;
  return isHeader ? table : null;
}
