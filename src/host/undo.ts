import type { Area, Sheet, SheetArea } from "./model/book";
import { isAs, mayRewrite, recall, rememberArea, sameCells, type Remembered } from "./model/remembered";
import { markStale, reportChange, type OpenBook } from "./objects/open-book";

/** Where an edit was undone or done again. */
export type EditedPlace = SheetArea;

/** A person's own edits of an open workbook, to be undone and done again. What the add-in did in between ends the list. */
interface Undo {
  /** Does the change and remembers it; `area` are the cells whose contents it may change. */
  readonly record: (sheet: Sheet, area: Area, change: () => void) => void;
  /** Takes back the last edit; null where there is none, or where its cells are not as it left them. */
  readonly undo: () => EditedPlace | null;
  /** Does the edit again that was taken back last; null where there is none. */
  readonly redo: () => EditedPlace | null;
}

interface Edit {
  readonly before: Remembered;
  readonly after: Remembered;
}

/** Older edits than this many are forgotten. */
const MOST_EDITS = 100;

/** The edits of whatever workbook is open; another workbook begins without any. */
export function newUndo(open: () => OpenBook, settle: (open: OpenBook) => void): Undo {
  let edits: { readonly open: OpenBook; done: readonly Edit[]; undone: readonly Edit[] } | null = null;
  const list = () => (edits = edits?.open === open() ? edits : { open: open(), done: [], undone: [] });
  const turn = (from: Remembered, to: Remembered): EditedPlace | null => {
    if (!isAs(open().book, from)) return null;
    recall(open().book, to);
    const { sheet, area } = to;
    const changed = to.formulas.length > 0 ? null : [{ sheet, area }];
    if (sameCells(from, to)) markStale(open(), changed);
    else reportChange(open(), sheet, area, { by: "Unknown", changed });
    settle(open());
    return { sheet, area };
  };
  return {
    record: (sheet, area, change) => {
      const { book } = open();
      const isFar = mayRewrite(sheet, area); // a table that has grown does not tell any more
      const before = rememberArea(book, sheet, area, isFar);
      change();
      const edit = { before, after: rememberArea(book, sheet, area, isFar) };
      list().done = [...list().done, edit].slice(-MOST_EDITS);
      list().undone = [];
    },
    undo: () => {
      const edit = list().done.at(-1);
      const place = edit === undefined ? null : turn(edit.after, edit.before);
      list().undone = place === null || edit === undefined ? [] : [...list().undone, edit];
      list().done = place === null ? [] : list().done.slice(0, -1);
      return place;
    },
    redo: () => {
      const edit = list().undone.at(-1);
      const place = edit === undefined ? null : turn(edit.before, edit.after);
      if (place !== null && edit !== undefined) list().done = [...list().done, edit];
      list().undone = place === null ? [] : list().undone.slice(0, -1);
      return place;
    },
  };
}
