import { areaHeight, areaWidth, boundingArea, grownByOne, overlaps, tableParts } from "./model/area";
import { setHeight, setWidth } from "./model/autofit";
import type { Area, Book, Sheet, Table } from "./model/book";
import { clipOf, copyArea, pasteArea, pasteCells, type Clip } from "./model/clip";
import { clearContents, writeEntries } from "./model/entry";
import { applyFilters, filterChoices, filterColumn, unfilteredRuns, type FilterChoice } from "./model/filter";
import { mayRewrite } from "./model/remembered";
import { checkAllowed, checkUnlocked } from "./model/protection";
import { sortRows } from "./model/sort";
import { completeReferences } from "./model/structured-references";
import { expandOver, noticeWriting } from "./model/table-size";
import { tableAt } from "./model/tables";
import { markStale, reportChange, type OpenBook } from "./objects/open-book";
import { newUndo, type EditedPlace } from "./undo";

/** One column of a table, 0-based within it. */
interface TableColumnPlace {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly index: number;
}

/**
 * How a person changes an open workbook. All of it can be undone. Errors: `AccessDenied` where the sheet's protection does
 * not allow it, `InvalidArgument` for what a cell cannot hold or the sheet has no room for; nothing is changed then.
 */
export interface PersonEdits {
  /** Types the text into every cell of the area. */
  readonly enter: (sheet: Sheet, area: Area, text: string) => void;
  /** Empties the cells; in rows that a filter hides nothing is emptied or filled. */
  readonly clear: (sheet: Sheet, area: Area) => void;
  /** The cells of the area that show, to be pasted. */
  readonly copy: (sheet: Sheet, area: Area) => Clip;
  /** Pastes cells with their formulas and formats onto the selected ones; returns the cells written. */
  readonly paste: (sheet: Sheet, target: Area, clip: Clip) => Area;
  /** As `paste`, and empties the cells that the clip came from. */
  readonly move: (sheet: Sheet, target: Area, clip: Clip) => Area;
  /** Types texts, row by row, from the selected cells' corner, as often as they fit; returns the cells written. */
  readonly pasteTexts: (sheet: Sheet, target: Area, texts: readonly (readonly string[])[]) => Area;
  /** Copies the first row down, or the first column to the right; of a single one, the one before it. */
  readonly fill: (sheet: Sheet, area: Area, direction: "down" | "right") => void;
  /** Copies the cells over the others, as often as they fit into them; tables grow over what is written beside them. */
  readonly fillOver: (sheet: Sheet, from: Area, to: Area) => void;
  /** Gives rows a height in points; null: as high as their texts need. */
  readonly resizeRows: (
    sheet: Sheet,
    heights: readonly { readonly row: number; readonly height: number | null }[],
  ) => void;
  /** Gives columns a width, in points. */
  readonly resizeColumns: (
    sheet: Sheet,
    widths: readonly { readonly column: number; readonly width: number }[],
  ) => void;
  readonly filterChoices: (place: TableColumnPlace) => readonly FilterChoice[];
  /** Keeps the rows that show one of the texts; null takes the filter away. */
  readonly filter: (place: TableColumnPlace, kept: readonly string[] | null) => void;
  readonly sort: (place: TableColumnPlace, isAscending: boolean) => void;
  /** Takes back the last edit that this person made; null where there is none that could be. */
  readonly undo: () => EditedPlace | null;
  readonly redo: () => EditedPlace | null;
}

/** Has formulas calculated that an edit reaches, at once or soon. */
export type Settle = (open: OpenBook) => void;

