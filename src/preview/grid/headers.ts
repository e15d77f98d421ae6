import type { Area } from "../../host";
import { columnName } from "../sheet/address";
import { sizeOf, startOf } from "../sheet/track";
import type { PaneWindow, Tracks } from "./pane-window";

/** The letters above and the numbers beside the cells, in step with the parts they belong to. */
export class Headers {
  readonly elements: readonly HTMLElement[];
  private readonly columns = { frozen: strip("columns"), body: strip("columns") };
  private readonly rows = { frozen: strip("rows"), body: strip("rows") };
  readonly corner = document.createElement("button");

  constructor(cornerLabel: string) {
    this.corner.type = "button";
    this.corner.className = "select-all";
    this.corner.tabIndex = -1;
    this.corner.setAttribute("aria-label", cornerLabel);
    this.elements = [this.columns.body, this.columns.frozen, this.rows.body, this.rows.frozen, this.corner];
  }

  /** Draws the headers of the windows; those of selected rows and columns stand out. */
  show(windows: readonly PaneWindow[], tracks: Tracks, selected: Area, size: HeaderSize): void {
    const by = (name: PaneWindow["name"]): PaneWindow | undefined => windows.find((one) => one.name === name);
    const [corner, body] = [by("corner"), by("body")];
    if (!corner || !body) return;
    this.corner.style.width = `${size.width}px`;
    this.corner.style.height = `${size.height}px`;
    for (const [element, window] of [
      [this.columns.frozen, corner],
      [this.columns.body, body],
    ] as const) {
      place(element, { left: size.width + window.x, top: 0, width: window.width, height: size.height });
      element.replaceChildren(...columnCells(window, tracks, selected));
    }
    for (const [element, window] of [
      [this.rows.frozen, corner],
      [this.rows.body, body],
    ] as const) {
      place(element, { left: 0, top: size.height + window.y, width: size.width, height: window.height });
      element.replaceChildren(...rowCells(window, tracks, selected));
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
  const cells: HTMLElement[] = [];
  for (let column = columns.first; column <= columns.last; column++) {
    const width = sizeOf(tracks.columns, column);
    if (width === 0) continue;
    const cell = headerCell(columnName(column), column >= selected.left && column <= selected.right);
    place(cell, { left: startOf(tracks.columns, column) - shiftX, width });
    cells.push(cell);
  }
  return cells;
}

function rowCells({ rows, shiftY }: PaneWindow, tracks: Tracks, selected: Area): HTMLElement[] {
  const cells: HTMLElement[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const height = sizeOf(tracks.rows, row);
    if (height === 0) continue;
    const cell = headerCell(String(row + 1), row >= selected.top && row <= selected.bottom);
    place(cell, { top: startOf(tracks.rows, row) - shiftY, height });
    cells.push(cell);
  }
  return cells;
}

function headerCell(text: string, isSelected: boolean): HTMLElement {
  const element = document.createElement("div");
  element.className = isSelected ? "head selected" : "head";
  element.textContent = text;
  return element;
}

function strip(kind: "columns" | "rows"): HTMLElement {
  const element = document.createElement("div");
  element.className = `heads ${kind}`;
  element.setAttribute("aria-hidden", "true"); // the active cell is named with its address
  return element;
}

function place(element: HTMLElement, sides: Readonly<Record<string, number>>): void {
  for (const [side, pixels] of Object.entries(sides)) element.style.setProperty(side, `${pixels}px`);
}
