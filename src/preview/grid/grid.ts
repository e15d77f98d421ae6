import type { Area, Sheet } from "../../host";
import { addressOf, type Spot } from "../sheet/address";
import { cellAt, ownStyle } from "../sheet/cell-look";
import type { Conditions } from "../sheet/conditional-look";
import { usedSize, type MeasureText } from "../sheet/sheet-size";
import { CellEditor } from "./cell-editor";
import type { ChartTools } from "./chart-layer";
import { ChoiceList } from "./choice-list";
import { GridView } from "./grid-view";
import { FillIn } from "./fill-in";
import type { Command } from "./keys";
import { moved, type Move } from "./movement";
import { scrollToShow } from "./pane-window";
import { listenToHeaders, listenToPointer, type PointerActions } from "./pointer";
import { cellArea, selectedArea, selectionAt, type Selection } from "./selection";
import { boxOf } from "./selection-box";

/** What the grid asks of the page around it. */
export interface GridActions {
  readonly selected: (selection: Selection, area: Area) => void;
  /** Enters a text as if typed; false when it was refused and the person wants to go on editing. */
  readonly enter: (spot: Spot, text: string) => Promise<boolean>;
  readonly clear: (area: Area) => void;
  readonly stepSheet: (step: 1 | -1) => void;
  /** The text being typed; null when typing ends. */
  readonly typing: (text: string | null) => void;
  /** What the cell's formula bar shows, and so what editing begins with. */
  readonly textAt: (spot: Spot) => string;
  /** The choices of the cell's drop-down; null without one. */
  readonly choicesAt: (spot: Spot) => readonly string[] | null;
}

export interface GridLabels {
  readonly grid: string;
  readonly selectAll: string;
  readonly choices: string;
  /** The name of a cell for screen readers, from its address and text. */
  readonly cell: (address: string, text: string) => string;
}

interface Memory {
  selection: Selection;
  scrollLeft: number;
  scrollTop: number;
}

/** The grid: shows one sheet at a time, remembers where each was left, and turns keys and mouse into actions. */
export class Grid {
  readonly element = document.createElement("div");
  private readonly view: GridView;
  private readonly editor: CellEditor;
  private readonly choices: ChoiceList;
  private readonly memories = new Map<string, Memory>();
  private sheet: Sheet | null = null;
  private selection: Selection = selectionAt({ row: 0, column: 0 });
  private readonly fillIn = new FillIn(
    () => this.view.shown,
    (spots) => this.view.redraw(spots),
  );
  private choicesHere: readonly string[] | null = null;
  private frame = 0;
  private load: () => void = () => undefined;
  private mustLoad = false;

  constructor(
    private readonly actions: GridActions,
    private readonly labels: GridLabels,
    tools: { readonly measure: MeasureText; readonly charts: ChartTools },
  ) {
    this.view = new GridView(labels, tools.measure, tools.charts);
    this.editor = new CellEditor({
      pageRows: () => this.pageRows(),
      run: (command) => this.run(command),
      enter: (text, then) => void this.enter(text, then),
      typing: (text) => this.onTyping(text),
      resize: (width) => this.growEditor(width),
    });
    this.choices = new ChoiceList(labels.choices, (choice) => this.choose(choice));
    this.element.className = "grid";
    this.element.append(this.view.scroller);
    this.view.area.append(this.editor.element, this.choices.button, this.choices.list);
    this.listen();
  }

  /** Shows a sheet as it is now; the same sheet again keeps its place. Draws once, in the next frame. */
  show(sheet: Sheet, conditions: () => Conditions): void {
    if (this.sheet?.id !== sheet.id) this.turnTo(sheet);
    this.sheet = sheet;
    this.load = () => this.view.load(sheet, conditions(), this.reach());
    this.mustLoad = true;
    this.schedule();
  }

  /** Forgets where sheets were left: another workbook was opened. */
  forget(): void {
    this.memories.clear();
    this.sheet = null;
  }

  get active(): Spot {
    return this.selection.active;
  }

  /** The selected rectangle. */
  get area(): Area {
    return selectedArea(this.selection, this.sheet?.merges ?? []);
  }

