import type { Area, Sheet } from "../../host";
import type { Grid } from "../grid";
import { cellText } from "../sheet/cell-text";
import { valueText } from "../sheet/number-text";
import { usedSize } from "../sheet/sheet-size";
import { readHtmlTable, readTsv, writeHtmlTable, writeTsv, type TextRows } from "../sheet/tsv";
import type { Say } from "./language";
import type { Sitting } from "./sitting";

export interface DeskParts {
  readonly sitting: Sitting;
  readonly grid: Grid;
  readonly say: Say;
  readonly sheet: () => Sheet;
  /** Does a change of the workbook and shows it; null when it was refused, which was reported to the person. */
  readonly attempt: <Result>(change: () => Result) => Promise<{ readonly result: Result } | null>;
  /** Selects cells that were written. */
  readonly select: (area: Area) => void;
  readonly tell: (message: string) => void;
  /** The width in pixels at which a column's texts fit; null where it has none. */
  readonly fitted: (column: number) => number | null;
}

type Clip = ReturnType<Sitting["copy"]>;

/**
 * Copy, cut and paste at the grid. Others get tab-separated text and an HTML table of what the cells show; this page keeps
 * the cells themselves, and pastes them with formulas and formats as long as the clipboard holds the text they gave.
 */
export class ClipboardDesk {
  private kept: { readonly clip: Clip; readonly text: string; readonly isCut: boolean } | null = null;

  constructor(private readonly parts: DeskParts) {
    const { element } = parts.grid;
    element.addEventListener("copy", (event) => this.onCopy(event, false));
    element.addEventListener("cut", (event) => this.onCopy(event, true));
    element.addEventListener("paste", (event) => this.onPaste(event));
  }

  /** The copied cells are not to be pasted any more as cells. */
  drop(): void {
    this.kept = null;
    this.parts.grid.markCopied(null);
  }

  /** Copies or cuts without a key, where the browser lets a page do that: only over https or on this machine. */
  get copyByMenu(): ((isCut: boolean) => void) | null {
    if (!window.isSecureContext) return null;
    return (isCut) => void navigator.clipboard.writeText(this.take(isCut).text);
  }

  /** Pastes without a key, or says which key does it where the browser or the person does not let the page read the clipboard. */
  async pasteByMenu(): Promise<void> {
    const { say, tell } = this.parts;
    const text = window.isSecureContext ? await navigator.clipboard.readText().catch(() => null) : null;
    if (text === null) tell(say("preview.paste.byKey"));
    else this.put(text, "");
  }

  /** Shows the frame around the copied cells on their sheet only. */
  showMark(): void {
    const { clip } = this.kept ?? {};
    this.parts.grid.markCopied(clip && clip.sheet === this.parts.sheet() ? clip.area : null);
  }

  private onCopy(event: ClipboardEvent, isCut: boolean): void {
    if (this.parts.grid.isEditing || !event.clipboardData) return;
    event.preventDefault();
    const { text, html } = this.take(isCut);
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
  }

  /** Keeps the selected cells to be pasted, and gives what others may have of them. */
  private take(isCut: boolean): { readonly text: string; readonly html: string } {
    const { grid, sheet, sitting } = this.parts;
    const clip = sitting.copy(sheet(), withinUsed(sheet(), grid.area));
    const rows = shownTexts(clip);
    const text = writeTsv(rows);
    this.kept = { clip, text, isCut };
    this.showMark();
    return { text, html: writeHtmlTable(rows) };
  }

  private onPaste(event: ClipboardEvent): void {
    const { grid } = this.parts;
    if (grid.isEditing || !event.clipboardData) return;
    event.preventDefault();
    this.put(event.clipboardData.getData("text/plain"), event.clipboardData.getData("text/html"));
  }

  private put(text: string, html: string): void {
    const { kept } = this;
    if (kept && text !== "" && sameLines(text, kept.text)) void this.pasteCells(kept);
    else {
      const rows = text === "" ? readHtmlTable(html) : readTsv(text);
      if (rows) void this.pasteTexts(rows);
    }
  }

  private async pasteCells(kept: NonNullable<typeof this.kept>): Promise<void> {
    const { clip, isCut } = kept;
    const { sitting, sheet, grid } = this.parts;
    const isMove = isCut && sitting.book().sheets.includes(clip.sheet);
    if (clip.rows.length === 0) return;
    await this.paste(() => sitting[isMove ? "move" : "paste"](sheet(), grid.area, clip));
    if (isCut) return;
    this.kept = kept; // any other change ends copying
    this.showMark();
  }

  private async pasteTexts(rows: TextRows): Promise<void> {
    const { sitting, sheet, grid } = this.parts;
    await this.paste(() => sitting.pasteTexts(sheet(), grid.area, rows));
  }

  private async paste(write: () => Area): Promise<void> {
    const { attempt, select, say, tell } = this.parts;
    const written = await attempt(write);
    if (!written) return;
    const area = written.result;
    select(area);
    const count = this.refusedIn(area);
    if (count > 0) tell(say("preview.paste.refused", { count }));
  }

  /** As in Excel, pasting passes validation by; here it is reported at least. */
  private refusedIn(area: Area): number {
    const { sitting, sheet } = this.parts;
    let count = 0;
    let checked = 0;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right && checked < MOST_CHECKED; column++) {
        const text = cellText(sheet(), { row, column });
        if (text === "") continue;
        checked += 1;
        if (sitting.alertFor(sheet(), { row, column }, text) !== null) count += 1;
      }
    }
    return count;
  }
}

const MOST_CHECKED = 200;

/** Line breaks may come back from the clipboard as another kind. */
const sameLines = (a: string, b: string): boolean =>
  a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");

const shownTexts = ({ rows }: Clip): TextRows =>
  rows.map((cells) =>
    cells.map(({ value, style }) => valueText(value, style?.numberFormat ?? "General").text),
  );

/** Whole columns and rows end where the sheet's contents do. */
function withinUsed(sheet: Sheet, area: Area): Area {
  const { rows, columns } = usedSize(sheet);
  return {
    ...area,
    bottom: Math.max(area.top, Math.min(area.bottom, rows - 1)),
    right: Math.max(area.left, Math.min(area.right, columns - 1)),
  };
}
