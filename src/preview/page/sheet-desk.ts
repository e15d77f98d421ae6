import type { Table } from "../../host";
import type { Change } from "../grid";
import type { Spot } from "../sheet/address";
import { tableAt } from "../sheet/cell-look";
import { columnWidth, pointsOf, usedSize } from "../sheet/sheet-size";
import { CellMenu, type MenuItem } from "./cell-menu";
import type { ClipboardDesk, DeskParts } from "./clipboard-desk";
import { FilterPanel } from "./filter-panel";

/** What the menu makes a column wider or narrower by. */
const STEP_PX = 16;

/** What a person does to a sheet other than typing and pasting: undo, filling, filters, column widths; and the menu of it all. */
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

  /** Gives the column a width in pixels, and with it the other selected ones where whole columns are selected. */
  async resize(column: number, width: number): Promise<void> {
    await this.setWidths(this.columnsWith(column).map((each) => ({ column: each, width })));
  }

  /** Makes the column as wide as its longest text. */
  async fit(column: number): Promise<void> {
    await this.setWidths(
      this.columnsWith(column).flatMap((each) => {
        const width = this.parts.fitted(each);
        return width === null ? [] : [{ column: each, width }];
      }),
    );
  }

  private async turn(change: "undo" | "redo"): Promise<void> {
    const { sitting, attempt, select, tell, say } = this.parts;
    const turned = await attempt(() => {
      const found = sitting[change]();
      if (found) sitting.activate(found.sheet);
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

  private columnsWith(column: number): readonly number[] {
    const { area } = this.parts.grid;
    const isWhole = area.top === 0 && area.bottom + 1 >= usedSize(this.parts.sheet()).rows;
    if (!isWhole || column < area.left || column > area.right) return [column];
    return Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);
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
    const width = columnWidth(sheet(), active.column);
    const hasFilter = header !== undefined && filteredTable(table, header) !== null;
    return [
      { text: say("preview.menu.cut"), run: copy && (() => copy(true)) },
      { text: say("preview.menu.copy"), run: copy && (() => copy(false)) },
      { text: say("preview.menu.undo"), run: () => void this.turn("undo") },
      { text: say("preview.menu.redo"), run: () => void this.turn("redo") },
      { text: say("preview.menu.fit"), run: () => void this.fit(active.column) },
      { text: say("preview.menu.wider"), run: () => void this.resize(active.column, width + STEP_PX) },
      {
        text: say("preview.menu.narrower"),
        run: () => void this.resize(active.column, Math.max(STEP_PX, width - STEP_PX)),
      },
      { text: say("preview.menu.filter"), run: hasFilter ? () => void this.openFilter(header) : null },
    ];
  }
}

/** The table whose header with a filter button the cell is. */
function filteredTable(table: Table | undefined, spot: Spot): Table | null {
  const isHeader = table?.showHeaders === true && table.showFilterButton && spot.row === table.area.top;
  return isHeader ? table : null;
}
