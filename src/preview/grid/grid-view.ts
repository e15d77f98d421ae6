import type { Area, Sheet } from "../../host";
import type { Spot } from "../sheet/address";
import { made, setBox } from "../element";
import { columnTrack, rowCount, rowTrack, usedSize, type MeasureText } from "../sheet/sheet-size";
import { shownIn, startOf } from "../sheet/track";
import type { Conditions } from "../sheet/conditional-look";
import { ActiveCell } from "./active-cell";
import type { CellBox } from "./attachments";
import type { DrawnSheet } from "./cell-layout";
import { ChartLayer, type ChartTools } from "./chart-layer";
import { Headers, headerSize, type HeaderSize } from "./headers";
import {
  paneWindows,
  scrollToShow,
  type PaneName,
  type PaneWindow,
  type Tracks,
  type Viewport,
} from "./pane-window";
import { PaneView } from "./pane-view";
import type { PointerPlace } from "./pointer";
import { cellArea, selectedArea, type Selection } from "./selection";
import { boxOf, SelectionBox } from "./selection-box";

const PANES: readonly PaneName[] = ["body", "left", "top", "corner"];

interface LoadOptions {
  /** Rows and columns that are to be there. */
  readonly reach: { readonly rows: number; readonly columns: number };
  /** Leaves the rows as high as they are, where there are as many. */
  readonly keepsRows: boolean;
}

interface Pane {
  readonly view: PaneView;
  readonly charts: ChartLayer;
  readonly box: SelectionBox;
  readonly copied: SelectionBox;
  readonly filled: SelectionBox;
}

/**
 * What of a sheet shows on the screen. The sheet scrolls natively, but everything is drawn into a view that stays in
 * place and is moved by this code alone: headers, frozen parts and cells are always of the same frame.
 */
export class GridView {
  readonly scroller = made("div", { class: "scroller" });
  /** The cells without the headers; the editor and lists lie in it. */
  readonly area = made("div", { class: "area" });
  private readonly spacer = made("div", { class: "spacer" });
  /** What stays in place while the sheet scrolls: cells and headers. */
  readonly stage = made("div", { class: "stage" });
  /** The cells alone, without the editor and the lists over them. */
  private readonly cells = made("div", { class: "cell-grid", id: "cells", role: "grid" });
  private readonly panes: ReadonlyMap<PaneName, Pane>;
  readonly headers: Headers;
  /** The copied cells, which have a broken line around them. */
  copied: Area | null = null;
  /** The cells that would be filled, while the corner of the selection is dragged. */
  filled: Area | null = null;
  readonly activeCell = new ActiveCell();
  private headerRoom: HeaderSize = { width: 0, height: 0 };
  private drawn: DrawnSheet | null = null;
  private seen = { width: 0, height: 0, left: 0, top: 0 };

  constructor(
    labels: { readonly grid: string; readonly selectAll: string },
    private readonly measure: MeasureText,
    private readonly tools: ChartTools,
  ) {
    this.headers = new Headers(labels.selectAll);
    this.panes = new Map(PANES.map((name) => [name, newPane(name)]));
    this.cells.setAttribute("aria-label", labels.grid);
    this.cells.append(...[...this.panes.values()].map((pane) => pane.view.element), this.activeCell.element);
    this.area.append(this.cells);
    this.stage.append(this.area, ...this.headers.elements);
    this.spacer.append(this.stage);
    this.scroller.append(this.spacer);
  }

  get tracks(): Tracks | null {
    return this.drawn?.tracks ?? null;
  }

  /** What the mouse is over is found from this; null while no sheet is shown. */
  readonly place = (): PointerPlace | null => {
    const { drawn } = this;
    const { scrollLeft, scrollTop } = this.scroller;
    return drawn && { tracks: drawn.tracks, frozen: drawn.sheet.frozen, scrollLeft, scrollTop };
  };

  /** Sizes the sheet anew and looks at all that shows again: the sheet or its contents changed. */
  load(sheet: Sheet, conditions: Conditions, { reach, keepsRows }: LoadOptions): void {
    const used = usedSize(sheet);
    const columns = columnTrack(sheet, { reach: reach.columns, used });
    const rowOptions = { reach: reach.rows, used, measure: this.measure };
    const kept = keepsRows && this.drawn?.sheet === sheet ? this.drawn.tracks.rows : null;
    const rows = kept?.count === rowCount(sheet, rowOptions) ? kept : rowTrack(sheet, columns, rowOptions);
    this.drawn = { sheet, conditions, tracks: { rows, columns }, measure: this.measure };
    this.headerRoom = headerSize(rows.count, sheet.showHeadings);
    setBox(this.spacer, {
      width: startOf(columns, columns.count) + this.headerRoom.width,
      height: startOf(rows, rows.count) + this.headerRoom.height,
    });
    this.cells.setAttribute("aria-rowcount", String(rows.count));
    this.cells.setAttribute("aria-colcount", String(columns.count));
    for (const pane of this.panes.values()) {
      pane.view.expire();
      pane.charts.clear();
    }
  }

