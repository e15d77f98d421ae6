import { areaAt, isWholeColumns, isWholeRows } from "./area";
import { COLUMN_LIMIT, ROW_LIMIT } from "./address";
import type { Area, Sheet } from "./book";

/** Cells put in or taken out, and the rest of their rows or columns moving along. */
export interface Edit {
  readonly kind: "insert" | "delete";
  /** What is counted: `rows` moves cells down or up, `columns` right or left. */
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** The columns (for `rows`) or rows (for `columns`) that move; everything for whole rows and columns. */
  readonly band: { readonly from: number; readonly to: number };
}

/** The edit that puts cells into `area` or takes them out, moving the others along `axis`. */
export function editOf(kind: Edit["kind"], axis: Edit["axis"], area: Area): Edit {
  return axis === "rows"
    ? {
        kind,
        axis,
        at: area.top,
        count: area.bottom - area.top + 1,
        band: { from: area.left, to: area.right },
      }
    : {
        kind,
        axis,
        at: area.left,
        count: area.right - area.left + 1,
        band: { from: area.top, to: area.bottom },
      };
}

/** The cells an edit puts in or takes out. */
export function editedArea(edit: Edit): Area {
  const width = edit.band.to - edit.band.from + 1;
  return edit.axis === "rows"
    ? areaAt(edit.at, edit.band.from, edit.count, width)
    : areaAt(edit.band.from, edit.at, width, edit.count);
}

/** Everything from the edited cells to the sheet's end: what moves. */
export function movedArea(edit: Edit): Area {
  const area = editedArea(edit);
  return edit.axis === "rows" ? { ...area, bottom: ROW_LIMIT - 1 } : { ...area, right: COLUMN_LIMIT - 1 };
}

/** True when the edit moves whole rows or whole columns. */
export function movesWholeLines(edit: Edit): boolean {
  return edit.axis === "rows" ? isWholeRows(editedArea(edit)) : isWholeColumns(editedArea(edit));
}

/**
 * Where the area's cells are after the edit; null when none is left. An area that only partly lies in the moving band stays,
 * as references do in Excel.
 */
export function shiftArea(area: Area, edit: Edit): Area | null {
  const { along, across } = spansOf(area, edit.axis);
  const limit = edit.axis === "rows" ? ROW_LIMIT : COLUMN_LIMIT;
  if (!isWithin(across, { first: edit.band.from, last: edit.band.to })) return area;
  if (isWithin({ first: 0, last: limit - 1 }, along)) return area;
  const span = edit.kind === "insert" ? afterInsert(along, edit) : afterDelete(along, edit);
  if (span === null || span.first >= limit) return null;
  if (span.first === along.first && span.last === along.last) return area;
  const last = Math.min(span.last, limit - 1);
  return edit.axis === "rows"
    ? { ...area, top: span.first, bottom: last }
    : { ...area, left: span.first, right: last };
}

/** Remembers the edit, so that ranges the client holds can follow it. */
export function logEdit(sheet: Sheet, edit: Edit): void {
  editsOf(sheet).push(edit);
}

/** Every edit of the sheet so far, in order. */
export function editsOf(sheet: Sheet): Edit[] {
  const known = logs.get(sheet);
  if (known !== undefined) return known;
  const fresh: Edit[] = [];
  logs.set(sheet, fresh);
  return fresh;
}

const logs = new WeakMap<Sheet, Edit[]>();

interface Span {
  readonly first: number;
  readonly last: number;
}

function spansOf(area: Area, axis: Edit["axis"]): { readonly along: Span; readonly across: Span } {
  const rows = { first: area.top, last: area.bottom };
  const columns = { first: area.left, last: area.right };
  return axis === "rows" ? { along: rows, across: columns } : { along: columns, across: rows };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

function afterInsert({ first, last }: Span, edit: Edit): Span {
  return {
    first: first >= edit.at ? first + edit.count : first,
    last: last >= edit.at ? last + edit.count : last,
  };
}

function afterDelete({ first, last }: Span, edit: Edit): Span | null {
  const end = edit.at + edit.count;
  if (first >= edit.at && last < end) return null;
  return {
    first: first < edit.at ? first : Math.max(edit.at, first - edit.count),
    last: last < edit.at ? last : last >= end ? last - edit.count : edit.at - 1,
  };
}
