import { sameArea, type Area, type Sheet } from "../../host";
import { addressOf, parseReference, topLeft, type Spot } from "../sheet/address";
import { made } from "../element";
import { cellAt, ownStyle } from "../sheet/cell-look";
import type { Conditions } from "../sheet/conditional-look";
import type { MeasureText } from "../sheet/sheet-size";
import { sizeOf } from "../sheet/track";
import { Attachments } from "./attachments";
import { CellEditor } from "./cell-editor";
import type { ChartTools } from "./chart-layer";
import { ChoiceList } from "./choice-list";
import { DueLoad, type Changed } from "./due-load";
import { GridView } from "./grid-view";
import { FillIn } from "./fill-in";
import type { GridActions, GridLabels } from "./grid-actions";
import type { Command } from "./keys";
import { listenToMouse } from "./mouse";
import { lastUsed, moved, type Move } from "./movement";
import { isShown, type Tracks } from "./pane-window";
import {
  areaBetween,
  cellArea,
  cycled,
  extendedTo,
  reachOf,
  selectedArea,
  selectionAt,
  type Memory,
  type Selection,
} from "./selection";

/** Scrolling counts as over when no frame was drawn for this long. */
const SETTLED_MS = 150;

/** The grid: shows one sheet at a time, remembers where each was left, and turns keys and mouse into actions. */
export class Grid {
  readonly element = made("div", { class: "grid" });
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
  private load: (keepsRows: boolean) => void = () => undefined;
  private readonly due = new DueLoad();

  constructor(
    private readonly actions: GridActions,
    private readonly labels: GridLabels,
    tools: { readonly measure: MeasureText; readonly charts: ChartTools },
  ) {
    this.view = new GridView(labels, tools.measure, tools.charts);
    this.editor = new CellEditor({
      pageRows: () => this.view.pageRows(),
      run: (command) => this.run(command),
      enter: (text, then) => void this.enter(text, then),
      enterEverywhere: (text) => void this.enterInto(this.area, text),
      typing: (text) => this.onTyping(text),
      resize: (width) => this.attachments.grow(width, this.view.viewport),
    });
    this.choices = new ChoiceList(labels.choices, (choice) => this.choose(choice));
    this.element.append(this.view.scroller);
    this.attachments = new Attachments(this.editor, this.choices);
    this.view.area.append(...this.attachments.elements);
    this.listen();
  }