/** The edits at the grid of whatever workbook is open. */
export function personEdits(open: () => OpenBook, settle: Settle): PersonEdits {
  const history = newUndo(open, settle);
  const writeWithin: WriteWithin = (sheet, area, write) => {
    const changed = mayRewrite(sheet, area) ? null : [{ sheet, area }];
    history.record(sheet, area, () => {
      const written = write();
      noticeWriting(open().book, sheet, written);
      reportChange(open(), sheet, written, { by: "Unknown", changed });
    });
    settle(open());
  };
  const edit: Edit = (sheet, area, write) => {
    checkUnlocked(sheet, area);
    writeWithin(sheet, touched(sheet, area), () => {
      write();
      return area;
    });
  };
  return {
    ...typing(open, edit),
    ...pasting(open, edit, writeWithin),
    ...lineEdits(open, { edit, settle, record: history.record }),
    undo: history.undo,
    redo: history.redo,
  };
}

/** Writes somewhere in the area and says where. */
type WriteWithin = (sheet: Sheet, area: Area, write: () => Area) => void;

type Edit = (sheet: Sheet, area: Area, write: () => void) => void;

function typing(
  open: () => OpenBook,
  edit: Edit,
): Pick<PersonEdits, "enter" | "clear" | "fill" | "fillOver"> {
  return {
    enter: (sheet, area, text) => edit(sheet, area, () => writeTexts(open().book, sheet, area, [[text]])),
    clear: (sheet, area) =>
      edit(sheet, area, () => {
        for (const run of unfilteredRuns(sheet, area)) clearContents(sheet, run);
      }),
    fill: (sheet, area, direction) => {
      const { from, to } = fillParts(area, direction);
      if (to.top > to.bottom || to.left > to.right || from.top < 0 || from.left < 0) return;
      edit(sheet, to, () => {
        for (const run of unfilteredRuns(sheet, to)) {
          const beside = direction === "down" ? from : { ...from, top: run.top, bottom: run.bottom };
          copyArea({ sheet, area: beside }, sheet, run, "All");
        }
      });
    },
    fillOver: (sheet, from, to) =>
      edit(sheet, to, () => {
        pasteOverShown(clipOf(sheet, from).rows, sheet, to);
        takeIn(open().book, sheet, to);
      }),
  };
}

/** Row after row, from the first again after the last, over the rows that no filter hides. */
function pasteOverShown(rows: Clip["rows"], sheet: Sheet, area: Area): void {
  let next = 0;
  for (const run of unfilteredRuns(sheet, area)) {
    for (let row = run.top; row <= run.bottom; row++, next++) {
      const line = rows[next % rows.length] ?? [];
      pasteCells([line], sheet, { ...run, top: row, bottom: row }, "All");
    }
  }
}

function pasting(
  open: () => OpenBook,
  edit: Edit,
  writeWithin: WriteWithin,
): Pick<PersonEdits, "copy" | "paste" | "move" | "pasteTexts"> {
  const place = (target: Area, clip: Clip): Area =>
    pasteArea(target, clip.rows.length, clip.rows[0]?.length ?? 0);
  return {
    copy: clipOf,
    paste: (sheet, target, clip) => {
      const area = place(target, clip);
      edit(sheet, area, () => {
        pasteCells(clip.rows, sheet, area, "All");
        takeIn(open().book, sheet, area);
      });
      return area;
    },
    move: (sheet, target, clip) => {
      const area = place({ ...target, bottom: target.top, right: target.left }, clip);
      checkUnlocked(clip.sheet, clip.area);
      checkUnlocked(sheet, area);
      const isSame = clip.sheet === sheet;
      if (!isSame) edit(clip.sheet, clip.area, () => clearContents(clip.sheet, clip.area));
      const all = isSame ? boundingArea(touched(sheet, area), clip.area) : touched(sheet, area);
      writeWithin(sheet, all, () => {
        if (isSame) clearContents(sheet, clip.area);
        pasteCells(clip.rows, sheet, area, "Moved");
        takeIn(open().book, sheet, area);
        return all;
      });
      return area;
    },
    pasteTexts: (sheet, target, texts) => {
      const area = pasteArea(target, texts.length, Math.max(1, ...texts.map((line) => line.length)));
      edit(sheet, area, () => writeTexts(open().book, sheet, area, repeated(texts, area)));
      return area;
    },
  };
}

