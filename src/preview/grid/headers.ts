import { columnLetters, type Area } from "../../host";
import { made, setBox } from "../element";
import { shownIn, sizeOf, startOf } from "../sheet/track";
import type { PaneWindow, Tracks } from "./pane-window";

/** The letters above and the numbers beside the cells, in step with the parts they belong to. */
export class Headers {
  readonly elements: readonly HTMLElement[];
  private readonly columns = { frozen: strip("columns"), body: strip("columns") };
  private readonly rows = { frozen: strip("rows"), body: strip("rows") };
  readonly corner: HTMLButtonElement;

  constructor(cornerLabel: string) {
    const attributes = { type: "button", class: "select-all", tabindex: "-1", "aria-label": cornerLabel };
    this.corner = made("button", attributes);
    this.elements = [this.columns.body, this.columns.frozen, this.rows.body, this.rows.frozen, this.corner];
  }

  /** Draws the headers of the windows; those of selected rows and columns stand out. */
  show(windows: readonly PaneWindow[], tracks: Tracks, selected: Area, size: HeaderSize): void {
    const by = (name: PaneWindow["name"]): PaneWindow | undefined => windows.find((one) => one.name === name);
    const [corner, body] = [by("corner"), by("body")];
    if (!corner || !body) return;
    setBox(this.corner, { ...size });
    for (const [part, window] of [["frozen", corner] as const, ["body", body] as const]) {
      const [columns, rows] = [this.columns[part], this.rows[part]];
      setBox(columns, { left: size.width + window.x, top: 0, width: window.width, height: size.height });
      columns.replaceChildren(...columnCells(window, tracks, selected));
      setBox(rows, { left: 0, top: size.height + window.y, width: size.width, height: window.height });
      rows.replaceChildren(...rowCells(window, tracks, selected));
    }
  }
}

export interface HeaderSize {
  /** Of the row numbers. */
  readonly width: number;
  /** Of the column letters. */
  readonly height: number;
}

/** Room for the headers of a sheet with so many rows; none when the sheet hides them. */
export function headerSize(rowCount: number, isShown: boolean): HeaderSize {
  return isShown
    ? { width: Math.max(30, String(rowCount).length * 8 + 14), height: 22 }
    : { width: 0, height: 0 };
}

function columnCells({ columns, shiftX }: PaneWindow, tracks: Tracks, selected: Area): HTMLElement[] {
  return shownIn(tracks.columns, columns).map((column) => {
    const cell = headerCell(columnLetters(column), column >= selected.left && column <= selected.right);
    setBox(cell, { left: startOf(tracks.columns, column) - shiftX, width: sizeOf(tracks.columns, column) });
    return cell;
  });
}

function rowCells({ rows, shiftY }: PaneWindow, tracks: Tracks, selected: Area): HTMLElement[] {
  return shownIn(tracks.rows, rows).map((row) => {
    const cell = headerCell(String(row + 1), row >= selected.top && row <= selected.bottom);
    setBox(cell, { top: startOf(tracks.rows, row) - shiftY, height: sizeOf(tracks.rows, row) });
    return cell;
  });
}

const headerCell = (text: string, isSelected: boolean): HTMLElement =>
  made("div", { class: isSelected ? "head selected" : "head" }, text);

/** Not for screen readers: the active cell is named with its address. */
const strip = (kind: "columns" | "rows"): HTMLElement =>
  made("div", { class: `heads ${kind}`, "aria-hidden": "true" });