  select(selection: Selection): void {
    const last = selection.focus;
    const { rows, columns } = this.view.tracks ?? {};
    this.selection = selection;
    if (this.sheet && rows && columns && (last.row + 20 > rows.count || last.column + 8 > columns.count)) {
      this.mustLoad = true;
    }
    this.announce();
    this.reveal(selection.focus);
    this.schedule();
  }

  focus(): void {
    this.editor.focus();
  }

  private reach(): { rows: number; columns: number } {
    const { active, focus } = this.selection;
    return { rows: Math.max(active.row, focus.row) + 1, columns: Math.max(active.column, focus.column) + 1 };
  }

  private turnTo(sheet: Sheet): void {
    if (this.sheet) {
      const { scrollLeft, scrollTop } = this.view.scroller;
      this.memories.set(this.sheet.id, { selection: this.selection, scrollLeft, scrollTop });
    }
    const memory = this.memories.get(sheet.id);
    this.selection = memory?.selection ?? selectionAt({ row: 0, column: 0 });
    this.choices.close();
    const { scroller } = this.view;
    requestAnimationFrame(() => scroller.scrollTo(memory?.scrollLeft ?? 0, memory?.scrollTop ?? 0));
  }

  private schedule(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private draw(): void {
    if (this.mustLoad) {
      this.mustLoad = false;
      this.load();
      this.choicesHere = this.actions.choicesAt(this.active);
    }
    this.view.show(this.selection);
    this.placeEditor();
    this.fillIn.start();
  }

  private listen(): void {
    const { view } = this;
    view.scroller.addEventListener("scroll", () => this.schedule(), { passive: true });
    new ResizeObserver(() => this.schedule()).observe(view.scroller);
    const pointer: PointerActions = {
      select: (spot, extend) => this.pick(spot, extend),
      selectColumns: (first, last) =>
        this.pickLines({ row: 0, column: first }, { row: this.lastRow(), column: last }),
      selectRows: (first, last) =>
        this.pickLines({ row: first, column: 0 }, { row: last, column: this.lastColumn() }),
      edit: () => this.edit(),
      scrollBy: (x, y) => view.scroller.scrollBy(x, y),
    };
    const place = () => {
      const { tracks } = view;
      const { scrollLeft, scrollTop } = view.scroller;
      return tracks && this.sheet ? { tracks, frozen: this.sheet.frozen, scrollLeft, scrollTop } : null;
    };
    listenToPointer(view.area, place, pointer);
    listenToHeaders(view.area.parentElement ?? view.area, view.area, place, pointer);
    view.headers.corner.addEventListener("click", () => this.run({ kind: "select-all" }));
    this.choices.button.addEventListener("click", () => this.openChoices());
  }

  private pick(spot: Spot, extend: boolean): void {
    if (!extend) this.editor.focus();
    const start = this.sheet ? topLeft(cellArea(this.sheet, spot)) : spot;
    this.select(extend ? { ...this.selection, focus: spot } : selectionAt(start));
  }

  private pickLines(active: Spot, focus: Spot): void {
    this.editor.focus();
    this.selection = { active, focus };
    this.announce();
    this.schedule();
  }

  private announce(): void {
    const { sheet, selection } = this;
    if (!sheet) return;
    const { active } = selection;
    this.choicesHere = this.actions.choicesAt(active);
    this.editor.label(this.labels.cell(addressOf(active), this.actions.textAt(active)));
    this.actions.selected(selection, selectedArea(selection, sheet.merges));
  }

  private run(command: Command): void {
    const { sheet } = this;
    if (!sheet) return;
    switch (command.kind) {
      case "move":
        this.move(command.move, command.extend);
        break;
      case "edit":
        this.edit();
        break;
      case "clear":
        this.actions.clear(this.area);
        break;
      case "open-list":
        this.openChoices();
        break;
      case "sheet":
        this.actions.stepSheet(command.step);
        break;
      case "select-all":
        this.pickLines({ row: 0, column: 0 }, lastUsed(sheet));
    }
  }

  private move(move: Move, extend: boolean): void {
    const { tracks } = this.view;
    if (!this.sheet || !tracks) return;
    const from = extend ? this.selection.focus : this.selection.active;
    const to = moved(this.sheet, tracks, from, move);
    this.select(extend ? { ...this.selection, focus: to } : selectionAt(to));
  }

  private edit(): void {
    const { sheet } = this;
    if (!sheet) return;
    const { active } = this.selection;
    this.reveal(active);
    this.editor.open(this.actions.textAt(active), ownStyle(sheet, cellAt(sheet, active), active) ?? {});
  }

  private async enter(text: string, then: Move | null): Promise<void> {
    const spot = this.selection.active;
    const isTaken = await this.actions.enter(spot, text);
    if (!isTaken) {
      this.selection = selectionAt(spot);
      this.editor.open(text, {});
    } else if (then) this.move(then, false);
    this.schedule();
  }

  private onTyping(text: string | null): void {
    this.choices.button.hidden = text !== null || this.choices.button.hidden;
    this.actions.typing(text);
  }

  private openChoices(): void {
    if (this.choicesHere) this.choices.open(this.choicesHere, this.actions.textAt(this.active));
  }

  private choose(choice: string | null): void {
    this.editor.focus();
    if (choice !== null) void this.enter(choice, null);
  }

  private reveal(spot: Spot): void {
    const { tracks, scroller, room } = this.view;
    if (!tracks || !this.sheet) return;
    const { frozen } = this.sheet;
    const left = scrollToShow(tracks.columns, spot.column, {
      frozen: frozen.columns,
      scroll: scroller.scrollLeft,
      view: room.width,
    });
    const top = scrollToShow(tracks.rows, spot.row, {
      frozen: frozen.rows,
      scroll: scroller.scrollTop,
      view: room.height,
    });
    scroller.scrollTo(left, top);
  }

  private placeEditor(): void {
    const { tracks } = this.view;
    if (!tracks || !this.sheet) return;
    const { active } = this.selection;
    const box = boxOf(cellArea(this.sheet, active), tracks);
    const shift = this.shiftAt(active);
    const [left, top] = [box.left - shift.x, box.top - shift.y];
    place(this.editor.element, { left, top, "min-width": box.width, height: box.height });
    const hasList = !this.editor.isEditing && this.choicesHere !== null;
    this.choices.button.hidden = !hasList;
    place(this.choices.button, { left: left + box.width - 1, top: top + box.height - 20 });
    const below = top + box.height;
    const isLow = below + 200 > this.view.room.height && top > 220;
    this.choices.list.style.translate = isLow ? "0 -100%" : "none";
    place(this.choices.list, { left, top: isLow ? top : below, "min-width": Math.max(120, box.width + 18) });
  }

  /** The sheet's pixel at the cell area's corner, for a cell in its frozen or scrolling part. */
  private shiftAt(spot: Spot): { x: number; y: number } {
    const frozen = this.sheet?.frozen ?? { rows: 0, columns: 0 };
    const { scrollLeft, scrollTop } = this.view.scroller;
    return {
      x: spot.column < frozen.columns ? 0 : Math.round(scrollLeft),
      y: spot.row < frozen.rows ? 0 : Math.round(scrollTop),
    };
  }

  private growEditor(width: number): void {
    const { element } = this.editor;
    element.style.width = "0";
    const room = this.view.room.width - parseFloat(element.style.left || "0") - 4;
    element.style.width = `${Math.min(Math.max(width, element.scrollWidth + 4), room)}px`;
  }

  private pageRows(): number {
    const body = this.view.windows().find((window) => window.name === "body");
    return Math.max(1, (body ? body.rows.last - body.rows.first : 10) - 1);
  }

  private lastRow(): number {
    return (this.view.tracks?.rows.count ?? 1) - 1;
  }

  private lastColumn(): number {
    return (this.view.tracks?.columns.count ?? 1) - 1;
  }
}

function lastUsed(sheet: Sheet): Spot {
  const { rows, columns } = usedSize(sheet);
  return { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) };
}

const topLeft = (area: Area): Spot => ({ row: area.top, column: area.left });

function place(element: HTMLElement, sides: Readonly<Record<string, number>>): void {
  for (const [side, pixels] of Object.entries(sides)) element.style.setProperty(side, `${pixels}px`);
}
