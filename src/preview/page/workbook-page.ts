import { sameArea, type Area, type Book, type Sheet } from "../../host";
import {
  areaBetween,
  chartRuler,
  Grid,
  selectionAt,
  textMeasure,
  type Axis,
  type Change,
  type Changed,
  type Selection,
} from "../grid";
import { addressOf, parseReference, type Spot } from "../sheet/address";
import { conditionsOf, type Conditions } from "../sheet/conditional-look";
import { inputMessageAt, linkAt } from "../sheet/cell-link";
import { cellText } from "../sheet/cell-text";
import { chartCells } from "../sheet/chart-cells";
import { fittedWidth } from "../sheet/fitted-width";
import { made } from "../element";
import { ClipboardDesk, type DeskParts } from "./clipboard-desk";
import { ask } from "./dialog";
import { FormulaBar } from "./formula-bar";
import type { Say } from "./language";
import { askAbout } from "./refusal";
import { SheetDesk } from "./sheet-desk";
import { SheetTabs, visibleSheets } from "./sheet-tabs";
import type { Sitting } from "./sitting";
import { StatusBar } from "./status-bar";

/** The workbook on the left of the page: formula bar, grid, sheet tabs and status bar, in step with the open book. */
export class WorkbookPage {
  readonly element: HTMLElement;
  private readonly grid: Grid;
  private readonly bar: FormulaBar;
  private readonly tabs: SheetTabs;
  private readonly status: StatusBar;
  private readonly clipboard: ClipboardDesk;
  private readonly desk: SheetDesk;
  private readonly measure = textMeasure(document);
  private readonly conditions = new WeakMap<Sheet, Conditions>();
  private isWorking = false;
  private hasSelectedHere = false;

  constructor(
    private readonly sitting: Sitting,
    private readonly say: Say,
    /** Called when a person changed the workbook. */
    private readonly changed: () => void,
  ) {
    this.status = new StatusBar(say);
    this.tabs = new SheetTabs(
      {
        tabs: say("preview.sheets"),
        previous: say("preview.sheets.previous"),
        next: say("preview.sheets.next"),
      },
      (id) => this.activate(id),
    );
    this.bar = new FormulaBar(
      { name: say("preview.nameBox"), content: say("preview.formulaBar") },
      {
        goTo: (address) => this.goTo(address),
        enter: (text) => void this.enterFromBar(text),
        leave: () => this.grid.focus(),
      },
    );
    this.grid = this.newGrid();
    const parts = this.deskParts();
    this.clipboard = new ClipboardDesk(parts);
    this.desk = new SheetDesk(parts, this.clipboard);
    this.element = made(
      "div",
      { class: "book" },
      this.bar.element,
      this.grid.element,
      this.tabs.element,
      this.status.element,
      ...this.desk.elements,
    );
  }

  /** Shows the open book anew; `isWorking` while the add-in is at it. */
  update(isWorking = false, changed: Changed = "all"): void {
    this.isWorking = isWorking;
    const sheet = this.sheet();
    this.grid.show(sheet, () => this.conditionsOf(sheet), changed);
    this.followSelection(sheet);
    this.tabs.show(this.sitting.book());
    this.showActive();
    this.status.showFigures(sheet, this.grid.area);
    this.clipboard.showMark();
    this.showState();
  }

  /** Another book was opened: sheets begin at their first cell. */
  reset(): void {
    this.grid.forget();
    this.clipboard.drop();
    this.update();
    this.grid.focus();
  }

  private deskParts(): DeskParts {
    const { sitting, say, grid } = this;
    return {
      sitting,
      say,
      grid,
      sheet: () => this.sheet(),
      attempt: (change) => this.attempt(change),
      select: (area) => this.selectArea(area),
      tell: (message) => this.status.showState(message),
      fitted: (column) => {
        const sheet = this.sheet();
        return fittedWidth({ sheet, conditions: this.conditionsOf(sheet) }, column, this.measure);
      },
    };
  }

  private newGrid(): Grid {
    const { say, sitting } = this;
    const labels = {
      grid: say("preview.grid.name"),
      selectAll: say("preview.selectAll"),
      choices: say("preview.choices"),
      cell: (address: string, text: string): string =>
        text === "" ? say("preview.cell.blank", { address }) : say("preview.cell", { address, text }),
    };
    const actions = {
      selected: (selection: Selection, area: Area) => this.onSelected(selection, area),
      enter: (area: Area, text: string) => this.enter(area, text),
      change: (change: Change) => void this.desk.change(change),
      dropCopy: () => this.clipboard.drop(),
      openFilter: (spot: Spot) => this.desk.openFilter(spot),
      columns: this.edges("columns"),
      rows: this.edges("rows"),
      fill: (from: Area, to: Area) => void this.desk.fill(from, to),
      clear: (area: Area) => void this.attempt(() => sitting.clear(this.sheet(), area), "cells"),
      stepSheet: (step: 1 | -1) => this.stepSheet(step),
      typing: (text: string | null) => this.onTyping(text),
      textAt: (spot: Spot) => this.textAt(spot),
      noteAt: (spot: Spot) => inputMessageAt(this.sheet(), spot),
      pressed: (spot: Spot) => {
        const link = linkAt(this.sheet(), spot);
        if (link !== null) this.goTo(link);
      },
      choicesAt: (spot: Spot) => sitting.choicesAt(this.sheet(), spot),
    };
    const read = (formula: string) => chartCells(sitting.book(), this.sheet(), formula);
    const charts = { read, ruler: chartRuler(document) };
    return new Grid(actions, labels, { measure: this.measure, charts });
  }