function lineEdits(
  open: () => OpenBook,
  {
    edit,
    settle,
    record,
  }: { readonly edit: Edit; readonly settle: Settle; readonly record: ReturnType<typeof newUndo>["record"] },
): Pick<PersonEdits, "resizeColumns" | "resizeRows" | "filterChoices" | "filter" | "sort"> {
  return {
    resizeColumns: (sheet, widths) => {
      checkAllowed(sheet, "allowFormatColumns");
      record(sheet, NOWHERE, () => {
        for (const { column, width } of widths) setWidth(sheet, column, width);
      });
    },
    resizeRows: (sheet, heights) => {
      checkAllowed(sheet, "allowFormatRows");
      record(sheet, NOWHERE, () => {
        for (const { row, height } of heights) setHeight(sheet, row, height);
      });
    },
    filterChoices: ({ sheet, table, index }) => filterChoices(sheet, table, index),
    filter: ({ sheet, table, index }, kept) => {
      checkAllowed(sheet, "allowAutoFilter");
      record(sheet, NOWHERE, () => filterColumn(sheet, table, index, kept));
      markStale(open(), []); // no cell has changed, but which are hidden
      settle(open());
    },
    sort: ({ sheet, table, index }, isAscending) => {
      const { body } = tableParts(table);
      checkAllowed(sheet, "allowSort");
      edit(sheet, body, () => {
        sortRows(sheet, body, [{ column: index, isAscending }]);
        if (table.columns.some(({ filter }) => filter !== undefined)) applyFilters(sheet, table);
      });
    },
  };
}

/** No cells: the edit changes none. */
const NOWHERE: Area = { top: 0, left: 0, bottom: -1, right: -1 };

function writeTexts(book: Book, sheet: Sheet, area: Area, texts: readonly (readonly string[])[]): void {
  writeEntries(sheet, area, texts, (formula, row, column) =>
    completeReferences(formula, formula.includes("[") ? tableAt(sheet, row, column) : null),
  );
  takeIn(book, sheet, area);
}

/** Tables grow over what was written beside or below them, also where it begins inside. */
function takeIn(book: Book, sheet: Sheet, area: Area): void {
  const across = sheet.tables.find(
    (table) =>
      area.top <= table.area.bottom &&
      area.top > table.area.top &&
      area.bottom > table.area.bottom &&
      area.left >= table.area.left &&
      area.right <= table.area.right,
  );
  expandOver(book, sheet, across ? { ...area, top: across.area.bottom + 1 } : area);
}

/** The cells that writing the area may change: more than it where a table takes it in, computes its first row or gets other headers. */
function touched(sheet: Sheet, area: Area): Area {
  return sheet.tables.reduce((own, { area: table, isEmpty }) => {
    if (!overlaps(grownByOne(table), area)) return own;
    const isWide = area.bottom > table.bottom || area.top <= table.top || isEmpty === true;
    const wide = isWide ? boundingArea(own, { ...own, left: table.left, right: table.right }) : own;
    return area.right > table.right
      ? boundingArea(wide, { ...wide, top: table.top, bottom: table.bottom })
      : wide;
  }, area);
}

function repeated(texts: readonly (readonly string[])[], area: Area): readonly (readonly string[])[] {
  const width = Math.max(1, ...texts.map((line) => line.length));
  return Array.from({ length: areaHeight(area) }, (_row, row) =>
    Array.from(
      { length: areaWidth(area) },
      (_column, column) => texts[row % texts.length]?.[column % width] ?? "",
    ),
  );
}

function fillParts(area: Area, direction: "down" | "right"): { readonly from: Area; readonly to: Area } {
  if (direction === "down") {
    const first = area.top === area.bottom ? area.top - 1 : area.top;
    return { from: { ...area, top: first, bottom: first }, to: { ...area, top: first + 1 } };
  }
  const first = area.left === area.right ? area.left - 1 : area.left;
  return { from: { ...area, left: first, right: first }, to: { ...area, left: first + 1 } };
}
