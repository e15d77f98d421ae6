import type { Area } from "../../host";
import { made, setBox } from "../element";
import type { Spot } from "../sheet/address";
import { shownIn, startOf, type Span } from "../sheet/track";
import { cellElement } from "./cell-element";
import { cellDrawing, reachingColumns, type DrawnSheet } from "./cell-layout";
import type { PaneWindow } from "./pane-window";

interface RowView {
  readonly element: HTMLElement;
  readonly cells: Map<number, CellView>;
  /** The sheet has changed since the cells were drawn. */
  isOld: boolean;
}

interface CellView {
  /** Null where nothing is drawn. */
  readonly element: HTMLElement | null;
  /** What it was drawn from: the same once more need not be drawn. */
  readonly drawnFrom: string;
}

/** One part of the sheet on the screen: keeps the elements of the cells that show, and nothing else. */
export class PaneView {
  readonly element: HTMLElement;
  /** What moves when the sheet scrolls: cells, gridlines and what lies over them, in pixels of the sheet. */
  readonly layer: HTMLElement;
  private readonly rows = new Map<number, RowView>();
  private readonly lines: HTMLElement;
  private readonly cells: HTMLElement;
  private lineKey = "";

  constructor(name: string) {
    this.lines = made("div", { class: "lines", "aria-hidden": "true" });
    this.cells = made("div", { class: "cells", role: "rowgroup" });
    this.layer = made("div", { class: "layer" }, this.lines, this.cells);
    this.element = made("div", { class: `part ${name}` }, this.layer);
  }

  /** The sheet changed: what shows of it is looked at again, and drawn anew where it is not the same. */
  expire(): void {
    for (const row of this.rows.values()) row.isOld = true;
    this.lineKey = "";
  }

  /** Shows the cells of `window`, drawing only those that were not there before. */
  show(window: PaneWindow, drawn: DrawnSheet): void {
    const { element, layer } = this;
    element.hidden = window.width <= 0 || window.height <= 0;
    if (element.hidden) return;
    setBox(element, { left: window.x, top: window.y, width: window.width, height: window.height });
    layer.style.transform = `translate(${-window.shiftX}px, ${-window.shiftY}px)`;
    this.showLines(window, drawn);
    this.showRows(window, drawn);
  }

  /** Draws one cell anew if it shows here. */
  redraw(spot: Spot, drawn: DrawnSheet): void {
    const row = this.rows.get(spot.row);
    if (row?.cells.has(spot.column)) drawCell(row, spot, drawn);
  }

  private showRows(window: PaneWindow, drawn: DrawnSheet): void {
    const wanted = new Set([...shownIn(drawn.tracks.rows, window.rows), ...mergeStarts(drawn, window)]);
    for (const [row, view] of this.rows) {
      if (wanted.has(row)) continue;
      view.element.remove();
      this.rows.delete(row);
    }
    for (const row of wanted) {
      const view = this.rows.get(row) ?? this.addRow(row);
      showCells(view, row, window, drawn);
    }
  }

  private addRow(row: number): RowView {
    const element = made("div", { class: "row" });
    const view = { element, cells: new Map<number, CellView>(), isOld: false };
    this.rows.set(row, view);
    this.cells.append(element);
    return view;
  }

  private showLines({ rows, columns, ...window }: PaneWindow, { tracks, sheet }: DrawnSheet): void {
    const key = [rows.first, rows.last, columns.first, columns.last, sheet.showGridlines].join(",");
    if (key === this.lineKey) return;
    this.lineKey = key;
    if (!sheet.showGridlines) {
      this.lines.replaceChildren();
      return;
    }
    const [left, top] = [startOf(tracks.columns, columns.first), startOf(tracks.rows, rows.first)];
    const width = startOf(tracks.columns, columns.last + 1) - left;
    const height = startOf(tracks.rows, rows.last + 1) - top;
    const across = shownIn(tracks.rows, rows).map((row) =>
      line("across", { left, top: startOf(tracks.rows, row + 1) - 1, width }),
    );
    const down = shownIn(tracks.columns, columns).map((column) =>
      line("down", { left: startOf(tracks.columns, column + 1) - 1, top, height }),
    );
    this.lines.dataset["part"] = window.name;
    this.lines.replaceChildren(...across, ...down);
  }
}

function showCells(view: RowView, row: number, { columns }: PaneWindow, drawn: DrawnSheet): void {
  const wanted = new Set([
    ...shownIn(drawn.tracks.columns, columns),
    ...reachingColumns(drawn, row, columns.first, columns.last),
    ...rowMerges(drawn, row, columns).map((area) => area.left),
  ]);
  for (const [column, { element }] of view.cells) {
    if (wanted.has(column)) continue;
    element?.remove();
    view.cells.delete(column);
  }
  for (const column of wanted) {
    if (view.isOld || !view.cells.has(column)) drawCell(view, { row, column }, drawn);
  }
  view.isOld = false;
  nameRow(view.element, row);
}

/** A row of no cells is none to a screen reader. */
function nameRow(element: HTMLElement, row: number): void {
  if (element.childElementCount > 0) {
    element.setAttribute("role", "row");
    element.setAttribute("aria-rowindex", String(row + 1));
  } else {
    element.removeAttribute("role");
    element.removeAttribute("aria-rowindex");
  }
}

function drawCell(view: RowView, spot: Spot, drawn: DrawnSheet): void {
  const before = view.cells.get(spot.column);
  const drawing = cellDrawing(drawn, spot);
  const drawnFrom = JSON.stringify(drawing);
  if (before?.drawnFrom === drawnFrom) return;
  const element = drawing && cellElement(drawing);
  element?.setAttribute("aria-colindex", String(spot.column + 1));
  replace(before?.element ?? null, element, view.element);
  view.cells.set(spot.column, { element, drawnFrom });
}

function replace(before: HTMLElement | null, after: HTMLElement | null, parent: HTMLElement): void {
  if (before === null) parent.append(...(after ? [after] : []));
  else if (after === null) before.remove();
  else before.replaceWith(after);
}

/** Rows above the window in which a merged area begins that reaches into it. */
function mergeStarts({ sheet }: DrawnSheet, { rows, columns }: PaneWindow): readonly number[] {
  return sheet.merges
    .filter((area) => area.top < rows.first && area.bottom >= rows.first && meets(area, columns))
    .map((area) => area.top);
}

function rowMerges({ sheet }: DrawnSheet, row: number, columns: Span): readonly Area[] {
  return sheet.merges.filter((area) => area.top === row && area.left < columns.first && meets(area, columns));
}

const meets = (area: Area, columns: Span): boolean =>
  area.left <= columns.last && area.right >= columns.first;

function line(className: string, place: Readonly<Record<string, number>>): HTMLElement {
  const element = made("div", { class: className });
  setBox(element, place);
  return element;
}