  private edges(axis: Axis) {
    return {
      resize: (index: number, size: number) => void this.desk.resize(axis, index, size),
      fit: (index: number) => void this.desk.fit(axis, index),
    };
  }

  private sheet(): Sheet {
    const book = this.sitting.book();
    const active = book.sheets.find((sheet) => sheet.id === book.activeSheetId) ?? book.sheets[0];
    if (!active) throw new RangeError("invalid book: no sheets");
    return active;
  }

  private conditionsOf(sheet: Sheet): Conditions {
    const before = this.conditions.get(sheet) ?? null;
    const now = conditionsOf(sheet, (formulas) => this.sitting.valuesOf(sheet, formulas), before);
    this.conditions.set(sheet, now);
    return now;
  }

  private textAt(spot: Spot): string {
    return cellText(this.sheet(), spot);
  }

  /** The add-in may have selected cells: the grid goes there. */
  private followSelection(sheet: Sheet): void {
    const wanted = this.sitting.selectionOf(sheet);
    if (sameArea(wanted, this.grid.area)) return;
    this.hasSelectedHere = true;
    this.selectArea(wanted);
    this.hasSelectedHere = false;
  }

  private onSelected(selection: Selection, area: Area): void {
    const sheet = this.sheet();
    if (!this.hasSelectedHere) this.sitting.select(sheet, area);
    this.bar.show(addressOf(selection.active), this.textAt(selection.active));
    this.status.showFigures(sheet, area);
  }

  /** The bar shows the active cell. */
  private showActive(): void {
    this.bar.show(addressOf(this.grid.active), this.textAt(this.grid.active));
  }

  private onTyping(text: string | null): void {
    this.sitting.editing(text !== null);
    if (text === null) this.showActive();
    else this.bar.mirror(text);
    this.status.showState(this.say(text === null ? "preview.status.ready" : "preview.status.enter"));
  }

  private showState(): void {
    const book: Book = this.sitting.book();
    const key = this.isWorking ? "working" : book.isReadOnly ? "readOnly" : "ready";
    this.status.showState(this.say(`preview.status.${key}`));
  }

  private async enterFromBar(text: string): Promise<void> {
    const { active } = this.grid;
    const isTaken = await this.enter(areaBetween(active, active), text);
    if (isTaken) this.grid.select(selectionAt({ ...active, row: active.row + 1 }));
    this.showActive();
    this.grid.focus();
  }

  private async enter(area: Area, text: string): Promise<boolean> {
    const sheet = this.sheet();
    const { active } = this.grid;
    const isOne = area.top === area.bottom && area.left === area.right;
    if (isOne && text === this.textAt(active)) return true;
    const refusal = this.sitting.alertFor(sheet, active, text);
    if (refusal) {
      const answer = await askAbout(refusal, this.say);
      if (answer === "retry") return false;
      if (answer === "cancel") {
        this.showActive();
        this.grid.focus();
        return true;
      }
    }
    await this.attempt(() => this.sitting.enter(sheet, area, text), "cells");
    return true;
  }

  private async attempt<Result>(
    change: () => Result,
    changed: Changed = "all",
  ): Promise<{ readonly result: Result } | null> {
    const { say } = this;
    let done: { readonly result: Result } | null = null;
    this.clipboard.drop();
    try {
      done = { result: change() };
      this.changed();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await ask({ title: say("preview.entry.failed"), message, answers: [["ok", say("preview.entry.ok")]] });
      this.grid.focus();
    }
    this.update(false, changed);
    return done;
  }

  private activate(sheetId: string): void {
    const sheet = this.sitting.book().sheets.find((one) => one.id === sheetId);
    if (!sheet) return;
    this.sitting.show(sheet);
    this.update();
    this.grid.focus();
  }

  private stepSheet(step: 1 | -1): void {
    const book = this.sitting.book();
    const sheets = visibleSheets(book);
    const at = sheets.findIndex((sheet) => sheet.id === book.activeSheetId);
    const next = sheets[at + step];
    if (next) this.activate(next.id);
  }

  private goTo(text: string): void {
    const reference = parseReference(text);
    const { book } = this.sitting;
    const table = book().sheets.flatMap((sheet) =>
      sheet.tables.map((one) => ({ sheet, area: one.area, name: one.name })),
    );
    const named = table.find((one) => one.name.toLowerCase() === text.trim().toLowerCase());
    const area = reference?.area ?? named?.area;
    const target = named?.sheet ?? book().sheets.find((sheet) => sheet.name === reference?.sheet);
    if (target && target.id !== book().activeSheetId) this.activate(target.id);
    if (area) this.selectArea(area);
    this.grid.focus();
  }

  private selectArea(area: Area): void {
    this.grid.select({
      active: { row: area.top, column: area.left },
      focus: { row: area.bottom, column: area.right },
    });
  }
}