  /** The room for cells and how far they have scrolled, in pixels, as of the last look at the page. */
  get viewport(): Viewport {
    const { seen, headerRoom } = this;
    return {
      width: Math.max(0, seen.width - headerRoom.width),
      height: Math.max(0, seen.height - headerRoom.height),
      scrollLeft: seen.left,
      scrollTop: seen.top,
    };
  }

  /** Looks at the page. Once a frame and before anything is changed: each look after a change costs a layout. */
  look(): void {
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.scroller;
    this.seen = {
      width: clientWidth,
      height: clientHeight,
      left: Math.round(scrollLeft),
      top: Math.round(scrollTop),
    };
  }

  scrollTo(left: number, top: number): void {
    this.scroller.scrollTo(left, top);
    this.look();
  }

  /** Scrolls until the cell shows. */
  reveal(spot: Spot): void {
    if (!this.drawn) return;
    const { tracks, sheet } = this.drawn;
    this.look();
    const { width, height, scrollLeft, scrollTop } = this.viewport;
    const across = { frozen: sheet.frozen.columns, scroll: scrollLeft, view: width };
    const down = { frozen: sheet.frozen.rows, scroll: scrollTop, view: height };
    const left = scrollToShow(tracks.columns, spot.column, across);
    const top = scrollToShow(tracks.rows, spot.row, down);
    if (left !== scrollLeft || top !== scrollTop) this.scrollTo(left, top);
  }

  /** A cell's box in pixels of the cell area, and whether it is not scrolled away. */
  boxAt(spot: Spot): (CellBox & { readonly isInView: boolean }) | null {
    if (!this.drawn) return null;
    const { tracks, sheet } = this.drawn;
    const { frozen } = sheet;
    const { scrollLeft, scrollTop } = this.viewport;
    const box = boxOf(cellArea(sheet, spot), tracks);
    const isFixed = { row: spot.row < frozen.rows, column: spot.column < frozen.columns };
    const left = box.left - (isFixed.column ? 0 : scrollLeft);
    const top = box.top - (isFixed.row ? 0 : scrollTop);
    const isInView =
      (isFixed.column || left >= startOf(tracks.columns, frozen.columns)) &&
      (isFixed.row || top >= startOf(tracks.rows, frozen.rows));
    return { ...box, left, top, isInView };
  }

  /** How many rows PageDown moves by. */
  pageRows(): number {
    const body = this.windows().find((window) => window.name === "body");
    const rows = body && this.tracks ? shownIn(this.tracks.rows, body.rows).length : 10;
    return Math.max(1, rows - 2);
  }

  /** The last cell that can be scrolled to. */
  get last(): Spot {
    const { rows, columns } = this.tracks ?? {};
    return { row: (rows?.count ?? 1) - 1, column: (columns?.count ?? 1) - 1 };
  }

  windows(): readonly PaneWindow[] {
    if (!this.drawn) return [];
    return paneWindows(this.drawn.tracks, this.drawn.sheet.frozen, this.viewport);
  }

  /** The conditional formats and which cells of theirs show. */
  get shown(): { readonly conditions: Conditions; readonly areas: readonly Area[] } | null {
    const areas = this.windows().filter(isShown).map(areaOf);
    return this.drawn && { conditions: this.drawn.conditions, areas };
  }

  /** Draws some cells anew where they show. */
  redraw(spots: readonly Spot[]): void {
    const { drawn } = this;
    if (!drawn) return;
    for (const { view } of this.panes.values()) {
      for (const spot of spots) view.redraw(spot, drawn);
    }
  }

  /** Brings the screen up to date with the scroll position and the selection. */
  show(selection: Selection): void {
    const { drawn, stage, area, headerRoom } = this;
    if (!drawn) return;
    const windows = this.windows();
    const { width, height } = this.viewport;
    setBox(stage, { width: width + headerRoom.width, height: height + headerRoom.height });
    setBox(area, { left: headerRoom.width, top: headerRoom.height, width, height });
    const selected = selectedArea(selection, drawn.sheet.merges);
    const active = cellArea(drawn.sheet, selection.active);
    for (const window of windows) {
      const pane = this.panes.get(window.name);
      pane?.view.show(window, drawn);
      pane?.charts.show(drawn.sheet.charts, window, this.tools);
      pane?.box.show(selected, active, drawn.tracks);
      pane?.copied.show(this.copied, this.copied, drawn.tracks);
      pane?.filled.show(this.filled, this.filled, drawn.tracks);
    }
    this.headers.show(windows, drawn.tracks, selected, headerRoom);
    area.classList.toggle("frozen-rows", drawn.sheet.frozen.rows > 0);
    area.classList.toggle("frozen-columns", drawn.sheet.frozen.columns > 0);
  }
}

const isShown = (window: PaneWindow): boolean => window.width > 0 && window.height > 0;

function areaOf({ rows, columns }: PaneWindow): Area {
  return { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
}

function newPane(name: PaneName): Pane {
  const pane = {
    view: new PaneView(name),
    charts: new ChartLayer(),
    box: new SelectionBox("selection", true),
    copied: new SelectionBox("selection copied"),
    filled: new SelectionBox("selection filled"),
  };
  pane.view.layer.append(pane.box.element, pane.copied.element, pane.filled.element, pane.charts.element);
  return pane;
}