  /**
   * Shows a sheet as it is now; the same sheet again keeps its place. Draws once, in the next frame. Where nothing but cells has
   * changed, rows are fitted to their texts once that has come to rest: it takes a look at every cell.
   */
  show(sheet: Sheet, conditions: () => Conditions, changed: Changed = "all"): void {
    const isOther = this.sheet?.id !== sheet.id;
    if (isOther) this.turnTo(sheet);
    this.sheet = sheet;
    if (isOther) this.nameActive();
    this.load = (keepsRows) =>
      this.view.load(sheet, conditions(), { reach: reachOf(this.selection), keepsRows });
    this.due.note(changed, () => this.show(sheet, conditions));
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

  /** Selects cells and scrolls to `shown`, which is the end that moves unless another cell is meant. */
  select(selection: Selection, shown = selection.focus): void {
    const last = selection.focus;
    const { rows, columns } = this.view.tracks ?? {};
    this.selection = selection;
    if (this.sheet && rows && columns && (last.row + 20 > rows.count || last.column + 8 > columns.count)) {
      this.due.note("all");
    }
    this.announce();
    this.view.reveal(shown);
    this.schedule();
  }

  /** True while a cell is being edited: the clipboard then belongs to its text. */
  get isEditing(): boolean {
    return this.editor.isEditing;
  }

  /** Draws a broken line around copied cells; null takes it away. */
  markCopied(area: Area | null): void {
    this.view.copied = area;
    this.schedule();
  }

  /** Where a cell is on the screen, in pixels of the page. */
  placeOf(spot: Spot): { readonly left: number; readonly bottom: number } {
    const box = this.view.boxAt(spot);
    const around = this.view.area.getBoundingClientRect();
    return { left: around.left + (box?.left ?? 0), bottom: around.top + (box ? box.top + box.height : 0) };
  }

  /** The height of a row, in pixels. */
  rowHeight(row: number): number {
    return this.view.tracks ? sizeOf(this.view.tracks.rows, row) : 0;
  }

  focus(): void {
    this.editor.focus();
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
    this.takeUp();
    this.view.show(this.selection);
    this.placeAttachments();
    this.fillIn.start(SETTLED_MS);
  }

  /** Loads what has changed since the last frame. */
  private takeUp(): void {
    const due = this.due.take();
    if (due === null) return;
    this.load(due === "cells");
    this.attend();
  }

  /** Where the lines are and which are hidden now: a key may come before the frame that shows what the last one did. */
  private currentTracks(): Tracks | null {
    if (this.due.isAll) this.takeUp();
    return this.view.tracks;
  }

  private listen(): void {
    const { view } = this;
    view.scroller.addEventListener("scroll", () => this.schedule(), { passive: true });
    new ResizeObserver(() => this.schedule()).observe(view.scroller);
    listenToMouse(view, {
      ...this.actions,
      select: (spot, extend) => this.pick(spot, extend),
      selectColumns: (first, last) =>
        this.pickLines({ row: 0, column: first }, { row: view.last.row, column: last }),
      selectRows: (first, last) =>
        this.pickLines({ row: first, column: 0 }, { row: last, column: view.last.column }),
      edit: () => this.edit(),
      scrollBy: (x, y) => view.scroller.scrollBy(x, y),
      selected: () => this.area,
      outline: (area) => {
        view.filled = area;
        this.schedule();
      },
    });
    view.area.addEventListener("click", (event) => this.onClick(event));
    view.headers.corner.addEventListener("click", () => this.run({ kind: "select-all" }));
    this.choices.button.addEventListener("click", () => this.openChoices());
  }

  private pick(spot: Spot, extend: boolean): void {
    if (!extend) this.editor.focus();
    const start = this.sheet ? topLeft(cellArea(this.sheet, spot)) : spot;
    this.select(extend ? extendedTo(this.selection, spot) : selectionAt(start));
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
    const name = this.labels.cell(addressOf(this.active), this.actions.textAt(this.active));
    this.editor.name(name, this.view.activeCell.show(this.active, name));
  }

  /** Finds out what the active cell offers. */
  private attend(): void {
    this.choicesHere = this.actions.choicesAt(this.active);
    this.attachments.show(this.choicesHere !== null, this.actions.noteAt(this.active));
  }

  private run(command: Command): void {
    const { sheet, actions } = this;
    if (!sheet) return;
    switch (command.kind) {
      case "edit":
        this.edit();
        break;
      case "clear":
        actions.clear(this.area);
        break;
      case "open-list":
        if (!actions.openFilter(this.active)) this.openChoices();
        break;
      case "change":
        actions.change(command.change);
        break;
      case "drop-copy":
        actions.dropCopy();
        break;
      case "sheet":
        actions.stepSheet(command.step);
        break;
      default:
        this.go(command, sheet);
    }
  }

  private go(command: Extract<Command, { kind: "move" | "next" | "select-all" }>, sheet: Sheet): void {
    if (command.kind === "move") this.move(command.move, command.extend);
    else if (command.kind === "next") this.next(command);
    else this.pickLines({ row: 0, column: 0 }, lastUsed(sheet));
  }

  private move(move: Move, extend: boolean): void {
    const tracks = this.currentTracks();
    if (!this.sheet || !tracks) return;
    const from = extend ? this.selection.focus : this.active;
    const to = moved(this.sheet, tracks, from, move);
    this.select(extend ? extendedTo(this.selection, to) : selectionAt(to));
  }

  /** Enter and Tab: within the selected cells, or to the next cell where only one is selected. */
  private next({ by, isNext }: Extract<Command, { kind: "next" }>): void {
    const { sheet, area } = this;
    const tracks = this.currentTracks();
    const step = isNext ? 1 : -1;
    const isOne = !sheet || sameArea(area, cellArea(sheet, this.active));
    if (isOne || !tracks) {
      this.move({ kind: "step", rows: by === "rows" ? step : 0, columns: by === "rows" ? 0 : step }, false);
      return;
    }
    const order = { by, isNext, isShown: (spot: Spot) => isShown(tracks, spot) };
    this.select(cycled(this.selection, area, order), this.active);
  }

  private edit(): void {
    const { sheet } = this;
    if (!sheet) return;
    const { active } = this.selection;
    this.view.reveal(active);
    this.editor.open(this.actions.textAt(active), ownStyle(sheet, cellAt(sheet, active), active) ?? {});
  }

  private async enter(text: string, then: Command | null): Promise<void> {
    if (!(await this.enterInto(areaBetween(this.active, this.active), text))) return;
    if (then) this.run(then);
  }

  private async enterInto(area: Area, text: string): Promise<boolean> {
    const { selection } = this;
    const isTaken = await this.actions.enter(area, text);
    if (!isTaken) {
      this.selection = selection;
      this.editor.open(text, {});
    }
    this.schedule();
    return isTaken;
  }

  private onClick(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest(".filter-button") : null;
    const address = button?.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
    const area = address === undefined ? null : parseReference(address)?.area;
    if (!area) return;
    this.editor.focus();
    this.select(selectionAt(topLeft(area)));
    this.actions.openFilter(topLeft(area));
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

  private placeAttachments(): void {
    const box = this.view.boxAt(this.active);
    if (box) this.attachments.place(box, this.view.viewport, box.isInView);
  }
}
