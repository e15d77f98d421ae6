import type { Area, Sheet } from "../../host";
import { addressOf, type Spot } from "../sheet/address";
import { cellAt, ownStyle } from "../sheet/cell-look";
import type { Conditions } from "../sheet/conditional-look";
import { usedSize, type MeasureText } from "../sheet/sheet-size";
import { startOf } from "../sheet/track";
import { Attachments, type CellNote } from "./attachments";
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
  /** The message that shows while the cell is selected; null without one. */
  readonly noteAt: (spot: Spot) => CellNote | null;
  /** The cell was pressed: it may be a link. */
  readonly pressed: (spot: Spot) => void;
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

/** Scrolling counts as over when no frame was drawn for this long. */
const SETTLED_MS = 150;

/** The grid: shows one sheet at a time, remembers where each was left, and turns keys and mouse into actions. */
export class Grid {
  readonly element = document.createElement("div");
  private readonly view: GridView;
  private readonly editor: CellEditor;
  private readonly choices: ChoiceList;
  private readonly attachments: Attachments;
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
      resize: (width) => this.attachments.grow(width, this.view.viewport),
    });
    this.choices = new ChoiceList(labels.choices, (choice) => this.choose(choice));
    this.element.className = "grid";
    this.element.append(this.view.scroller);
    this.attachments = new Attachments(this.editor, this.choices);
    this.view.area.append(...this.attachments.elements);
    this.listen();
  }

  /** Shows a sheet as it is now; the same sheet again keeps its place. Draws once, in the next frame. */
  show(sheet: Sheet, conditions: () => Conditions): void {
    const isOther = this.sheet?.id !== sheet.id;
    if (isOther) this.turnTo(sheet);
    this.sheet = sheet;
    if (isOther) this.nameActive();
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
    this.view.look();
    if (this.mustLoad) {
      this.mustLoad = false;
      this.load();
      this.attend();
    }
    this.view.show(this.selection);
    this.placeAttachments();
    this.fillIn.start(SETTLED_MS);
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
    if (!extend) this.actions.pressed(start);
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
    this.attend();
    this.nameActive();
    this.actions.selected(selection, selectedArea(selection, sheet.merges));
  }

  private nameActive(): void {
    this.editor.label(this.labels.cell(addressOf(this.active), this.actions.textAt(this.active)));
  }

  /** Finds out what the active cell offers. */
  private attend(): void {
    this.choicesHere = this.actions.choicesAt(this.active);
    this.attachments.show(this.choicesHere !== null, this.actions.noteAt(this.active));
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
    this.actions.typing(text);
    this.placeAttachments();
  }

  private openChoices(): void {
    if (!this.choicesHere) return;
    this.choices.open(this.choicesHere, this.actions.textAt(this.active));
    this.placeAttachments();
  }

  private choose(choice: string | null): void {
    this.editor.focus();
    if (choice !== null) void this.enter(choice, null);
  }

  private reveal(spot: Spot): void {
    const { tracks } = this.view;
    if (!tracks || !this.sheet) return;
    const { frozen } = this.sheet;
    this.view.look();
    const { width, height, scrollLeft, scrollTop } = this.view.viewport;
    const across = { frozen: frozen.columns, scroll: scrollLeft, view: width };
    const down = { frozen: frozen.rows, scroll: scrollTop, view: height };
    const left = scrollToShow(tracks.columns, spot.column, across);
    const top = scrollToShow(tracks.rows, spot.row, down);
    if (left !== scrollLeft || top !== scrollTop) this.view.scrollTo(left, top);
  }

  private placeAttachments(): void {
    const { tracks, viewport } = this.view;
    if (!tracks || !this.sheet) return;
    const { frozen } = this.sheet;
    const { active } = this.selection;
    const box = boxOf(cellArea(this.sheet, active), tracks);
    const isFixed = { row: active.row < frozen.rows, column: active.column < frozen.columns };
    const left = box.left - (isFixed.column ? 0 : viewport.scrollLeft);
    const top = box.top - (isFixed.row ? 0 : viewport.scrollTop);
    const isInView =
      (isFixed.column || left >= startOf(tracks.columns, frozen.columns)) &&
      (isFixed.row || top >= startOf(tracks.rows, frozen.rows));
    this.attachments.place({ ...box, left, top }, viewport, isInView);
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
